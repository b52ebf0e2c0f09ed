import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as caseQueues } from '../../main/store/migrations/0460-case-queues.ts';
import { migrations } from '../../main/store/migrations/index.ts';

test('open cases of a store of before are of who opened them, where that is an operator; closed ones are left alone', () => {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(
    database,
    1,
    migrations.filter(({ version }) => version < caseQueues.version),
  );
  database.exec(`
    INSERT INTO operators (id, name, role, sign_in, system_user, created_at, updated_at)
      VALUES ('kim', 'Kim', 'agent', 'system-user', 'kim', 1, 1);
    INSERT INTO cases (id, number, channel, caller, reason, state, priority, tags, operator, opened_at, updated_at)
      VALUES ('a', '1', 'phone', 'Mary', 'other', 'open', 'normal', '[]', 'Kim', 1, 1),
             ('b', '2', 'portal', 'Ada', 'other', 'waiting', 'normal', '[]', 'portal', 2, 2),
             ('c', '3', 'phone', 'Bo', 'other', 'closed', 'normal', '[]', 'Kim', 3, 3);
  `);
  migrate(database, 1, [caseQueues]);
  expect(database.pragma('user_version', { simple: true })).toBe(460);
  expect(database.prepare('SELECT id, assignee_id, remind_at FROM cases ORDER BY id').all()).toEqual([
    { id: 'a', assignee_id: 'kim', remind_at: null },
    { id: 'b', assignee_id: null, remind_at: null },
    { id: 'c', assignee_id: null, remind_at: null },
  ]);
  expect(() => database.exec(`UPDATE cases SET assignee_id = 'none'`)).toThrow('FOREIGN KEY');
});
