import { type Answer, done, failures } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { readKeyChange } from '../folder/key-change-journal.ts';
import { readKeyReference } from '../folder/key-reference.ts';
import { say } from '../language.ts';
import { fingerprintOf } from '../store/fingerprint.ts';
import type { StoreKey } from '../store/key.ts';
import { openStore, type Store, type StoreOptions } from '../store/store.ts';
import { damageWords } from '../store/words.ts';
import type { KeyPlace } from './find-key.ts';

/** A folder with a store, and what opens it. Without a key file the key is the keychain's, or in the file that the folder remembers. */
export interface StoreLocation extends KeyPlace {
  readonly nativeBinding?: string | undefined;
  /** See `StoreOptions`. */
  readonly keepsSchema?: boolean;
  /** See `StoreOptions`. */
  readonly programVersion?: string | undefined;
  /** What is done before the store is opened with its key: a window has a large one brought up to date beside it. */
  readonly beforeOpening?: (store: StoreOptions) => Promise<void>;
}

export interface OpenedStore {
  readonly store: Store;
  readonly key: StoreKey;
}

/** Opens with this key. A fingerprint beside the store tells the wrong key from a first page that can't be read. */
export function openWith(location: StoreLocation, key: StoreKey): Answer<OpenedStore> {
  const { store: path } = dataFolder(location.folder);
  const store = openStore({
    path,
    key,
    nativeBinding: location.nativeBinding,
    programVersion: location.programVersion,
    ...(location.keepsSchema ? { keepsSchema: true } : {}),
  });
  if (store.ok) return done({ store: store.value, key });
  // While a change of the key is unfinished, the store may be under the other one.
  const isItsKey =
    readKeyChange(location.folder) === null &&
    readKeyReference(location.folder)?.fingerprint === fingerprintOf(key);
  return store.error.code === 'store-key-wrong' && isItsKey
    ? failures.storeDamaged(path, say(damageWords.firstPart))
    : store;
}

/** Whether a key opens a folder's store. It is closed again. */
export function opensWith(location: StoreLocation, key: StoreKey): boolean {
  const opened = openWith(location, key);
  if (opened.ok) opened.value.store.close();
  return opened.ok;
}
