import type { Reader } from '../store/handles.ts';
import { type Sql, sql } from '../store/sql.ts';

/** Thrown out of a walk over many rows when it is cancelled. */
export class WalkCancelled extends Error {}

/**
 * Reads everything in `work` from one state of the store, whatever others commit meanwhile: a statement that is not
 * read to its end keeps the read transaction open for all others of its connection.
 */
export function inSnapshot<Value>(reader: Reader, work: () => Value): Value {
  const hold = reader.each(sql`SELECT name FROM sqlite_schema`);
  hold.next();
  try {
    return work();
  } finally {
    hold.return?.();
  }
}

/** A reader whose long walks can be watched and ended. `onRow` gets the number of rows so far. */
export function watchedReader(
  reader: Reader,
  cancelled: () => boolean,
  onRow: (count: number) => void,
): Reader {
  return {
    ...reader,
    each: function* <Row>(statement: Sql): Generator<Row> {
      let count = 0;
      for (const row of reader.each<Row>(statement)) {
        if (count % 256 === 0 && cancelled()) throw new WalkCancelled();
        yield row;
        count += 1;
        if (count % 1024 === 0) onRow(count);
      }
    },
  };
}
