import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newKeyReference, writeKeyReference } from '../../main/folder/key-reference.ts';
import type { Keychain } from '../../main/store/key.ts';
import { type Removed, removeEverything } from '../../main/whole-store/remove-everything.ts';
import { type CommandLine, commandLine } from '../support/command-line.ts';
import { lockedKeyring, refusingKeychain } from '../support/keychains.ts';
import { patience } from './command-line-world.ts';

test('Everything of the program is removed, and what is not its own stays and is named', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  await line.run('init', '--sample');
  await line.run('updates', 'channel', 'beta');
  mkdirSync(join(line.folder, 'backups'));
  await line.run('backup', 'create', join(line.folder, 'backups', 'own.backup'));
  mkdirSync(join(line.folder, 'Session Storage'));
  expect((await line.run('remove-everything')).status).toBe(2);
  writeFileSync(join(line.folder, 'letter.txt'), 'mine');
  expect((await line.run('remove-everything', '--yes')).json).toMatchObject({
    error: { code: 'backups-there' },
  });
  expect(existsSync(join(line.folder, 'login-desk.db'))).toBe(true);
  await line.run('remove-everything', '--yes', '--keep-backups');
  expect(readdirSync(line.folder).toSorted()).toEqual(['backups', 'key-reference.json', 'letter.txt']);
  const removed = await line.run('remove-everything', '--yes', '--with-backups');
  expect(removed.json).toMatchObject({ left: [join(line.folder, 'letter.txt'), line.keyFile] });
  expect(readdirSync(line.folder)).toEqual(['letter.txt']);
  // Once more there is nothing to do.
  expect((await line.run('remove-everything', '--yes')).status).toBe(0);
});

const removing = async (line: CommandLine, ...words: readonly string[]) =>
  (await line.run('remove-everything', '--yes', ...words)).json as Partial<Removed> & {
    readonly error?: { readonly code: string };
  };

test('A folder that is no data folder is left as it is, whatever the names in it', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  for (const name of ['logs', 'Cache', 'drafts', 'backups']) {
    mkdirSync(join(line.folder, name), { recursive: true });
    writeFileSync(join(line.folder, name, 'mine.txt'), 'mine');
  }
  writeFileSync(join(line.folder, 'Preferences'), 'mine');
  const before = readdirSync(line.folder, { recursive: true }).toSorted();
  const { removed, left } = await removing(line, '--with-backups');
  expect(removed).toEqual([]);
  expect(left).toContain(join(line.folder, 'logs'));
  expect(readdirSync(line.folder, { recursive: true }).toSorted()).toEqual(before);
});

test('Of the folder of backups only backups go, and where a link leads nothing does', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  await line.run('init');
  mkdirSync(join(line.folder, 'backups'));
  await line.run('backup', 'create', join(line.folder, 'backups', 'named.backup'));
  writeFileSync(join(line.folder, 'backups', 'photo.jpg'), 'mine');
  const outside = mkdtempSync(join(tmpdir(), 'login-desk-outside-'));
  onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
  writeFileSync(join(outside, 'mine.txt'), 'mine');
  symlinkSync(outside, join(line.folder, 'set-aside-2026'));
  const { left } = await removing(line, '--with-backups');
  expect(left).toEqual([join(line.folder, 'backups'), realpathSync(outside), line.keyFile]);
  expect(readdirSync(line.folder, { recursive: true }).toSorted()).toEqual([
    'backups',
    join('backups', 'photo.jpg'),
  ]);
  expect(readdirSync(outside)).toEqual(['mine.txt']);
});

test('A data folder that a link leads to is emptied; a file in the place of one is a refusal', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  await line.run('init');
  const moved = `${line.folder}-moved`;
  onTestFinished(() => rmSync(moved, { recursive: true, force: true }));
  renameSync(line.folder, moved);
  symlinkSync(moved, line.folder);
  const { left } = await removing(line);
  expect(left).toEqual([line.folder, line.keyFile]);
  expect(readdirSync(moved)).toEqual([]);
  rmSync(line.folder);
  // An empty folder of somebody's is one too.
  mkdirSync(line.folder);
  await removing(line);
  expect(readdirSync(line.folder)).toEqual([]);
  rmSync(line.folder, { recursive: true });
  expect(await removing(line)).toMatchObject({ removed: [], left: [line.keyFile] });
  writeFileSync(line.folder, 'mine');
  expect(await removing(line)).toMatchObject({ error: { code: 'store-not-writable' } });
  expect((await line.run('remove-everything', '--yes', '--with-backups', '--keep-backups')).status).toBe(2);
});

test('A keychain that is locked and has the key stops everything; where the key is in a file it does not count', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const made = (keyFile: string | null): void => writeKeyReference(folder, newKeyReference('8f0c', keyFile));
  const tried = async (keychain: Keychain) =>
    removeEverything({ folder, keyFile: null, keychain, caches: null, backups: null });
  const locked = [lockedKeyring(), refusingKeychain('Cannot get secret of a locked object')];
  made(null);
  for (const keychain of locked)
    expect(await tried(keychain)).toMatchObject({ error: { code: 'keychain-locked' } });
  expect(existsSync(join(folder, 'key-reference.json'))).toBe(true);
  for (const keychain of locked) {
    mkdirSync(folder, { recursive: true });
    made(join(folder, 'desk.key'));
    expect(await tried(keychain)).toMatchObject({ ok: true });
    expect(existsSync(folder)).toBe(false);
  }
});
