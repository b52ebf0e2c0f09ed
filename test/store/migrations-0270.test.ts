import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as operators } from '../../main/store/migrations/0270-operators.ts';
import { migrations } from '../../main/store/migrations/index.ts';

const applicationId = 1;

test('a store of before has no operators yet, its settings stay, and two operators can’t share a name or a system’s user', () => {
  const database = new Database(':memory:');
  migrate(
    database,
    applicationId,
    migrations.filter(({ version }) => version < operators.version),
  );
  database.exec(`INSERT INTO settings (key, value) VALUES ('desk.leads', '["Sam"]'), ('desk.name', '"Elm"')`);
  migrate(database, applicationId, [operators]);
  expect(database.pragma('user_version', { simple: true })).toBe(270);
  expect(database.prepare('SELECT key, value FROM settings ORDER BY key').all()).toEqual([
    { key: 'desk.leads', value: '["Sam"]' },
    { key: 'desk.name', value: '"Elm"' },
  ]);
  expect(database.prepare('SELECT count(*) FROM operators').pluck().get()).toBe(0);
  const add = database.prepare(
    `INSERT INTO operators (id, name, role, sign_in, system_user, password_hash, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, 1, 1)`,
  );
  add.run('o-1', 'Sam', 'lead', 'system-user', 'sam', null);
  for (const [row, why] of [
    [['o-2', 'Sam', 'agent', 'key-file', null, null], /UNIQUE.*name/],
    [['o-3', 'Kim', 'agent', 'system-user', 'sam', null], /UNIQUE.*system_user/],
    [['o-4', 'Lou', 'agent', 'password', null, null], /CHECK/],
    [['o-5', 'Pat', 'agent', 'system-user', null, null], /CHECK/],
    [['o-6', 'Eve', 'owner', 'key-file', null, null], /CHECK/],
  ] as const)
    expect(() => add.run(...row)).toThrow(why);
});
