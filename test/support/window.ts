import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test as base, expect } from '@playwright/test';
import { type DeskWindow, type DeskWindowOptions, openDeskWindow } from '../../tools/demo/desk-window.ts';
import { virtualDisplays } from '../../tools/machine/display.ts';
import { projectFolder } from '../../tools/machine/project.ts';
import { type PreparedMachine, prepareMachine } from '../../tools/prepare.ts';

export type { DeskWindow } from '../../tools/demo/desk-window.ts';
export { expect };

/** A folder of one test's own: data, key file, and room for the files that it imports and exports. */
export interface TestHome {
  readonly path: string;
  readonly data: string;
  readonly keyFile: string;
  /** Writes a file and gives its path. */
  file(name: string, content: string | Buffer): string;
  /** The folder's own path for a name. */
  at(name: string): string;
  /** Opens the program's window; it is closed after the test, which fails if anything went wrong unseen. */
  open(options?: Partial<DeskWindowOptions>): Promise<DeskWindow>;
  /** Runs the command line on the same store. */
  run<Result>(...words: readonly string[]): Promise<Result>;
  /** The mails of the sandbox, oldest first. */
  sandboxMails(): readonly { readonly name: string; readonly bytes: Buffer }[];
}

const forgiven = new WeakMap<DeskWindow, RegExp[]>();

/** Forgets complaints that a test brought about on purpose, those too that are still on their way. */
export function forgive(desk: DeskWindow, ...expected: readonly RegExp[]): void {
  forgiven.set(desk, [...(forgiven.get(desk) ?? []), ...expected]);
  desk.complaints.splice(0, desk.complaints.length, ...unforgiven(desk));
}

const unforgiven = (desk: DeskWindow): readonly string[] =>
  desk.complaints.filter((text) => !forgiven.get(desk)?.some((pattern) => pattern.test(text)));

interface TestFixtures {
  readonly home: TestHome;
  /** The window of a desk with the sample directory and sandbox mail. */
  readonly desk: DeskWindow;
}

interface WorkerFixtures {
  readonly machine: PreparedMachine;
  /** A store with the sample directory, made once and copied for each test. */
  readonly sample: { readonly folder: string; readonly key: string };
}

const program = join(projectFolder, 'out/main/cli.js');
const runFile = promisify(execFile);

async function runProgram(words: readonly string[]): Promise<unknown> {
  const { stdout } = await runFile(process.execPath, [program, ...words], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout);
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  machine: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from it.
    async ({}, use, { parallelIndex }) => {
      // Whatever the tests of this process start is on a display that no other tests use.
      const display = virtualDisplays()[parallelIndex];
      if (display !== undefined) process.env.DISPLAY = display;
      await use(await prepareMachine({ tell: () => {} }));
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  sample: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'login-desk-sample-'));
      const key = randomBytes(32).toString('hex');
      writeFileSync(join(folder, 'desk.key'), key, { mode: 0o600 });
      const store = ['--data', join(folder, 'data'), '--key-file', join(folder, 'desk.key'), '--json'];
      await runProgram([...store, '--operator', 'Sam', 'init', '--sample']);
      await use({ folder: join(folder, 'data'), key });
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  home: async ({ machine }, use) => {
    const path = mkdtempSync(join(tmpdir(), 'login-desk-window-'));
    const data = join(path, 'data');
    const keyFile = join(path, 'desk.key');
    const windows: DeskWindow[] = [];
    writeFileSync(keyFile, randomBytes(32).toString('hex'), { mode: 0o600 });
    const home: TestHome = {
      path,
      data,
      keyFile,
      at: (name) => join(path, name),
      file: (name, content) => {
        writeFileSync(join(path, name), content);
        return join(path, name);
      },
      open: async (options = {}) => {
        const window = await openDeskWindow({ machine, folder: data, keyFile, ...options });
        windows.push(window);
        return window;
      },
      run: async (...words) =>
        (await runProgram([
          '--data',
          data,
          '--key-file',
          keyFile,
          '--operator',
          'Sam',
          '--json',
          ...words,
        ])) as never,
      sandboxMails: () =>
        // The sandbox makes its folder when the first mail comes.
        (existsSync(join(data, 'sandbox-mail')) ? readdirSync(join(data, 'sandbox-mail')) : [])
          .filter((name) => name.endsWith('.eml'))
          .sort()
          .map((name) => ({ name, bytes: readFileSync(join(data, 'sandbox-mail', name)) })),
    };
    await use(home);
    for (const window of windows) await window.close().catch(() => {});
    // Chromium's helpers end a moment after the program, and write into its folder until then.
    rmSync(path, { recursive: true, force: true, maxRetries: 10 });
    expect(
      windows.flatMap((window) => unforgiven(window)),
      'nothing went wrong unseen',
    ).toEqual([]);
  },
  desk: async ({ home, sample }, use) => {
    writeFileSync(home.keyFile, sample.key, { mode: 0o600 });
    mkdirSync(home.data, { recursive: true });
    cpSync(sample.folder, home.data, { recursive: true });
    const desk = await home.open();
    await desk.commandBar.waitFor();
    await use(desk);
  },
});
