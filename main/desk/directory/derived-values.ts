import type { Writer } from '../../store/handles.ts';
import { type Sql, sql } from '../../store/sql.ts';
import { type Store, storeRefusal } from '../../store/store.ts';
import { nameKey, phoneDigits, phoneTail } from './folding.ts';
import { replaceWords } from './search-index.ts';

/** Values that the store keeps beside what they are worked out from, so that they can be found by an index. */
interface Derivation {
  readonly name: string;
  /** Goes up by one whenever the rule changes that the values are made by. */
  readonly version: number;
  /** Makes all of them again, and writes those that came out otherwise. */
  readonly derive: (transaction: Writer) => void;
}

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

const derivations: readonly Derivation[] = [
  { name: 'words', version: 2, derive: deriveWords },
  {
    name: 'phones',
    version: 2,
    derive: (transaction) => {
      derivePhones(transaction, sql`practices`);
      derivePhones(transaction, sql`accounts`);
    },
  },
];

/**
 * Makes kept values again whose rule has changed since this store was last opened; afterwards they are as if they had been
 * written today. A store whose values are by today's rules is only read, and one that can't be written stays as it is.
 */
export function refreshDerivedValues(store: Store): void {
  const isDue = ({ name, version }: Derivation): boolean =>
    (store.read.get<{ version: number }>(sql`SELECT version FROM derived_values WHERE name = ${name}`)
      ?.version ?? 0) < version;
  const due = derivations.filter(isDue);
  if (due.length === 0) return;
  try {
    store.write((transaction) => {
      for (const { name, version, derive } of due) {
        derive(transaction);
        transaction.one(
          sql`INSERT INTO derived_values (name, version) VALUES (${name}, ${version})
              ON CONFLICT (name) DO UPDATE SET version = excluded.version`,
        );
      }
      return { keep: true, value: undefined };
    });
  } catch (error) {
    // A store that can't be written just now is opened all the same; the next start tries again.
    if (storeRefusal(error, store.path) === null) throw error;
  }
}
