import type { ReactNode } from 'react';
import type { PracticeReadiness } from '../../../preload/contract/readiness.ts';

import { say, sayWith } from '../../language.ts';
import { classes } from '../../ui/classes.ts';
import styles from './readiness.module.css';
import { Bar } from './readiness-chart.tsx';
import { readinessWords as words } from './words.ts';

interface MostToDoProps {
  readonly practices: readonly PracticeReadiness[];
  /** How many have nothing to do. */
  readonly ready: number;
  /** The practice that is looked at alone, if there is one. */
  readonly chosen: string;
  readonly onChoose: (practiceId: string) => void;
}

const strong = (inside: ReactNode) => <strong>{inside}</strong>;
const quiet = (inside: ReactNode) => <span className={styles.quiet}>{inside}</span>;

/** The practices with the most accounts that something keeps from upgrading. Pressing one looks at it alone. */
export function MostToDo({ practices, ready, chosen, onChoose }: MostToDoProps) {
  if (practices.length === 0) return null;
  return (
    <section className={styles.practices} aria-label={say(words.practicesWithMost)}>
      <header className={styles.again}>
        <h2>{say(words.mostToDo)}</h2>
        <span className={styles.quiet}>{say(words.practicesReady, { count: ready })}</span>
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
                {sayWith(words.partOfAll, { part: total - counts.ready, all: total, b: strong, quiet })}
              </span>
              <Bar part={total - counts.ready} whole={total} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
