import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as accountIds } from '../../main/store/migrations/0140-account-ids-in-any-case.ts';
import { migrations } from '../../main/store/migrations/index.ts';

test('accounts that are there already are found by their id in any case, through the index', () => {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(
    database,
    1,
    migrations.filter(({ version }) => version < accountIds.version),
  );
  database.exec(
    `INSERT INTO practices (id, id_key, name, address, city, state, postal_code, status, search_id, created_at, updated_at)
       VALUES ('PR-1', 'pr-1', 'One', '', '', '', '', 'active', 1, 1, 1)`,
  );
  const add = database.prepare(
    `INSERT INTO accounts (id, practice_id, kind, given_name, family_name, name_key, role, administrator, status,
       legacy_login, search_id, created_at, updated_at)
       VALUES (?, 'PR-1', 'person', 'Mary', 'Lee', 'mary lee', '', 0, 'active', 1, ?, 1, 1)`,
  );
  // An older store may hold two that differ by case alone; both stay.
  for (const [place, id] of ['A-1', 'a-1', 'B-1'].entries()) add.run(id, place + 2);
  migrate(database, 1, [accountIds]);
  expect(database.pragma('user_version', { simple: true })).toBe(140);
  const query = 'SELECT id FROM accounts WHERE id = ? COLLATE NOCASE ORDER BY id';
  expect(database.prepare(query).all('a-1')).toEqual([{ id: 'A-1' }, { id: 'a-1' }]);
  expect(database.prepare(query).all('b-1')).toEqual([{ id: 'B-1' }]);
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${query}`).all('b-1') as { detail: string }[];
  expect(plan[0]?.detail).toContain('accounts_by_id_in_any_case');
});
