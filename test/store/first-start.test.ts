import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openKeyed } from '../../main/store/keyed-database.ts';
import { newestVersion } from '../../main/store/migrations/index.ts';
import { programNoteFile, readProgramNote } from '../../main/store/program-note.ts';
import { createNewStore, openStore, type StoreOptions } from '../../main/store/store.ts';
import { readBackupName } from '../../main/transfer/backup/backup-names.ts';
import { needsLongUpdate, updateStore } from '../../main/whole-store/update-store.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { fillDisk, smallDisk } from '../support/transfer-mounts.ts';

const key = randomBytes(32);

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-first-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A store that version 1.0.0 has opened. */
function storeOf(folder: string): StoreOptions {
  const options = { path: join(folder, 'login-desk.db'), key };
  valueIn(createNewStore(options)).close();
  start(options, '1.0.0');
  return options;
}

const start = (options: StoreOptions, programVersion: string): void =>
  valueIn(openStore({ ...options, programVersion })).close();

const backupsIn = (folder: string): readonly string[] =>
  existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')).sort() : [];

const inStore = (options: StoreOptions, change: string): void => {
  const database = openKeyed(options);
  database.exec(change);
  database.close();
};

test('The first start of another version backs the store up, also where the schema stays', () => {
  const folder = temporaryFolder();
  const options = storeOf(folder);
  start(options, '1.0.0');
  expect(backupsIn(folder)).toEqual([]);

  start(options, '1.1.0-beta.2');
  const [name = '', ...others] = backupsIn(folder);
  expect(others).toEqual([]);
  expect(name).toMatch(/^before-version-1\.1\.0-beta\.2-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.db$/);
  expect(readBackupName(name)?.reason).toBe('before-migration');
  const backup = join(folder, 'backups', name);
  expect(readProgramNote(options.path)).toEqual({ version: '1.1.0-beta.2', schema: newestVersion, backup });
  // It is a whole store.
  valueIn(openStore({ path: backup, key })).close();
  start(options, '1.1.0-beta.2');
  expect(backupsIn(folder).filter((each) => each.startsWith('before-version'))).toEqual([name]);
});

test('Of backups of before versions the newest five stay', () => {
  const folder = temporaryFolder();
  const options = storeOf(folder);
  for (const version of ['1.1.0', '1.2.0', '1.10.0', '1.11.0', '2.0.0', '2.0.1', '2.0.2'])
    start(options, version);
  const kept = backupsIn(folder);
  expect(kept).toHaveLength(5);
  expect(kept.some((name) => name.startsWith('before-version-2.0.2-'))).toBe(true);
});

test('Without room for its backup another version neither opens nor migrates a store, and says so', (context) => {
  const disk = smallDisk(context, 4 * 1024);
  const options = storeOf(disk.folder);
  const filling = fillDisk(disk.folder);
  truncateSync(filling, statSync(filling).size - 100 * 1024);
  const refused = openStore({ ...options, programVersion: '2.0.0' });
  expect(codeOf(refused)).toBe('disk-full');
  expect(refused.ok ? '' : refused.error.message).toContain('backup');
  expect(readProgramNote(options.path)?.version).toBe('1.0.0');
  rmSync(filling);
  start(options, '2.0.0');
  expect(backupsIn(disk.folder)).toHaveLength(1);
});

test('An older program names both versions and the backup of before, where that is noted', () => {
  const folder = temporaryFolder();
  const options = storeOf(folder);
  start(options, '2.0.0');
  inStore(options, `PRAGMA user_version = ${newestVersion + 10}`);
  const refused = openStore({ ...options, programVersion: '1.0.0' });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'store-too-new', newer: '2.0.0', backup: readProgramNote(options.path)?.backup },
  });
  const sentence = refused.ok ? '' : refused.error.message;
  for (const said of ['version 2.0.0', 'version 1.0.0', join(folder, 'backups', 'before-version-2.0.0-')])
    expect(sentence).toContain(said);
  // Nothing of the store or its note is touched.
  expect(readProgramNote(options.path)?.version).toBe('2.0.0');

  writeFileSync(programNoteFile(options.path), '{');
  const bare = openStore({ ...options, programVersion: '1.0.0' });
  expect(bare.ok ? '' : bare.error.message).toContain(`schema ${newestVersion + 10}`);
});

test('A large store is backed up beside the window, and not again when the window opens it', async () => {
  const folder = temporaryFolder();
  const options = storeOf(folder);
  inStore(options, `INSERT INTO secrets (name, value) VALUES ('weight', hex(zeroblob(${13 * 2 ** 20})))`);
  // A new store has no kept values yet.
  await updateStore({ ...options, programVersion: '1.0.0' });
  expect(needsLongUpdate({ ...options, programVersion: '1.0.0' })).toBe(false);
  const next = { ...options, programVersion: '1.1.0' };
  expect(needsLongUpdate(next)).toBe(true);
  await updateStore(next);
  expect(needsLongUpdate(next)).toBe(false);
  start(options, '1.1.0');
  expect(backupsIn(folder)).toHaveLength(1);
});
