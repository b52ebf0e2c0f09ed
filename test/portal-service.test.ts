import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../main/command-line/program.ts';
import { silentStreams } from './support/command-line.ts';

const folder = join(import.meta.dirname, '../docs/portal-service');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** A command line in words, quotes taken off. */
const wordsOf = (line: string): string[] =>
  (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));

/** What each file has its system run, as words. */
const commands = {
  'login-desk-portal.service': () =>
    wordsOf(/^ExecStart=(.*)$/m.exec(read('login-desk-portal.service'))?.[1] ?? ''),
  'com.login-desk.portal.plist': () =>
    [
      ...(/<array>(.*?)<\/array>/s.exec(read('com.login-desk.portal.plist'))?.[1] ?? '').matchAll(
        /<string>(.*?)<\/string>/g,
      ),
    ].map(([, word = '']) => word),
  'login-desk-portal.xml': () => {
    const text = read('login-desk-portal.xml');
    return [
      /<Command>(.*?)<\/Command>/.exec(text)?.[1] ?? '',
      ...wordsOf(/<Arguments>(.*?)<\/Arguments>/.exec(text)?.[1] ?? ''),
    ];
  },
} as const;

describe.each(Object.entries(commands))('%s', (name, command) => {
  test('runs `portal serve` with a data folder and a key file, as the command line knows them', async () => {
    const [node = '', program = '', ...words] = command();
    expect(node).toMatch(/node(\.exe)?$/);
    expect(program).toMatch(/out[\\/]main[\\/]cli\.js$/);
    expect(words.slice(-2)).toEqual(['portal', 'serve']);
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

  test('has as many elements closed as opened', () => {
    const text = read(name).replace(/<[?!][^>]*>/g, '');
    const opened = text.match(/<[A-Za-z][^>]*[^/]>|<[a-zA-Z]>/g) ?? [];
    const closed = text.match(/<\/[^>]+>/g) ?? [];
    expect(opened.length).toBe(closed.length);
  });
});
