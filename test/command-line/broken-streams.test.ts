import { spawn } from 'node:child_process';
import { closeSync, openSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { smallDisk } from '../support/transfer-mounts.ts';
import { patience } from './command-line-world.ts';

const program = resolve(import.meta.dirname, '../../out/main/cli.js');

interface Ended {
  readonly status: number | null;
  readonly err: string;
}

/** Runs the program with files of the system as its standard input and output. */
const runWith = (words: readonly string[], input: string, output: string): Promise<Ended> =>
  new Promise((ended) => {
    const files = [openSync(input, 'r'), openSync(output, 'w')] as const;
    const child = spawn(process.execPath, [program, ...words], { stdio: [...files, 'pipe'] });
    for (const file of files) closeSync(file);
    let err = '';
    child.stderr?.on('data', (piece: Buffer) => {
      err += piece.toString();
    });
    child.on('close', (status) => ended({ status, err }));
  });

const noStack = (err: string): void => expect(err).not.toMatch(/\n\s+at |node:internal/);

describe('no stream that breaks brings a stack, a hang or a status that says done', () => {
  test('an answer that finds no room fails the command with a sentence', { timeout: patience }, async () => {
    const line = commandLine();
    await line.run('init', '--sample');
    const store = ['--data', line.folder, '--key-file', line.keyFile];
    for (const words of [
      ['lookup', 'mary'],
      ['--json', 'lookup', 'mary'],
      ['cases', 'list'],
      ['audit', 'verify'],
      ['--help'],
    ]) {
      const { status, err } = await runWith([...store, ...words], '/dev/null', '/dev/full');
      expect([words, status, err]).toEqual([
        words,
        1,
        expect.stringContaining('The answer could not be written (ENOSPC).'),
      ]);
      noStack(err);
    }
  });

  test('an input without end is refused by its size, and one that is none says what is missing', {
    timeout: patience,
  }, async () => {
    const line = commandLine();
    await line.run('init');
    const store = ['--data', line.folder, '--key-file', line.keyFile, '--operator', 'Sam'];
    const act = [...store, 'act', 'cases.open', '--input', '-'];
    const endless = await runWith(act, '/dev/zero', '/dev/null');
    expect([endless.status, endless.err]).toEqual([1, expect.stringContaining('too much for one call')]);
    const nothing = await runWith(act, '/dev/null', '/dev/null');
    expect([nothing.status, nothing.err]).toEqual([2, expect.stringContaining('It has to be JSON')]);
    noStack(nothing.err);
    expect(await line.run('cases', 'list')).toMatchObject({ status: 0, json: [] });
  });

  test('an answer of which only a part finds room in a file fails the command too', {
    timeout: patience,
  }, async (context) => {
    const line = commandLine();
    await line.run('init', '--sample');
    const store = ['--data', line.folder, '--key-file', line.keyFile, '--operator', 'Sam'];
    for (const words of [
      ['--json', 'lookup', 'a', '--all'],
      ['--json', 'readiness', 'list'],
    ]) {
      const disk = smallDisk(context, 8);
      writeFileSync(join(disk.folder, 'room'), Buffer.alloc(4000));
      const answer = join(disk.folder, 'answer');
      const { status, err } = await runWith([...store, ...words], '/dev/null', answer);
      expect(statSync(answer).size).toBeGreaterThan(0);
      expect([words, status, err]).toEqual([
        words,
        1,
        expect.stringContaining('could not be written (ENOSPC)'),
      ]);
      noStack(err);
    }
  });

  test('an input that is a folder or no text changes nothing and forgets no secret', {
    timeout: patience,
  }, async () => {
    const line = commandLine();
    await line.run('init');
    const name = 'mail.smtp.password';
    await line.runWith('secret\n', 'settings', 'set-secret', name);
    const noText = line.file('no-text', Buffer.from([0x70, 0xff, 0x71]));
    const store = ['--data', line.folder, '--key-file', line.keyFile, '--operator', 'Sam'];
    for (const [input, reason] of [
      [line.folder, 'it is a folder'],
      [noText, 'it is not UTF-8'],
    ] as const)
      for (const words of [
        ['settings', 'set-secret', name],
        ['settings', 'set', 'desk.name', '-'],
        ['act', 'cases.open', '--input', '-'],
      ]) {
        const { status, err } = await runWith([...store, ...words], input, '/dev/null');
        expect([words, status, err]).toEqual([words, 1, expect.stringContaining(reason)]);
        noStack(err);
      }
    const { json } = await line.run('ask', 'settings');
    expect((json as { secretsSet: string[] }).secretsSet).toEqual([name]);
  });
});
