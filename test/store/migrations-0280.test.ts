import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as seals } from '../../main/store/migrations/0280-seals.ts';
import { migrations } from '../../main/store/migrations/index.ts';

const applicationId = 1;

test('a store gets room for seals, and its rows and its chain stay as they are', () => {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(
    database,
    applicationId,
    migrations.filter(({ version }) => version < seals.version),
  );
  database.exec(`
    INSERT INTO cases (id, number, channel, caller, reason, state, priority, operator, opened_at, updated_at)
      VALUES ('c-1', '7K3M-Q2XA', 'phone', 'Mary', 'other', 'open', 'normal', 'Sam', 1, 1);
    INSERT INTO audit (sequence, previous_hash, body, hash) VALUES (1, 'p', '{}', 'h');`);
  const before = database.prepare('SELECT * FROM cases').all();
  migrate(database, applicationId, [seals]);
  expect(database.pragma('user_version', { simple: true })).toBe(280);
  expect(database.prepare('SELECT * FROM cases').all()).toEqual(before);
  expect(database.prepare('SELECT * FROM audit').all()).toHaveLength(1);
  for (const table of ['row_seals', 'seal_sums', 'signed_heads'])
    expect(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 });
});
