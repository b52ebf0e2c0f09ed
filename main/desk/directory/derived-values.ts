import type { Writer } from '../../store/handles.ts';
import { type Sql, sql } from '../../store/sql.ts';
import { replaceWords } from '../ground/people/search-index.ts';
import { nameKey, phoneDigits, phoneTail } from '../ground/words/folding.ts';

interface StoredPhone {
  readonly id: string;
  readonly phone: string;
  readonly phone_digits: string | null;
  readonly phone_tail: string | null;
}

// So many rows are held in memory at once.
const rowsAtOnce = 1000;

function derivePhones(transaction: Writer, table: Sql): void {
  let after = '';
  for (;;) {
    const rows = transaction.all<StoredPhone>(
      sql`SELECT id, phone, phone_digits, phone_tail FROM ${table} WHERE id > ${after} AND phone IS NOT NULL
          ORDER BY id LIMIT ${rowsAtOnce}`,
    );
    for (const row of rows) {
      const digits = phoneDigits(row.phone);
      const tail = phoneTail(digits);
      if ((row.phone_digits ?? '') === digits && row.phone_tail === tail) continue;
      transaction.one(
        sql`UPDATE ${table} SET phone_digits = ${digits || null}, phone_tail = ${tail} WHERE id = ${row.id}`,
      );
    }
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1)?.id ?? '';
  }
}

interface NamedAccount {
  readonly id: string;
  readonly search_id: number;
  readonly given_name: string;
  readonly family_name: string;
  readonly name_key: string;
  readonly practice_name: string;
}

/** Names are folded, and the index of their words is made, by today's rules. */
function deriveWords(transaction: Writer): void {
  for (const practice of transaction.all<{ search_id: number; name: string }>(
    sql`SELECT search_id, name FROM practices`,
  ))
    replaceWords(transaction, practice.search_id, practice.name);
  let after = '';
  for (;;) {
    const rows = transaction.all<NamedAccount>(
      sql`SELECT a.id, a.search_id, a.given_name, a.family_name, a.name_key, p.name AS practice_name
          FROM accounts AS a JOIN practices AS p ON p.id = a.practice_id WHERE a.id > ${after}
          ORDER BY a.id LIMIT ${rowsAtOnce}`,
    );
    for (const row of rows) {
      replaceWords(transaction, row.search_id, row.given_name, row.family_name, row.practice_name);
      const key = nameKey(row.given_name, row.family_name);
      if (key !== row.name_key)
        transaction.one(sql`UPDATE accounts SET name_key = ${key} WHERE id = ${row.id}`);
    }
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1)?.id ?? '';
  }
}

/** What the directory keeps beside what it is worked out from. */
export const directoryDerivations = [
  { name: 'words', version: 4, derive: deriveWords },
  {
    name: 'phones',
    version: 3,
    derive: (transaction: Writer) => {
      derivePhones(transaction, sql`practices`);
      derivePhones(transaction, sql`accounts`);
    },
  },
] as const;
