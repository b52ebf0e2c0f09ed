import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refreshDerivedValues } from '../../../main/desk/derived-values.ts';
import type { Writer } from '../../../main/store/handles.ts';
import { type Sql, sql } from '../../../main/store/sql.ts';
import { fillDirectory } from '../../support/directory.ts';
import { expectShownAsKept, makeStore, temporaryStore, write } from '../../support/store.ts';

const kept = (text: Sql) => (transaction: Writer) => {
  transaction.run(text);
};

/** Every way in which a statement can change what is shown. */
const changes: Readonly<Record<string, (account: string, practice: string, value: string) => Sql>> = {
  'an account is named': (account, _practice, value) =>
    sql`UPDATE accounts SET given_name = ${value}, name_key = ${value} WHERE id = ${account}`,
  'an account gets a user name': (account, _practice, value) =>
    sql`UPDATE accounts SET user_name = ${value} WHERE id = ${account}`,
  'an account is called elsewhere': (account, _practice, value) =>
    sql`UPDATE accounts SET phone = ${value}, role = ${value} WHERE id = ${account}`,
  'an account is deactivated': (account) =>
    sql`UPDATE accounts SET status = iif(status = 'active', 'deactivated', 'active') WHERE id = ${account}`,
  'an account moves': (account, practice) =>
    sql`UPDATE accounts SET practice_id = ${practice} WHERE id = ${account}
        AND EXISTS (SELECT 1 FROM practices WHERE id = ${practice})`,
  'an account goes': (account) =>
    sql`DELETE FROM accounts WHERE id = ${account} AND id NOT IN (SELECT account_id FROM claims)`,
  'a practice is named': (_account, practice, value) =>
    sql`UPDATE practices SET name = ${value} WHERE id = ${practice}`,
  'a practice closes or opens': (_account, practice) =>
    sql`UPDATE practices SET status = iif(status = 'active', 'closed', 'active') WHERE id = ${practice}`,
  'a practice is reached elsewhere': (_account, practice, value) =>
    sql`UPDATE practices SET phone = ${value}, email = ${value} WHERE id = ${practice}`,
  'a practice goes': (_account, practice) =>
    sql`DELETE FROM practices WHERE id = ${practice} AND id NOT IN (SELECT practice_id FROM accounts)`,
  'an address is claimed': (account, _practice, value) =>
    sql`INSERT INTO claims (email_key, account_id, email, state, role, claimed_at)
        SELECT ${value}, id, ${value}, 'unverified', 'current', 1 FROM accounts WHERE id = ${account}
        ON CONFLICT DO NOTHING`,
  'an address waits beside it': (account, _practice, value) =>
    sql`INSERT INTO claims (email_key, account_id, email, state, role, claimed_at)
        SELECT ${value}, id, ${value}, 'unverified', 'pending', 1 FROM accounts WHERE id = ${account}
        ON CONFLICT DO NOTHING`,
  'an address is verified': (account) =>
    sql`UPDATE claims SET state = 'verified' WHERE account_id = ${account}`,
  'an address is spelled otherwise': (account, _practice, value) =>
    sql`UPDATE claims SET email = ${value} WHERE account_id = ${account} AND role = 'current'`,
  'a waiting address takes its place': (account) =>
    sql`UPDATE claims SET role = 'current' WHERE account_id = ${account} AND role = 'pending'
        AND NOT EXISTS (SELECT 1 FROM claims AS c WHERE c.account_id = ${account} AND c.role = 'current')`,
  'an address goes to another account': (account, _practice, value) =>
    sql`UPDATE claims SET account_id = ${account} WHERE email_key = ${value}
        AND NOT EXISTS (SELECT 1 FROM claims AS c WHERE c.account_id = ${account})
        AND EXISTS (SELECT 1 FROM accounts WHERE id = ${account})`,
  'an address is given up': (account) =>
    sql`DELETE FROM claims WHERE account_id = ${account} AND role = 'current'`,
};

test('what is shown of a record follows every change of what it is put together from', async () => {
  const step = fc.tuple(
    fc.constantFrom(...Object.keys(changes)),
    fc.constantFrom('a-1', 'a-2', 'a-3'),
    fc.constantFrom('P-1', 'P-2', 'P-3'),
    fc.constantFrom('one', 'two', 'three'),
  );
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const { store, remove } = makeStore();
      try {
        await write(store, (transaction) => {
          for (const at of [1, 2, 3]) {
            transaction.run(
              sql`INSERT INTO practices (id, id_key, name, status, search_id, created_at, updated_at)
                  VALUES (${`P-${at}`}, ${`p-${at}`}, ${`Clinic ${at}`}, 'active', ${2 * at}, 1, 1)`,
            );
            transaction.run(
              sql`INSERT INTO accounts (id, practice_id, kind, status, search_id, created_at, updated_at)
                  VALUES (${`a-${at}`}, 'P-1', 'person', 'active', ${2 * at + 1}, 1, 1)`,
            );
          }
          transaction.run(
            sql`INSERT INTO claims (email_key, account_id, email, state, role, claimed_at)
                VALUES ('one', 'a-1', 'one', 'unverified', 'current', 1), ('two', 'a-1', 'two', 'verified', 'pending', 1)`,
          );
        });
        for (const [change, account, practice, value] of steps) {
          const before = JSON.stringify(store.read.all(sql`SELECT * FROM shown_records`));
          await write(store, kept(changes[change]?.(account, practice, value) as Sql));
          expectShownAsKept(store);
          if (JSON.stringify(store.read.all(sql`SELECT * FROM shown_records`)) !== before) seen.add(change);
        }
      } finally {
        remove();
      }
    }),
    // The same runs each time: every kind of change is among them.
    { numRuns: 60, seed: 340 },
  );
  // What only waits beside an address is not shown.
  expect([...seen].sort()).toEqual(
    Object.keys(changes)
      .filter((change) => change !== 'an address waits beside it')
      .sort(),
  );
});

test('what is shown is put together at the next opening where it is missing', async () => {
  const store = temporaryStore();
  await fillDirectory(
    store,
    [{ id: 'P-1', name: 'Oak Clinic' }],
    [{ id: 'a-1', practiceId: 'P-1', givenName: 'Kim' }],
  );
  await write(store, kept(sql`DELETE FROM shown_records`));
  await write(store, kept(sql`DELETE FROM derived_values`));
  refreshDerivedValues(store);
  expect(store.read.all(sql`SELECT id, practice_name FROM shown_records ORDER BY id`)).toEqual([
    { id: 'P-1', practice_name: 'Oak Clinic' },
    { id: 'a-1', practice_name: 'Oak Clinic' },
  ]);
});
