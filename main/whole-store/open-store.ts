import { copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isOneOf } from '../../preload/contract/refusals.ts';
import type { RandomBytes } from '../desk/ground/basics/context.ts';
import { type Answer, done, failures, type Refused } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { keyIsChanging, readKeyChange } from '../folder/key-change-journal.ts';
import {
  type KeyReference,
  newKeyReference,
  newStoreId,
  readKeyReference,
  referenceFile,
  removeKeyReference,
  writeKeyReference,
} from '../folder/key-reference.ts';
import { isOwnPath } from '../folder/own-paths.ts';
import { lockSetup } from '../folder/setup-lock.ts';
import { findKey, keyFileOf, keysInKeychain, readKeychainKey, storeEntry } from '../keys/find-key.ts';
import { settleKeyChange } from '../keys/key-change-settled.ts';
import { type OpenedStore, openWith, type StoreLocation } from '../keys/open-with-key.ts';
import { say } from '../language.ts';
import { machinePolicy } from '../machine-policy.ts';
import { fingerprintOf } from '../store/fingerprint.ts';
import { createKeyFile, readKeyFile, type StoreKey } from '../store/key.ts';
import { keepInKeychain } from '../store/keychain-troubles.ts';
import { makeFolder, removeFolders, removeQuietly } from '../store/make-folder.ts';
import { canOnlyBeRead } from '../store/reading-copy.ts';
import { asideName, hasSwapNote, isBeingSwapped, settleSwap } from '../store/restore-swap.ts';
import { createNewStore, type Store, type StoreOptions, storeRefusal } from '../store/store.ts';
import { dropMakingName } from '../store/take-name.ts';
import { damageWords } from '../store/words.ts';

/** A log without its store: it has the last changes. */
const leftAlone = (path: string): boolean =>
  (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** Why nobody can say whether there is a store: a folder of another user, a path that leads round in a circle. Null where one can look. */
function closedFolder(folder: string): Refused | null {
  try {
    statSync(dataFolder(folder).store, { throwIfNoEntry: false });
    return null;
  } catch (error) {
    return failures.storeNotWritable(folder, (error as NodeJS.ErrnoException).code ?? 'unknown');
  }
}

/**
 * Opens the store of a folder with its key, and notes the key's fingerprint beside it. A store without its key is refused and
 * stays as it is. None is opened under a policy that can't be used. Codes of `readPolicy`, `store-missing`, `store-key-missing`, `store-key-wrong`, `store-damaged`, `key-file-missing`,
 * `key-file-invalid`, `keychain-missing`, `keychain-locked`, `keychain-denied`, `keychain-forgets`, `keychain-unavailable`,
 * `store-too-new`, `store-not-writable`, `disk-full`.
 */
export async function openFolder(location: StoreLocation): Promise<Answer<OpenedStore>> {
  const policy = machinePolicy();
  if (!policy.ok) return policy;
  const closed = closedFolder(location.folder);
  if (closed) return closed;
  const restored = settleRestore(location.folder);
  if (!restored.ok) return restored;
  // A change of the key may come between finding the key and opening with it; what was opened before it is no store any more.
  for (let tries = 0; tries < 3; tries += 1) {
    const settled = await settleKeyChange(location);
    if (!settled.ok) return settled;
    const before = readKeyReference(location.folder)?.fingerprint ?? null;
    const opened = await openSettled(location);
    const isChanging = keyIsChanging(location.folder);
    const isOther = before !== null && before !== (readKeyReference(location.folder)?.fingerprint ?? null);
    if (!isChanging && !isOther) {
      if (opened.ok) noteFingerprint(location.folder, opened.value);
      return unfinished(location, opened);
    }
    if (opened.ok) opened.value.store.close();
  }
  return failures.keyIsChanging();
}

/** Ends a restore that was stopped. Code `store-busy` while a program is at it. */
function settleRestore(folder: string): Answer<unknown> {
  const { store: path } = dataFolder(folder);
  if (!hasSwapNote(path)) return done(null);
  if (isBeingSwapped(path)) return failures.storeBusy();
  if (canOnlyBeRead(path)) return done(null);
  const lock = lockSetup(folder);
  if (!lock.ok) return lock;
  try {
    return settleSwap(path);
  } finally {
    lock.value();
  }
}

async function openSettled(location: StoreLocation): Promise<Answer<OpenedStore>> {
  const { store: path } = dataFolder(location.folder);
  if (!existsSync(path))
    return leftAlone(path)
      ? failures.storeDamaged(path, say(damageWords.fileGone))
      : failures.storeMissing(location.folder);
  dropMakingName(`${path}.new`, path);
  const key = await findKey(location);
  const { nativeBinding, programVersion } = location;
  if (key.ok) await location.beforeOpening?.({ path, key: key.value, nativeBinding, programVersion });
  const opened = key.ok ? openWith(location, key.value) : key;
  const isKeychains = keyFileOf(location) === null;
  if (opened.ok || !isKeychains || !isOneOf(opened.error.code, 'store-key-missing', 'store-key-wrong'))
    return opened;
  // The folder's reference may be missing, torn, or another store's: whatever the keychain has is tried.
  const found = await openWithAny(location);
  if (found) return done(found);
  return key.ok ? failures.keychainOtherKey() : opened;
}

/** Of a store whose change of the key was stopped and can't be ended now: where its new key should be, instead of what the old one says. */
function unfinished(location: StoreLocation, opened: Answer<OpenedStore>): Answer<OpenedStore> {
  const journal = readKeyChange(location.folder);
  if (opened.ok || journal === null || opened.error.code !== 'store-key-wrong') return opened;
  return journal.toFile === null ? failures.storeKeyMissing() : failures.keyFileMissing(journal.toFile);
}

async function openWithAny(location: StoreLocation): Promise<OpenedStore | null> {
  for (const key of await keysInKeychain(location.keychain)) {
    const opened = openWith(location, key);
    if (!opened.ok) continue;
    const reference = newKeyReference(newStoreId(), null);
    // The next start finds it by itself; where that can't be noted, it is looked for again.
    if (
      !opened.value.store.readOnly &&
      !(await keepInKeychain(location.keychain, storeEntry(reference.storeId), key))
    )
      noteFingerprint(location.folder, opened.value, reference);
    return opened.value;
  }
  return null;
}

/** Notes beside a store which key opened it. What was noted before, of another key or torn, counts for nothing. */
function noteFingerprint(
  folder: string,
  { store, key }: OpenedStore,
  reference = readKeyReference(folder) ?? newKeyReference(newStoreId(), null),
): void {
  const fingerprint = fingerprintOf(key);
  if (store.readOnly || readKeyReference(folder)?.fingerprint === fingerprint) return;
  try {
    writeKeyReference(folder, { ...reference, fingerprint });
  } catch {
    // A full disk keeps nobody from a store that opened; the next start notes it.
  }
}

async function newKey(
  location: StoreLocation,
  storeId: string,
  random: RandomBytes,
): Promise<Answer<StoreKey>> {
  const { keyFile } = location;
  if (keyFile !== null) {
    dropMakingName(`${keyFile}.new`, keyFile);
    return existsSync(keyFile) ? readKeyFile(keyFile) : createKeyFile(keyFile, random(32));
  }
  // What an earlier try or a store that was moved away left there is used again: nothing else opens that one.
  const known = await readKeychainKey(location.keychain, storeEntry(storeId));
  if (!known.ok || known.value !== null) return known.ok ? done(known.value ?? random(32)) : known;
  const key = random(32);
  return (await keepInKeychain(location.keychain, storeEntry(storeId), key)) ?? done(key);
}

/** Makes the file of a new store where there is none, and opens it. */
export type MakeStore = (options: StoreOptions) => Answer<Store> | Promise<Answer<Store>>;

/**
 * Makes a new store with a key of its own, in the keychain or in the key file that was asked for. Codes `store-exists`, those
 * of `keychainRefusal`, `keychain-forgets`, `key-file-invalid`, `target-in-use`, `store-not-writable`, `disk-full`.
 */
export async function createFolder(
  location: StoreLocation,
  random: RandomBytes,
  make: MakeStore = createNewStore,
): Promise<Answer<OpenedStore>> {
  const policy = machinePolicy();
  if (!policy.ok) return policy;
  const folders = newFolders(location.folder);
  if (!folders.ok) return folders;
  const lock = lockSetup(location.folder);
  if (!lock.ok) {
    removeFolders(folders.value);
    return lock;
  }
  let created: Answer<OpenedStore> | undefined;
  try {
    created = await createLocked(location, random, make);
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

async function createLocked(
  location: StoreLocation,
  random: RandomBytes,
  make: MakeStore,
): Promise<Answer<OpenedStore>> {
  const { store: path } = dataFolder(location.folder);
  const restored = hasSwapNote(path) ? settleSwap(path) : done(true);
  if (!restored.ok) return restored;
  if (existsSync(path)) return failures.storeExists(location.folder);
  if (leftAlone(path)) return failures.storeDamaged(path, say(damageWords.fileGone));
  if (isAsideUnfinished(location.folder)) setStoreAside(location.folder, new Date());
  // The store would be written over its own key.
  if (location.keyFile !== null && isOwnPath(location.folder, location.keyFile))
    return failures.targetInUse(location.keyFile);
  const reference = newKeyReference(
    readKeyReference(location.folder)?.storeId ?? newStoreId(),
    location.keyFile === null ? null : resolve(location.keyFile),
  );
  const before = readKeyReference(location.folder);
  const hadKeyFile = location.keyFile !== null && existsSync(location.keyFile);
  const key = await newKey(location, reference.storeId, random);
  if (!key.ok) return key;
  const fingerprint = fingerprintOf(key.value);
  const store = await makeStore(location, path, key.value, { ...reference, fingerprint }, make);
  if (store.ok) return done({ store: store.value, key: key.value });
  // What was refused leaves nothing: a key that opens nothing would be taken for one that does.
  if (!existsSync(path)) {
    if (location.keyFile !== null && !hadKeyFile) removeQuietly(location.keyFile);
    if (before === null) {
      removeKeyReference(location.folder);
      if (location.keyFile === null)
        await location.keychain.remove(storeEntry(reference.storeId)).catch(() => undefined);
    }
  }
  return store;
}

async function makeStore(
  location: StoreLocation,
  path: string,
  key: StoreKey,
  reference: KeyReference,
  make: MakeStore,
): Promise<Answer<Store>> {
  try {
    writeKeyReference(location.folder, reference);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return storeRefusal(error, location.folder) ?? failures.storeNotWritable(location.folder, code);
  }
  return make({ path, key, nativeBinding: location.nativeBinding });
}

/** Notes the key file with which a folder's store was opened, for the next start. */
export function rememberKeyFile(folder: string, keyFile: string): void {
  const reference = readKeyReference(folder) ?? newKeyReference(newStoreId(), null);
  writeKeyReference(folder, { ...reference, keyFile: resolve(keyFile) });
}

/** Where a store that is set aside lies until all of it is there. */
const movingAside = (folder: string): string => join(folder, 'set-aside-unfinished');

/** Whether a program was killed while it set a store aside. */
export const isAsideUnfinished = (folder: string): boolean => existsSync(movingAside(folder));

/**
 * Moves the files of a store that can't be opened into a folder beside, named by the time; nothing is deleted, and the key
 * stays where it is. Stopped anywhere, the next try moves the rest into the same folder. Codes `store-missing`,
 * `store-not-writable`, `disk-full`.
 */
export function setStoreAside(folder: string, at: Date): Answer<{ readonly folder: string }> {
  const { store: path } = dataFolder(folder);
  // The store before its log: a log without its store is told, a store without its log might open as it was before.
  const files = ['', '-wal', '-shm', '-journal', '-offline']
    .map((end) => `${path}${end}`)
    .filter((file) => existsSync(file));
  const moving = movingAside(folder);
  if (files.length === 0 && !existsSync(join(moving, basename(path)))) return failures.storeMissing(folder);
  const name = () => join(folder, asideName(path, at));
  try {
    // One that has what is to be moved now is whole: it lacked its name alone.
    if (files.some((file) => existsSync(join(moving, basename(file))))) renameSync(moving, name());
    if (!existsSync(moving)) mkdirSync(moving, { mode: 0o700 });
    for (const file of files) renameSync(file, join(moving, basename(file)));
    const reference = referenceFile(folder);
    // Which key opens it is known there too, for bringing it back.
    if (existsSync(reference)) copyFileSync(reference, join(moving, basename(reference)));
    const aside = name();
    renameSync(moving, aside);
    return done({ folder: aside });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return storeRefusal(error, folder) ?? failures.storeNotWritable(folder, code);
  }
}

export type { OpenedStore, StoreLocation };
