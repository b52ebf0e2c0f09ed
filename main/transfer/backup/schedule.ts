import { resolve } from 'node:path';
import type { BackupStatus } from '../../../preload/contract/backup.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import { backupFolderBeside } from '../../store/back-up-before.ts';
import { readBackupState } from './backup-state.ts';

const hour = 60 * 60_000;
const day = 24 * hour;

/** How often the whole store is checked, in milliseconds. */
const checkEvery = 7 * day;

/** How long after a failure the next try waits, in milliseconds: the drive or network may be back. */
const tryAgainAfter = 10 * 60_000;

/** For how long backups may fail before the window says so everywhere, and for how long past their time, in milliseconds. */
const patience = 2 * day;

export type BackupSettings = Pick<Settings, 'backup.folder' | 'backup.every' | 'backup.keep'>;

/** The folder that backups go to. */
export const backupFolderOf = (storePath: string, chosen: string | null): string =>
  chosen === null ? backupFolderBeside(storePath) : resolve(chosen);

export interface Due {
  readonly backup: boolean;
  readonly check: boolean;
  /** When the next backup is due; null where none is made by itself. */
  readonly nextAt: number | null;
}

/**
 * What is due now. A backup that was missed is due at once; one that failed is tried again after ten minutes. A time that a wrong clock
 * wrote ahead of now counts as none.
 */
export function backupsDue(storePath: string, settings: BackupSettings, now: number): Due {
  const { lastGood, failing, lastFullCheckAt, folder } = readBackupState(storePath);
  const every = settings['backup.every'];
  const past = (at: number | null | undefined): number | null =>
    at === null || at === undefined || at > now ? null : at;
  // A folder that was chosen anew has none yet.
  const isThere = folder !== null && folder === backupFolderOf(storePath, settings['backup.folder']);
  const lastAt = isThere ? past(lastGood?.at) : null;
  const failedAt = past(failing?.at);
  const regular = every === null ? null : lastAt === null ? now : lastAt + every * hour;
  const nextAt =
    regular === null ? null : Math.max(regular, failedAt === null ? 0 : failedAt + tryAgainAfter);
  const checkedAt = past(lastFullCheckAt);
  return {
    backup: nextAt !== null && nextAt <= now,
    check: checkedAt === null || now - checkedAt >= checkEvery,
    nextAt,
  };
}

/** What the window shows of backups and checks. */
export function backupStatusOf(
  storePath: string,
  settings: BackupSettings,
  now: number,
  uncleanEnd: boolean,
): BackupStatus {
  const { lastGood, failing, lastCheck } = readBackupState(storePath);
  const { nextAt } = backupsDue(storePath, settings, now);
  const isLate = failing !== null && now - failing.since >= patience;
  return {
    folder: backupFolderOf(storePath, settings['backup.folder']),
    scheduled: settings['backup.every'] !== null,
    lastGood,
    nextAt,
    failing,
    overdue: settings['backup.every'] !== null && isLate,
    lastCheck,
    uncleanEnd,
  };
}
