import type { Reader, Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { nearWords, searchWords } from '../words/folding.ts';
import { keysOf } from '../words/near-keys.ts';

/** Hands out the numbers by which the search index knows a record: even ones for practices, odd ones for accounts. */
export interface SearchIds {
  practice(): number;
  account(): number;
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
  return {
    practice: () => {
      practices = (practices ?? highest('practices')) + 2;
      return practices;
    },
    account: () => {
      accounts = (accounts ?? Math.max(highest('accounts'), 1)) + 2;
      return accounts;
    },
  };
}

/** Puts a new record's words into the index. */
export function addWords(transaction: Writer, searchId: number, ...names: readonly string[]): void {
  transaction.run(sql`INSERT INTO search (rowid, words) VALUES (${searchId}, ${searchWords(...names)})`);
  for (const word of nearWords(...names)) addNearWord(transaction, word);
}

/** Keeps a word under its keys, where it is not kept yet. One that no name has any more brings no one and stays. */
function addNearWord(transaction: Writer, word: string): void {
  // Its first key is there where the others are.
  for (const key of keysOf(word))
    if (transaction.run(sql`INSERT OR IGNORE INTO near_words (key, word) VALUES (${key}, ${word})`) === 0)
      return;
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
export function replaceWordsOfAccounts(transaction: Writer, practiceId: string, practiceName: string): void {
  const accounts = transaction.all<NamedAccount>(
    sql`SELECT search_id, given_name, family_name FROM accounts WHERE practice_id = ${practiceId}`,
  );
  for (const account of accounts)
    replaceWords(transaction, account.search_id, account.given_name, account.family_name, practiceName);
}
