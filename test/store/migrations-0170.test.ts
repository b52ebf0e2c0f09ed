import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as foundByParts } from '../../main/store/migrations/0170-found-by-parts.ts';
import { migrations } from '../../main/store/migrations/index.ts';

test('numbers are found by their last four digits and addresses by their domain, by an index and not by a scan', () => {
  const database = new Database(':memory:');
  migrate(
    database,
    1,
    migrations.filter(({ version }) => version < foundByParts.version),
  );
  database.exec(`
    INSERT INTO practices (id, id_key, name, status, search_id, created_at, updated_at, email, email_key, phone_digits)
      VALUES ('P-1', 'p-1', 'Harbour', 'active', 2, 1, 1, 'a@b.example', 'a@b.example', '4155550123')`);
  migrate(database, 1, [foundByParts]);
  const plan = (query: string): string =>
    (database.prepare(`EXPLAIN QUERY PLAN ${query}`).all() as { detail: string }[])
      .map(({ detail }) => detail)
      .join('\n');
  const last = `SELECT id FROM practices WHERE phone_digits IS NOT NULL AND substr(phone_digits, -4) = '0123'`;
  const domain = `SELECT id FROM practices WHERE email_key IS NOT NULL AND substr(email_key, instr(email_key, '@')) >= '@b' AND substr(email_key, instr(email_key, '@')) < '@c'`;
  for (const query of [last, domain]) {
    expect(database.prepare(query).all()).toEqual([{ id: 'P-1' }]);
    expect(plan(query)).toMatch(/USING INDEX practices_by_(last_digits|domain)/);
  }
});
