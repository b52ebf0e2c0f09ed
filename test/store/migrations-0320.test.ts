import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as foundByLists } from '../../main/store/migrations/0320-found-by-lists.ts';
import { migrations } from '../../main/store/migrations/index.ts';

const applicationId = 1;

test('words of before are put in again at the next start, and numbers that end alike are told apart by an index', () => {
  const database = new Database(':memory:');
  migrate(
    database,
    applicationId,
    migrations.filter(({ version }) => version < foundByLists.version),
  );
  database.exec(`
    INSERT INTO practices (id, id_key, name, phone_digits, phone_tail, status, search_id, created_at, updated_at)
      VALUES ('P-1', 'p-1', 'Oak', '4155550107', '5550107', 'active', 2, 1, 1);
    INSERT INTO accounts (id, practice_id, kind, phone_digits, phone_tail, status, search_id, created_at, updated_at)
      VALUES ('A-1', 'P-1', 'person', '2125550107', '5550107', 'active', 1, 1, 1);
    INSERT INTO wanted_addresses (account_id, email, email_key, source, since)
      VALUES ('A-1', 'a@oak.example', 'a@oak.example', 'import', 1);
    INSERT INTO search (rowid, words) VALUES (1, 'mary lee');
    INSERT INTO derived_values (name, version) VALUES ('words', 3), ('phones', 3);
  `);
  migrate(database, applicationId, [foundByLists]);
  expect(database.pragma('user_version', { simple: true })).toBe(320);

  expect(database.prepare('SELECT name FROM derived_values').pluck().all()).toEqual(['phones']);
  const found = database.prepare('SELECT rowid FROM search WHERE search MATCH ?').pluck();
  expect(found.all('"mary"*')).toEqual([]);
  database.exec(`INSERT INTO search (rowid, words) VALUES (1, 'mary lee')`);
  expect(found.all('"mar"* "lee"')).toEqual([1]);

  const plan = (text: string): string =>
    (database.prepare(`EXPLAIN QUERY PLAN ${text}`).all() as { detail: string }[])
      .map(({ detail }) => detail)
      .join();
  for (const table of ['accounts', 'practices']) {
    const text = `SELECT 1 FROM ${table} WHERE phone_tail = '5550107' AND substr(phone_digits, -10) = '2125550107'`;
    expect(plan(text)).toContain(`USING COVERING INDEX ${table}_by_phone_tail`);
    expect(database.prepare(text).all()).toHaveLength(table === 'accounts' ? 1 : 0);
  }
  const domain = `substr(email_key, instr(email_key, '@'))`;
  expect(plan(`SELECT account_id FROM wanted_addresses WHERE ${domain} = '@oak.example'`)).toContain(
    'INDEX wanted_addresses_by_domain',
  );
});
