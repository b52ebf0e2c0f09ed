import type { CaseHour } from '../../../preload/contract/reports.ts';
import { weekdayName } from '../../data/days.ts';
import { countText } from '../../data/numbers.ts';
import { say, windowLocale } from '../../language.ts';
import { Panel } from '../../ui/layout/panel.tsx';
import { Chips } from '../../ui/text/chips.tsx';
import { BarChart, type CountedBar } from './bar-chart.tsx';
import { caseReportWords as words } from './case-words.ts';
import { shareText } from './mail-parts.ts';
import { mailReportWords } from './mail-words.ts';
import table from './report-table.module.css';
import styles from './reports.module.css';
import { useReportsState } from './reports-state.ts';
import { SaveParts } from './save-parts.tsx';

// A Monday.
const monday = Date.UTC(2026, 0, 5);

const hourName = (hour: number): string =>
  new Intl.DateTimeFormat(windowLocale(), { hour: 'numeric', timeZone: 'UTC' }).format(
    monday + hour * 3_600_000,
  );

const sumOf = (hours: readonly CaseHour[], which: (hour: CaseHour) => boolean): number =>
  hours.filter(which).reduce((sum, { opened }) => sum + opened, 0);

const casesIn = (when: string, count: number): string => say(words.casesIn, { when, count });

/** Cases by the hour of the day in which they were opened. */
export const hourBars = (hours: readonly CaseHour[]): readonly CountedBar[] =>
  Array.from({ length: 24 }, (_, hour) => {
    const count = sumOf(hours, (each) => each.hour === hour);
    const label = hourName(hour);
    return { name: String(hour), label, count, says: casesIn(label, count) };
  });

/** Cases by the day of the week. */
export const weekdayBars = (hours: readonly CaseHour[]): readonly CountedBar[] =>
  Array.from({ length: 7 }, (_, index) => {
    const count = sumOf(hours, ({ weekday }) => weekday === index + 1);
    return {
      name: String(index + 1),
      label: weekdayName(index + 1, 'short'),
      count,
      says: casesIn(weekdayName(index + 1, 'long'), count),
    };
  });

const waysToShow = [
  { value: 'chart', name: mailReportWords.chart },
  { value: 'table', name: mailReportWords.table },
] as const;

interface WhenPanelProps {
  readonly of: 'hours' | 'weekdays';
  readonly hours: readonly CaseHour[];
  /** The period, in words. */
  readonly when: string;
  /** On paper it stands both ways. */
  readonly isPaper?: boolean;
}

/** When callers ask for help: by hour or by weekday, as a chart or in numbers. */
export function WhenPanel({ of, hours, when, isPaper = false }: WhenPanelProps) {
  const { whenAs, showWhenAs } = useReportsState();
  const isHours = of === 'hours';
  const bars = isHours ? hourBars(hours) : weekdayBars(hours);
  const title = say(isHours ? words.byHour : words.byWeekday);
  const head = say(isHours ? words.hourHead : words.weekdayHead);
  const label = say(isHours ? words.casesByHour : words.casesByWeekday);
  const all = bars.reduce((sum, { count }) => sum + count, 0);
  const most = bars.toSorted((one, other) => other.count - one.count)[0];
  return (
    <Panel
      level={2}
      title={title}
      actions={
        <>
          <Chips
            label={say(isHours ? words.showHoursAs : words.showWeekdaysAs)}
            chips={waysToShow.map(({ value, name }) => ({ value, words: say(name) }))}
            chosen={whenAs}
            onChoose={showWhenAs}
          />
          <SaveParts
            of={label}
            name={isHours ? 'cases-by-hour' : 'cases-by-weekday'}
            when={when}
            hasPicture={whenAs === 'chart'}
            rows={[[head, say(words.openedHead)], ...bars.map((bar) => [bar.label, bar.count])]}
          />
        </>
      }
    >
      {whenAs === 'chart' || isPaper ? (
        <>
          {most === undefined ? null : (
            <p className={styles.told}>{say(words.mostIn, { most: most.says })}</p>
          )}
          <BarChart label={label} bars={bars} every={isHours ? 3 : 1} />
        </>
      ) : null}
      {whenAs === 'table' || isPaper ? (
        <div className={table.tableRoom}>
          <table className={table.table} aria-label={label}>
            <thead>
              <tr>
                <th scope="col" className={table.first}>
                  {head}
                </th>
                <th scope="col" className={table.count}>
                  {say(words.openedHead)}
                </th>
                <th scope="col" className={table.count}>
                  {say(words.shareHead)}
                </th>
              </tr>
            </thead>
            <tbody>
              {bars.map((bar) => (
                <tr key={bar.name}>
                  <th scope="row" className={table.first}>
                    {bar.label}
                  </th>
                  <td className={table.count}>{countText(bar.count)}</td>
                  <td className={table.count}>{shareText(all === 0 ? 0 : bar.count / all)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Panel>
  );
}
