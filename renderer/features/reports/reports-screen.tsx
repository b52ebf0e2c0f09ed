import { MailReportView } from './mail-report-view.tsx';
import { PeriodBar } from './period-bar.tsx';
import styles from './reports.module.css';

/** What became of the desk's work over some time. */
export function ReportsScreen() {
  return (
    <div className={styles.screen}>
      <PeriodBar />
      <MailReportView />
    </div>
  );
}
