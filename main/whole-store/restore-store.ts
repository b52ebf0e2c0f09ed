import { copyFileSync, existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { RestoreResult } from '../../preload/contract/backup.ts';
import type { Clock, RandomBytes } from '../desk/ground/basics/context.ts';
import { type Answer, done, failures } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { deskIdOf } from '../folder/desk-id.ts';
import {
  newKeyReference,
  newStoreId,
  readKeyReference,
  referenceFile,
  writeKeyReference,
} from '../folder/key-reference.ts';
import { lockSetup } from '../folder/setup-lock.ts';
import { keysFor } from '../keys/backup-keys.ts';
import { findKey, storeEntry } from '../keys/find-key.ts';
import type { StoreLocation } from '../keys/open-with-key.ts';
import { fingerprintOf } from '../store/fingerprint.ts';
import type { StoreKey } from '../store/key.ts';
import { keepInKeychain } from '../store/keychain-troubles.ts';
import { openKeyed } from '../store/keyed-database.ts';
import { removeFolders } from '../store/make-folder.ts';
import { hasOfflineCopy } from '../store/offline-folder.ts';
import { hasSwapNote, type SwapStep, settleSwap, swapIn } from '../store/restore-swap.ts';
import { noteBackupState } from '../transfer/backup/backup-state.ts';
import { type Prepared, type PrepareParts, prepareRestore } from '../transfer/backup/prepare-restore.ts';
import { newFolders } from './open-store.ts';

export interface RestoreOptions extends StoreLocation {
  readonly file: string;
  readonly operator: string;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly cancelled?: () => boolean;
  readonly progress?: (done: number, total: number) => void;
  /** Makes the store; a window has a worker do it. */
  readonly prepare?: (parts: PrepareParts) => Promise<Answer<Prepared>>;
  /** Lets go of the present store, just before another takes its place. */
  readonly letGo?: () => Promise<void>;
  readonly step?: (step: SwapStep | 'prepared') => void;
}

/**
 * Puts a backup in the place of a folder's store, or into a folder without one. The backup is checked whole first; the present store is
 * moved into a folder beside, and stays as it is after every refusal. The store keeps its present key; where none is known it gets the
 * backup's. Codes of `prepareRestore`, `store-in-use`, `store-busy`, those of the keychain.
 */
export async function restoreStore(options: RestoreOptions): Promise<Answer<RestoreResult>> {
  const { folder, file, nativeBinding, step = () => undefined } = options;
  const { store: storePath } = dataFolder(folder);
  if (resolve(file) === resolve(storePath)) return failures.targetInUse(file);
  const folders = newFolders(folder);
  if (!folders.ok) return folders;
  const lock = lockSetup(folder);
  if (!lock.ok) {
    removeFolders(folders.value);
    return lock;
  }
  try {
    // What an earlier restore left is ended before anything of this one is made.
    const settled = hasSwapNote(storePath) ? settleSwap(storePath) : done(true);
    if (!settled.ok) return settled;
    const presentKey = await presentKeyOf(options);
    // Of a store that can't be opened it goes along into the folder beside.
    if (hasOfflineCopy(storePath) && presentKey !== null && opensStore(storePath, presentKey, nativeBinding))
      return failures.teamKeptWork();
    const prepare = options.prepare ?? prepareRestore;
    const prepared = await prepare({
      file,
      storePath,
      keys: await keysFor(options, file),
      presentKey,
      nativeBinding,
      operator: options.operator,
      desk: deskIdOf(folder),
      clock: options.clock,
      random: options.random,
      cancelled: options.cancelled ?? (() => false),
      progress: options.progress ?? (() => undefined),
    });
    if (!prepared.ok) return prepared;
    step('prepared');
    const isNoted = presentKey !== null && readKeyReference(folder) !== null;
    const kept = isNoted ? done(true) : await keepKey(options, presentKey ?? prepared.value.key);
    if (!kept.ok) return kept;
    await options.letGo?.();
    const at = new Date(options.clock());
    const swapped = swapIn({ storePath, presentKey, nativeBinding, at, step });
    if (!swapped.ok) return swapped;
    if (swapped.value !== null) copyReference(folder, swapped.value);
    noteBackupState(storePath, { lastCheck: null });
    const { facts, compared, messagesHeld, voided } = prepared.value;
    return done({
      ...facts,
      ok: true,
      store: storePath,
      compared,
      aside: swapped.value,
      messagesHeld,
      voided,
    });
  } finally {
    lock.value();
    removeFolders(folders.value);
  }
}

/**
 * The key of the store that is here, which the restored one gets too; null where none is known. A key file that was named may be the
 * backup's alone: the fingerprint beside the store tells, else whether it opens the store.
 */
export async function presentKeyOf(options: StoreLocation): Promise<StoreKey | null> {
  const { store: path } = dataFolder(options.folder);
  const reference = readKeyReference(options.folder);
  const found = [await findKey(options), await findKey({ ...options, keyFile: null })];
  const keys = found.flatMap((answer) => (answer.ok ? [answer.value] : []));
  const fingerprint = reference?.fingerprint ?? null;
  if (fingerprint !== null) return keys.find((key) => fingerprintOf(key) === fingerprint) ?? null;
  if (!existsSync(path)) return keys[0] ?? null;
  return keys.find((key) => opensStore(path, key, options.nativeBinding)) ?? null;
}

function opensStore(path: string, key: StoreKey, nativeBinding: string | undefined): boolean {
  try {
    const database = openKeyed({ path, key, nativeBinding });
    try {
      return database.prepare('SELECT count(*) FROM sqlite_schema').get() !== undefined;
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}

/** Notes the backup's key as the store's, in a folder that knows none: the file that was named, else the keychain. */
async function keepKey(
  { folder, keyFile, keychain }: RestoreOptions,
  key: StoreKey,
): Promise<Answer<unknown>> {
  const reference = readKeyReference(folder) ?? newKeyReference(newStoreId(), null);
  if (keyFile === null) {
    const refusal = await keepInKeychain(keychain, storeEntry(reference.storeId), key);
    if (refusal) return refusal;
  }
  writeKeyReference(folder, {
    ...reference,
    keyFile: keyFile === null ? null : resolve(keyFile),
    fingerprint: fingerprintOf(key),
  });
  return done(true);
}

/** Which key opens the store that was moved is known there too. */
export function copyReference(folder: string, aside: string): void {
  const reference = referenceFile(folder);
  try {
    if (existsSync(reference)) copyFileSync(reference, join(aside, basename(reference)));
  } catch {
    // The store is moved; its key is where it was.
  }
}
