import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { patience } from './command-line-world.ts';

test('Everything of the program is removed, and what is not its own stays and is named', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  await line.run('init', '--sample');
  await line.run('updates', 'channel', 'beta');
  await line.run('backup', 'create', join(line.folder, 'backups', 'own.backup'));
  mkdirSync(join(line.folder, 'Session Storage'));
  expect((await line.run('remove-everything')).status).toBe(2);
  writeFileSync(join(line.folder, 'letter.txt'), 'mine');
  if (!existsSync(join(line.folder, 'backups'))) {
    mkdirSync(join(line.folder, 'backups'));
    writeFileSync(join(line.folder, 'backups', 'own.backup'), 'x');
  }
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
