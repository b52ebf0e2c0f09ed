import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migrations } from '../../main/store/migrations/index.ts';

const applicationId = 1;

/** A store of the schema before, with a practice and a person in it. */
function before(): Database.Database {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(
    database,
    applicationId,
    migrations.filter(({ version }) => version < 80),
  );
  database.exec(`
    INSERT INTO practices (id, id_key, name, phone, status, search_id, created_at, updated_at)
      VALUES ('P-1', 'p-1', 'Harbour Dental', '555-PETS', 'active', 2, 1, 1);
    INSERT INTO accounts (id, practice_id, kind, status, phone, phone_digits, search_id, created_at, updated_at)
      VALUES ('a-1', 'P-1', 'person', 'active', '555-PETS', '555', 3, 1, 1);`);
  return database;
}

test('what was there is as it was, and no value is by today’s rules yet', () => {
  const database = before();
  const all = (): unknown[] => [
    database.prepare('SELECT * FROM practices').all(),
    database.prepare('SELECT * FROM accounts').all(),
  ];
  const old = all();
  migrate(
    database,
    applicationId,
    migrations.filter(({ version }) => version <= 80),
  );
  expect(database.pragma('user_version', { simple: true })).toBe(80);
  expect(all()).toEqual(old);
  expect(database.prepare('SELECT * FROM derived_values').all()).toEqual([]);
});
