import type { BackupStatus } from '../../preload/contract/backup.ts';
import { useShellQuery } from '../data/use-desk-query.ts';
import { backupFrameWords as words } from '../features/backups/words.ts';
import { say, sayWith } from '../language.ts';
import { useNavigation } from '../shared/window/navigation.ts';
import { Button } from '../ui/buttons/button.tsx';
import { Icon } from '../ui/buttons/icon.tsx';
import styles from './paused-banner.module.css';

// A backup may fall due, or fail for too long, without anyone changing anything.
const statusMillis = 60_000;

export const useBackupStatus = (): BackupStatus | undefined =>
  useShellQuery('backupStatus', {}, { everyMillis: statusMillis, keepPrevious: true }).data;

/** Says for as long as it is so that the store is damaged, or that there has been no good backup for days. */
export function BackupBanner({ status }: { readonly status: BackupStatus | undefined }) {
  const open = useNavigation((navigation) => navigation.open);
  const check = status?.lastCheck ?? null;
  const isDamaged = check?.ok === false;
  if (status === undefined || (!isDamaged && !status.overdue)) return null;
  const b = (inside: React.ReactNode) => <strong>{inside}</strong>;
  return (
    <div className={styles.banner} role="status">
      <Icon name="warning" />
      <p className={styles.words}>
        {isDamaged
          ? sayWith(words.damaged, { b, message: check.problems[0] ?? '' })
          : sayWith(words.overdue, { b, message: status.failing?.message ?? '' })}
      </p>
      <Button variant="plain" onPress={() => open('settings', { section: 'backups' })}>
        {say(words.show)}
      </Button>
    </div>
  );
}
