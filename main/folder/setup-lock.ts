import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Answer, done, failures } from '../failures.ts';
import { isAlive } from '../store/is-alive.ts';
import { makeFolder, removeQuietly } from '../store/make-folder.ts';
import { storeRefusal } from '../store/store.ts';
import { takeName } from '../store/take-name.ts';

const lockFile = (folder: string): string => join(folder, 'setup.lock');
const unfinishedFile = (folder: string): string => join(folder, 'setup-unfinished');

/**
 * Lets one program at a time make a store in a folder, so that there is one store with one key and one reference. What a
 * program left that was killed meanwhile blocks no other. Gives back how to let go. Codes `store-busy`,
 * `store-not-writable`, `disk-full`.
 */
export function lockSetup(folder: string): Answer<() => void> {
  const path = lockFile(folder);
  const making = `${path}.${process.pid}`;
  try {
    makeFolder(folder);
    writeFileSync(making, String(process.pid), { mode: 0o600 });
    for (let tries = 0; tries < 5; tries += 1) {
      try {
        // Its number is in it from the first moment: an empty one would hold up everybody for ever.
        takeName(making, path);
        dropLeftBehind(path);
        return done(() => removeQuietly(path));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const holder = readHolder(path);
        // Let go between the two looks: it is free now.
        if (holder === null) continue;
        if (isAlive(holder)) return failures.storeBusy();
        rmSync(path, { force: true });
      }
    }
    return failures.storeBusy();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return storeRefusal(error, folder) ?? failures.storeNotWritable(folder, code);
  } finally {
    removeQuietly(making);
  }
}

/** Takes away what a program left that was killed while it asked for the lock. */
function dropLeftBehind(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(`${basename(path)}.`)) continue;
    const asking = Number(name.slice(basename(path).length + 1));
    if (!isAlive(asking)) removeQuietly(join(dirname(path), name));
  }
}

/** Which process holds the lock; null where none does any more. */
function readHolder(path: string): number | null {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Notes that a store is being filled for the first time, until `finished`. A kill in between is made good by the next try. */
export function noteFilling(folder: string): Answer<true> {
  try {
    makeFolder(folder);
    closeSync(openSync(unfinishedFile(folder), 'w', 0o600));
    return done(true);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return storeRefusal(error, folder) ?? failures.storeNotWritable(folder, code);
  }
}
export const finishFilling = (folder: string): void => removeQuietly(unfinishedFile(folder));
export const isUnfinished = (folder: string): boolean => existsSync(unfinishedFile(folder));
