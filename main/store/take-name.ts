import { existsSync, linkSync, renameSync, statSync } from 'node:fs';
import { removeQuietly } from './make-folder.ts';

// What a link answers where the drive can make them and this one can't be made.
const final = new Set(['EEXIST', 'ENOENT', 'ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EIO']);

/**
 * Gives a finished file a name that is still free: whole, or not at all. Throws the system's error, `EEXIST` where the
 * name is taken. A drive without hard links (FAT) is moved on instead, where only a program without our lock could be first.
 */
export function takeName(finished: string, path: string): void {
  try {
    linkSync(finished, path);
  } catch (error) {
    if (final.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    if (existsSync(path)) throw Object.assign(new Error(`${path} exists`), { code: 'EEXIST' });
    renameSync(finished, path);
  }
}

/**
 * Takes away the name under which a file was made, where a program was killed after the file had got its own: two names for a
 * key are one too many. Anything else under that name stays.
 */
export function dropMakingName(making: string, path: string): void {
  try {
    const made = statSync(making, { bigint: true, throwIfNoEntry: false });
    const named = made && statSync(path, { bigint: true, throwIfNoEntry: false });
    if (named && made.ino === named.ino && made.dev === named.dev) removeQuietly(making);
  } catch {
    // A place that can't be looked at is told of by who writes there.
  }
}
