import { type Answer, done, failures } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import {
  type KeyChangeJournal,
  keyIsChanging,
  readKeyChange,
  rekeyedFile,
  removeKeyChange,
} from '../folder/key-change-journal.ts';
import { newKeyReference, newStoreId, readKeyReference, writeKeyReference } from '../folder/key-reference.ts';
import { lockSetup } from '../folder/setup-lock.ts';
import { fingerprintOf } from '../store/fingerprint.ts';
import { readKeyFile, type StoreKey } from '../store/key.ts';
import { keepInKeychain } from '../store/keychain-troubles.ts';
import { removeQuietly } from '../store/make-folder.ts';
import { canOnlyBeRead } from '../store/reading-copy.ts';
import { removeCopy } from '../store/rekeyed-copy.ts';
import { findKey, findKeyByFingerprint, keyEntry, storeEntry } from './find-key.ts';
import { opensWith, type StoreLocation } from './open-with-key.ts';

/**
 * Ends a change of the key that was stopped, by the key that opens the store: forward where the copy has taken its place, back
 * where it has not. Where neither key can be had now, all stays as it is for another try. Codes `store-busy` while a program is
 * at it, `disk-full`, `store-not-writable`.
 */
export async function settleKeyChange(location: StoreLocation): Promise<Answer<unknown>> {
  if (readKeyChange(location.folder) === null) return done(null);
  if (keyIsChanging(location.folder)) return failures.keyIsChanging();
  if (canOnlyBeRead(dataFolder(location.folder).store)) return done(null);
  const lock = lockSetup(location.folder);
  if (!lock.ok) return lock;
  try {
    const journal = readKeyChange(location.folder);
    if (journal !== null) await settleByKey(location, journal);
    return done(null);
  } finally {
    lock.value();
  }
}

/** The same for the program that holds the lock. Says which of the two keys opens the store; null where neither could be tried. */
export async function settleByKey(
  location: StoreLocation,
  journal: KeyChangeJournal,
): Promise<'old' | 'new' | null> {
  const newKey = await findKeyByFingerprint({ ...location, keyFile: journal.toFile }, journal.to);
  if (newKey !== null && opensWith(location, newKey)) {
    await goForward(location, journal, newKey);
    return 'new';
  }
  const oldKey = await oldKeyOf(location, journal);
  if (oldKey === null || !opensWith(location, oldKey)) return null;
  await goBack(location, journal);
  return 'old';
}

async function oldKeyOf(location: StoreLocation, journal: KeyChangeJournal): Promise<StoreKey | null> {
  const known = await findKeyByFingerprint({ ...location, keyFile: journal.fromFile }, journal.from);
  if (known !== null) return known;
  const found = await findKey(location);
  return found.ok ? found.value : null;
}

/** The copy is the store: notes the new key as the store's. */
async function goForward(
  location: StoreLocation,
  journal: KeyChangeJournal,
  newKey: StoreKey,
): Promise<void> {
  const { folder, keychain } = location;
  const before = readKeyReference(folder) ?? newKeyReference(newStoreId(), null);
  const earlier = before.earlier.filter(({ fingerprint }) => fingerprint !== journal.from);
  // Under its fingerprint the keychain has it already; this is the name that it is looked for first.
  if (journal.toFile === null) await keepInKeychain(keychain, storeEntry(before.storeId), newKey);
  writeKeyReference(folder, {
    ...before,
    keyFile: journal.toFile,
    fingerprint: journal.to,
    earlier:
      journal.fromFile === null
        ? earlier
        : [...earlier, { fingerprint: journal.from, keyFile: journal.fromFile }],
  });
  removeCopy(rekeyedFile(dataFolder(folder).store));
  removeKeyChange(folder);
}

/** The store is the one of before: removes the copy and then its key, which opens nothing else. */
async function goBack({ folder, keychain }: StoreLocation, journal: KeyChangeJournal): Promise<void> {
  const { store } = dataFolder(folder);
  removeCopy(rekeyedFile(store));
  // What holding the store left. It opened, so whatever was to be read of this was read.
  removeQuietly(`${store}-journal`);
  if (journal.toFile === null) {
    await keychain.remove(keyEntry(journal.to)).catch(() => undefined);
  } else {
    const made = readKeyFile(journal.toFile);
    if (made.ok && fingerprintOf(made.value) === journal.to) removeQuietly(journal.toFile);
    removeQuietly(`${journal.toFile}.new`);
  }
  removeKeyChange(folder);
}
