import { closeSync, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { type Answer, done, failures } from '../failures.ts';
import { removeQuietly } from './make-folder.ts';
import { readNamedFile } from './named-file.ts';
import { takeName } from './take-name.ts';

/** The store's key: 32 random bytes. */
export type StoreKey = Buffer;

/** What keeps a store's key for us. Tests hand in a real secret service or a fake that behaves. */
export interface Keychain {
  read(name: string): Promise<string | null>;
  write(name: string, secret: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** All that this program keeps there, for finding a key whose name was lost. Asking may make the system ask the person. */
  all(): Promise<readonly { readonly name: string; readonly secret: string }[]>;
}

// Room for white space and a comment that will be refused.
const mostKeyBytes = 4096;
const hexadecimal = /^[0-9a-f]{64}$/i;

/** Reads a key file: 64 hexadecimal digits, white space around them forgiven. Codes `key-file-missing`, `key-file-invalid`. */
export function readKeyFile(path: string): Answer<StoreKey> {
  let bytes: Buffer | null;
  try {
    bytes = readNamedFile(path, mostKeyBytes);
  } catch {
    return failures.keyFileMissing(path);
  }
  if (bytes === null) return failures.keyFileInvalid(path);
  const text = bytes.toString('utf8').trim();
  return hexadecimal.test(text) ? done(Buffer.from(text, 'hex')) : failures.keyFileInvalid(path);
}

/** Writes a new key file for its owner's eyes alone. Never overwrites: a file that exists may be another store's only key. */
export function createKeyFile(path: string, key: StoreKey): Answer<StoreKey> {
  // Written whole under another name: half a key would be in the way of the whole one.
  const making = `${path}.new`;
  let file: number | undefined;
  try {
    rmSync(making, { force: true });
    file = openSync(making, 'wx', 0o600);
    // All of it: a system may take less at once than it is given.
    writeFileSync(file, `${key.toString('hex')}\n`);
    fsyncSync(file);
    closeSync(file);
    file = undefined;
    takeName(making, path);
    return done(key);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return code === 'ENOSPC' ? failures.diskFull() : failures.storeNotWritable(path, code);
  } finally {
    if (file !== undefined) closeSync(file);
    removeQuietly(making);
  }
}

/** A secret of the keychain as a key; null where it is none. */
export const keyIn = (secret: string): StoreKey | null =>
  hexadecimal.test(secret) ? Buffer.from(secret, 'hex') : null;
