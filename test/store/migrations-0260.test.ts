import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as language } from '../../main/store/migrations/0260-language.ts';
import { migrations } from '../../main/store/migrations/index.ts';

const applicationId = 1;

test('records of before have no language, and of theirs the source has said nothing', () => {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(
    database,
    applicationId,
    migrations.filter(({ version }) => version < language.version),
  );
  const cells = ['Harbour, “north”', '', '(415) 555-0100', '', '', '', '', 'active'];
  database.exec(`INSERT INTO practices (id, id_key, name, status, import_hash, search_id, created_at, updated_at)
    VALUES ('P-1', 'p-1', 'Harbour', 'active', x'01', 2, 1, 1);
    INSERT INTO accounts (id, practice_id, kind, status, import_hash, search_id, created_at, updated_at)
    VALUES ('A-1', 'P-1', 'person', 'active', x'02', 3, 1, 1);
    INSERT INTO source_accounts (id, cells) VALUES ('A-1', '["P-1",null]')`);
  database.prepare(`INSERT INTO source_practices (id, cells) VALUES ('P-1', ?)`).run(JSON.stringify(cells));
  const rows = () => [
    database.prepare('SELECT * FROM practices').get() as object,
    database.prepare('SELECT * FROM accounts').get() as object,
  ];
  const before = rows();
  migrate(database, applicationId, [language]);
  expect(database.pragma('user_version', { simple: true })).toBe(260);
  expect(rows()).toEqual(before.map((row) => ({ ...row, language: null })));
  const said = (table: string) => database.prepare(`SELECT cells FROM ${table}`).pluck().get();
  expect(said('source_practices')).toBe(JSON.stringify([...cells, '']));
  expect(said('source_accounts')).toBe('["P-1",null,""]');
});
