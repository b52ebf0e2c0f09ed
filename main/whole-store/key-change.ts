import { closeSync, existsSync, fsyncSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { RandomBytes } from '../desk/ground/basics/context.ts';
import { resealDrafts } from '../drafts/desk-drafts.ts';
import { type Answer, done, failures, type Refused } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { type KeyChangeJournal, rekeyedFile, writeKeyChange } from '../folder/key-change-journal.ts';
import { readKeyReference, writeKeyReference } from '../folder/key-reference.ts';
import { isOwnPath } from '../folder/own-paths.ts';
import { lockSetup } from '../folder/setup-lock.ts';
import { keyEntry, keyFileOf } from '../keys/find-key.ts';
import { settleByKey } from '../keys/key-change-settled.ts';
import { opensWith, type StoreLocation } from '../keys/open-with-key.ts';
import { fingerprintOf } from '../store/fingerprint.ts';
import { createKeyFile, type StoreKey } from '../store/key.ts';
import { keepInKeychain } from '../store/keychain-troubles.ts';
import { hasOfflineCopy } from '../store/offline-folder.ts';
import {
  flushFile,
  type HeldStore,
  makeRekeyedCopy,
  type RekeyRequest,
  type RekeyStep,
} from '../store/rekeyed-copy.ts';
import { openStore, type Store, storeRefusal } from '../store/store.ts';
import { openFolder } from './open-store.ts';

/** What a change of the key came to: fingerprints, never keys. */
export interface KeyChange {
  readonly from: string;
  readonly to: string;
  /** The new key's file; null for the keychain. */
  readonly keyFile: string | null;
  /** Whether the earlier key is kept, for the backups that it opens. */
  readonly earlierKept: boolean;
}

/** Steps between which a test stops the program. */
export type KeyChangeStep =
  | RekeyStep
  | 'begun'
  | 'new-key-kept'
  | 'old-key-kept'
  | 'noted'
  | 'released'
  | 'swapped'
  | 'settled';

export interface KeyChangeOptions extends StoreLocation {
  /** Where the new key goes; null for the keychain. A file that exists is not written over. */
  readonly newKeyFile: string | null;
  /** The keychain forgets the earlier key once the new one has opened the store: backups made with it then open no more. */
  readonly forgetEarlier: boolean;
  readonly random: RandomBytes;
  /** Puts the change into the chain of the copy: it is there as soon as the copy is the store. */
  readonly note: (copy: Store, change: Pick<KeyChange, 'from' | 'to'>) => Promise<Answer<unknown>>;
  /** Makes the copy; a window has a worker do it. */
  readonly makeCopy?: (request: RekeyRequest) => Promise<Answer<HeldStore>>;
  readonly at?: (step: KeyChangeStep) => void;
}

interface Change extends KeyChangeOptions {
  readonly store: string;
  readonly copy: string;
  readonly oldKey: StoreKey;
  readonly newKey: StoreKey;
  readonly journal: KeyChangeJournal;
}

/**
 * Gives a store another key. The store is copied under the new key and the copy checked; the new key is kept and read back
 * before the copy takes the store's place. Stopped anywhere, one of the two keys opens the store, and the next start goes on
 * or back by itself. Backups stay under the earlier key, which is kept beside the new one. Codes `store-in-use`,
 * `store-read-only`, `store-busy`, `target-in-use`, `copy-differs`, `disk-full`, `store-not-writable`, those of `openFolder`, and
 * those of `note`; after each the store has its key of before.
 */
export async function changeKey(options: KeyChangeOptions): Promise<Answer<KeyChange>> {
  const { folder, newKeyFile } = options;
  // What an earlier change left is settled here, and an older schema brought up to date.
  const opened = await openFolder(options);
  if (!opened.ok) return opened;
  opened.value.store.close();
  if (opened.value.store.readOnly) return failures.storeReadOnly();
  if (newKeyFile !== null && (isOwnPath(folder, newKeyFile) || existsSync(newKeyFile)))
    return failures.targetInUse(newKeyFile);
  const lock = lockSetup(folder);
  if (!lock.ok) return lock;
  const { store } = dataFolder(folder);
  if (hasOfflineCopy(store)) {
    lock.value();
    opened.value.key.fill(0);
    return failures.teamKeptWork();
  }
  const { key: oldKey } = opened.value;
  const newKey = options.random(32);
  try {
    return await change({
      ...options,
      store,
      copy: rekeyedFile(store),
      oldKey,
      newKey,
      journal: {
        pid: process.pid,
        from: fingerprintOf(oldKey),
        to: fingerprintOf(newKey),
        fromFile: keyFileOf(options),
        toFile: newKeyFile === null ? null : resolve(newKeyFile),
      },
    });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const refusal = storeRefusal(error, folder);
    if (refusal) return refusal;
    if (/^E[A-Z]+$/.test(code)) return failures.storeNotWritable(folder, code);
    throw error;
  } finally {
    oldKey.fill(0);
    newKey.fill(0);
    lock.value();
  }
}

async function change(given: Change): Promise<Answer<KeyChange>> {
  const { folder, journal, keychain, forgetEarlier, newKey, at = () => undefined } = given;
  writeKeyChange(folder, journal);
  let refusal: Refused | null = null;
  try {
    at('begun');
    refusal = (await keepKeys(given)) ?? (await copyAndSwap(given));
  } catch (error) {
    await settleByKey(given, journal);
    throw error;
  }
  if (refusal) {
    await settleByKey(given, journal);
    return refusal;
  }
  try {
    await settleByKey(given, journal);
  } catch {
    // The store has its new key already; what could not be noted beside it, the next start notes.
  }
  // Drafts are worth less than the change: what can't be sealed anew is gone.
  await resealDrafts(folder, { from: given.oldKey, to: newKey }, given.random).catch(() => undefined);
  at('settled');
  const isForgotten = forgetEarlier && opensWith(given, newKey);
  if (isForgotten) {
    await keychain.remove(keyEntry(journal.from)).catch(() => undefined);
    forgetFile(folder, journal.from);
  }
  const { from, to, toFile } = journal;
  return done({ from, to, keyFile: toFile, earlierKept: !isForgotten });
}

/** Keeps the new key, and the earlier one under its fingerprint, before anything is encrypted with the new one. */
async function keepKeys(given: Change): Promise<Refused | null> {
  const { journal, keychain, newKey, oldKey, at = () => undefined } = given;
  if (journal.toFile === null) {
    const refusal = await keepInKeychain(keychain, keyEntry(journal.to), newKey);
    if (refusal) return refusal;
  } else {
    const made = createKeyFile(journal.toFile, newKey);
    if (!made.ok) return made;
  }
  at('new-key-kept');
  const refusal =
    journal.fromFile === null ? await keepInKeychain(keychain, keyEntry(journal.from), oldKey) : null;
  at('old-key-kept');
  return refusal;
}

async function copyAndSwap(given: Change): Promise<Refused | null> {
  const { store, copy, oldKey, newKey, nativeBinding, at = () => undefined } = given;
  const makeCopy = given.makeCopy ?? (async (request) => makeRekeyedCopy(request, at));
  const held = await makeCopy({ path: store, key: oldKey, copy, newKey, nativeBinding });
  if (!held.ok) return held;
  try {
    const noted = await noteInCopy(given);
    if (!noted.ok) return noted;
    at('noted');
  } finally {
    // An open file can't be replaced on every system. Who would open the store now sees the note of the change.
    await held.value.release();
  }
  at('released');
  for (const end of ['-wal', '-journal'])
    if ((statSync(`${store}${end}`, { throwIfNoEntry: false })?.size ?? 0) > 0)
      return failures.storeInUseElsewhere();
  renameSync(copy, store);
  flushFolder(dirname(store));
  at('swapped');
  return null;
}

async function noteInCopy({ copy, newKey, nativeBinding, note, journal }: Change): Promise<Answer<unknown>> {
  const opened = openStore({ path: copy, key: newKey, nativeBinding });
  if (!opened.ok) return opened;
  try {
    return await note(opened.value, { from: journal.from, to: journal.to });
  } finally {
    opened.value.close();
    flushFile(copy);
  }
}

/** Makes a rename outlast a power cut; Windows has no such call and needs none. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function forgetFile(folder: string, fingerprint: string): void {
  const reference = readKeyReference(folder);
  if (reference)
    writeKeyReference(folder, {
      ...reference,
      earlier: reference.earlier.filter((earlier) => earlier.fingerprint !== fingerprint),
    });
}
