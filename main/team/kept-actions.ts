import type Database from 'better-sqlite3';
import type { Reader, Writer } from '../store/handles.ts';
import { type Sql, sql } from '../store/sql.ts';
import type { Doing } from '../store/store.ts';
import type { Entry } from './seal.ts';

/** What was done on a copy, as it is done again on the store itself. */
export interface Kept {
  readonly number: number;
  readonly id: string;
  /** See `Doing.what`. */
  readonly what: unknown;
  /** Why it was refused on the copy; null where it was done. */
  readonly refusal: unknown;
  /** The id of the entry in which it may be in the log already. */
  readonly entry: string | null;
}

/** The tables that a copy has besides those of a store. They are never in the store itself. */
export function makeKeptTables(database: Database.Database, since: number): void {
  database.exec(`
    CREATE TABLE kept_actions (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      what TEXT NOT NULL,
      refusal TEXT,
      entry TEXT,
      is_work INTEGER NOT NULL,
      done INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE kept_entries (id TEXT PRIMARY KEY, entry TEXT NOT NULL) STRICT;
    CREATE TABLE kept_state (one INTEGER PRIMARY KEY CHECK (one = 1), is_over INTEGER NOT NULL) STRICT;
    INSERT INTO kept_state VALUES (1, 0);`);
  database.prepare('INSERT OR REPLACE INTO provisional (one, since) VALUES (1, ?)').run(since);
}

const inserting = (
  { id, what, isWork }: Doing,
  { refusal, entry }: { readonly refusal: unknown; readonly entry: string | null },
): Sql => {
  const why = refusal === undefined ? null : JSON.stringify(refusal);
  return sql`INSERT INTO kept_actions (id, what, refusal, entry, is_work)
             VALUES (${id}, ${JSON.stringify(what)}, ${why}, ${entry}, ${isWork && why === null ? 1 : 0})`;
};

/** Keeps an action, in the transaction that does it. */
export const keep = (transaction: Writer, ...what: Parameters<typeof inserting>): void =>
  transaction.one(inserting(...what));

export interface KeptRow {
  readonly number: number;
  readonly id: string;
  readonly what: string;
  readonly refusal: string | null;
  readonly entry: string | null;
}

export const keptOf = (row: KeptRow): Kept => ({
  ...row,
  what: JSON.parse(row.what),
  refusal: row.refusal === null ? null : JSON.parse(row.refusal),
});

/** The first actions that are not done again yet, in their order. */
export const nextKept = (reader: Reader, most: number): readonly Kept[] =>
  reader
    .all<KeptRow>(
      sql`SELECT number, id, what, refusal, entry FROM kept_actions WHERE done = 0 ORDER BY number LIMIT ${most}`,
    )
    .map(keptOf);

export const noteDoneAgain = (transaction: Writer, number: number): void => {
  transaction.run(sql`UPDATE kept_actions SET done = 1 WHERE number = ${number}`);
};

/** How many pieces of people's work are not done again yet. */
export const countKept = (reader: Reader): number =>
  reader.get<{ count: number }>(
    sql`SELECT count(*) AS count FROM kept_actions WHERE done = 0 AND is_work = 1`,
  )?.count ?? 0;

/** Keeps an entry of which nobody knows whether it is in the log. */
export function keepEntry(transaction: Writer, entry: Entry): void {
  const text = JSON.stringify({ ...entry, sealed: entry.sealed.toString('base64') });
  transaction.run(
    sql`INSERT INTO kept_entries (id, entry) VALUES (${entry.id}, ${text}) ON CONFLICT DO NOTHING`,
  );
}

export interface KeptEntry {
  readonly entry: string;
}

export function entryOf({ entry }: KeptEntry): Entry {
  const read = JSON.parse(entry) as Omit<Entry, 'sealed'> & { readonly sealed: string };
  return { ...read, sealed: Buffer.from(read.sealed, 'base64') };
}

export const keptEntries = (reader: Reader): readonly Entry[] =>
  reader.all<KeptEntry>(sql`SELECT entry FROM kept_entries ORDER BY id`).map(entryOf);

/** Takes over what could be read of a copy that was damaged. */
export function keepAgain(transaction: Writer, kept: readonly Kept[], entries: readonly Entry[]): void {
  for (const entry of entries) keepEntry(transaction, entry);
  for (const { id, what, refusal, entry } of kept)
    transaction.run(
      sql`${inserting({ id, what, isWork: true }, { refusal: refusal ?? undefined, entry })} ON CONFLICT DO NOTHING`,
    );
}

/** Notes what became of such an entry: what it did is done, or is to be done again. */
export function settleEntry(transaction: Writer, { id }: Entry, isInLog: boolean): void {
  transaction.run(
    isInLog
      ? sql`UPDATE kept_actions SET done = 1 WHERE entry = ${id}`
      : sql`UPDATE kept_actions SET entry = NULL WHERE entry = ${id}`,
  );
  transaction.run(sql`DELETE FROM kept_entries WHERE id = ${id}`);
}

/** Reads all that is kept: throws where a part of it can't be read. */
export function readThrough(reader: Reader): void {
  reader.get(sql`SELECT sum(length(what) + length(coalesce(refusal, '')) + done) FROM kept_actions`);
  reader.get(sql`SELECT sum(length(entry)) FROM kept_entries`);
  isOver(reader);
}

/** Whether all of it was taken over, so that nothing may be written any more. */
export const isOver = (reader: Reader): boolean =>
  reader.get<{ is_over: number }>(sql`SELECT is_over FROM kept_state`)?.is_over === 1;

/** Ends the copy where nothing is left to do again. */
export const endIfDone = (transaction: Writer): boolean =>
  nextKept(transaction, 1).length === 0 &&
  keptEntries(transaction).length === 0 &&
  transaction.run(sql`UPDATE kept_state SET is_over = 1`) === 1;
