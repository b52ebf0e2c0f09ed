import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { takeName } from '../store/take-name.ts';
import { deskIdFile } from './data-folder.ts';

const shape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function readId(path: string): string | null {
  try {
    const id = readFileSync(path, 'utf8').trim();
    return shape.test(id) ? id : null;
  } catch {
    return null;
  }
}

/**
 * The id of the desk in a data folder: made once, and the folder's own, while a store may be shared. Where the folder can't
 * be written, it is one for this run.
 */
export function deskIdOf(folder: string): string {
  const path = deskIdFile(folder);
  const known = readId(path);
  if (known !== null) return known;
  const made = randomUUID();
  const making = `${path}.${made}`;
  try {
    writeFileSync(making, `${made}\n`, { mode: 0o600 });
    keep(making, path);
  } catch {
    // It is asked for again at the next start.
  } finally {
    rmSync(making, { force: true });
  }
  return readId(path) ?? made;
}

/** Of two programs that make one at once the first is kept; a file that holds no id is replaced. */
function keep(making: string, path: string): void {
  try {
    takeName(making, path);
  } catch {
    if (readId(path) === null) renameSync(making, path);
  }
}
