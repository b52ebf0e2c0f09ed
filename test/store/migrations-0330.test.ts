import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as shownByIndexes } from '../../main/store/migrations/0330-shown-by-indexes.ts';
import { migrations } from '../../main/store/migrations/index.ts';

test('what is shown of a practice and of an address is read from an index alone', () => {
  const database = new Database(':memory:');
  migrate(
    database,
    1,
    migrations.filter(({ version }) => version < shownByIndexes.version),
  );
  database.exec(`
    INSERT INTO practices (id, id_key, name, status, search_id, created_at, updated_at)
      VALUES ('P-1', 'p-1', 'Oak', 'active', 2, 1, 1);
    INSERT INTO accounts (id, practice_id, kind, status, search_id, created_at, updated_at)
      VALUES ('A-1', 'P-1', 'person', 'active', 1, 1, 1);
    INSERT INTO claims (email_key, account_id, email, state, role, claimed_at)
      VALUES ('a@oak.example', 'A-1', 'A@oak.example', 'verified', 'current', 1);
  `);
  migrate(database, 1, [shownByIndexes]);
  expect(database.pragma('user_version', { simple: true })).toBe(330);
  for (const [index, text, row] of [
    [
      'practices_shown',
      `SELECT name, status FROM practices INDEXED BY practices_shown WHERE id = 'P-1'`,
      { name: 'Oak', status: 'active' },
    ],
    [
      'claims_shown',
      `SELECT email, state FROM claims INDEXED BY claims_shown WHERE account_id = 'A-1' AND role = 'current'`,
      { email: 'A@oak.example', state: 'verified' },
    ],
  ] as const) {
    const [step] = database.prepare(`EXPLAIN QUERY PLAN ${text}`).all() as { detail: string }[];
    expect(step?.detail).toContain(`USING COVERING INDEX ${index}`);
    expect(database.prepare(text).all()).toEqual([row]);
  }
});
