import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder, removeQuietly } from '../store/make-folder.ts';

/** An earlier key of a store that a file keeps: older backups open with it. */
export interface EarlierKey {
  readonly fingerprint: string;
  readonly keyFile: string;
}

/** What is known of a store's recovery key. */
export interface RecoveryNote {
  /** The key that was written down; another one's note counts for nothing. */
  readonly fingerprint: string;
  /** When it was shown, printed or saved last; milliseconds, UTC. */
  readonly writtenAt: number | null;
  /** When a person typed parts of it back; milliseconds, UTC. */
  readonly checkedAt: number | null;
}

/** Which key belongs to the store in a folder. Holds no secret: the key itself is in the keychain or in the key file. */
export interface KeyReference {
  /** Names the keychain's entry, so that a folder may move and two folders never share a key. */
  readonly storeId: string;
  /** The key file that was chosen for this store, if one was. */
  readonly keyFile: string | null;
  /** Of the key that opened the store last; null in a folder of before there were any. */
  readonly fingerprint: string | null;
  readonly recovery: RecoveryNote | null;
  /** Earlier keys that lie in files; those of the keychain are found by their fingerprint. */
  readonly earlier: readonly EarlierKey[];
}

const written = z.object({
  storeId: z.string().min(1),
  keyFile: z.string().nullable().catch(null),
  fingerprint: z.string().nullable().catch(null),
  recovery: z
    .object({
      fingerprint: z.string(),
      writtenAt: z.number().nullable(),
      checkedAt: z.number().nullable(),
    })
    .nullable()
    .catch(null),
  earlier: z.array(z.object({ fingerprint: z.string(), keyFile: z.string() })).catch([]),
});

/** Where a folder says which key its store has. */
export const referenceFile = (folder: string): string => join(folder, 'key-reference.json');

/** Reads what a folder says of its key; null where it says nothing that can be read. */
export function readKeyReference(folder: string): KeyReference | null {
  if (!existsSync(referenceFile(folder))) return null;
  try {
    return written.safeParse(JSON.parse(readFileSync(referenceFile(folder), 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** A reference that says which entry or file has the key, and nothing else yet. */
export const newKeyReference = (storeId: string, keyFile: string | null): KeyReference => ({
  storeId,
  keyFile,
  fingerprint: null,
  recovery: null,
  earlier: [],
});

/** Notes which key belongs to the store in a folder. Throws the system's error. */
export function writeKeyReference(folder: string, reference: KeyReference): void {
  makeFolder(folder);
  writeWhole(referenceFile(folder), `${JSON.stringify(reference, null, 2)}\n`);
}

/** Writes a small file of our own whole or not at all, for the owner alone: half of it would lead astray. Throws the system's error. */
export function writeWhole(path: string, text: string): void {
  const making = `${path}.new`;
  const file = openSync(making, 'w', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(making, path);
}

/** A name for a new store's keychain entry. */
export const newStoreId = (): string => randomUUID();

/** Takes back what was noted of a key whose store was not made. */
export const removeKeyReference = (folder: string): void => removeQuietly(referenceFile(folder));
