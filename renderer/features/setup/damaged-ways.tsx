import { say } from '../../language.ts';
import { BackupList } from '../backups/backup-list.tsx';
import { SalvageWay } from '../backups/salvage-way.tsx';
import { backupWords as words } from '../backups/words.ts';
import styles from './setup.module.css';

/** What can be done about a damaged store: the newest good backup, or what can still be read. */
export function DamagedWays() {
  return (
    <section className={styles.backups} aria-label={say(words.goodBackups)}>
      <h2>{say(words.goodBackups)}</h2>
      <p>{say(words.goodBackupsMeaning)}</p>
      <BackupList />
      <SalvageWay />
    </section>
  );
}
