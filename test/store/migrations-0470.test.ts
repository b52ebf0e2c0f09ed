import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as caseViews } from '../../main/store/migrations/0470-case-views.ts';
import { migrations } from '../../main/store/migrations/index.ts';

test('a store of before gets named views, one of a name for each owner, and indexes for the orders of cases', () => {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(
    database,
    1,
    migrations.filter(({ version }) => version < caseViews.version),
  );
  database.exec(`
    INSERT INTO operators (id, name, role, sign_in, system_user, created_at, updated_at)
      VALUES ('kim', 'Kim', 'agent', 'system-user', 'kim', 1, 1);
    INSERT INTO cases (id, number, channel, caller, reason, state, priority, tags, operator, opened_at, updated_at)
      VALUES ('a', '1', 'phone', 'Mary', 'other', 'open', 'urgent', '["x"]', 'Kim', 1, 1),
             ('b', '2', 'portal', 'Ada', 'other', 'closed', 'normal', '[]', 'portal', 2, 2);
  `);
  migrate(database, 1, [caseViews]);
  expect(database.pragma('user_version', { simple: true })).toBe(470);
  const add = database.prepare('INSERT INTO case_views VALUES (?, ?, ?, ?, ?, NULL, 1, 1)');
  add.run('1', 'kim', 'Urgent', 'urgent', '{}');
  add.run('2', null, 'Urgent', 'urgent', '{}');
  expect(() => add.run('3', null, 'urgent', 'urgent', '{}')).toThrow('UNIQUE');
  expect(() => add.run('4', 'nobody', 'Other', 'other', '{}')).toThrow('FOREIGN KEY');
  const plan = (text: string): string => JSON.stringify(database.prepare(`EXPLAIN QUERY PLAN ${text}`).all());
  expect(plan(`SELECT * FROM cases WHERE priority = 'urgent' ORDER BY opened_at DESC, id DESC`)).toContain(
    'cases_by_priority',
  );
  expect(plan(`SELECT opened_at, id, tags FROM cases WHERE tags <> '[]' ORDER BY opened_at, id`)).toContain(
    'COVERING INDEX cases_tagged',
  );
});
