import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as importJournal } from '../../main/store/migrations/0490-import-journal.ts';
import { migrations } from '../../main/store/migrations/index.ts';

test('a store of before has no import that can be undone, and keeps its proofs', () => {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(
    database,
    1,
    migrations.filter(({ version }) => version < importJournal.version),
  );
  database.exec(`
    INSERT INTO practices (id, id_key, name, status, search_id, created_at, updated_at) VALUES ('P', 'p', 'Oak', 'active', 2, 1, 1);
    INSERT INTO cases (id, number, channel, caller, reason, state, priority, tags, operator, opened_at, updated_at)
      VALUES ('a', '1', 'phone', 'Mary', 'other', 'open', 'normal', '[]', 'Kim', 1, 1);
    INSERT INTO proofs (case_id, kind, at, operator, practice_id) VALUES ('a', 'in-person', 1, 'Kim', 'P');
  `);
  migrate(database, 1, [importJournal]);
  expect(database.pragma('user_version', { simple: true })).toBe(490);
  expect(database.prepare('SELECT count(*) FROM last_import').pluck().get()).toBe(0);
  const plan = database.prepare('EXPLAIN QUERY PLAN SELECT 1 FROM proofs WHERE practice_id = ?').all('P');
  expect(JSON.stringify(plan)).toContain('proofs_of_practice');
  expect(() => database.exec(`DELETE FROM practices`)).toThrow('FOREIGN KEY');
});
