import type { Reader, Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { createNameFolder, type NameFolder, nameKey, nearWords, searchWords } from '../words/folding.ts';
import { keysOf } from '../words/near-keys.ts';

/** Hands out the numbers by which the search index knows a record: even ones for practices, odd ones for accounts. */
export interface SearchIds {
  practice(): number;
  account(): number;
  /** The number that `account` gives out next. */
  nextAccount(): number;
}

/** Counts on from the highest numbers in the store. Good for one transaction, in which no one else gives any out. */
export function createSearchIds(reader: Reader): SearchIds {
  const highest = (table: 'practices' | 'accounts'): number =>
    reader.get<{ highest: number | null }>(
      table === 'practices'
        ? sql`SELECT max(search_id) AS highest FROM practices`
        : sql`SELECT max(search_id) AS highest FROM accounts`,
    )?.highest ?? 0;
  let practices: number | null = null;
  let accounts: number | null = null;
  const nextAccount = (): number => {
    accounts ??= Math.max(highest('accounts'), 1);
    return accounts + 2;
  };
  return {
    practice: () => {
      practices = (practices ?? highest('practices')) + 2;
      return practices;
    },
    account: () => {
      accounts = nextAccount();
      return accounts;
    },
    nextAccount,
  };
}

/** Puts a new record's words into the index. */
export function addWords(transaction: Writer, searchId: number, ...names: readonly string[]): void {
  transaction.run(sql`INSERT INTO search (rowid, words) VALUES (${searchId}, ${searchWords(...names)})`);
  for (const word of nearWords(...names)) addNearWord(transaction, word);
}

/** Keeps a word under its keys, where it is not kept yet. One that no name has any more brings no one and stays. */
function addNearWord(transaction: Writer, word: string): void {
  const [first, ...others] = keysOf(word);
  if (first === undefined) return;
  // Its first key is there where the others are.
  const added = transaction.run(sql`INSERT OR IGNORE INTO near_words (key, word) VALUES (${first}, ${word})`);
  if (added === 1 && others.length > 0)
    transaction.run(
      sql`INSERT OR IGNORE INTO near_words (key, word) SELECT value, ${word} FROM json_each(${JSON.stringify(others)})`,
    );
}

/** What is remembered of names from one transaction to the next, while many are written. */
export interface KnownNames {
  readonly folder: NameFolder;
  /** Words that a transaction before this one has kept under their keys. Bounded: one that is forgotten is looked for again. */
  readonly near: Set<string>;
  /** Those that the one under way has written. It may be rolled back, and done again: see `rememberNames`. */
  readonly written: Set<string>;
}

const mostNear = 100_000;

export const createKnownNames = (): KnownNames => ({
  folder: createNameFolder(),
  near: new Set(),
  written: new Set(),
});

/** Remembers what a transaction has written: to be called when it is known that all of it was kept. */
export function rememberNames({ near, written }: KnownNames): void {
  if (near.size > mostNear) near.clear();
  for (const word of written) near.add(word);
  written.clear();
}

/** Where the words of many records go that one transaction writes. */
export interface RecordWords {
  readonly folder: NameFolder;
  /** Notes a new record's words. */
  add(searchId: number, ...names: readonly string[]): void;
  /** Notes a record's words, in place of those it had. */
  replace(searchId: number, ...names: readonly string[]): void;
  /** Writes what was noted: once, when nothing else is to be written any more. */
  write(): void;
}

/** Words that are written one record at a time. */
export const wordsAtOnce = (transaction: Writer): Omit<RecordWords, 'write'> => ({
  folder: { searchWords, nearWords, nameKey },
  add: (searchId, ...names) => addWords(transaction, searchId, ...names),
  replace: (searchId, ...names) => replaceWords(transaction, searchId, ...names),
});

/**
 * Keeps the words of a transaction until its end. FTS5 writes its pages whenever a statement begins that SQLite guards with
 * a savepoint, as it does each one that has triggers: between them the index would be written once a row.
 */
export function wordsAtTheEnd(
  transaction: Writer,
  { folder, near, written }: KnownNames = createKnownNames(),
): RecordWords {
  // What an earlier try of this transaction wrote was rolled back with it.
  written.clear();
  const noted = new Map<number, { readonly isNew: boolean; readonly names: readonly string[] }>();
  const newNear = new Set<string>();
  const note = (searchId: number, isNew: boolean, names: readonly string[]): void => {
    noted.set(searchId, { isNew, names });
    for (const word of folder.nearWords(...names))
      if (!near.has(word) && !written.has(word)) newNear.add(word);
  };
  return {
    folder,
    add: (searchId, ...names) => note(searchId, true, names),
    replace: (searchId, ...names) => note(searchId, noted.get(searchId)?.isNew === true, names),
    write: () => {
      // FTS5 writes its pages also for a record that comes before the last one.
      const inOrder = [...noted].sort(([one], [other]) => one - other);
      for (const [searchId, { isNew, names }] of inOrder) {
        if (!isNew) transaction.run(sql`DELETE FROM search WHERE rowid = ${searchId}`);
        transaction.run(
          sql`INSERT INTO search (rowid, words) VALUES (${searchId}, ${folder.searchWords(...names)})`,
        );
      }
      for (const word of newNear) {
        addNearWord(transaction, word);
        written.add(word);
      }
      noted.clear();
      newNear.clear();
    },
  };
}

/** Puts a record's words into the index, in place of those it had. */
export function replaceWords(transaction: Writer, searchId: number, ...names: readonly string[]): void {
  transaction.run(sql`DELETE FROM search WHERE rowid = ${searchId}`);
  addWords(transaction, searchId, ...names);
}

interface NamedAccount {
  readonly search_id: number;
  readonly given_name: string;
  readonly family_name: string;
}

/** An account is found by its practice's name too: when the practice is renamed its accounts' words follow. */
export function replaceWordsOfAccounts(
  transaction: Writer,
  practiceId: string,
  practiceName: string,
  words: Pick<RecordWords, 'replace'> = wordsAtOnce(transaction),
): void {
  const accounts = transaction.all<NamedAccount>(
    sql`SELECT search_id, given_name, family_name FROM accounts WHERE practice_id = ${practiceId}`,
  );
  for (const account of accounts)
    words.replace(account.search_id, account.given_name, account.family_name, practiceName);
}
