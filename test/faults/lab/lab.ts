import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

/** Kinds of calls to the system: shim/faults.c says which calls are of which. */
export type CallKind = 'read' | 'write' | 'sync' | 'size' | 'name' | 'open';

/** Calls that change something. */
export const changing: readonly CallKind[] = ['write', 'sync', 'size', 'name'];

/** What happens to a process, and at which of its calls to the files of the home. */
export interface CallFault {
  readonly calls: readonly CallKind[];
  readonly at: number;
  readonly does:
    | 'kill'
    | 'torn'
    | 'short'
    | 'full'
    | 'vanish'
    | 'EIO'
    | 'ENOSPC'
    | 'EINTR'
    | 'EROFS'
    | 'EACCES'
    | 'EBUSY'
    | 'EMFILE';
  readonly lasting?: boolean;
}

/** A process that has ended. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly fault?: CallFault;
  /** Kills it after so many milliseconds. */
  readonly killAfter?: number;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A call that counted, as the shim tells it. */
export interface Call {
  readonly number: number;
  readonly name: string;
  readonly path: string;
}

/** A run in which nothing went wrong, and its calls; none where there is no shim. */
export interface Traced {
  readonly ended: Ended;
  readonly calls: readonly Call[];
}

/** A copy of the home that can be gone back to. */
export interface Snapshot {
  readonly path: string;
}

/** Where faults are brought about: one home with a data folder, its key and files of a person, and processes that work in it. */
export interface Lab {
  /** Everything that belongs to one desk; calls to files in here can go wrong. */
  readonly home: string;
  readonly folder: string;
  readonly keyFile: string;
  /** Whether calls can be made to go wrong here. */
  readonly hasShim: boolean;
  /** A script of this folder, built for plain Node. */
  script(name: string): string;
  /** The words of the command line before a command. */
  words(...command: readonly string[]): readonly string[];
  /** The same for another operator than Sam. */
  wordsOf(operator: string, ...command: readonly string[]): readonly string[];
  file(name: string): string;
  /** Empties the home but for a key. */
  empty(): void;
  /** Gives a home its name again that vanished; what was made in its place meanwhile goes. */
  bringBack(): void;
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
  /** Makes a state once and goes back to it every other time. */
  begin(name: string, make: () => Promise<void>): Promise<void>;
  /** Something that is worked out once for all turns. */
  once<Value>(name: string, work: () => Promise<Value>): Promise<Value>;
  /** Runs the built command line, or a script, as a process of its own. */
  run(words: readonly string[], options?: RunOptions): Promise<Ended>;
  /** Runs the built command line in this process, which is sooner: for what is done where nothing goes wrong. */
  runHere(words: readonly string[], input?: string): Promise<Ended>;
  /** The calls of these kinds that a run makes where nothing goes wrong. */
  trace(words: readonly string[], calls: readonly CallKind[], input?: string): Promise<Traced>;
  close(): void;
}

export interface LabParts {
  readonly shim: string | undefined;
  /** The built command line. */
  readonly program: string;
  /** Where the scripts of this folder are built. */
  readonly scripts: string;
}

type CommandLineModule = typeof import('../../../main/command-line/command-line.ts');

/** A process that hangs is killed, and has no status then. */
const longest = 60_000;

export function createLab({ shim, program, scripts }: LabParts): Lab {
  const place = mkdtempSync(join(tmpdir(), 'login-desk-lab-'));
  const home = join(place, 'home');
  const folder = join(home, 'data');
  const keyFile = join(home, 'desk.key');
  mkdirSync(home);
  const kept = new Map<string, Promise<unknown>>();
  let snapshots = 0;

  // The home itself stays where it is: a disk may be mounted on it.
  const clear = (): void => {
    rmSync(`${home}.gone`, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    for (const name of readdirSync(home)) rmSync(join(home, name), { recursive: true, force: true });
  };

  const environment = (isWatched: boolean): NodeJS.ProcessEnv => {
    if (!isWatched) return process.env;
    if (shim === undefined) throw new Error('there is no shim on this system');
    return { ...process.env, LD_PRELOAD: shim, FAULTS_FOLDER: home };
  };
  const faulty = (fault: CallFault): NodeJS.ProcessEnv => ({
    ...environment(true),
    FAULTS_CALLS: fault.calls.join(','),
    FAULTS_AT: String(fault.at),
    FAULTS_DO: fault.does,
    FAULTS_LASTING: fault.lasting ? '1' : '0',
  });
  const callsIn = (trace: string): readonly Call[] =>
    trace
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [number = '', name = '', ...path] = line.split(' ');
        return { number: Number(number), name, path: path.join(' ').slice(home.length + 1) };
      });

  const start = (words: readonly string[], env: NodeJS.ProcessEnv, options: RunOptions): Promise<Ended> =>
    new Promise((ended) => {
      const child = spawn(process.execPath, words, { env: { ...env, ...options.env }, cwd: place });
      let out = '';
      let err = '';
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        err += chunk.toString();
      });
      // A process that ends early takes no input.
      child.stdin.on('error', () => {});
      child.stdin.end(options.input ?? '');
      const timer = setTimeout(() => child.kill('SIGKILL'), options.killAfter ?? longest);
      child.on('close', (status, signal) => {
        clearTimeout(timer);
        ended({ status, signal, out, err });
      });
    });

  const lab: Lab = {
    home,
    folder,
    keyFile,
    hasShim: shim !== undefined,
    script: (name) => join(scripts, `${name}.js`),
    words: (...command) => lab.wordsOf('Sam', ...command),
    wordsOf: (operator, ...command) => [
      program,
      '--data',
      folder,
      '--key-file',
      keyFile,
      '--operator',
      operator,
      '--json',
      ...command,
    ],
    file: (name) => join(home, name),
    empty: () => {
      clear();
      writeFileSync(keyFile, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
    },
    bringBack: () => {
      if (!existsSync(`${home}.gone`)) return;
      rmSync(home, { recursive: true, force: true });
      renameSync(`${home}.gone`, home);
    },
    snapshot: () => {
      snapshots += 1;
      const path = join(place, `snapshot-${snapshots}`);
      cpSync(home, path, { recursive: true, preserveTimestamps: true });
      return { path };
    },
    restore: ({ path }) => {
      clear();
      cpSync(path, home, { recursive: true, preserveTimestamps: true });
    },
    begin: async (name, make) => {
      const snapshot = await lab.once(`begin ${name}`, async () => {
        lab.empty();
        await make();
        return lab.snapshot();
      });
      lab.restore(snapshot);
    },
    once: <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
      const known = kept.get(name) ?? work();
      kept.set(name, known);
      return known as Promise<Value>;
    },
    run: (words, options = {}) =>
      start(words, options.fault ? faulty(options.fault) : environment(false), options),
    runHere: async ([, ...words], input = '') => {
      const { runCommandLine } = (await import(join(program, '../command-line.js'))) as CommandLineModule;
      let out = '';
      let err = '';
      const status = await runCommandLine(words, {
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        input: Readable.from(input === '' ? [] : [Buffer.from(input)]),
        isWatched: false,
        isLost: () => false,
      });
      return { status, signal: null, out, err };
    },
    trace: async (words, calls, input = '') => {
      const file = join(place, 'trace');
      rmSync(file, { force: true });
      const env = shim === undefined ? {} : { FAULTS_CALLS: calls.join(','), FAULTS_TRACE: file };
      const ended = await start(words, { ...environment(shim !== undefined), ...env }, { input });
      if (ended.status !== 0)
        throw new Error(`${words.join(' ')} ended with ${ended.status}: ${ended.out} ${ended.err}`);
      return { ended, calls: existsSync(file) ? callsIn(readFileSync(file, 'utf8')) : [] };
    },
    close: () => rmSync(place, { recursive: true, force: true }),
  };
  return lab;
}
