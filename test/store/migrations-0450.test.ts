import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as formsTaken } from '../../main/store/migrations/0450-forms-taken.ts';
import { migrations } from '../../main/store/migrations/index.ts';

test('a store of before gets room for the forms that were carried out, each once', () => {
  const database = new Database(':memory:');
  migrate(
    database,
    1,
    migrations.filter(({ version }) => version < formsTaken.version),
  );
  database.exec(`
    INSERT INTO cases (id, number, channel, caller, reason, state, priority, tags, operator, opened_at, updated_at)
      VALUES ('c', '7K3M-Q2XA', 'portal', 'Mary', 'other', 'open', 'normal', '[]', 'portal', 1, 1);
  `);
  migrate(database, 1, [formsTaken]);
  expect(database.pragma('user_version', { simple: true })).toBe(450);
  expect(database.prepare('SELECT number FROM cases').pluck().all()).toEqual(['7K3M-Q2XA']);
  const take = database.prepare('INSERT INTO forms_taken VALUES (?, ?, ?)');
  take.run('form logins.email-us', 1, null);
  expect(() => take.run('form logins.email-us', 2, '{}')).toThrow('UNIQUE');
  const plan = database.prepare('EXPLAIN QUERY PLAN DELETE FROM forms_taken WHERE at < ?').all(1);
  expect(JSON.stringify(plan)).toContain('forms_taken_by_time');
});
