import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as notices } from '../../main/store/migrations/0030-upgrade-notices.ts';
import { migrations } from '../../main/store/migrations/index.ts';

const applicationId = 1;

/** A store of the schema before, with a person who was mailed something. */
function before(): Database.Database {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(
    database,
    applicationId,
    migrations.filter(({ version }) => version < notices.version),
  );
  database.exec(`
    INSERT INTO practices (id, id_key, name, status, search_id, created_at, updated_at)
      VALUES ('P-1', 'p-1', 'Harbour Dental', 'active', 2, 1, 1);
    INSERT INTO accounts (id, practice_id, kind, status, search_id, created_at, updated_at)
      VALUES ('a-1', 'P-1', 'person', 'active', 3, 1, 1);
    INSERT INTO messages (id, message_id, purpose, sender_address, to_address, to_domain, subject, raw, state, created_at, updated_at)
      VALUES ('m-1', '<m-1>', 'test', 'a@b.example', 'c@d.example', 'd.example', 'Hello', x'00', 'queued', 1, 1);`);
  return database;
}

test('no one was told anything yet, and a notice is of an account and a message that are there', () => {
  const database = before();
  const all = (): unknown[] => database.prepare('SELECT * FROM accounts').all();
  const old = all();
  migrate(database, applicationId, [notices]);
  expect(database.pragma('user_version', { simple: true })).toBe(30);
  expect(all()).toEqual(old);
  expect(database.prepare('SELECT * FROM upgrade_notices').all()).toEqual([]);
  database.exec(`INSERT INTO upgrade_notices VALUES ('a-1', 'm-1', 1)`);
  for (const row of [`('a-1', 'm-1', 2)`, `('nobody', 'm-1', 1)`, `('a-1', 'm-none', 1)`])
    expect(() => database.exec(`INSERT INTO upgrade_notices VALUES ${row}`)).toThrow('constraint');
});
