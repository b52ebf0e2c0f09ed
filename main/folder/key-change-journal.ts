import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isAlive } from '../store/is-alive.ts';
import { removeQuietly } from '../store/make-folder.ts';
import { writeWhole } from './key-reference.ts';

/** How far the change of a store's key is. It holds no key: they are in the keychain or in their files. */
export interface KeyChangeJournal {
  /** The process that is at it. */
  readonly pid: number;
  /** Fingerprints of the two keys: one of them opens the store at any moment. */
  readonly from: string;
  readonly to: string;
  /** Where the earlier key lies, and where the new one goes; null for the keychain. */
  readonly fromFile: string | null;
  readonly toFile: string | null;
}

const written = z.object({
  pid: z.number(),
  from: z.string(),
  to: z.string(),
  fromFile: z.string().nullable(),
  toFile: z.string().nullable(),
});

/** Where a change of the key notes that it is under way. */
export const keyChangeFile = (folder: string): string => join(folder, 'key-change.json');

/** Where the copy under the new key is made: beside the store, so that taking its place is one step. */
export const rekeyedFile = (store: string): string => `${store}-rekeyed`;

/** What a change of the key left when it was stopped, or has written so far; null where there is none. */
export function readKeyChange(folder: string): KeyChangeJournal | null {
  try {
    return written.safeParse(JSON.parse(readFileSync(keyChangeFile(folder), 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** Whether another program changes the key at this moment. */
export function keyIsChanging(folder: string): boolean {
  const journal = readKeyChange(folder);
  return journal !== null && journal.pid !== process.pid && isAlive(journal.pid);
}

/** Notes a change before anything of it is done. Throws the system's error. */
export const writeKeyChange = (folder: string, journal: KeyChangeJournal): void =>
  writeWhole(keyChangeFile(folder), `${JSON.stringify(journal, null, 2)}\n`);

export const removeKeyChange = (folder: string): void => removeQuietly(keyChangeFile(folder));
