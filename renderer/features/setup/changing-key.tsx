import { say } from '../../language.ts';
import { keyWords } from '../keys/words.ts';
import styles from './setup.module.css';

/** What the window shows while its store gets another key. */
export function ChangingKey() {
  return (
    <div role="status">
      <h1 className={styles.title}>{say(keyWords.changing)}</h1>
      <p className={styles.intro}>{say(keyWords.changingMeaning)}</p>
    </div>
  );
}
