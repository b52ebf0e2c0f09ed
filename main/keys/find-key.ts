import { type Answer, done, failures } from '../failures.ts';
import { readKeyReference } from '../folder/key-reference.ts';
import { fingerprintOf } from '../store/fingerprint.ts';
import { type Keychain, keyIn, readKeyFile, type StoreKey } from '../store/key.ts';
import { keychainProblem, keychainRefusal } from '../store/keychain-troubles.ts';

/** Where a store's key may be. */
export interface KeyPlace {
  /** The store's folder. */
  readonly folder: string;
  /** The key file that was named for this run; without one the folder's reference says where the key is. */
  readonly keyFile: string | null;
  readonly keychain: Keychain;
}

/** The keychain's entry that holds a store's present key. */
export const storeEntry = (storeId: string): string => `store ${storeId}`;

/** The keychain's entry that holds a key under its fingerprint: a new one on its way, or one that older backups open with. */
export const keyEntry = (fingerprint: string): string => `key ${fingerprint}`;

/** The key file that a store's key is read from; null where it is the keychain's. */
export const keyFileOf = (place: KeyPlace): string | null =>
  place.keyFile ?? readKeyReference(place.folder)?.keyFile ?? null;

/**
 * The key that a folder's reference, or this run, says its store has. Codes `store-key-missing`, `store-key-wrong`,
 * `key-file-missing`, `key-file-invalid`, and those of `keychainRefusal`.
 */
export async function findKey(place: KeyPlace): Promise<Answer<StoreKey>> {
  const keyFile = keyFileOf(place);
  if (keyFile !== null) return readKeyFile(keyFile);
  const reference = readKeyReference(place.folder);
  if (reference === null) return (await keychainProblem(place.keychain)) ?? failures.storeKeyMissing();
  const kept = await readKeychainKey(place.keychain, storeEntry(reference.storeId));
  const isKnown = kept.ok && kept.value !== null && fingerprintOf(kept.value) === reference.fingerprint;
  // After a change of the key the entry under the store's name may be the one before.
  if (!isKnown && reference.fingerprint !== null) {
    const own = await readKeychainKey(place.keychain, keyEntry(reference.fingerprint));
    if (own.ok && own.value !== null) return done(own.value);
  }
  if (!kept.ok) return kept;
  // A locked keychain says of what it holds that there is none.
  return kept.value === null
    ? ((await keychainProblem(place.keychain)) ?? failures.storeKeyMissing())
    : done(kept.value);
}

/** An entry of the keychain as a key; null where there is none. Code `store-key-wrong` for what is no key, and those of `keychainRefusal`. */
export async function readKeychainKey(keychain: Keychain, name: string): Promise<Answer<StoreKey | null>> {
  try {
    const secret = await keychain.read(name);
    if (secret === null) return done(null);
    const key = keyIn(secret);
    return key ? done(key) : failures.keychainOtherKey();
  } catch (error) {
    return keychainRefusal(error);
  }
}

/** Every key that the keychain holds for this program; none where it does not answer. For a store whose reference leads to no key. */
export async function keysInKeychain(keychain: Keychain): Promise<readonly StoreKey[]> {
  try {
    return (await keychain.all()).flatMap(({ name, secret }) => {
      const key = /^(store|key) /.test(name) ? keyIn(secret) : null;
      return key ? [key] : [];
    });
  } catch {
    return [];
  }
}

/**
 * The key with a fingerprint, as a backup's manifest names it: the file that was named, the store's present key, or an earlier
 * one that the keychain or a file still has. Null where none of them is it.
 */
export async function findKeyByFingerprint(place: KeyPlace, fingerprint: string): Promise<StoreKey | null> {
  const reference = readKeyReference(place.folder);
  const files = [
    place.keyFile,
    reference?.keyFile ?? null,
    ...(reference?.earlier ?? [])
      .filter((earlier) => earlier.fingerprint === fingerprint)
      .map(({ keyFile }) => keyFile),
  ];
  for (const file of files) {
    const key = file === null ? null : readKeyFile(file);
    if (key?.ok && fingerprintOf(key.value) === fingerprint) return key.value;
  }
  for (const name of [keyEntry(fingerprint), ...(reference ? [storeEntry(reference.storeId)] : [])]) {
    const kept = await readKeychainKey(place.keychain, name);
    if (kept.ok && kept.value !== null && fingerprintOf(kept.value) === fingerprint) return kept.value;
  }
  return null;
}
