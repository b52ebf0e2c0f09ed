import { statSync } from 'node:fs';
import { type Answer, done, failures } from '../../failures.ts';

const parts = ['', '-wal', '-shm', '-journal'];

/**
 * Whether a file may be written at a path: not over the store, not over the file that is being read. Compared by what
 * the system says they are, so that links and other spellings of a path don't matter. Code `target-in-use`.
 */
export function safeTarget(path: string, storePath: string, reading?: string): Answer<true> {
  const inUse = [...parts.map((part) => `${storePath}${part}`), ...(reading === undefined ? [] : [reading])];
  const target = identity(path);
  const taken = target !== null && inUse.some((other) => identity(other) === target);
  return taken ? failures.targetInUse(path) : done(true);
}

/** What makes a file the same file under every name; null where there is none. */
function identity(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
