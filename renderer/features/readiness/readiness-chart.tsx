import {
  type ReadinessKind,
  type ReadinessReport,
  readinessKinds,
} from '../../../preload/contract/readiness.ts';
import { countText } from '../../data/numbers.ts';
import { say } from '../../language.ts';
import { classes } from '../../ui/classes.ts';
import { KindBadge, kindLooks } from './kind-words.tsx';
import styles from './readiness.module.css';
import { readinessWords as words } from './words.ts';

interface ReadinessChartProps {
  readonly report: ReadinessReport;
  /** The outcome that the list is narrowed to. */
  readonly kind: ReadinessKind | null;
  readonly onChoose: (kind: ReadinessKind | null) => void;
}

const percent = (part: number, whole: number): string => {
  const exact = whole === 0 ? 0 : (part / whole) * 100;
  if (exact > 0 && exact < 1) return say(words.underOne);
  return say(words.share, { percent: String(Math.round(exact)) });
};

/** A bar for each outcome, with its word, its shape and its number. Pressing one narrows the list to it. */
export function ReadinessChart({ report, kind, onChoose }: ReadinessChartProps) {
  return (
    <ul className={styles.chart} aria-label={say(words.outcomes)}>
      {readinessKinds.map((each) => {
        const count = report.counts[each];
        return (
          <li key={each}>
            <button
              type="button"
              className={classes(styles.bar)}
              aria-pressed={each === kind}
              title={say(kindLooks[each].meaning)}
              onClick={() => onChoose(each === kind ? null : each)}
            >
              <KindBadge kind={each} />
              <span className={styles.number}>
                <strong>{countText(count)}</strong>{' '}
                <span className={styles.quiet}>{percent(count, report.total)}</span>
              </span>
              <Bar part={count} whole={report.total} isGood={each === 'ready'} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** A drawn share; the number beside it says the same. */
export function Bar({
  part,
  whole,
  isGood = false,
}: {
  readonly part: number;
  readonly whole: number;
  readonly isGood?: boolean;
}) {
  // What is there at all stays to be seen.
  const width = whole === 0 || part === 0 ? 0 : Math.max(1, (part / whole) * 100);
  return (
    <svg className={styles.drawn} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.track} width="100" height="6" />
      <rect className={isGood ? styles.fillGood : styles.fill} width={width} height="6" />
    </svg>
  );
}
