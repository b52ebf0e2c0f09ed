import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as returnedMail } from '../../main/store/migrations/0050-returned-mail.ts';
import { migrations } from '../../main/store/migrations/index.ts';

const applicationId = 1;

test('addresses that mail came back from before are marked, by the newest of it', () => {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(
    database,
    applicationId,
    migrations.filter(({ version }) => version < returnedMail.version),
  );
  const add = (id: string, to: string, state: string, response: string | null, at: number): void => {
    database
      .prepare(
        `INSERT INTO messages (id, message_id, purpose, sender_address, to_address, to_domain, subject, state,
           last_response, created_at, updated_at) VALUES (?, ?, 'test', 'a@b.example', ?, 'd.example', 'Hello', ?, ?, 1, ?)`,
      )
      .run(id, `<${id}>`, to, state, response, at);
  };
  add('m-1', 'Mary@d.example', 'bounced', 'the mailbox is full', 5);
  add('m-2', 'mary@d.example', 'bounced', 'there is no such mailbox', 9);
  add('m-3', 'mary@d.example', 'accepted', '250 ok', 11);
  add('m-4', 'ann@d.example', 'failed', '550 no', 7);
  add('m-5', 'bob@d.example', 'bounced', null, 3);
  migrate(database, applicationId, [returnedMail]);
  expect(database.pragma('user_version', { simple: true })).toBe(50);
  expect(database.prepare('SELECT * FROM returned_mail ORDER BY email_key').all()).toEqual([
    { email_key: 'bob@d.example', message_id: 'm-5', at: 3, reason: 'no reason was given' },
    { email_key: 'mary@d.example', message_id: 'm-2', at: 9, reason: 'there is no such mailbox' },
  ]);
  expect(() => database.exec(`DELETE FROM messages WHERE id = 'm-5'`)).toThrow('constraint');
});
