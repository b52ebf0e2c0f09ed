import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { failures, type Refused } from '../failures.ts';
import { CopyNotWritten, copyStore } from './copy-store.ts';
import type { StoreKey } from './key.ts';
import { openKeyed } from './keyed-database.ts';
import { makeFolder } from './make-folder.ts';
import { removePartsIn } from './part-name.ts';

/** Where backups lie that the program makes by itself, unless the settings name another folder. */
export const backupFolderBeside = (storePath: string): string => join(dirname(storePath), 'backups');

/** A moment as the name of a file carries it: sorts by time, to the second, UTC. */
export const fileStamp = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

// Programs that open one store in the same second each make a backup.
const mostNames = 20;

/** SQLite's error for a copy that came out otherwise than its store. */
const notGood = (): Error => Object.assign(new Error('the copy is not whole'), { code: 'SQLITE_CORRUPT' });

/** Makes the backup that an older store gets before it is brought up to date, and gives its path. Throws as `copyStore` does. */
export function backUpBeforeMigration(
  database: Database.Database,
  { path, key, nativeBinding }: { path: string; key: StoreKey; nativeBinding?: string | undefined },
  version: number,
  at: Date,
): string {
  const folder = backupFolderBeside(path);
  try {
    makeFolder(folder);
  } catch (error) {
    throw new CopyNotWritten(error);
  }
  removePartsIn(folder, (name) => name.startsWith('before-migration-'));
  const check = (copy: string): void => {
    const opened = openKeyed({ path: copy, key, nativeBinding, readonly: true });
    try {
      const isSame = Number(opened.pragma('user_version', { simple: true })) === version;
      if (!isSame || opened.pragma('quick_check(1)', { simple: true }) !== 'ok') throw notGood();
    } finally {
      opened.close();
    }
  };
  const name = `before-migration-${String(version).padStart(4, '0')}-${fileStamp(at)}`;
  for (let tries = 1; ; tries += 1) {
    const target = join(folder, `${name}${tries === 1 ? '' : `-${tries}`}.db`);
    try {
      copyStore(database, target, check);
      return target;
    } catch (error) {
      const isTaken = error instanceof CopyNotWritten && error.code === 'EEXIST';
      if (!isTaken || tries === mostNames) throw error;
    }
  }
}

/** Why a store was not brought up to date, where its backup could not be written; null for any other error. */
export function beforeMigrationRefusal(error: unknown, path: string): Refused | null {
  if (!(error instanceof CopyNotWritten)) return null;
  const folder = backupFolderBeside(path);
  return ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(error.code)
    ? failures.noRoomBeforeMigration(folder)
    : failures.backupBeforeMigration(folder, error.code);
}
