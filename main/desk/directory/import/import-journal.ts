import type { ImportStay, LastImport } from '../../../../preload/contract/imports.ts';
import type { Millis } from '../../../../preload/contract/shared.ts';
import type { Reader, Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { imageOf, printsOf } from './record-image.ts';
import type { DirectoryRecord } from './source-cells.ts';

/**
 * A record that an import wrote. Of one that it added there is the id alone; of another the image of before, and the print of the
 * one that it left. `quiet`: the store noted what the source says, and the record itself is as it was.
 */
export type JournalRecord =
  | readonly [id: string]
  | readonly [id: string, before: string, after: string, quiet?: 1];

/** An import as the journal names it. */
export interface ImportRun {
  readonly id: string;
  readonly what: LastImport['what'];
  readonly file: string;
  /** Whether something of it was written before this transaction. */
  readonly isBegun: boolean;
}

/** Notes what a transaction of an import writes. */
export interface ImportJournal {
  /** Looks at a record before it is written; what comes back is handed to `changed`. */
  before(id: string): string | undefined;
  changed(id: string, before: string, quiet: boolean): void;
  added(id: string): void;
  /** Writes what was noted: once, at the end. */
  write(by: { readonly now: Millis; readonly operator: string }): void;
}

/** A piece is taken back in one transaction, with others or alone. */
export const pieceRecords = 250;
/** So many pieces of an earlier import a transaction removes: there may be thousands of them. */
const swept = 8;

/** For a store whose team has not been raised to a schema with a journal. */
const noJournal: ImportJournal = {
  before: () => undefined,
  changed: () => {},
  added: () => {},
  write: () => {},
};

const keepsJournal = (reader: Reader): boolean =>
  (reader.get<{ user_version: number }>(sql`PRAGMA user_version`)?.user_version ?? 0) >= 490;

/** The journal of an import, for one transaction. */
export function importJournal(transaction: Writer, run: ImportRun): ImportJournal {
  if (!keepsJournal(transaction)) return noJournal;
  const record = run.what === 'practices' ? 'practice' : 'account';
  const noted: (Changed | readonly [id: string])[] = [];
  let [added, changed] = [0, 0];
  return {
    before: (id) => imageOf(transaction, record, id),
    changed: (id, before, quiet) => {
      noted.push({ id, before, quiet });
      if (!quiet) changed += 1;
    },
    added: (id) => {
      noted.push([id]);
      added += 1;
    },
    write: ({ now, operator }) => {
      if (noted.length === 0) return;
      if (!begin(transaction, run, operator, now)) return;
      for (let from = 0; from < noted.length; from += pieceRecords) {
        const records = withPrints(transaction, record, noted.slice(from, from + pieceRecords));
        const piece = JSON.stringify(records);
        transaction.one(
          sql`INSERT INTO import_pieces (number, import_id, at, records)
              VALUES ((SELECT coalesce(max(number), 0) + 1 FROM import_pieces), ${run.id}, ${now}, ${piece})`,
        );
      }
      transaction.one(
        sql`UPDATE last_import SET added = added + ${added}, changed = changed + ${changed},
              records = records + ${noted.length} WHERE id = ${run.id}`,
      );
    },
  };
}

interface Changed {
  readonly id: string;
  readonly before: string;
  readonly quiet: boolean;
}

/** The prints of all of a piece are taken at once, when the transaction has written everything else. */
function withPrints(
  reader: Reader,
  record: DirectoryRecord,
  noted: readonly (Changed | readonly [id: string])[],
): readonly JournalRecord[] {
  const changed = noted.flatMap((each) => ('id' in each ? [each.id] : []));
  const prints = changed.length === 0 ? new Map<string, string>() : printsOf(reader, record, changed);
  return noted.map((each) => {
    if (!('id' in each)) return each;
    const after = prints.get(each.id) ?? '';
    return each.quiet ? [each.id, each.before, after, 1] : [each.id, each.before, after];
  });
}

/**
 * The first of an import that changes anything takes the place of the one before, whose pieces go little by little. False for one
 * in whose place another came meanwhile, from another desk of the team: of half of it nothing could be undone.
 */
function begin(
  transaction: Writer,
  { id, what, file, isBegun }: ImportRun,
  operator: string,
  now: Millis,
): boolean {
  if (transaction.get(sql`SELECT 1 FROM last_import WHERE id = ${id}`) === undefined) {
    if (isBegun) return false;
    transaction.run(sql`DELETE FROM last_import`);
    transaction.one(
      sql`INSERT INTO last_import (id, what, file, operator, at, added, changed, records, settled, taken_out, put_back, stayed)
          VALUES (${id}, ${what}, ${file}, ${operator}, ${now}, 0, 0, 0, 0, 0, 0, 0)`,
    );
  }
  // In the order of their numbers, those of an earlier import are the first.
  transaction.run(
    sql`DELETE FROM import_pieces WHERE import_id <> ${id}
          AND number IN (SELECT number FROM import_pieces ORDER BY number LIMIT ${swept})`,
  );
  return true;
}

interface LastImportRow {
  readonly id: string;
  readonly what: LastImport['what'];
  readonly file: string;
  readonly operator: string;
  readonly at: Millis;
  readonly added: number;
  readonly changed: number;
  readonly records: number;
  readonly settled: number;
  readonly taken_out: number;
  readonly put_back: number;
  readonly stayed: number;
  readonly undone_at: Millis | null;
}

/** At most so many records that stayed are listed where people look. */
const mostListed = 100;

/** The last import that changed anything, and what of it was taken back; null where none is known. */
export function lastImport(reader: Reader): LastImport | null {
  const row = keepsJournal(reader) ? reader.get<LastImportRow>(sql`SELECT * FROM last_import`) : undefined;
  if (row === undefined) return null;
  const stays: ImportStay[] = [];
  for (const stay of staysOf(reader, row.id)) if (stays.push(stay) === mostListed) break;
  return {
    id: row.id,
    what: row.what,
    file: row.file,
    operator: row.operator,
    at: row.at,
    added: row.added,
    changed: row.changed,
    records: row.records,
    settled: row.settled,
    takenOut: row.taken_out,
    putBack: row.put_back,
    stayed: row.stayed,
    undoneAt: row.undone_at,
    stays,
  };
}

/** All records of an import that stayed when it was taken back. */
export function* staysOf(reader: Reader, importId: string): Iterable<ImportStay> {
  const pieces = reader.each<{ stays: string }>(
    sql`SELECT stays FROM import_pieces WHERE stays IS NOT NULL AND import_id = ${importId} ORDER BY number`,
  );
  for (const { stays } of pieces) yield* JSON.parse(stays) as readonly ImportStay[];
}

/** A piece that was not taken back yet. */
export interface JournalPiece {
  readonly number: number;
  readonly at: Millis;
  readonly records: readonly JournalRecord[];
}

/** The last pieces of an import that are left, the last first. */
export function nextPieces(reader: Reader, importId: string, most: number): readonly JournalPiece[] {
  if (!keepsJournal(reader)) return [];
  const rows = reader.all<{ number: number; at: Millis; records: string }>(
    sql`SELECT number, at, records FROM import_pieces WHERE undone_at IS NULL AND import_id = ${importId}
        ORDER BY number DESC LIMIT ${most}`,
  );
  return rows.map(({ number, at, records }) => ({ number, at, records: JSON.parse(records) }));
}

/** Keeps what became of a piece, and of its records only those that stayed. */
export function settlePiece(
  transaction: Writer,
  importId: string,
  { number, records }: JournalPiece,
  { takenOut, putBack, stays }: UndonePiece,
  now: Millis,
): void {
  transaction.one(
    sql`UPDATE import_pieces SET undone_at = ${now}, records = '[]',
          stays = ${stays.length === 0 ? null : JSON.stringify(stays)} WHERE number = ${number}`,
  );
  transaction.one(
    sql`UPDATE last_import SET settled = settled + ${records.length}, taken_out = taken_out + ${takenOut},
          put_back = put_back + ${putBack}, stayed = stayed + ${stays.length}, undone_at = ${now} WHERE id = ${importId}`,
  );
}

/** What became of a piece. */
export interface UndonePiece {
  readonly takenOut: number;
  readonly putBack: number;
  readonly stays: readonly ImportStay[];
}
