import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as tokenAndItsMail } from '../../main/store/migrations/0240-token-and-its-mail.ts';
import { migrations } from '../../main/store/migrations/index.ts';

const applicationId = 1;

test('a token of before is tied to the mail that was made for it in the same moment, and to no other', () => {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(
    database,
    applicationId,
    migrations.filter(({ version }) => version < tokenAndItsMail.version),
  );
  database.exec(`INSERT INTO practices (id, id_key, name, search_id, status, created_at, updated_at)
    VALUES ('P-1', 'p-1', 'Harbour Dental', 1, 'active', 1, 1)`);
  for (const [place, id] of ['ada', 'mary'].entries())
    database
      .prepare(
        `INSERT INTO accounts (id, practice_id, kind, given_name, family_name, name_key, search_id, status, created_at, updated_at)
         VALUES (?, 'P-1', 'person', 'A', 'B', 'a b', ?, 'active', 1, 1)`,
      )
      .run(id, place + 2);
  const mail = (id: string, account: string, purpose: string, at: number): void => {
    database
      .prepare(
        `INSERT INTO messages (id, message_id, account_id, purpose, sender_address, to_address, to_domain, subject, state,
           created_at, updated_at) VALUES (?, ?, ?, ?, 'a@b.example', 'c@d.example', 'd.example', 'Hello', 'accepted', ?, ?)`,
      )
      .run(id, `<${id}>`, account, purpose, at, at);
  };
  const token = (name: string, account: string, purpose: string, at: number): void => {
    database
      .prepare(
        'INSERT INTO tokens (hash, account_id, purpose, created_at, expires_at) VALUES (?, ?, ?, ?, ?)',
      )
      .run(Buffer.from(name), account, purpose, at, at + 1000);
  };
  mail('m-1', 'ada', 'password-reset', 5);
  mail('m-2', 'ada', 'email-verification', 5);
  mail('m-3', 'mary', 'password-reset', 5);
  mail('m-4', 'ada', 'password-reset', 9);
  mail('m-5', 'ada', 'email-change-notice', 9);
  token('reset', 'ada', 'reset-password', 5);
  token('verify', 'ada', 'verify-email', 5);
  token('later', 'ada', 'reset-password', 9);
  token('stop', 'ada', 'cancel-change', 9);
  token('none', 'ada', 'prove-mailbox', 9);
  token('mary', 'mary', 'reset-password', 6);
  migrate(database, applicationId, [tokenAndItsMail]);
  expect(database.pragma('user_version', { simple: true })).toBe(240);
  const tied = database.prepare('SELECT CAST(hash AS TEXT) AS name, message_id FROM tokens').all() as {
    name: string;
    message_id: string | null;
  }[];
  expect(Object.fromEntries(tied.map(({ name, message_id: id }) => [name, id]))).toEqual({
    reset: 'm-1',
    verify: 'm-2',
    later: 'm-4',
    stop: 'm-5',
    none: null,
    mary: null,
  });
  expect(() => database.exec(`UPDATE tokens SET message_id = 'none' WHERE message_id = 'm-1'`)).toThrow(
    'FOREIGN KEY',
  );
});
