import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runHere, runProgram } from '../support/command-line.ts';
import { deskPlace } from './acting.ts';

const patience = 60_000;

/** Places in which there can be no store; the names with a slash in front are the system's. */
const places: readonly (readonly [string, (home: string) => string])[] = [
  ['a file', (home) => join(home, 'a-file')],
  ['a folder in a file', (home) => join(home, 'a-file', 'data')],
  ['a link to nothing', (home) => join(home, 'to-nothing')],
  ['a name that is too long', (home) => join(home, 'new', 'b'.repeat(256))],
  ...(process.platform === 'linux'
    ? (
        [
          '/proc/login-desk',
          '/proc/self/data',
          '/proc/1/fd/data',
          '/sys/data',
          '/dev/null/data',
          '/proc/self/mem',
        ] as const
      ).map((path) => [path, () => path] as const)
    : []),
];

describe('a place where no store can be is refused at once, and nothing is left behind', () => {
  test.each(places)('%s', { timeout: patience }, async (_name, placeIn) => {
    const home = dirname(deskPlace().keyFile);
    writeFileSync(join(home, 'a-file'), 'mine');
    symlinkSync(join(home, 'nowhere', 'at', 'all'), join(home, 'to-nothing'));
    const before = readdirSync(home).sort();
    const folder = placeIn(home);
    for (const more of [[], ['--sample']]) {
      const words = ['--data', folder, '--key-file', join(home, 'new.key'), '--json', 'init', ...more];
      const refused = await runHere(words);
      expect([refused.status, refused.json]).toMatchObject([1, { error: { code: 'store-not-writable' } }]);
      expect(refused.err).not.toMatch(/\n\s+at /);
      expect(readdirSync(home).sort()).toEqual(before);
    }
    const looked = await runHere(['--data', folder, '--json', 'lookup', 'x']);
    expect([looked.status, looked.json]).toMatchObject([1, { error: { code: 'store-missing' } }]);
  });

  test('a key file that can’t be made', { timeout: patience }, async () => {
    const home = dirname(deskPlace().keyFile);
    writeFileSync(join(home, 'a-file'), 'mine');
    for (const keyFile of [
      join(home, 'a-file', 'k'),
      join(home, 'nowhere', 'k'),
      join(home, 'k'.repeat(256)),
    ]) {
      const refused = await runHere(['--data', join(home, 'data'), '--key-file', keyFile, '--json', 'init']);
      expect([refused.status, refused.json]).toMatchObject([1, { error: { code: 'store-not-writable' } }]);
      expect(existsSync(join(home, 'data'))).toBe(false);
    }
  });

  test('an empty name of a folder or key file is a mistake of the call', { timeout: patience }, async () => {
    for (const words of [
      ['--data', '', 'init'],
      ['--data', 'x', '--key-file', '', 'init'],
    ]) {
      const { status, err } = await runProgram(words);
      expect(status).toBe(2);
      expect(err).toContain('It is empty.');
    }
  });
});
