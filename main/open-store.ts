import { copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  dataFolder,
  isOwnPath,
  type KeyReference,
  newStoreId,
  readKeyReference,
  removeKeyReference,
  writeKeyReference,
} from './data-folder.ts';
import type { RandomBytes } from './desk/ground/basics/context.ts';
import { type Answer, done, failures } from './failures.ts';
import { say } from './language.ts';
import { lockSetup } from './setup-lock.ts';
import { createKeyFile, type Keychain, readKeychainKey, readKeyFile, type StoreKey } from './store/key.ts';
import { makeFolder, removeFolders, removeQuietly } from './store/make-folder.ts';
import { createNewStore, openStore, type Store, storeRefusal } from './store/store.ts';
import { damageWords, keychainWords } from './store/words.ts';

export interface StoreLocation {
  readonly folder: string;
  /** 64 hexadecimal digits; without one the key is the keychain's, or in the key file that the folder remembers. */
  readonly keyFile: string | null;
  readonly keychain: Keychain;
  readonly nativeBinding?: string | undefined;
}

export interface OpenedStore {
  readonly store: Store;
  readonly key: StoreKey;
}

const keychainEntry = (storeId: string): string => `store ${storeId}`;

async function findKey(location: StoreLocation): Promise<Answer<StoreKey>> {
  const reference = readKeyReference(location.folder);
  const keyFile = location.keyFile ?? reference?.keyFile ?? null;
  if (keyFile !== null) return readKeyFile(keyFile);
  if (reference === null) return failures.storeKeyMissing();
  const key = await readKeychainKey(location.keychain, keychainEntry(reference.storeId));
  if (!key.ok) return key;
  return key.value === null ? failures.storeKeyMissing() : done(key.value);
}

/** A log without its store: it has the last changes. */
const leftAlone = (path: string): boolean =>
  (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/**
 * Opens the store of a folder with its key. A store without its key is refused and stays as it is. Codes
 * `store-missing`, `store-key-missing`, `store-key-wrong`, `key-file-missing`, `key-file-invalid`,
 * `keychain-unavailable`, `store-too-new`, `store-not-writable`, `disk-full`.
 */
export async function openFolder(location: StoreLocation): Promise<Answer<OpenedStore>> {
  const { store: path } = dataFolder(location.folder);
  if (!existsSync(path))
    return leftAlone(path)
      ? failures.storeDamaged(path, say(damageWords.fileGone))
      : failures.storeMissing(location.folder);
  const key = await findKey(location);
  if (!key.ok) return key;
  const store = openStore({ path, key: key.value, nativeBinding: location.nativeBinding });
  return store.ok ? done({ store: store.value, key: key.value }) : store;
}

async function newKey(
  location: StoreLocation,
  storeId: string,
  random: RandomBytes,
): Promise<Answer<StoreKey>> {
  if (location.keyFile !== null)
    return existsSync(location.keyFile)
      ? readKeyFile(location.keyFile)
      : createKeyFile(location.keyFile, random(32));
  // What an earlier try or a store that was moved away left there is used again: nothing else opens that one.
  const known = await readKeychainKey(location.keychain, keychainEntry(storeId));
  if (!known.ok || known.value !== null) return known.ok ? done(known.value ?? random(32)) : known;
  const key = random(32);
  try {
    await location.keychain.write(keychainEntry(storeId), key.toString('hex'));
    // A keychain that forgets at once would cost the whole store: ask it before anything is encrypted.
    const kept = await location.keychain.read(keychainEntry(storeId));
    return kept === key.toString('hex')
      ? done(key)
      : failures.keychainUnavailable(say(keychainWords.didNotKeep));
  } catch (error) {
    return failures.keychainUnavailable((error as Error).message);
  }
}

/**
 * Makes a new store with a key of its own, in the keychain or in the key file that was asked for. Codes `store-exists`,
 * `keychain-unavailable`, `key-file-invalid`, `target-in-use`, `store-not-writable`, `disk-full`.
 */
export async function createFolder(
  location: StoreLocation,
  random: RandomBytes,
): Promise<Answer<OpenedStore>> {
  const folders = newFolders(location.folder);
  if (!folders.ok) return folders;
  const lock = lockSetup(location.folder);
  if (!lock.ok) {
    removeFolders(folders.value);
    return lock;
  }
  let created: Answer<OpenedStore> | undefined;
  try {
    created = await createLocked(location, random);
    return created;
  } finally {
    lock.value();
    if (!created?.ok) removeFolders(folders.value);
  }
}

/** Makes the folder of a store; gives what was made for it. Codes `store-not-writable`, `disk-full`. */
export function newFolders(folder: string): Answer<readonly string[]> {
  try {
    return done(makeFolder(folder));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return storeRefusal(error, folder) ?? failures.storeNotWritable(folder, code);
  }
}

async function createLocked(location: StoreLocation, random: RandomBytes): Promise<Answer<OpenedStore>> {
  const { store: path } = dataFolder(location.folder);
  if (existsSync(path)) return failures.storeExists(location.folder);
  if (leftAlone(path)) return failures.storeDamaged(path, say(damageWords.fileGone));
  // The store would be written over its own key.
  if (location.keyFile !== null && isOwnPath(location.folder, location.keyFile))
    return failures.targetInUse(location.keyFile);
  const reference = {
    storeId: readKeyReference(location.folder)?.storeId ?? newStoreId(),
    keyFile: location.keyFile === null ? null : resolve(location.keyFile),
  };
  const before = readKeyReference(location.folder);
  const hadKeyFile = location.keyFile !== null && existsSync(location.keyFile);
  const key = await newKey(location, reference.storeId, random);
  if (!key.ok) return key;
  const store = makeStore(location, path, key.value, reference);
  if (store.ok) return done({ store: store.value, key: key.value });
  // What was refused leaves nothing: a key that opens nothing would be taken for one that does.
  if (!existsSync(path)) {
    if (location.keyFile !== null && !hadKeyFile) removeQuietly(location.keyFile);
    if (before === null) {
      removeKeyReference(location.folder);
      if (location.keyFile === null)
        await location.keychain.remove(keychainEntry(reference.storeId)).catch(() => undefined);
    }
  }
  return store;
}

function makeStore(
  location: StoreLocation,
  path: string,
  key: StoreKey,
  reference: KeyReference,
): Answer<Store> {
  try {
    writeKeyReference(location.folder, reference);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return storeRefusal(error, location.folder) ?? failures.storeNotWritable(location.folder, code);
  }
  return createNewStore({ path, key, nativeBinding: location.nativeBinding });
}

/** Notes the key file with which a folder's store was opened, for the next start. */
export function rememberKeyFile(folder: string, keyFile: string): void {
  const reference = readKeyReference(folder);
  writeKeyReference(folder, { storeId: reference?.storeId ?? newStoreId(), keyFile: resolve(keyFile) });
}

/**
 * Moves the files of a store that can't be opened into a folder beside, named by the time; nothing is deleted, and the key
 * stays where it is. Codes `store-missing`, `store-not-writable`, `disk-full`.
 */
export function setStoreAside(folder: string, at: Date): Answer<{ readonly folder: string }> {
  const { store: path } = dataFolder(folder);
  const files = ['', '-wal', '-shm', '-journal']
    .map((end) => `${path}${end}`)
    .filter((file) => existsSync(file));
  if (files.length === 0) return failures.storeMissing(folder);
  const aside = join(folder, `set-aside-${at.toISOString().slice(0, 19).replace(/[:T]/g, '-')}`);
  try {
    mkdirSync(aside, { mode: 0o700 });
    for (const file of files) renameSync(file, join(aside, basename(file)));
    const reference = join(folder, 'key-reference.json');
    // Which key opens it is known there too, for bringing it back.
    if (existsSync(reference)) copyFileSync(reference, join(aside, basename(reference)));
    return done({ folder: aside });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return storeRefusal(error, folder) ?? failures.storeNotWritable(folder, code);
  }
}
