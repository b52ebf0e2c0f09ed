import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as team } from '../../main/store/migrations/0400-team.ts';
import { migrations } from '../../main/store/migrations/index.ts';

test('a store of before belongs to no team, and to one at most', () => {
  const database = new Database(':memory:');
  migrate(
    database,
    1,
    migrations.filter(({ version }) => version < team.version),
  );
  database.exec(`INSERT INTO settings (key, value) VALUES ('desk.language', '"en"')`);
  migrate(database, 1, [team]);
  expect(database.pragma('user_version', { simple: true })).toBe(400);
  expect(database.prepare('SELECT key FROM settings').pluck().all()).toEqual(['desk.language']);
  expect(database.prepare('SELECT * FROM team_membership').all()).toEqual([]);
  const join = database.prepare(`INSERT INTO team_membership VALUES (?, 'team', 'desk', '{}', 0, 'hash')`);
  join.run(1);
  expect(() => join.run(2)).toThrow('CHECK');
  expect(() => join.run(1)).toThrow('UNIQUE');
});
