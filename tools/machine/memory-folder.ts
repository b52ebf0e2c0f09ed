import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { endingSignals } from './run-attached.ts';

const place = '/dev/shm';
const needed = 4 * 2 ** 30;

/**
 * Runs something with a folder for its temporary files that lies in memory, where this machine has one with room to spare: tests
 * make thousands of small stores, each of which waits for the disk with every commit. A folder that the environment names stays.
 */
export async function withMemoryFolder<Result>(
  env: NodeJS.ProcessEnv,
  use: (env: NodeJS.ProcessEnv) => Promise<Result>,
): Promise<Result> {
  if (env.TMPDIR || !hasRoom()) return use(env);
  const folder = mkdtempSync(join(place, 'login-desk-'));
  // Servers that tests start as another user go through it to what is theirs.
  chmodSync(folder, 0o711);
  // What runs in it ends by the same signal, and the folder goes after it.
  for (const signal of endingSignals) process.on(signal, stay);
  try {
    return await use({ ...env, TMPDIR: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    for (const signal of endingSignals) process.off(signal, stay);
  }
}

const stay = (): void => {};

/** Whether files that are kept in memory, programs too, can be put there without being in anyone's way. */
function hasRoom(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
    const [, , type, options = ''] =
      mounts.findLast((line) => line.split(' ')[1] === place)?.split(' ') ?? [];
    if (type !== 'tmpfs' || /\b(?:noexec|ro)\b/.test(options)) return false;
    const { bavail, bsize } = statfsSync(place);
    return Math.min(bavail * bsize, freemem()) >= needed;
  } catch {
    return false;
  }
}
