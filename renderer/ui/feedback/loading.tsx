import { say } from '../../language.ts';
import { classes } from '../classes.ts';
import { partWords as words } from '../words.ts';
import styles from './loading.module.css';

export interface LoadingProps {
  /** What is waited for: some lines of text, or the rows of a list. */
  readonly of?: 'text' | 'rows';
}

// As many as fill what is in sight at first; there may be more or fewer.
const lines = { text: [38, 92, 74, 86, 58], rows: [100, 100, 100, 100, 100, 100] } as const;

/**
 * Stands where the first answer will: nothing for the first 150 ms, which is longer than most answers take, then lines in the place
 * of what comes.
 */
export function Loading({ of = 'text' }: LoadingProps) {
  return (
    <div className={classes(styles.loading, of === 'rows' && styles.rows)} role="status" aria-busy="true">
      <span className={styles.words}>{say(words.loading)}</span>
      {lines[of].map((width, index) => (
        <span
          key={`${index.toString()} ${width}`}
          className={styles.line}
          style={{ inlineSize: `${width}%` }}
          aria-hidden="true"
        />
      ))}
    </div>
  );
}
