import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createProgram } from '../main/command-line/program.ts';
import { defaultDataFolder } from '../main/folder/system-folders.ts';
import { isCommand, startedWith } from '../main/started-with.ts';
import { silentStreams } from './support/command-line.ts';
import { unitSettings, wordsOf } from './support/unit-file.ts';

const folder = join(import.meta.dirname, '../docs/portal-service');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** The data folder of the program in somebody else's home. */
const dataFolderIn = (home: string, platform: NodeJS.Platform): string =>
  join(home, relative(homedir(), defaultDataFolder(platform, {})));

/** What each file has its system run, as words, the program that is installed there, and the data folder of its window. */
const services = {
  'login-desk-portal@.service': {
    words: () => unitSettings(read('login-desk-portal@.service'), 'desk')('ExecStart')[0] ?? [],
    program: '/usr/bin/login-desk',
    data: dataFolderIn('/home/desk', 'linux'),
    where: '/usr/lib/systemd/system',
  },
  'com.login-desk.portal.plist': {
    words: () =>
      [
        ...(/<array>(.*?)<\/array>/s.exec(read('com.login-desk.portal.plist'))?.[1] ?? '').matchAll(
          /<string>(.*?)<\/string>/g,
        ),
      ].map(([, word = '']) => word),
    program: '/Applications/Login Desk.app/Contents/Resources/bin/login-desk',
    data: dataFolderIn('/Users/desk', 'darwin'),
    where: 'Contents/Resources/portal-service',
  },
  'login-desk-portal.xml': {
    words: () => {
      const text = read('login-desk-portal.xml');
      return [
        /<Command>(.*?)<\/Command>/.exec(text)?.[1] ?? '',
        ...wordsOf(/<Arguments>(.*?)<\/Arguments>/.exec(text)?.[1] ?? ''),
      ];
    },
    program: 'C:\\Program Files\\Login Desk\\Login Desk.exe',
    data: 'C:\\Users\\desk\\AppData\\Roaming\\Login Desk',
    where: 'resources\\portal-service',
  },
} as const;

describe.each(Object.entries(services))('%s', (name, { words: command, program, data, where }) => {
  test('runs `portal serve` of the installed program over the data folder of its window, as the command line knows it', async () => {
    const [started = '', ...given] = command();
    expect(started).toBe(program);
    // What the packaged program takes for a command, with the starter or without.
    const words = startedWith([started, ...given]);
    expect(isCommand(words)).toBe(true);
    expect(words.slice(-2)).toEqual(['portal', 'serve']);
    expect(words[words.indexOf('--data') + 1]).toBe(data);
    for (const option of ['--data', '--key-file', '--sign-in-key']) {
      const value = words[words.indexOf(option) + 1] ?? '';
      expect(words).toContain(option);
      expect(value).not.toBe('');
    }
    // Every option is one of the program's own, and every value one of an option.
    const known = await createProgram(silentStreams(), () => undefined, []);
    const names = known.options.map(({ long }) => long);
    expect(words.filter((word) => word.startsWith('--')).every((word) => names.includes(word))).toBe(true);
    expect(words).toHaveLength(8);
  });

  test('starts again by itself, and is named where it is explained', () => {
    expect(read(name)).toMatch(/Restart=always|KeepAlive|RestartOnFailure/);
    expect(read('../portal-service.md')).toContain(`portal-service/${name}`);
  });

  test('comes with its package, at the place that is named', () => {
    expect(read('../portal-service.md')).toContain(`\`${where}\``);
    const packing = ['../../electron-builder.yml', '../../tools/package/deb.ts'].map(read).join('\n');
    expect(packing).toContain(name);
  });

  test('has as many elements closed as opened', () => {
    const text = read(name).replace(/<[?!][^>]*>/g, '');
    const opened = text.match(/<[A-Za-z][^>]*[^/]>|<[a-zA-Z]>/g) ?? [];
    const closed = text.match(/<\/[^>]+>/g) ?? [];
    expect(opened.length).toBe(closed.length);
  });
});

test.skipIf(spawnSync('systemd-analyze', ['--version']).status !== 0)(
  'systemd finds nothing wrong with its unit',
  () => {
    const home = mkdtempSync(join(tmpdir(), 'login-desk-unit-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const unit = join(home, 'login-desk-portal@root.service');
    // The program need not be installed here.
    writeFileSync(unit, read('login-desk-portal@.service').replace('/usr/bin/login-desk', '/usr/bin/env'));
    const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', unit], {
      encoding: 'utf8',
    });
    expect([stdout, stderr, status]).toEqual(['', '', 0]);
  },
);
