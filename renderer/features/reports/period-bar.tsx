import { say } from '../../language.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import { Chips } from '../../ui/text/chips.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { type PeriodKind, periodKinds, periodOf, periodProblem } from './period.ts';
import styles from './reports.module.css';
import { useReportsState } from './reports-state.ts';
import { SaveReport } from './save-report.tsx';
import { reportWords as words } from './words.ts';

const nameOf = (kind: PeriodKind): string =>
  kind === 'days' ? say(words.otherDays) : say(words.lastDays, { days: kind });

/** Which days the report is about. They are those of this computer's time zone. */
export function PeriodBar() {
  const { period, choosePeriod } = useReportsState();
  const now = useNow();
  const problem = period.kind === 'days' ? periodProblem(period) : null;
  const choose = (kind: PeriodKind): void =>
    // Other days begin with those that are on the screen.
    choosePeriod(kind === 'days' && period.kind !== 'days' ? { kind, ...periodOf(period, now) } : { kind });
  return (
    <div className={styles.periodBar}>
      <Chips
        label={say(words.period)}
        chips={periodKinds.map((kind) => ({ value: kind, words: nameOf(kind) }))}
        chosen={period.kind}
        onChoose={choose}
      />
      {period.kind === 'days' ? (
        <div className={styles.dates}>
          <DayField
            label={say(words.firstDay)}
            value={period.from}
            errorMessage={problem}
            onChange={(from) => choosePeriod({ from })}
          />
          <DayField label={say(words.lastDay)} value={period.to} onChange={(to) => choosePeriod({ to })} />
        </div>
      ) : null}
      <span className={styles.whole}>
        <SaveReport />
      </span>
    </div>
  );
}
