import type { BackupStatus } from '../../preload/contract/backup.ts';
import { useShellQuery } from '../data/use-desk-query.ts';
import { backupFrameWords as words } from '../features/backups/words.ts';
import { say, sayWith } from '../language.ts';
import { WarningBanner } from './warning-banner.tsx';

// A backup may fall due, or fail for too long, without anyone changing anything.
const statusMillis = 60_000;

export const useBackupStatus = (): BackupStatus | undefined =>
  useShellQuery('backupStatus', {}, { everyMillis: statusMillis, keepPrevious: true }).data;

/** Says for as long as it is so that the store is damaged, or that there has been no good backup for days. */
export function BackupBanner({ status }: { readonly status: BackupStatus | undefined }) {
  const check = status?.lastCheck ?? null;
  const isDamaged = check?.ok === false;
  if (status === undefined || (!isDamaged && !status.overdue)) return null;
  const b = (inside: React.ReactNode) => <strong>{inside}</strong>;
  return (
    <WarningBanner section="backups" show={say(words.show)}>
      {isDamaged
        ? sayWith(words.damaged, { b, message: check.problems[0] ?? '' })
        : sayWith(words.overdue, { b, message: status.failing?.message ?? '' })}
    </WarningBanner>
  );
}
