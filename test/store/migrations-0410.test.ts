import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as keptWork } from '../../main/store/migrations/0410-kept-work.ts';
import { migrations } from '../../main/store/migrations/index.ts';

test('a store of before has nothing that was done elsewhere, and is no copy', () => {
  const database = new Database(':memory:');
  migrate(
    database,
    1,
    migrations.filter(({ version }) => version < keptWork.version),
  );
  database.exec(`INSERT INTO settings (key, value) VALUES ('desk.language', '"en"')`);
  migrate(database, 1, [keptWork]);
  expect(database.pragma('user_version', { simple: true })).toBe(410);
  expect(database.prepare('SELECT key FROM settings').pluck().all()).toEqual(['desk.language']);
  for (const table of ['done_again', 'not_taken_over', 'provisional'])
    expect(database.prepare(`SELECT * FROM ${table}`).all()).toEqual([]);
  const since = database.prepare('INSERT INTO provisional VALUES (?, 1)');
  since.run(1);
  expect(() => since.run(2)).toThrow('CHECK');
  expect(
    database
      .prepare(
        `EXPLAIN QUERY PLAN SELECT * FROM not_taken_over WHERE settled_at IS NULL ORDER BY noted_at, id`,
      )
      .all(),
  ).toMatchObject([{ detail: expect.stringContaining('not_taken_over_open') }]);
});
