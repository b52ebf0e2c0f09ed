import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as handovers } from '../../main/store/migrations/0440-handovers.ts';
import { migrations } from '../../main/store/migrations/index.ts';

test('a store of before gets room for calls that are handed over, one of a case', () => {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(
    database,
    1,
    migrations.filter(({ version }) => version < handovers.version),
  );
  database.exec(`
    INSERT INTO operators (id, name, role, sign_in, system_user, created_at, updated_at)
      VALUES ('kim', 'Kim', 'agent', 'system-user', 'kim', 1, 1);
    INSERT INTO cases (id, number, channel, caller, reason, state, priority, tags, operator, opened_at, updated_at)
      VALUES ('c', '7K3M-Q2XA', 'phone', 'Mary', 'other', 'open', 'normal', '[]', 'Sam', 1, 1);
  `);
  migrate(database, 1, [handovers]);
  expect(database.pragma('user_version', { simple: true })).toBe(440);
  expect(database.prepare('SELECT number FROM cases').pluck().all()).toEqual(['7K3M-Q2XA']);
  const hand = database.prepare('INSERT INTO handovers VALUES (?, ?, ?, ?)');
  hand.run('c', 'kim', 'Sam', 2);
  expect(() => hand.run('c', 'kim', 'Lee', 3)).toThrow('UNIQUE');
  expect(() => hand.run('none', 'kim', 'Lee', 3)).toThrow('FOREIGN KEY');
  const plan = database
    .prepare('EXPLAIN QUERY PLAN SELECT case_id FROM handovers WHERE to_id = ? ORDER BY at')
    .all('kim');
  expect(JSON.stringify(plan)).toContain('handovers_to');
});
