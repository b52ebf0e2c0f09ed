import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as caseClock } from '../../main/store/migrations/0500-case-clock.ts';
import { migrations } from '../../main/store/migrations/index.ts';

test('a store of before gets the clocks of its cases, merged into none: that of one that waits stopped when it began to', () => {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(
    database,
    1,
    migrations.filter(({ version }) => version < caseClock.version),
  );
  database.exec(`
    INSERT INTO cases (id, number, channel, caller, reason, state, priority, operator, opened_at, first_answer_at, solved_at, updated_at)
      VALUES ('a', '1', 'phone', 'Mary', 'other', 'open', 'urgent', 'Kim', 1, NULL, NULL, 1),
             ('b', '2', 'phone', 'Ada', 'other', 'waiting', 'normal', 'Kim', 2, 3, NULL, 9),
             ('c', '3', 'phone', 'Lee', 'other', 'waiting', 'normal', 'Kim', 2, NULL, NULL, 8),
             ('d', '4', 'phone', 'Ina', 'other', 'solved', 'normal', 'Kim', 2, 4, 5, 9);
    INSERT INTO timeline (id, case_id, at, operator, kind, text)
      VALUES ('l', 'b', 4, 'Kim', 'cases.wait', 'Waiting'), ('m', 'b', 6, 'Kim', 'cases.wait', 'Waiting'),
             ('n', 'b', 9, 'Kim', 'cases.note', 'Note');
  `);
  migrate(database, 1, [caseClock]);
  expect(database.pragma('user_version', { simple: true })).toBe(500);
  expect(
    database
      .prepare(
        'SELECT id, paused_at, paused_millis, paused_before_answer, merged_into FROM cases ORDER BY id',
      )
      .raw()
      .all(),
  ).toEqual([
    ['a', null, 0, null, null],
    ['b', 6, 0, null, null],
    ['c', 8, 0, null, null],
    ['d', null, 0, null, null],
  ]);
  const plan = (text: string): string => JSON.stringify(database.prepare(`EXPLAIN QUERY PLAN ${text}`).all());
  const due = `priority = 'low' AND opened_at + paused_millis BETWEEN 1 AND 2`;
  expect(plan(`SELECT id FROM cases WHERE state = 'open' AND first_answer_at IS NULL AND ${due}`)).toContain(
    'INDEX cases_to_answer',
  );
  expect(plan(`SELECT id FROM cases INDEXED BY cases_unsolved WHERE state = 'open' AND ${due}`)).toContain(
    'INDEX cases_unsolved',
  );
  expect(plan(`SELECT id FROM cases WHERE merged_into = 'a'`)).toContain('COVERING INDEX cases_merged');
  expect(() => database.exec(`UPDATE cases SET merged_into = 'nobody' WHERE id = 'a'`)).toThrow(
    'FOREIGN KEY',
  );
});
