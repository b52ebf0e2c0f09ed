import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { dataFolder, isOwnPath, newStoreId, readKeyReference, writeKeyReference } from './data-folder.ts';
import type { RandomBytes } from './desk/context.ts';
import { type Answer, done, failures } from './failures.ts';
import { createKeyFile, type Keychain, readKeychainKey, readKeyFile, type StoreKey } from './store/key.ts';
import { createNewStore, openStore, type Store, storeRefusal } from './store/store.ts';

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

/**
 * Opens the store of a folder with its key. A store without its key is refused and stays as it is. Codes
 * `store-missing`, `store-key-missing`, `store-key-wrong`, `key-file-missing`, `key-file-invalid`,
 * `keychain-unavailable`, `store-too-new`, `store-not-writable`, `disk-full`.
 */
export async function openFolder(location: StoreLocation): Promise<Answer<OpenedStore>> {
  const { store: path } = dataFolder(location.folder);
  if (!existsSync(path)) return failures.storeMissing(location.folder);
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
  const key = random(32);
  try {
    await location.keychain.write(keychainEntry(storeId), key.toString('hex'));
    // A keychain that forgets at once would cost the whole store: ask it before anything is encrypted.
    const kept = await location.keychain.read(keychainEntry(storeId));
    return kept === key.toString('hex') ? done(key) : failures.keychainUnavailable('it did not keep the key');
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
  const { store: path } = dataFolder(location.folder);
  if (existsSync(path)) return failures.storeExists(location.folder);
  // The store would be written over its own key.
  if (location.keyFile !== null && isOwnPath(location.folder, location.keyFile))
    return failures.targetInUse(location.keyFile);
  const reference = {
    storeId: newStoreId(),
    keyFile: location.keyFile === null ? null : resolve(location.keyFile),
  };
  const key = await newKey(location, reference.storeId, random);
  if (!key.ok) return key;
  try {
    writeKeyReference(location.folder, reference);
  } catch (error) {
    const refusal = storeRefusal(error, location.folder);
    return (
      refusal ??
      failures.storeNotWritable(location.folder, (error as NodeJS.ErrnoException).code ?? 'unknown')
    );
  }
  const store = createNewStore({ path, key: key.value, nativeBinding: location.nativeBinding });
  if (store.ok) return done({ store: store.value, key: key.value });
  if (location.keyFile === null)
    await location.keychain.remove(keychainEntry(reference.storeId)).catch(() => {});
  return store;
}

/** Notes the key file with which a folder's store was opened, for the next start. */
export function rememberKeyFile(folder: string, keyFile: string): void {
  const reference = readKeyReference(folder);
  writeKeyReference(folder, { storeId: reference?.storeId ?? newStoreId(), keyFile: resolve(keyFile) });
}
