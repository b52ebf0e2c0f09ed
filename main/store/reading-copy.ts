import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './is-alive.ts';

const folderName = 'login-desk-reading-';

/** Whether an operation was refused because the medium or its permissions allow no writing. */
const isRefused = (error: unknown): boolean =>
  ['EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');

/**
 * Whether a store can only be read: its file, or the folder in which its log has to lie, can't be written. The medium counts, not
 * the permissions alone. Nothing is changed.
 */
export function canOnlyBeRead(path: string): boolean {
  try {
    // Where locks belong to a process (POSIX), opening and closing the file beside SQLite would take away those that this process
    // has on it: another program could then throw away a log that is in use. Elsewhere permissions are known by trying.
    if (process.platform === 'win32') closeSync(openSync(path, 'r+'));
    else accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return false;
  } catch (error) {
    return isRefused(error);
  }
}

export interface ReadingCopy {
  readonly path: string;
  remove(): void;
}

/**
 * A copy of a store and of its log in the system's folder for temporary files, encrypted as they are: SQLite has to write a
 * log before it reads one, and an older store is brought up to date in its copy. Throws what copying throws.
 */
export function makeReadingCopy(path: string): ReadingCopy {
  removeLeftOver();
  const folder = mkdtempSync(join(tmpdir(), `${folderName}${process.pid}-`));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, basename(path));
    for (const end of ['', '-wal'])
      if (existsSync(`${path}${end}`)) {
        copyFileSync(`${path}${end}`, `${copy}${end}`);
        // The copy has the permissions of what was copied.
        chmodSync(`${copy}${end}`, 0o600);
      }
    return { path: copy, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** What a program left that was killed while it read. */
function removeLeftOver(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(folderName))) {
    const pid = Number(name.slice(folderName.length).split('-')[0]);
    if (!isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
