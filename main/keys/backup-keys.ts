import { readKeyReference } from '../folder/key-reference.ts';
import { readKeyFile, type StoreKey } from '../store/key.ts';
import { backupManifestOf } from '../transfer/backup/backup-manifest.ts';
import { findKey, findKeyByFingerprint, type KeyPlace, keysInKeychain } from './find-key.ts';

/**
 * Every key that may open a backup, the likeliest first: the one that its manifest names, the store's present one, earlier ones in
 * files, and what the keychain holds for this program. None where nothing is known here.
 */
export async function keysFor(place: KeyPlace, backup: string): Promise<readonly StoreKey[]> {
  const fingerprint = backupManifestOf(backup)?.keyFingerprint ?? null;
  const named = fingerprint === null ? null : await findKeyByFingerprint(place, fingerprint);
  const present = await findKey(place);
  const earlier = (readKeyReference(place.folder)?.earlier ?? []).flatMap(({ keyFile }) => {
    const key = readKeyFile(keyFile);
    return key.ok ? [key.value] : [];
  });
  const all = [
    ...(named ? [named] : []),
    ...(present.ok ? [present.value] : []),
    ...earlier,
    ...(await keysInKeychain(place.keychain)),
  ];
  return all.filter((key, at) => all.findIndex((other) => other.equals(key)) === at);
}
