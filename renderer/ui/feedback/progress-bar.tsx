import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { say } from '../../language.ts';
import { Button } from '../buttons/button.tsx';
import { classes } from '../classes.ts';
import { partWords } from '../words.ts';
import styles from './progress-bar.module.css';
import { type Counted, countedWords, progressWords as words } from './progress-words.ts';

/** How far long work has come. */
export interface Progress {
  readonly done: number;
  /** Null while it is not known how much there is. */
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
  /** What is counted; null where nothing is. */
  readonly unit?: Counted | null;
}

const nothingYet: Progress = { done: 0, total: null };

const inWords = (seconds: number): string => {
  if (seconds < 1) return say(words.almostDone);
  if (seconds < 90) return say(words.secondsLeft, { count: Math.round(seconds) });
  if (seconds < 5400) return say(words.minutesLeft, { count: Math.round(seconds / 60) });
  return say(words.hoursLeft, { count: Math.round(seconds / 3600) });
};

/** Long work: how much of how many, how fast, how long still, and a way to stop it. */
export function ProgressBar({ label, progress, onCancel, unit = 'rows' }: ProgressBarProps) {
  const { done, total, rate = 0, secondsLeft = null, waits = false } = progress ?? nothingYet;
  const isKnown = total !== null && total > 0;
  const counted = [
    unit === null
      ? null
      : say(countedWords[unit], { isKnown: isKnown ? 'yes' : 'no', done, total: total ?? 0 }),
    rate <= 0 ? null : say(words.perSecond, { count: Math.round(rate) }),
    secondsLeft === null ? null : inWords(secondsLeft),
  ].filter((fact) => fact !== null);
  const facts = waits ? [say(words.waiting)] : counted;
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
      {onCancel === undefined ? null : <Button onPress={onCancel}>{say(partWords.cancel)}</Button>}
    </div>
  );
}
