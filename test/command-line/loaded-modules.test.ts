import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createProgram } from '../../main/command-line/program.ts';
import { silentStreams } from '../support/command-line.ts';

const built = resolve(import.meta.dirname, '../../out/main');

/** The built file of a command group, whose name ends with its contents' hash. */
const chunk = (name: string): string =>
  readdirSync(built).find((file) => file.startsWith(`${name}-`) && file.endsWith('.js')) ?? '';

/** What built files load at once: own files, and packages by their names. What is loaded later is not followed. */
function loadedBy(...entries: readonly string[]) {
  const own = new Set<string>();
  const packages = new Set<string>();
  const follow = (file: string): void => {
    if (own.has(file)) return;
    own.add(file);
    for (const [, name = ''] of readFileSync(join(built, file), 'utf8').matchAll(
      /^(?:import|export)\b[^;"]*?"([^"]+)";?$/gm,
    ))
      if (name.startsWith('./')) follow(name.slice(2));
      else if (!name.startsWith('node:') && !/^[a-z_]+$/.test(name)) packages.add(name);
  };
  for (const entry of entries) follow(entry);
  return { own: [...own], packages: [...packages] };
}

test('a look-up loads the store and the directory, and nothing of mail, portal, transfer or passwords', () => {
  const { own, packages } = loadedBy('cli.js', 'command-line.js', chunk('desk-commands'));
  expect(packages).toEqual(['better-sqlite3']);
  expect(own.filter((file) => /services|features|worker/.test(file))).toEqual([]);
  const text = own.map((file) => readFileSync(join(built, file), 'utf8')).join('\n');
  expect(text).not.toMatch(/react-dom|nodemailer|new ImapFlow|new SMTPServer|new Hono\b|tldts/);
  // Reading, decoding and checking 1 MB of the program costs about 15 ms; the packages in it are half of it.
  expect(text.length).toBeLessThan(1_600_000);
  // Each file costs about a millisecond.
  expect(own.length).toBeLessThan(12);
});

test('each command is in the groups that are loaded for it, with all that it has where every group is', async () => {
  const made = (...line: readonly string[]) => createProgram(silentStreams(), () => undefined, line);
  type Made = Awaited<ReturnType<typeof made>>;
  const helpOf = (command: Made | undefined): string =>
    command === undefined ? '' : [command.helpInformation(), ...command.commands.map(helpOf)].join('\n');
  const whole = await made();
  const names = whole.commands.map((command) => command.name());
  expect(names).toContain('lookup');
  for (const name of names) {
    const some = await made('--data', 'store', '--json', name, '--help');
    const [inWhole, inSome] = [whole, some].map((program) =>
      program.commands.find((command) => command.name() === name),
    );
    expect([name, helpOf(inSome)]).toEqual([name, helpOf(inWhole)]);
    expect(some.commands.length).toBeLessThan(names.length);
  }
  for (const line of [['--help', 'lookup'], ['-h'], ['--version'], ['fly'], ['--', 'lookup'], []])
    expect((await made(...line)).commands).toHaveLength(names.length);
});
