import type { BackupFacts, Compared } from '../../../preload/contract/backup.ts';
import type { Clock, RandomBytes } from '../../desk/ground/basics/context.ts';
import { createIds } from '../../desk/ground/basics/context.ts';
import { createDoor } from '../../desk/perform.ts';
import { type RestoredOutcome, restoredActions, storeRestored } from '../../desk/restored.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { CopyNotWritten, copyStore } from '../../store/copy-store.ts';
import { createHandle } from '../../store/handles.ts';
import type { StoreKey } from '../../store/key.ts';
import { openKeyed } from '../../store/keyed-database.ts';
import { removeQuietly } from '../../store/make-folder.ts';
import { restoringFile } from '../../store/restore-swap.ts';
import { openStore, storeRefusal } from '../../store/store.ts';
import { syncFile } from '../../store/sync-files.ts';
import { WalkCancelled } from '../snapshot.ts';
import type { CheckCircumstances } from './check-database.ts';
import { checkDatabase } from './check-database.ts';
import { compareWithPresent } from './compare.ts';
import { openBackup, type Verified, verifyBackup } from './verify-backup.ts';

export interface PrepareParts extends CheckCircumstances {
  readonly file: string;
  readonly storePath: string;
  /** Keys that may open the backup. */
  readonly keys: readonly StoreKey[];
  /** What the present store opens with; null where nothing is known. The restored store gets it too. */
  readonly presentKey: StoreKey | null;
  readonly nativeBinding?: string | undefined;
  readonly operator: string;
  readonly desk: string;
  readonly clock: Clock;
  readonly random: RandomBytes;
}

/** A store that is whole and only waits for its place. */
export interface Prepared extends RestoredOutcome {
  readonly facts: BackupFacts;
  readonly compared: Compared;
  /** What opens the backup. */
  readonly key: StoreKey;
}

/** Looks through a backup and says what the present store has besides. Codes of `verifyBackup`. */
export function verifyAndCompare(
  parts: Omit<PrepareParts, 'operator' | 'desk' | 'clock' | 'random'>,
): Answer<Verified & { readonly compared: Compared }> {
  const { file, storePath, presentKey, nativeBinding } = parts;
  const verified = verifyBackup(file, parts);
  if (!verified.ok) return verified;
  const opened = openBackup(verified.value.check.file, parts);
  if (opened === null) return done({ ...verified.value, compared: { present: 'none', newer: null } });
  try {
    const backup = { reader: createHandle(opened.database), facts: verified.value.check };
    const compared = compareWithPresent(storePath, presentKey, nativeBinding, backup);
    return done({ ...verified.value, compared });
  } finally {
    opened.close();
  }
}

/**
 * Makes of a backup the store that is to take the present one's place, beside it: checked before and after, brought up to date, and with
 * what may no longer be true made harmless. The backup and the present store stay as they are. Codes of `verifyBackup`,
 * `backup-damaged`, `disk-full`, `store-not-writable`, `job-cancelled`.
 */
export async function prepareRestore(parts: PrepareParts): Promise<Answer<Prepared>> {
  const { storePath } = parts;
  const making = restoringFile(storePath);
  let isReady = false;
  try {
    const verified = verifyAndCompare(parts);
    if (!verified.ok) return verified;
    const { check, key, compared } = verified.value;
    if (!check.ok || key === null)
      return { ok: false, error: check.problem ?? failures.backupKeyUnknown(check.file).error };
    removeMade(making);
    copyBackup(check.file, making, { ...parts, keys: [key] });
    const target = parts.presentKey ?? key;
    if (!target.equals(key)) rekey(making, key, target, parts.nativeBinding);
    const restored = await markRestored(making, target, check, compared, parts);
    if (!restored.ok) return restored;
    lookAgain(making, target, parts);
    syncFile(making);
    isReady = true;
    return done({ facts: check, compared, key, ...restored.value });
  } catch (error) {
    if (error instanceof WalkCancelled) return failures.jobCancelled();
    const cause = error instanceof CopyNotWritten ? error.cause : error;
    const refusal = storeRefusal(cause, storePath);
    if (refusal) return refusal;
    throw error;
  } finally {
    if (!isReady) removeMade(making);
  }
}

const removeMade = (making: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) removeQuietly(`${making}${end}`);
};

function copyBackup(file: string, making: string, parts: PrepareParts): void {
  const opened = openBackup(file, parts);
  if (opened === null) throw new Error('A backup that was checked opens no more');
  try {
    copyStore(opened.database, making, () => {
      if (parts.cancelled()) throw new WalkCancelled();
    });
  } finally {
    opened.close();
  }
}

function rekey(path: string, key: StoreKey, target: StoreKey, nativeBinding: string | undefined): void {
  const database = openKeyed({ path, key, nativeBinding });
  try {
    database.pragma('synchronous = FULL');
    database.pragma(`rekey = 'raw:${target.toString('hex')}'`);
  } finally {
    database.close();
  }
}

/** Performs, in the new store, what makes it the desk's: one action with its entry in the chain. */
async function markRestored(
  path: string,
  key: StoreKey,
  { file, sha256, madeAt }: BackupFacts,
  { newer }: Compared,
  { nativeBinding, clock, random, desk, operator }: PrepareParts,
): Promise<Answer<RestoredOutcome>> {
  const opened = openStore({ path, key, nativeBinding, isCopy: true });
  if (!opened.ok) return opened;
  try {
    const door = createDoor({
      store: opened.value,
      clock,
      random,
      newId: createIds(clock, random),
      desk,
      actions: new Map(restoredActions.map((action) => [action.type, action])),
      announce: () => {},
      asProgram: true,
    });
    const input = { file, sha256, madeAt, newer };
    return (await door.perform({ type: storeRestored, input, operator })) as Answer<RestoredOutcome>;
  } finally {
    opened.value.close();
  }
}

function lookAgain(path: string, key: StoreKey, parts: PrepareParts): void {
  const database = openKeyed({ path, key, nativeBinding: parts.nativeBinding });
  try {
    database.pragma('journal_mode = DELETE');
    const { damage } = checkDatabase(database, 'quick', { cancelled: parts.cancelled, progress: () => {} });
    if (damage.length > 0) throw Object.assign(new Error(damage.join(' ')), { code: 'SQLITE_CORRUPT' });
  } finally {
    database.close();
  }
}
