import { existsSync, mkdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const coded = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code });

/**
 * Makes a folder and those that it lies in, for the owner alone, and gives those that it made, the outermost first; none where it
 * cannot be made. Throws the system's error, `ENOTDIR` where something else has the name. One step at a time: what the
 * platform offers for it never ends in a file system that answers nothing about a name (`/proc`).
 */
export function makeFolder(path: string): readonly string[] {
  const missing: string[] = [];
  let there = resolve(path);
  while (!existsSync(there) && dirname(there) !== there) {
    missing.unshift(there);
    there = dirname(there);
  }
  if (!statSync(there).isDirectory()) throw coded('ENOTDIR', there);
  const made: string[] = [];
  try {
    for (const folder of missing) {
      try {
        mkdirSync(folder, { mode: 0o700 });
        made.push(folder);
      } catch (error) {
        // Another program was quicker.
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isFolder(folder)) throw error;
      }
    }
    return made;
  } catch (error) {
    removeFolders(made);
    throw error;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Takes folders away again that were made and hold nothing. */
export function removeFolders(made: readonly string[]): void {
  for (const folder of [...made].reverse()) {
    try {
      rmdirSync(folder);
    } catch {
      // Somebody has put something into it meanwhile.
      return;
    }
  }
}

/** Removes a file of our own on the way out of something that failed: its own failure would hide the reason. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The place that could not be written can't be cleared either.
  }
}
