import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { failures, type Refused } from '../failures.ts';
import { CopyNotWritten, copyStore } from './copy-store.ts';
import type { StoreKey } from './key.ts';
import { openKeyed } from './keyed-database.ts';
import { makeFolder, removeQuietly } from './make-folder.ts';
import { removePartsIn } from './part-name.ts';
import { isFirstStartOf } from './program-note.ts';

/** Where backups lie that the program makes by itself, unless the settings name another folder. */
export const backupFolderBeside = (storePath: string): string => join(dirname(storePath), 'backups');

/** A moment as the name of a file carries it: sorts by time, to the second, UTC. */
export const fileStamp = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

/** How many backups of before a version are kept. */
const versionsKept = 5;
const versionPrefix = 'before-version-';
/** What such a backup is called: the version that came, and when. */
const versionName = /^before-version-\d[\w.-]*?-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z)(?:-(\d+))?\.db$/;

/** What is backed up, and for which version. */
interface BackedUp {
  readonly path: string;
  readonly key: StoreKey;
  readonly nativeBinding?: string | undefined;
  readonly programVersion?: string | undefined;
}

// Programs that open one store in the same second each make a backup.
const mostNames = 20;

/** SQLite's error for a copy that came out otherwise than its store. */
const notGood = (): Error => Object.assign(new Error('the copy is not whole'), { code: 'SQLITE_CORRUPT' });

/**
 * Makes the backup that a store gets before it is brought up to date, or opened by another version of the program for the first time,
 * and gives its path. Throws as `copyStore` does.
 */
export function backUpBefore(
  database: Database.Database,
  { path, key, nativeBinding, programVersion }: BackedUp,
  version: number,
  at: Date,
): string {
  const folder = backupFolderBeside(path);
  try {
    makeFolder(folder);
  } catch (error) {
    throw new CopyNotWritten(error);
  }
  removePartsIn(folder, (name) => /^before-(migration|version)-/.test(name));
  const check = (copy: string): void => {
    const opened = openKeyed({ path: copy, key, nativeBinding, readonly: true });
    try {
      const isSame = Number(opened.pragma('user_version', { simple: true })) === version;
      if (!isSame || opened.pragma('quick_check(1)', { simple: true }) !== 'ok') throw notGood();
    } finally {
      opened.close();
    }
  };
  const before = isFirstStartOf(path, programVersion)
    ? `${versionPrefix}${programVersion}`
    : `before-migration-${String(version).padStart(4, '0')}`;
  const name = `${before}-${fileStamp(at)}`;
  for (let tries = 1; ; tries += 1) {
    const target = join(folder, `${name}${tries === 1 ? '' : `-${tries}`}.db`);
    try {
      copyStore(database, target, check);
      removeOlderVersions(folder, basename(target));
      return target;
    } catch (error) {
      const isTaken = error instanceof CopyNotWritten && error.code === 'EEXIST';
      if (!isTaken || tries === mostNames) throw error;
    }
  }
}

/** Of what was made before versions, removes all but the newest few. What can't be removed stays. */
function removeOlderVersions(folder: string, justMade: string): void {
  const stampOf = (name: string): string => versionName.exec(name)?.[1] ?? '';
  const older = readdirSync(folder)
    .filter((name) => versionName.test(name) && name !== justMade)
    .sort((one, other) => (stampOf(one) < stampOf(other) ? 1 : -1));
  for (const name of older.slice(versionsKept - 1)) removeQuietly(join(folder, name));
}

/** Why a store was not brought up to date, where its backup could not be written; null for any other error. */
export function beforeMigrationRefusal(error: unknown, path: string): Refused | null {
  if (!(error instanceof CopyNotWritten)) return null;
  const folder = backupFolderBeside(path);
  return ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(error.code)
    ? failures.noRoomBeforeMigration(folder)
    : failures.backupBeforeMigration(folder, error.code);
}
