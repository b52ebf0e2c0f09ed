import type { PlainMessage } from '../../../language/catalogue.ts';
import { say } from '../../language.ts';
import styles from './setup.module.css';

/** What the window shows while its desk is closed for some work. */
export function WorkStage({
  title,
  meaning,
}: {
  readonly title: PlainMessage;
  readonly meaning: PlainMessage;
}) {
  return (
    <div role="status" className={styles.work}>
      <h1 className={styles.title}>{say(title)}</h1>
      <p className={styles.intro}>{say(meaning)}</p>
    </div>
  );
}
