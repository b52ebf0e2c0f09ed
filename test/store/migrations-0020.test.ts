import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as first } from '../../main/store/migrations/0010-first.ts';
import { migration as second } from '../../main/store/migrations/0020-people-and-signing-in.ts';

const applicationId = 1;

/** A store of the schema before, with a deactivated and a locked account in it. */
function before(): Database.Database {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(database, applicationId, [first]);
  database.exec(`
    INSERT INTO practices (id, id_key, name, status, access_code, search_id, created_at, updated_at)
      VALUES ('P-1', 'p-1', 'Harbour Dental', 'active', '7K3M-Q2XA', 2, 1, 1);
    INSERT INTO accounts (id, practice_id, kind, status, failures, locked_until, search_id, created_at, updated_at) VALUES
      ('a-1', 'P-1', 'person', 'deactivated', 0, NULL, 3, 1, 1),
      ('a-2', 'P-1', 'person', 'active', 5, 99, 5, 1, 1);`);
  return database;
}

test('what was there is as it was, and new columns are empty', () => {
  const database = before();
  const all = (): unknown[] => database.prepare('SELECT * FROM accounts ORDER BY id').all();
  const old = all();
  migrate(database, applicationId, [first, second]);
  expect(database.pragma('user_version', { simple: true })).toBe(20);
  expect(all()).toEqual(old.map((row) => ({ ...(row as object), deactivated_from: null })));
  expect(database.prepare('SELECT access_code FROM practices').pluck().all()).toEqual(['7K3M-Q2XA']);
});

test('the new tables take what they are for, and nothing else', () => {
  const database = before();
  migrate(database, applicationId, [first, second]);
  database.exec(`
    UPDATE accounts SET deactivated_from = 'invited' WHERE id = 'a-1';
    INSERT INTO invitations (account_id, invited_by, invited_at, sent_at) VALUES ('a-1', 'a-2', 1, 1);
    INSERT INTO trusted_browsers (id, account_id, label, token_hash, added_at) VALUES ('b-1', 'a-2', 'Firefox', x'01', 1);
    INSERT INTO pending_phones (account_id, phone, phone_type, since) VALUES ('a-2', '1', 'voip', 1);
    INSERT INTO security_codes (id, account_id, purpose, nonce, number, way, created_at, expires_at, state)
      VALUES ('s-1', 'a-2', 'prove-caller', x'00', '+1', 'text', 1, 2, 'queued');
    INSERT INTO upgrade_tries (id, account_id, outcome, at) VALUES ('u-1', 'a-2', 'claimed', 1);`);
  const refused = [
    `UPDATE accounts SET deactivated_from = 'deactivated'`,
    `INSERT INTO invitations (account_id, invited_at, sent_at) VALUES ('nobody', 1, 1)`,
    `INSERT INTO trusted_browsers (id, account_id, label, token_hash, added_at) VALUES ('b-2', 'a-2', 'Edge', x'01', 1)`,
    `UPDATE pending_phones SET phone_type = 'fax'`,
    `UPDATE security_codes SET state = 'delivered'`,
    `UPDATE security_codes SET way = 'email'`,
  ];
  for (const statement of refused) expect(() => database.exec(statement), statement).toThrow('constraint');
});

test('codes that are due are found by an index, not by looking at all of them', () => {
  const database = before();
  migrate(database, applicationId, [first, second]);
  const plan = (where: string): string =>
    JSON.stringify(database.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM security_codes WHERE ${where}`).all());
  expect(plan(`state = 'queued' AND next_attempt_at <= 5`)).toContain('security_codes_due');
  expect(plan(`state = 'sending' AND lease_until <= 5`)).toContain('security_codes_sending');
});
