import { lstatSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { BackupFacts, BackupMade, backupJobs } from '../../../preload/contract/backup.ts';
import type { ParsedInputOf } from '../../../preload/contract/define.ts';
import { auditEntries } from '../../desk/audit/audit-actions.ts';
import { explainedStore } from '../../desk/audit/explained-store.ts';
import { readSettings } from '../../desk/ground/basics/settings.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { backupFolderBeside } from '../../store/back-up-before.ts';
import { fingerprintOf } from '../../store/fingerprint.ts';
import { openKeyed } from '../../store/keyed-database.ts';
import { makeFolder, removeQuietly } from '../../store/make-folder.ts';
import { removeOldParts, removePartsIn } from '../../store/part-name.ts';
import { sql } from '../../store/sql.ts';
import { knownStoreId, storeIdOf } from '../../store/store-id.ts';
import { isManifestName, manifestOf, manifestPath } from '../export/manifest.ts';
import { fileRefusal, WriteRefused } from '../files/atomic-file.ts';
import { safeTarget } from '../files/safe-target.ts';
import type { JobContext } from '../job-context.ts';
import { WalkCancelled } from '../snapshot.ts';
import { type OwnFacts, readOwnFacts } from './backup-facts.ts';
import { backupManifestOf, writeBackupManifest } from './backup-manifest.ts';
import { backupName, readBackupName } from './backup-names.ts';
import { noteBackupState, readBackupState } from './backup-state.ts';
import { checkDatabase } from './check-database.ts';
import { copyRefusal } from './copy-refusal.ts';
import { sumOfFile } from './hash-file.ts';
import { noteBackup } from './note-backup.ts';
import { thinFolder, tidyFolder } from './thin-folder.ts';
import { verifyWords } from './words.ts';

type Input = ParsedInputOf<typeof backupJobs.createBackup>;

/**
 * The job `createBackup`: copies the store while it is in use, opens the copy again and checks it, and names it once it is whole.
 * In the folder of the settings older ones are thinned out afterwards, and how it went is noted beside the store. Codes of `safeTarget`,
 * `backup-exists`, `folder-missing`, `folder-not-writable`, `disk-full`, `store-damaged`, `job-cancelled`.
 */
export async function createBackup(input: Input, context: JobContext): Promise<Answer<BackupMade>> {
  if (input.out !== undefined) return make(input.out, input, context);
  const made = await makeInFolder(input, context);
  noteOutcome(context, made);
  return made;
}

const isBackupOrManifest = (name: string): boolean =>
  readBackupName(isManifestName(name) ? manifestOf(name) : name) !== null;

async function makeInFolder(input: Input, context: JobContext): Promise<Answer<BackupMade>> {
  const { store, clock } = context;
  const { 'backup.folder': chosen, 'backup.keep': keep } = readSettings(store.read);
  const beside = backupFolderBeside(store.path);
  const folder = chosen === null ? beside : resolve(chosen);
  // A folder that a person chose is not made again: it may be a drive that is not there just now.
  if (chosen === null) {
    try {
      makeFolder(folder);
    } catch (error) {
      const refusal = fileRefusal(error, join(folder, 'backup'));
      if (refusal) return refusal;
      throw error;
    }
  }
  // What a killed program left has a name of another second.
  removePartsIn(folder, isBackupOrManifest);
  let count = 1;
  while (isThere(join(folder, backupName(clock(), count)))) count += 1;
  const made = await make(join(folder, backupName(clock(), count)), input, context);
  if (!made.ok) return made;
  const { storeId, file } = made.value;
  try {
    const removed =
      storeId === null ? [] : thinFolder({ folder, storeId, keep, now: clock(), justMade: file });
    if (folder !== beside || chosen === null) tidyFolder(folder, clock());
    return done({ ...made.value, removed });
  } catch {
    // The backup is made; what is too old goes after the next one.
    return made;
  }
}

/** Notes how it went: the last good one, or since when it has failed. */
function noteOutcome({ store, clock, announce }: JobContext, made: Answer<BackupMade>): void {
  if (made.ok) {
    const { file, bytes, madeAt: at } = made.value;
    noteBackupState(store.path, { folder: join(file, '..'), lastGood: { at, file, bytes }, failing: null });
  } else if (made.error.code !== 'job-cancelled') {
    const now = clock();
    const since = readBackupState(store.path).failing?.since ?? now;
    noteBackupState(store.path, { failing: { since, at: now, message: made.error.message } });
  }
  announce(['backups']);
}

async function make(out: string, { reason }: Input, context: JobContext): Promise<Answer<BackupMade>> {
  const { store, storeOptions, ownFiles, random, version } = context;
  const { operator } = context.actor;
  const path = resolve(out);
  const free = freePlace(out, store.path, ownFiles);
  if (!free.ok) return free;
  // A store on a full disk is backed up to another one all the same; it then has the id that it has.
  const naming = explainedStore(store, { clock: context.clock, action: auditEntries.storeNamed });
  const storeId = await storeIdOf(naming, random).catch(() => knownStoreId(store.read));
  const madeAt = context.clock();
  let facts: BackupFacts | undefined;
  try {
    store.backUpTo(path, (copy) => {
      const own = { ...checkCopy(copy, context), storeId };
      const sum = sumOfFile(copy, context.cancelled);
      if (!sum.ok) throw new WriteRefused(sum);
      facts = { file: path, ...sum.value, ...own, madeAt };
      const parts = {
        reason,
        keyFingerprint: fingerprintOf(storeOptions.key),
        operator,
        version,
        random,
        signer: context.signer,
      };
      const manifest = writeBackupManifest(facts, basename(path), parts);
      if (!manifest.ok) throw new WriteRefused(manifest);
    });
  } catch (error) {
    if (facts !== undefined && !isThere(path)) removeQuietly(manifestPath(path));
    if (error instanceof WalkCancelled) return failures.jobCancelled();
    const refusal = copyRefusal(error, path);
    if (refusal) return refusal;
    throw error;
  }
  if (facts === undefined) throw new Error(`The backup of ${storeOptions.path} was not looked at`);
  await noteBackup(context, facts);
  return done({ ...facts, ok: true, manifest: manifestPath(path), removed: [] });
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Whether a backup may be written at a path: over nothing at all. */
function freePlace(path: string, storePath: string, ownFiles: readonly string[]): Answer<true> {
  if (isManifestName(path)) return failures.targetIsManifest(path);
  const safe = safeTarget(path, { storePath, ownFiles });
  if (!safe.ok) return safe;
  removeOldParts(path);
  if (isThere(path)) return failures.backupExists(path);
  // A program that was killed before its backup had its name left the manifest; it is written over.
  if (backupManifestOf(path)?.file === basename(path)) return done(true);
  return isThere(manifestPath(path)) ? failures.targetIsManifest(manifestPath(path)) : done(true);
}

/**
 * Opens a finished copy again and looks whether it is whole: its pages and tables, and its chain, which has to be a beginning of the
 * store's own. What the store itself lacks (a broken chain) is copied as it is: no desk is without backups for that.
 */
function checkCopy(copy: string, context: JobContext): OwnFacts {
  const { key, nativeBinding } = context.storeOptions;
  const opened = openKeyed({ path: copy, key, nativeBinding, readonly: true });
  try {
    const startedAt = context.elapsed();
    const { damage, misfits, entries } = checkDatabase(opened, 'full', {
      cancelled: context.cancelled,
      progress: (count, total) => {
        const rate = (count * 1000) / Math.max(1, context.elapsed() - startedAt);
        context.progress({ done: count, total, rate, secondsLeft: null });
      },
    });
    const facts = readOwnFacts(opened);
    if (damage.length > 0 || facts.schema !== context.store.schema || !isOfStore(facts, context))
      throw new WriteRefused(failures.backupDamaged(copy, damage.join(' ') || say(verifyWords.unlikeStore)));
    if (misfits.length > 0)
      noteBackupState(context.store.path, {
        lastCheck: { ok: false, kind: 'full', at: context.clock(), problems: [...misfits], entries },
      });
    return facts;
  } finally {
    opened.close();
  }
}

function isOfStore({ auditHead: { entries, head } }: OwnFacts, { store }: JobContext): boolean {
  if (entries === 0) return true;
  return (
    store.read.get<{ hash: string }>(sql`SELECT hash FROM audit WHERE sequence = ${entries}`)?.hash === head
  );
}
