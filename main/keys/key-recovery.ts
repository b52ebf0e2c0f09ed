import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Answer, done, failures } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { newKeyReference, newStoreId, readKeyReference, writeKeyReference } from '../folder/key-reference.ts';
import { isOwnPath } from '../folder/own-paths.ts';
import { fingerprintOf } from '../store/fingerprint.ts';
import { createKeyFile, type StoreKey } from '../store/key.ts';
import { keepInKeychain } from '../store/keychain-troubles.ts';
import { readRecoveryKey, recoveryGroups, recoveryKeyIn } from '../store/recovery-key.ts';
import { storeRefusal } from '../store/store.ts';
import { keyEntry, storeEntry } from './find-key.ts';
import { openWith, type StoreLocation } from './open-with-key.ts';

/** A typed recovery key as a key. Code `recovery-key-invalid` with the groups that are wrong. */
export function typedKey(text: string): Answer<StoreKey> {
  const typed = readRecoveryKey(recoveryKeyIn(text));
  switch (typed.state) {
    case 'read':
      return done(typed.key);
    case 'groups-wrong':
      return failures.recoveryKeyGroups(typed.groups);
    case 'wrong-length':
      return failures.recoveryKeyLength(typed.groups, recoveryGroups);
    case 'whole-wrong':
      return failures.recoveryKeyMistyped();
  }
}

/** Where a recovered key was put: null for the keychain. */
export interface RecoveredKey {
  readonly fingerprint: string;
  readonly keyFile: string | null;
}

/**
 * Gives a store its key back from a typed recovery key: tries it, and keeps it in the keychain, or in a new key file if one is
 * named, from which the next start reads it. Codes `recovery-key-invalid`, `recovery-key-other`, `target-in-use`, those of
 * `openStore`, `keychainRefusal` and `createKeyFile`; after each all is as it was.
 */
export async function recoverKey(
  location: StoreLocation,
  typed: string,
  newKeyFile: string | null,
): Promise<Answer<RecoveredKey>> {
  const { folder } = location;
  if (!existsSync(dataFolder(folder).store)) return failures.storeMissing(folder);
  const key = typedKey(typed);
  if (!key.ok) return key;
  const fingerprint = fingerprintOf(key.value);
  const opened = openWith(location, key.value);
  if (!opened.ok)
    return opened.error.code === 'store-key-wrong'
      ? failures.recoveryKeyOther(fingerprint, readKeyReference(folder)?.fingerprint ?? null)
      : opened;
  opened.value.store.close();
  if (opened.value.store.readOnly) return failures.storeReadOnly();
  const adopted = await adoptKey(location, key.value, newKeyFile);
  return adopted.ok ? done({ fingerprint, keyFile: newKeyFile }) : adopted;
}

/**
 * Makes a key that opens a store the one that its next start finds: in the keychain, or in a new key file. For a recovered
 * key, and for a store that was restored from a backup under an earlier key. Codes as above.
 */
async function adoptKey(
  { folder, keychain }: StoreLocation,
  key: StoreKey,
  newKeyFile: string | null,
): Promise<Answer<null>> {
  const before = readKeyReference(folder);
  const reference = before ?? newKeyReference(newStoreId(), null);
  const fingerprint = fingerprintOf(key);
  if (newKeyFile === null) {
    for (const name of [keyEntry(fingerprint), storeEntry(reference.storeId)]) {
      const refusal = await keepInKeychain(keychain, name, key);
      if (refusal) return refusal;
    }
  } else {
    if (isOwnPath(folder, newKeyFile) || existsSync(newKeyFile)) return failures.targetInUse(newKeyFile);
    const made = createKeyFile(newKeyFile, key);
    if (!made.ok) return made;
  }
  const earlier =
    before?.keyFile && before.fingerprint && before.fingerprint !== fingerprint
      ? [...before.earlier, { fingerprint: before.fingerprint, keyFile: before.keyFile }]
      : reference.earlier;
  try {
    writeKeyReference(folder, {
      ...reference,
      keyFile: newKeyFile === null ? null : resolve(newKeyFile),
      fingerprint,
      earlier,
    });
    return done(null);
  } catch (error) {
    if (newKeyFile !== null) rmSync(newKeyFile, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return storeRefusal(error, folder) ?? failures.storeNotWritable(folder, code);
  }
}
