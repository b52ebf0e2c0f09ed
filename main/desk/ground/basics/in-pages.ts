import type { Reader } from '../../../store/handles.ts';
import type { Sql } from '../../../store/sql.ts';

// So many rows are held in memory at once.
const rowsAtOnce = 1000;

/**
 * All rows of a table of any length, so many at a time; they may be changed meanwhile. `rowsAfter` gives the statement for those
 * after a row, in the order of a key, or for the first ones.
 */
export function* inPages<Row>(
  reader: Reader,
  rowsAfter: (last: Row | null, limit: number) => Sql,
): Generator<readonly Row[], void> {
  let last: Row | null = null;
  for (;;) {
    const rows: readonly Row[] = reader.all<Row>(rowsAfter(last, rowsAtOnce));
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtOnce) return;
    last = rows.at(-1) ?? null;
  }
}
