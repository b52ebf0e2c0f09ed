import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine, runHere } from '../support/command-line.ts';
import { filledCommandLine, patience } from './command-line-world.ts';

test('no option that writes a file replaces the key file, and the desk opens afterwards', {
  timeout: patience,
}, async () => {
  const line = await filledCommandLine();
  const before = readFileSync(line.keyFile, 'utf8');
  const people = line.file('more.csv', 'account_id,practice_id,kind\na-9,PR-9,person\n');
  const { keyFile } = line;
  const ways = [
    ['export', 'cases', '--format', 'csv', '--out', keyFile],
    ['export', 'cases', '--format', 'jsonl', '--out', keyFile],
    ['readiness', 'export', '--out', keyFile],
    ['export', 'report', '--out', keyFile],
    ['import', 'people', people, '--rejects', keyFile],
    ['import', 'people', people, '--dry-run', '--rejects', keyFile],
  ];
  for (const words of ways) {
    const answer = await line.run(...words);
    expect([words.join(' '), answer.status, answer.json]).toMatchObject([
      words.join(' '),
      1,
      { error: { code: 'target-in-use' } },
    ]);
  }
  expect(readFileSync(keyFile, 'utf8')).toBe(before);
  expect((await line.run('lookup', 'PR-1')).status).toBe(0);
});

test('the key file that a store remembers is not replaced when another copy is named', {
  timeout: patience,
}, async () => {
  const line = await filledCommandLine();
  const copy = line.file('copy.key', readFileSync(line.keyFile));
  for (const out of [copy, line.keyFile, join(line.folder, 'key-reference.json')]) {
    const words = ['--data', line.folder, '--key-file', copy, '--json', 'export', 'cases', '--format', 'csv'];
    const answer = await runHere([...words, '--out', out]);
    expect([out, answer.status, answer.json]).toMatchObject([out, 1, { error: { code: 'target-in-use' } }]);
  }
});

test('init makes no key file where the store or its own files go', { timeout: patience }, async () => {
  const line = commandLine();
  mkdirSync(line.folder);
  for (const name of [
    'login-desk.db',
    'login-desk.db-wal',
    'LOGIN-DESK.DB-shm',
    'key-reference.json',
    'sandbox-mail',
  ]) {
    const keyFile = join(line.folder, name);
    const answer = await runHere(['--data', line.folder, '--key-file', keyFile, '--json', 'init']);
    expect([name, answer.status, answer.json]).toMatchObject([name, 1, { error: { code: 'target-in-use' } }]);
    expect(existsSync(keyFile)).toBe(false);
  }
});
