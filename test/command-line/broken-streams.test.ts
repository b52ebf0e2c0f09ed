import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { patience } from './command-line-world.ts';

const program = resolve(import.meta.dirname, '../../out/main/cli.js');

interface Ended {
  readonly status: number | null;
  readonly err: string;
}

/** Runs the program with files of the system as its standard input and output. */
const runWith = (words: readonly string[], input: string, output: string): Promise<Ended> =>
  new Promise((ended) => {
    const child = spawn(process.execPath, [program, ...words], {
      stdio: [openSync(input, 'r'), openSync(output, 'w'), 'pipe'],
    });
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
    for (const input of ['/dev/null', line.folder]) {
      const { status, err } = await runWith(act, input, '/dev/null');
      expect([status, err]).toEqual([2, expect.stringContaining('It has to be JSON')]);
      noStack(err);
    }
    expect(await line.run('cases', 'list')).toMatchObject({ status: 0, json: [] });
  });
});
