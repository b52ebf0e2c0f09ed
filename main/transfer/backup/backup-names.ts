import type { BackupReason } from '../../../preload/contract/backup.ts';
import { fileStamp } from '../../store/back-up-before.ts';

const scheduledName = /^login-desk-backup-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z(?:-(\d+))?\.db$/;
const migrationName =
  /^before-(?:migration-\d{4,}|version-\d[\w.-]*?)-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z(?:-(\d+))?\.db$/;
const unfinishedName =
  /^\.(login-desk-backup|before-migration|before-version)-[\w.-]+\.db\.[0-9a-f]{8}-\d+\.part(?:-journal)?$/;

/** What a backup is called that gets no name from a person; `count` tells those of one second apart. */
export const backupName = (at: number, count = 1): string =>
  `login-desk-backup-${fileStamp(new Date(at))}${count === 1 ? '' : `-${count}`}.db`;

/**
 * What a file is by its name: why and when it was made; null for one of another kind. Of those of one second, which were told
 * apart by a count, a later one has a later time.
 */
export function readBackupName(name: string): { readonly reason: BackupReason; readonly at: number } | null {
  const scheduled = scheduledName.exec(name);
  const parts = scheduled ?? migrationName.exec(name);
  if (!parts) return null;
  const at = Date.parse(`${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}Z`);
  if (Number.isNaN(at)) return null;
  return { reason: scheduled ? 'scheduled' : 'before-migration', at: at + Number(parts[5] ?? 1) - 1 };
}

/** Whether a name is that of a backup that a program which was killed left half made. */
export const isUnfinishedBackup = (name: string): boolean => unfinishedName.test(name);
