import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { removeQuietly } from '../../store/make-folder.ts';
import { manifestPath } from '../export/manifest.ts';
import { backupManifestOf } from './backup-manifest.ts';
import { isUnfinishedBackup, readBackupName } from './backup-names.ts';
import { type Dated, type Keep, thinnedOut } from './thin.ts';

const day = 24 * 60 * 60_000;

/** How long what was made before a migration stays, in milliseconds. */
const migrationKept = 90 * day;

export interface ThinParts {
  readonly folder: string;
  /** Of the desk whose backups are thinned out: those of others may lie in the same folder. */
  readonly storeId: string;
  readonly keep: Keep;
  readonly now: number;
  /** The backup that was made and checked just now. Without one nothing is thinned out. */
  readonly justMade: string;
}

/**
 * Removes backups that are no longer kept, after a good one was made, and gives their paths. Only what is ours goes: a file with a
 * name of ours whose manifest names this desk and fits it. What can't be removed stays.
 */
export function thinFolder(parts: ThinParts): readonly string[] {
  const { folder, storeId, keep, now, justMade } = parts;
  const going = thinnedOut(ownBackups(folder, storeId, now), keep)
    .map(({ name }) => join(folder, name))
    .filter((path) => path !== justMade);
  // The backup first: a manifest alone does no harm, a backup without one would stay for ever.
  return going.filter((path) => {
    removeQuietly(path);
    if (isThere(path)) return false;
    removeQuietly(manifestPath(path));
    return true;
  });
}

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

function ownBackups(folder: string, storeId: string, now: number): readonly Dated[] {
  return readdirSync(folder).flatMap((name) => {
    const read = readBackupName(name);
    // What a wrong clock dated ahead is no measure for the others.
    if (read === null || read.reason !== 'scheduled' || read.at > now + day) return [];
    const manifest = backupManifestOf(join(folder, name));
    const size = statSync(join(folder, name), { throwIfNoEntry: false })?.size;
    const isOurs = manifest?.file === name && manifest.storeId === storeId && manifest.bytes === size;
    return isOurs ? [{ name, at: read.at }] : [];
  });
}

/**
 * Removes, in the folder beside the store, backups of before a migration that are older than 90 days, but for the newest of them,
 * and what programs left half made that were killed a day ago or longer.
 */
export function tidyFolder(folder: string, now: number): void {
  const names = readdirSync(folder);
  const before = names
    .map((name) => ({ name, read: readBackupName(name) }))
    .filter(({ read }) => read?.reason === 'before-migration')
    .sort((one, other) => (other.read?.at ?? 0) - (one.read?.at ?? 0));
  for (const { name, read } of before.slice(1))
    if (read && now - read.at > migrationKept) removeQuietly(join(folder, name));
  for (const name of names.filter(isUnfinishedBackup)) {
    const since = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - since > day) removeQuietly(join(folder, name));
  }
}
