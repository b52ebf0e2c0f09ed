import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as teamKeys } from '../../main/store/migrations/0420-team-keys.ts';
import { migrations } from '../../main/store/migrations/index.ts';

test('a member of before stays one, and a desk gets each key of its team once', () => {
  const database = new Database(':memory:');
  migrate(
    database,
    1,
    migrations.filter(({ version }) => version < teamKeys.version),
  );
  database.exec(`INSERT INTO team_membership VALUES (1, 'team', 'desk', '{}', 7, 'hash')`);
  migrate(database, 1, [teamKeys]);
  expect(database.pragma('user_version', { simple: true })).toBe(420);
  expect(database.prepare('SELECT team, position FROM team_membership').all()).toEqual([
    { team: 'team', position: 7 },
  ]);
  const share = database.prepare(`INSERT INTO team_key_shares VALUES (?, 'desk', x'00')`);
  share.run(1);
  share.run(2);
  expect(() => share.run(1)).toThrow('UNIQUE');
});
