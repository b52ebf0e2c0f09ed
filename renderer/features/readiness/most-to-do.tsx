import type { PracticeReadiness } from '../../../preload/contract/readiness.ts';
import { countOf, countText } from '../../data/numbers.ts';
import { classes } from '../../ui/classes.ts';
import styles from './readiness.module.css';
import { Bar } from './readiness-chart.tsx';

interface MostToDoProps {
  readonly practices: readonly PracticeReadiness[];
  /** How many have nothing to do. */
  readonly ready: number;
  /** The practice that is looked at alone, if there is one. */
  readonly chosen: string;
  readonly onChoose: (practiceId: string) => void;
}

/** The practices with the most accounts that something keeps from upgrading. Pressing one looks at it alone. */
export function MostToDo({ practices, ready, chosen, onChoose }: MostToDoProps) {
  if (practices.length === 0) return null;
  return (
    <section className={styles.practices} aria-label="Practices with the most to do">
      <header className={styles.again}>
        <h3>Most to do</h3>
        <span className={styles.quiet}>{countOf(ready, 'practice has', 'practices have')} nothing to do</span>
      </header>
      <ul className={styles.chart}>
        {practices.map(({ practiceId, practiceName, counts, total }) => (
          <li key={practiceId}>
            <button
              type="button"
              className={classes(styles.bar)}
              aria-pressed={practiceId === chosen.trim()}
              onClick={() => onChoose(practiceId === chosen.trim() ? '' : practiceId)}
            >
              <span className={styles.practice} title={`${practiceName} · ${practiceId}`}>
                {practiceName} <span className={styles.quiet}>{practiceId}</span>
              </span>
              <span className={styles.number}>
                <strong>{countText(total - counts.ready)}</strong>{' '}
                <span className={styles.quiet}>of {countText(total)}</span>
              </span>
              <Bar part={total - counts.ready} whole={total} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
