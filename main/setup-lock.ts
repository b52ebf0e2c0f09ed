import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, done, failures } from './failures.ts';
import { storeRefusal } from './store/store.ts';

const lockFile = (folder: string): string => join(folder, 'setup.lock');
const unfinishedFile = (folder: string): string => join(folder, 'setup-unfinished');

const isAlive = (pid: number): boolean => {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Lets one program at a time make a store in a folder, so that there is one store with one key and one reference. What a
 * program left that was killed meanwhile holds nobody up. Gives back how to let go. Codes `store-busy`,
 * `store-not-writable`, `disk-full`.
 */
export function lockSetup(folder: string): Answer<() => void> {
  const path = lockFile(folder);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (let tries = 0; tries < 2; tries += 1) {
      try {
        const file = openSync(path, 'wx', 0o600);
        writeSync(file, String(process.pid));
        closeSync(file);
        return done(() => rmSync(path, { force: true }));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const holder = readFileSync(path, 'utf8');
        // One that has only just made the file has not written its number yet.
        if (holder === '' || isAlive(Number(holder))) return failures.storeBusy();
        rmSync(path, { force: true });
      }
    }
    return failures.storeBusy();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return storeRefusal(error, folder) ?? failures.storeNotWritable(folder, code);
  }
}

/** Notes that a store is being filled for the first time, until `finished`. A kill in between is made good by the next try. */
export function noteFilling(folder: string): Answer<true> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    closeSync(openSync(unfinishedFile(folder), 'w', 0o600));
    return done(true);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return storeRefusal(error, folder) ?? failures.storeNotWritable(folder, code);
  }
}
export const finishFilling = (folder: string): void => rmSync(unfinishedFile(folder), { force: true });
export const isUnfinished = (folder: string): boolean => existsSync(unfinishedFile(folder));
