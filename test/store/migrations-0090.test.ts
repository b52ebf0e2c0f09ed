import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as mailThatComesBack } from '../../main/store/migrations/0090-mail-that-comes-back.ts';
import { migrations } from '../../main/store/migrations/index.ts';

const applicationId = 1;

test('messages that a relay took before keep its id; reports find messages by it and by recipient', () => {
  const database = new Database(':memory:');
  migrate(
    database,
    applicationId,
    migrations.filter(({ version }) => version < mailThatComesBack.version),
  );
  const add = (id: string, state: string, response: string | null): void => {
    database
      .prepare(
        `INSERT INTO messages (id, message_id, purpose, sender_address, to_address, to_domain, subject, state,
           last_response, created_at, updated_at) VALUES (?, ?, 'test', 'a@b.example', 'c@d.example', 'd.example', 'Hello', ?, ?, 1, 1)`,
      )
      .run(id, `<${id}>`, state, response);
  };
  add('m-1', 'accepted', '250 2.0.0 Ok: queued as 4dD9kT0QzLz9sRk');
  add('m-2', 'accepted', '250 OK id=1vMx4k-00000005aBc-3dEf');
  add('m-3', 'accepted', '250 ok');
  add('m-4', 'failed', '550 not queued as 123456789');
  add('m-5', 'accepted', '250 queued as one of many');
  add('m-6', 'queued', null);
  migrate(database, applicationId, [mailThatComesBack]);
  expect(database.pragma('user_version', { simple: true })).toBe(90);
  expect(database.prepare('SELECT id, relay_id FROM messages ORDER BY id').all()).toEqual([
    { id: 'm-1', relay_id: '4dD9kT0QzLz9sRk' },
    { id: 'm-2', relay_id: '1vMx4k-00000005aBc-3dEf' },
    { id: 'm-3', relay_id: null },
    { id: 'm-4', relay_id: null },
    { id: 'm-5', relay_id: null },
    { id: 'm-6', relay_id: null },
  ]);
});
