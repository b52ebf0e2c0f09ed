import type { BackupStatus } from '../../preload/contract/backup.ts';
import type { Settings } from '../../preload/contract/settings.ts';
import type { Background } from '../desk/ground/basics/background.ts';
import type { Clock } from '../desk/ground/basics/context.ts';
import { markRunning } from '../store/running-marks.ts';
import { noteBackupState, readBackupState } from '../transfer/backup/backup-state.ts';
import { backupStatusOf, backupsDue } from '../transfer/backup/schedule.ts';
import type { Jobs } from '../transfer/jobs.ts';

// A start is not slowed down by a backup that was missed; what comes first is the person.
const lookEvery = 60_000;

export interface CareParts {
  readonly storePath: string;
  /** Nothing is noted, and nothing done. */
  readonly readOnly: boolean;
  readonly settings: () => Settings;
  readonly clock: Clock;
  readonly jobs: Pick<Jobs, 'runByItself'>;
  readonly background: Background;
}

/** Backups and checks that a running program makes by itself. */
export interface BackupCare {
  readonly status: () => BackupStatus;
  readonly start: () => void;
  /** The store is closed. */
  readonly closed: () => void;
}

/**
 * Makes the backups that are due while the program runs, missed ones a minute after the start; checks the store quickly after an unclean
 * end, and wholly once a week. All of it in workers.
 */
export function createBackupCare(parts: CareParts): BackupCare {
  const { storePath, readOnly, settings, clock, jobs, background } = parts;
  const running = readOnly ? null : markRunning(storePath);
  if (running?.afterUncleanEnd) noteBackupState(storePath, { uncleanSince: clock() });
  const look = async (): Promise<void> => {
    const due = backupsDue(storePath, settings(), clock());
    if (due.backup) await jobs.runByItself('createBackup', { reason: 'scheduled' });
    else if (due.check) await jobs.runByItself('checkStore', { kind: 'full' });
  };
  return {
    status: () =>
      backupStatusOf(storePath, settings(), clock(), readBackupState(storePath).uncleanSince !== null),
    start: () => {
      if (readOnly) return;
      if (readBackupState(storePath).uncleanSince !== null)
        background.begin(() => jobs.runByItself('checkStore', { kind: 'quick' }));
      background.every(lookEvery, look);
    },
    closed: () => running?.end(),
  };
}
