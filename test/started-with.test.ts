import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isCommand, startedWith } from '../main/started-with.ts';
import { projectFolder } from '../tools/machine/project.ts';

const commands: readonly (readonly string[])[] = [
  ['lookup', 'smith', '--json'],
  [
    '--data',
    '/srv/desk',
    '--key-file',
    'k',
    '--operator',
    'Sam',
    '--json',
    'lookup',
    'login-desk://case/A1B2-C3D4',
  ],
  ['--data=/srv/desk', 'backup', 'create', 'lookup'],
  ['--help'],
  ['-h'],
  ['--version'],
  ['--json'],
  ['--sign-in-key', 'k'],
  ['--approved-by=Ann'],
  ['--data', 'lookup', 'lookup'],
  [''],
];
const windows: readonly (readonly string[])[] = [
  [],
  ['--data', '/srv/desk'],
  ['--data', 'lookup'],
  ['--operator', 'Sam', '--key-file', 'my keys/desk.key'],
  ['--data'],
  ['login-desk://case/A1B2-C3D4', 'lookup'],
  ['LOGIN-DESK://case/A1B2-C3D4'],
  ['--no-sandbox', '--disable-gpu'],
  ['--', 'login-desk://case/A1B2-C3D4'],
];

/** The starter of the packages beside a program that says what it is started with. */
function starter(): (words: readonly string[], through?: string) => readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-starter-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const bin = join(folder, 'Login Desk/resources/bin');
  mkdirSync(bin, { recursive: true });
  cpSync(join(projectFolder, 'build/bin/login-desk'), join(bin, 'login-desk'));
  const program = join(folder, 'Login Desk/login-desk');
  writeFileSync(program, '#!/bin/sh\nfor word in "$@"; do printf "%s\\n" "$word"; done\n');
  chmodSync(program, 0o755);
  mkdirSync(join(folder, 'usr'));
  symlinkSync('../Login Desk/resources/bin/login-desk', join(folder, 'usr/relative'));
  symlinkSync(join(folder, 'usr/relative'), join(folder, 'usr/login-desk'));
  return (words) =>
    execFileSync(join(folder, 'usr/login-desk'), words, { encoding: 'utf8' }).split('\n').slice(0, -1);
}

describe('What the packaged program was started with', () => {
  test.each(commands)('a command: %s %s %s', (...words) => {
    expect(isCommand(words)).toBe(true);
  });

  test.each(windows.map((words) => [words] as const))('the window: %s', (words) => {
    expect(isCommand(words)).toBe(false);
  });

  test('words behind the first -- are the program’s, and one of a command’s own stays in it', () => {
    const argv = (...words: readonly string[]) => startedWith(['/opt/Login Desk/login-desk', ...words]);
    expect(argv('--no-sandbox', '--', 'cases', 'note', 'N', '--', '-x')).toEqual([
      'cases',
      'note',
      'N',
      '--',
      '-x',
    ]);
    expect(argv('cases', 'note', 'N', '--', '-x')).toEqual(['cases', 'note', 'N', '--', '-x']);
    expect(argv('--data', 'd', '--', 'login-desk://case/A1B2-C3D4')).toHaveLength(4);
    expect(argv()).toEqual([]);
  });

  test('what an AppImage’s own script puts before them is none of its words', () => {
    const argv = (...words: readonly string[]) => startedWith(['/tmp/.mount/login-desk', ...words]);
    expect(argv('--no-sandbox', 'lookup', 'smith', '--json')).toEqual(['lookup', 'smith', '--json']);
    expect(argv('--no-sandbox', '--', 'lookup')).toEqual(['lookup']);
    expect(argv('--no-sandbox')).toEqual([]);
    // A word of a command stays one.
    expect(argv('cases', 'note', 'N', '--no-sandbox')).toEqual(['cases', 'note', 'N', '--no-sandbox']);
  });
});

describe.skipIf(process.platform === 'win32')('The starter in bin, through links to it', () => {
  test('starts a command without the sandbox that root can’t have, all its words behind --', () => {
    const start = starter();
    for (const words of commands)
      expect(start(words)).toEqual(['--no-sandbox', '--no-zygote', '--log-level=3', '--', ...words]);
  });

  test('starts the window as it was asked to, never without its sandbox', () => {
    const start = starter();
    for (const words of windows) expect(start(words)).toEqual(words);
  });
});
