import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as proofs } from '../../main/store/migrations/0110-proofs.ts';
import { migrations } from '../../main/store/migrations/index.ts';

/** A store of the schema before, with a practice, an account and two cases that have a proof. */
function storeBefore(): Database.Database {
  const database = new Database(':memory:');
  migrate(
    database,
    1,
    migrations.filter(({ version }) => version < proofs.version),
  );
  database.exec(`
    INSERT INTO practices (id, id_key, name, status, search_id, created_at, updated_at, email, phone)
      VALUES ('P-1', 'p-1', 'Harbour', 'active', 1, 1, 1, 'a@b.example', '1');
    INSERT INTO accounts (id, practice_id, kind, status, search_id, created_at, updated_at, phone)
      VALUES ('a-1', 'P-1', 'person', 'active', 2, 1, 1, '2');
    INSERT INTO cases (id, number, channel, caller, practice_id, account_id, reason, state, priority, operator, opened_at, updated_at)
      VALUES ('c-1', 'N-1', 'phone', 'M', 'P-1', 'a-1', 'other', 'open', 'normal', 'Sam', 1, 1),
             ('c-2', 'N-2', 'phone', 'M', 'P-1', NULL, 'other', 'closed', 'normal', 'Sam', 1, 1);
    INSERT INTO proofs (case_id, kind, at, operator) VALUES ('c-1', 'callback', 5, 'Sam'), ('c-2', 'in-person', 6, 'Sam');
  `);
  return database;
}

test('proofs that are there are for the practice and account of their case; those of a closed case have ended', () => {
  const database = storeBefore();
  migrate(database, 1, [proofs]);
  expect(
    database
      .prepare('SELECT case_id, device, practice_id, account_id, ended_at FROM proofs ORDER BY case_id')
      .all(),
  ).toEqual([
    { case_id: 'c-1', device: null, practice_id: 'P-1', account_id: 'a-1', ended_at: null },
    { case_id: 'c-2', device: null, practice_id: 'P-1', account_id: null, ended_at: 6 },
  ]);
});

test('each change of a number or address on file is noted without a time; what a new row brings is none', () => {
  const database = storeBefore();
  migrate(database, 1, [proofs]);
  const noted = () => {
    const found = database.prepare('SELECT owner, what, at FROM contact_changes ORDER BY owner, what').all();
    database.exec('DELETE FROM contact_changes');
    return (found as { owner: string; what: string; at: null }[]).map(
      ({ owner, what, at }) => `${owner} ${what} ${at}`,
    );
  };
  database.exec(
    `INSERT INTO claims (email_key, account_id, email, state, role, claimed_at) VALUES ('k', 'a-1', 'k', 'verified', 'current', 1)`,
  );
  expect(noted()).toEqual([]);
  database.exec(`UPDATE accounts SET phone = '2', role = 'x'`);
  expect(noted()).toEqual([]);
  database.exec(`UPDATE accounts SET phone = '3'; UPDATE practices SET phone = NULL, email = 'c@d.example'`);
  expect(noted()).toEqual(['account:a-1 phone null', 'practice:P-1 email null', 'practice:P-1 phone null']);
  database.exec(
    `INSERT INTO claims (email_key, account_id, email, state, role, claimed_at) VALUES ('n', 'a-1', 'n', 'unverified', 'pending', 9)`,
  );
  expect(noted()).toEqual([]);
  database.exec(
    `DELETE FROM claims WHERE email_key = 'k'; UPDATE claims SET role = 'current' WHERE email_key = 'n'`,
  );
  expect(noted()).toEqual(['account:a-1 email null']);
});
