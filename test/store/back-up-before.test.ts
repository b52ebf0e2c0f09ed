import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openKeyed } from '../../main/store/keyed-database.ts';
import { migrate } from '../../main/store/migrate.ts';
import { migrations, newestVersion } from '../../main/store/migrations/index.ts';
import { applicationId } from '../../main/store/open-database.ts';
import { openStore } from '../../main/store/store.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { fillDisk, smallDisk } from '../support/transfer-mounts.ts';

const key = randomBytes(32);
const older = migrations.filter(({ version }) => version <= 230);

/** A store as a program of some time ago left it, with one practice. */
function olderStore(folder: string): string {
  const path = join(folder, 'login-desk.db');
  writeFileSync(path, '');
  const database = openKeyed({ path, key });
  database.pragma('journal_mode = WAL');
  migrate(database, applicationId, older);
  database.exec(`INSERT INTO settings (key, value) VALUES ('desk.name', '"Old"')`);
  database.close();
  return path;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-older-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const facts = (path: string): unknown => {
  const database = openKeyed({ path, key, readonly: true });
  try {
    return [
      database.pragma('user_version', { simple: true }),
      database.prepare(`SELECT value FROM settings WHERE key = 'desk.name'`).pluck().get(),
    ];
  } finally {
    database.close();
  }
};

test('Before a store is brought up to date it is backed up, with its old schema', () => {
  const folder = temporaryFolder();
  const path = olderStore(folder);
  valueIn(openStore({ path, key })).close();
  expect(facts(path)).toEqual([newestVersion, '"Old"']);
  const [name, ...others] = readdirSync(join(folder, 'backups'));
  expect(others).toEqual([]);
  expect(name).toMatch(/^before-migration-0230-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.db$/);
  expect(facts(join(folder, 'backups', name ?? ''))).toEqual([230, '"Old"']);
  // One that is up to date is opened without.
  valueIn(openStore({ path, key })).close();
  expect(readdirSync(join(folder, 'backups'))).toEqual([name]);
});

test('Without room for its backup a store is not brought up to date', (context) => {
  const disk = smallDisk(context, 2 * 1024);
  const path = olderStore(disk.folder);
  const filling = fillDisk(disk.folder);
  // Room for a log, and none for a copy of everything.
  truncateSync(filling, statSync(filling).size - 150 * 1024);
  const refused = openStore({ path, key });
  expect(codeOf(refused)).toBe('disk-full');
  expect(refused.ok ? '' : refused.error.message).toContain('backup');
  rmSync(filling);
  expect(facts(path)).toEqual([230, '"Old"']);
  expect(readdirSync(disk.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  valueIn(openStore({ path, key })).close();
  expect(facts(path)).toEqual([newestVersion, '"Old"']);
});

test('Where the folder for backups can’t be made a store is not brought up to date', () => {
  const folder = temporaryFolder();
  const path = olderStore(folder);
  writeFileSync(join(folder, 'backups'), 'a file');
  expect(codeOf(openStore({ path, key }))).toBe('backup-before-migration');
  expect(facts(path)).toEqual([230, '"Old"']);
});
