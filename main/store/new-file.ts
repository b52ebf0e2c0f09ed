import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { type Answer, done, failures } from '../failures.ts';
import { removeQuietly } from './make-folder.ts';
import { storeRefusal } from './store.ts';

/** Writes a new file for its owner alone, whole or not at all. Codes `target-in-use`, `disk-full`, `store-not-writable`. */
export function writeNewFile(path: string, text: string): Answer<null> {
  let file: number | undefined;
  try {
    file = openSync(path, 'wx', 0o600);
    writeSync(file, text);
    fsyncSync(file);
    return done(null);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (code === 'EEXIST') return failures.targetInUse(path);
    // Half a secret would be taken for one.
    if (file !== undefined) removeQuietly(path);
    return storeRefusal(error, path) ?? failures.storeNotWritable(path, code);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
