import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { Button } from '../buttons/button.tsx';
import { classes } from '../classes.ts';
import styles from './progress-bar.module.css';

/** How far long work has come. */
export interface Progress {
  readonly done: number;
  /** Null while nobody knows how much there is. */
  readonly total: number | null;
  /** Rows a second. */
  readonly rate?: number;
  readonly secondsLeft?: number | null;
  /** It has not begun yet. */
  readonly waits?: boolean;
}

export interface ProgressBarProps {
  readonly label: string;
  /** Null before the work has told anything. */
  readonly progress: Progress | null;
  readonly onCancel?: () => void;
  /** What is counted, in the plural. */
  readonly unit?: string;
}

const nothingYet: Progress = { done: 0, total: null };

const inWords = (seconds: number): string => {
  if (seconds < 1) return 'almost done';
  if (seconds < 90) return `${Math.round(seconds)} s left`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min left`;
  return `${Math.round(seconds / 3600)} h left`;
};

/** Long work: how much of how many, how fast, how long still, and a way to stop it. */
export function ProgressBar({ label, progress, onCancel, unit = 'rows' }: ProgressBarProps) {
  const { done, total, rate = 0, secondsLeft = null, waits = false } = progress ?? nothingYet;
  const format = new Intl.NumberFormat();
  const isKnown = total !== null && total > 0;
  const counted = [
    isKnown ? `${format.format(done)} of ${format.format(total)} ${unit}` : `${format.format(done)} ${unit}`,
    rate <= 0 ? null : `${format.format(Math.round(rate))} a second`,
    secondsLeft === null ? null : inWords(secondsLeft),
  ].filter((fact) => fact !== null);
  const facts = waits ? ['Waiting until other work has ended'] : counted;
  return (
    <div className={styles.progress}>
      <AriaProgressBar
        className={classes(styles.bar)}
        value={isKnown ? Math.min(100, (done / total) * 100) : 0}
        isIndeterminate={!isKnown}
        valueLabel={facts.join(', ')}
      >
        {({ percentage }) => (
          <>
            <Label className={classes(styles.label)}>{label}</Label>
            <div className={styles.track}>
              <div
                className={classes(styles.fill, !isKnown && styles.unknown)}
                style={isKnown ? { inlineSize: `${percentage ?? 0}%` } : {}}
              />
            </div>
            <span className={styles.facts}>{facts.join(' · ')}</span>
          </>
        )}
      </AriaProgressBar>
      {onCancel === undefined ? null : <Button onPress={onCancel}>Cancel</Button>}
    </div>
  );
}
