import { expect, test } from 'vitest';
import { createProgram } from '../../main/command-line/program.ts';
import { lineWords } from '../../main/command-line/texts-words.ts';
import { builtChunk, loadedBy } from '../support/built-modules.ts';
import { silentStreams } from '../support/command-line.ts';

test('a look-up loads the store and the directory, and nothing of mail, portal, transfer or passwords', () => {
  const { own, packages, text } = loadedBy('cli.js', 'command-line.js', builtChunk('desk-commands'));
  expect(packages).toEqual(['better-sqlite3']);
  expect(own.filter((file) => /services|features|worker/.test(file))).toEqual([]);
  expect(text).not.toMatch(/react-dom|nodemailer|new ImapFlow|new SMTPServer|new Hono\b|tldts/);
  // Only a person who is asked at a terminal waits for the one, and no command starts others.
  expect(text).not.toMatch(/from "node:readline"|= __require\("node:child_process"\);/);
  // The first sentence that needs its parser takes 10 ms.
  for (const { texts } of [lineWords.found, lineWords.amount, lineWords.moreThan])
    for (const sentence of Object.values(texts)) expect(sentence).not.toMatch(/, (select|plural)/);
  // Reading, decoding and checking 1 MB of the program costs about 15 ms; the packages in it are half of it.
  expect(text.length).toBeLessThan(1_630_000);
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
