import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as sourceCells } from '../../main/store/migrations/0060-source-cells.ts';
import { migrations } from '../../main/store/migrations/index.ts';

const applicationId = 1;

test('records of before stay as they are, with what the source said of them not known yet', () => {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(
    database,
    applicationId,
    migrations.filter(({ version }) => version < sourceCells.version),
  );
  database.exec(`INSERT INTO practices (id, id_key, name, status, import_hash, search_id, created_at, updated_at)
    VALUES ('P-1', 'p-1', 'Harbour', 'active', x'01', 2, 1, 1);
    INSERT INTO accounts (id, practice_id, kind, status, import_hash, search_id, created_at, updated_at)
    VALUES ('A-1', 'P-1', 'person', 'active', x'02', 3, 1, 1)`);
  const rows = () => [
    database.prepare('SELECT * FROM practices').all(),
    database.prepare('SELECT * FROM accounts').all(),
  ];
  const before = rows();
  migrate(database, applicationId, [sourceCells]);
  expect(database.pragma('user_version', { simple: true })).toBe(60);
  expect(rows()).toEqual(before);
  expect(database.prepare('SELECT count(*) AS n FROM source_accounts').get()).toEqual({ n: 0 });
  database.exec(`INSERT INTO source_accounts (id, cells) VALUES ('A-1', '[]')`);
  expect(() => database.exec(`INSERT INTO source_practices (id, cells) VALUES ('P-9', '[]')`)).toThrow(
    'constraint',
  );
  const note = (record: string) =>
    database.exec(
      `INSERT INTO differences VALUES ('${record}', 'A-1', 'phone', '1', '1', 1, 'people.csv', 2)`,
    );
  note('account');
  expect(() => note('account')).toThrow('UNIQUE');
  expect(() => note('person')).toThrow('CHECK');
});
