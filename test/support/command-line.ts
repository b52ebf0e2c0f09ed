import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';

import { onTestFinished } from 'vitest';
import type { Streams } from '../../main/command-line/output.ts';
import type { PolicyPlace } from '../../main/policy/policy-place.ts';

const built = resolve(import.meta.dirname, '../../out/main');
const program = join(built, 'cli.js');

export interface CommandResult {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** The one JSON document of standard output. */
  readonly json: never;
}

export interface CommandLine {
  readonly folder: string;
  readonly keyFile: string;
  /** Runs `login-desk --data … --key-file … --operator Sam --json` with these words. */
  run(...words: readonly string[]): Promise<CommandResult>;
  /** The same with this on standard input. */
  runWith(input: string, ...words: readonly string[]): Promise<CommandResult>;
  /** The same on a computer with a policy. */
  runUnder(policy: PolicyPlace, ...words: readonly string[]): Promise<CommandResult>;
  /** Runs it with these words alone, as a process. */
  plain(...words: readonly string[]): Promise<CommandResult>;
  /** Writes a file into the folder beside the store and gives its path. */
  file(name: string, content: string | Buffer): string;
}

const resultOf = (status: number, out: string, err: string): CommandResult => ({
  status,
  out,
  err,
  get json() {
    return JSON.parse(out) as never;
  },
});

/** Streams that read nothing and keep nothing. */
export const silentStreams = (): Streams => ({
  out: () => undefined,
  err: () => undefined,
  input: Readable.from([]),
  isWatched: false,
  isLost: () => false,
});

/** Runs the built command line in this process, with streams of its own. What its process does is asked of `runProgram`. */
export async function runHere(
  words: readonly string[],
  input = '',
  policy?: PolicyPlace,
): Promise<CommandResult> {
  const { runCommandLine }: typeof import('../../main/command-line/command-line.ts') = await import(
    join(built, 'command-line.js')
  );
  const said = { out: '', err: '' };
  const status = await runCommandLine(
    words,
    {
      ...silentStreams(),
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      input: Readable.from(input === '' ? [] : [Buffer.from(input)]),
    },
    policy === undefined ? {} : { policy },
  );
  return resultOf(status, said.out, said.err);
}

/** Runs the built program as a script would: a process of its own, plain Node. */
export function runProgram(words: readonly string[], input?: string): Promise<CommandResult> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [program, ...words],
      { maxBuffer: 1 << 28 },
      (error, out, err) => {
        const status = error ? Number((error as { code?: number }).code ?? 1) : 0;
        done(resultOf(status, out, err));
      },
    );
    child.stdin?.end(input ?? '');
  });
}

/** A command line over a folder of its own with a key file, without a store yet. */
export function commandLine(): CommandLine {
  const home = mkdtempSync(join(tmpdir(), 'login-desk-cli-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const folder = join(home, 'data');
  const keyFile = join(home, 'desk.key');
  writeFileSync(keyFile, randomBytes(32).toString('hex'), { mode: 0o600 });
  const own = ['--data', folder, '--key-file', keyFile, '--operator', 'Sam', '--json'];
  return {
    folder,
    keyFile,
    run: (...words) => runHere([...own, ...words]),
    runWith: (input, ...words) => runHere([...own, ...words], input),
    runUnder: (policy, ...words) => runHere([...own, ...words], '', policy),
    plain: (...words) => runProgram(words),
    file: (name, content) => {
      const path = join(home, name);
      writeFileSync(path, content);
      return path;
    },
  };
}
