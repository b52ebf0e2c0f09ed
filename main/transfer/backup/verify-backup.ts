import { closeSync, readSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import type { BackupCheck, BackupFacts } from '../../../preload/contract/backup.ts';
import { noHash } from '../../desk/audit/chain-entries.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { fingerprintOf } from '../../store/fingerprint.ts';
import type { StoreKey } from '../../store/key.ts';
import { openKeyed } from '../../store/keyed-database.ts';
import { migrations, newestVersion } from '../../store/migrations/index.ts';
import { openNamedFile } from '../../store/named-file.ts';
import { applicationId } from '../../store/open-database.ts';
import { makeReadingCopy } from '../../store/reading-copy.ts';
import { WalkCancelled } from '../snapshot.ts';
import { readOwnFacts } from './backup-facts.ts';
import { type BackupManifest, backupManifestOf } from './backup-manifest.ts';
import { type CheckCircumstances, checkDatabase } from './check-database.ts';
import { type FileSum, sumOfFile } from './hash-file.ts';
import { verifyWords } from './words.ts';

export interface VerifyParts extends CheckCircumstances {
  /** Keys that may open it, the likeliest first. */
  readonly keys: readonly StoreKey[];
  readonly nativeBinding?: string | undefined;
}

/** A backup that was looked through, and which key opens it. */
export interface Verified {
  readonly check: BackupCheck;
  /** Null where none of the keys does, which a damaged beginning looks like too. */
  readonly key: StoreKey | null;
}

const pageSize = 4096;

/**
 * Looks through a whole backup without changing a byte of it: whether it is the file that its manifest describes, whether a key opens
 * it, its tables, what refers to what, and its audit chain. What is wrong with it is told with `ok: false`. Codes `file-unreadable`,
 * `backup-key-unknown`, `store-too-new`, `job-cancelled`.
 */
export function verifyBackup(file: string, parts: VerifyParts): Answer<Verified> {
  const path = resolve(file);
  try {
    const sum = sumOfFile(path, parts.cancelled);
    if (!sum.ok) return sum;
    return look(path, sum.value, backupManifestOf(path), parts);
  } catch (error) {
    if (error instanceof WalkCancelled) return failures.jobCancelled();
    throw error;
  }
}

function look(
  path: string,
  sum: FileSum,
  manifest: BackupManifest | null,
  parts: VerifyParts,
): Answer<Verified> {
  const unopened: BackupFacts = {
    file: path,
    ...sum,
    schema: manifest?.schema ?? 0,
    storeId: manifest?.storeId ?? null,
    auditHead: manifest?.auditHead ?? { entries: 0, head: noHash },
    madeAt: manifest ? Date.parse(manifest.madeAt) : Math.round(statSync(path).mtimeMs),
  };
  const bad = (facts: BackupFacts, what: string, key: StoreKey | null): Answer<Verified> =>
    done({ check: { ...facts, ok: false, problem: failures.backupDamaged(path, what).error }, key });
  if (sum.bytes === 0) return bad(unopened, say(verifyWords.isEmpty), null);
  if (sum.bytes % pageSize !== 0) return bad(unopened, say(verifyWords.isCutOff), null);
  const isDescribed =
    manifest === null || (manifest.sha256 === sum.sha256 && manifest.file === basename(path));
  const opened = openBackup(path, parts);
  if (opened === null) {
    if (!isDescribed) return bad(unopened, say(verifyWords.unlikeManifest), null);
    // The right key that opens nothing: it is the file.
    if (parts.keys.some((key) => fingerprintOf(key) === manifest?.keyFingerprint))
      return bad(unopened, say(verifyWords.unreadable), null);
    return failures.backupKeyUnknown(path);
  }
  const { database, key, close } = opened;
  try {
    const schema = Number(database.pragma('user_version', { simple: true }));
    if (Number(database.pragma('application_id', { simple: true })) !== applicationId)
      return failures.backupKeyUnknown(path);
    if (schema > newestVersion) return failures.storeTooNew(schema);
    if (!migrations.some(({ version }) => version === schema))
      return bad({ ...unopened, schema }, say(verifyWords.schemaUnknown, { version: schema }), key);
    const { damage, misfits } = checkDatabase(database, 'full', parts);
    const facts = factsOf(database);
    if (facts === null || damage.length > 0)
      return bad({ ...unopened, schema }, damage.join(' ') || say(verifyWords.unreadable), key);
    const whole: BackupFacts = { ...unopened, ...facts, storeId: facts.storeId ?? unopened.storeId };
    if (!isDescribed) return bad(whole, say(verifyWords.unlikeManifest), key);
    // A chain that was broken in the store is no fault of the backup, but it is told.
    return misfits.length > 0
      ? bad(whole, misfits.join(' '), key)
      : done({ check: { ...whole, ok: true }, key });
  } finally {
    close();
  }
}

function factsOf(database: Database.Database) {
  try {
    return readOwnFacts(database);
  } catch {
    return null;
  }
}

/** Where a database says how it is written: 2 for one with a log beside it, as a store has that was copied by hand. */
const writtenWithLog = 2;
const headerAt = 18;

function hasLog(path: string): boolean {
  const file = openNamedFile(path);
  if (file === null) return false;
  try {
    const byte = Buffer.alloc(1);
    readSync(file, byte, 0, 1, headerAt);
    return byte[0] === writtenWithLog;
  } finally {
    closeSync(file);
  }
}

interface Opened {
  readonly database: Database.Database;
  readonly key: StoreKey;
  readonly close: () => void;
}

/** Opens a backup with the first key that does; null where none does. A store that was copied by hand is read in a copy, with its log. */
export function openBackup(
  path: string,
  { keys, nativeBinding }: Pick<VerifyParts, 'keys' | 'nativeBinding'>,
): Opened | null {
  const copy = hasLog(path) ? makeReadingCopy(path) : null;
  for (const key of keys) {
    let database: Database.Database | undefined;
    try {
      database = openKeyed({ path: copy?.path ?? path, key, nativeBinding, readonly: copy === null });
      // The first page alone tells whether it is the key.
      database.pragma('user_version');
      const opened = database;
      const close = (): void => {
        opened.close();
        copy?.remove();
      };
      return { database, key, close };
    } catch {
      database?.close();
    }
  }
  copy?.remove();
  return null;
}
