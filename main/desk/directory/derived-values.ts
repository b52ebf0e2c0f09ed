import type { Writer } from '../../store/handles.ts';
import { type Sql, sql } from '../../store/sql.ts';
import { inPages } from '../ground/basics/in-pages.ts';
import { wordsAtTheEnd } from '../ground/people/search-index.ts';
import { phoneDigits, phoneTail } from '../ground/words/folding.ts';

interface StoredPhone {
  readonly id: string;
  readonly phone: string;
  readonly phone_digits: string | null;
  readonly phone_tail: string | null;
}

function derivePhones(transaction: Writer, table: Sql): void {
  const rowsAfter = (last: StoredPhone | null, limit: number): Sql =>
    sql`SELECT id, phone, phone_digits, phone_tail FROM ${table} WHERE id > ${last?.id ?? ''} AND phone IS NOT NULL
        ORDER BY id LIMIT ${limit}`;
  for (const rows of inPages(transaction, rowsAfter))
    for (const row of rows) {
      const digits = phoneDigits(row.phone);
      const tail = phoneTail(digits);
      if ((row.phone_digits ?? '') === digits && row.phone_tail === tail) continue;
      transaction.one(
        sql`UPDATE ${table} SET phone_digits = ${digits || null}, phone_tail = ${tail} WHERE id = ${row.id}`,
      );
    }
}

interface NamedPractice {
  readonly search_id: number;
  readonly name: string;
}

const practicesAfter = (last: NamedPractice | null, limit: number): Sql =>
  sql`SELECT search_id, name FROM practices WHERE search_id > ${last?.search_id ?? -1} ORDER BY search_id LIMIT ${limit}`;

interface NamedAccount {
  readonly id: string;
  readonly search_id: number;
  readonly given_name: string;
  readonly family_name: string;
  readonly name_key: string;
  readonly practice_name: string;
}

const accountsAfter = (last: NamedAccount | null, limit: number): Sql =>
  sql`SELECT a.id, a.search_id, a.given_name, a.family_name, a.name_key, p.name AS practice_name
      FROM accounts AS a JOIN practices AS p ON p.id = a.practice_id WHERE a.search_id > ${last?.search_id ?? -1}
      ORDER BY a.search_id LIMIT ${limit}`;

/** Names are folded, and the index of their words is made, by today's rules: in the order in which the index has its records. */
function deriveWords(transaction: Writer): void {
  transaction.run(sql`INSERT INTO search (search) VALUES ('delete-all')`);
  transaction.run(sql`DELETE FROM near_words`);
  const words = wordsAtTheEnd(transaction);
  for (const practices of inPages(transaction, practicesAfter)) {
    for (const { search_id, name } of practices) words.add(search_id, name);
    words.write();
  }
  for (const accounts of inPages(transaction, accountsAfter)) {
    for (const { search_id, given_name, family_name, practice_name } of accounts)
      words.add(search_id, given_name, family_name, practice_name);
    words.write();
    for (const { id, given_name, family_name, name_key } of accounts) {
      const key = words.folder.nameKey(given_name, family_name);
      if (key !== name_key) transaction.one(sql`UPDATE accounts SET name_key = ${key} WHERE id = ${id}`);
    }
  }
}

/** What look-ups show of records, put together from the tables that it stands in; triggers keep it so. */
function deriveShownRecords(transaction: Writer): void {
  transaction.run(sql`DELETE FROM shown_records`);
  transaction.run(sql`INSERT INTO shown_records SELECT * FROM practices_to_show`);
  transaction.run(sql`INSERT INTO shown_records SELECT * FROM accounts_to_show ORDER BY search_id`);
}

/** What the directory keeps beside what it is worked out from. */
export const directoryDerivations = [
  { name: 'words', version: 5, derive: deriveWords },
  {
    name: 'phones',
    version: 3,
    derive: (transaction: Writer) => {
      derivePhones(transaction, sql`practices`);
      derivePhones(transaction, sql`accounts`);
    },
  },
  { name: 'shown-records', version: 1, derive: deriveShownRecords },
] as const;
