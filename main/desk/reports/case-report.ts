import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CaseReason } from '../../../preload/contract/cases.ts';
import type { CaseHour } from '../../../preload/contract/reports.ts';
import { done } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { allOf, type Sql, sql } from '../../store/sql.ts';
import { createCalendar, nextDay } from '../ground/basics/days.ts';
import type { QueryOf } from '../ground/basics/definitions.ts';
import { createHours } from './hours.ts';
import { periodBefore } from './period-before.ts';
import { type CaseTimes, createTally, type Tally, tallyOf } from './tally.ts';

interface ReportedCase extends CaseTimes {
  readonly id: string;
  readonly reason: CaseReason;
  readonly operator: string;
}

// So many cases are read in one step, which takes a few milliseconds.
const stepSize = 2000;

/** The cases that were opened in a period, in the order of their opening; others have their turn in between. */
async function* casesOf(reader: Reader, period: readonly Sql[]): AsyncGenerator<readonly ReportedCase[]> {
  let last: ReportedCase | undefined;
  let found: readonly ReportedCase[];
  do {
    // A case that was closed without having been solved first is over too.
    found = reader.all<ReportedCase>(
      sql`SELECT id, reason, operator, opened_at AS opened, first_answer_at AS answered,
            coalesce(solved_at, closed_at) AS solved
          FROM cases WHERE ${allOf(last ? [...period, sql`(opened_at, id) > (${last.opened}, ${last.id})`] : period)}
          ORDER BY opened_at, id LIMIT ${stepSize}`,
    );
    yield found;
    last = found.at(-1);
    await nextTurn();
  } while (found.length === stepSize);
}

/**
 * How many cases were opened, and how long they took: by the day, the weekday and the hour of their opening, by reason and by
 * operator; and in all in as many days before.
 */
export const caseReport: QueryOf<'caseReport'> = async (reader, { from, to, zone }) => {
  const calendar = createCalendar(zone);
  const periodOf = (first: string | undefined, last: string | undefined): readonly Sql[] => [
    ...(first === undefined ? [] : [sql`opened_at >= ${calendar.startOf(first)}`]),
    ...(last === undefined ? [] : [sql`opened_at < ${calendar.startOf(nextDay(last))}`]),
  ];
  const total = createTally();
  const days = new Map<string, Tally>();
  const reasons = new Map<CaseReason, Tally>();
  const operators = new Map<string, Tally>();
  const hours = createHours(zone);
  for await (const found of casesOf(reader, periodOf(from, to)))
    for (const row of found) {
      total.add(row);
      tallyOf(days, hours.add(row.opened)).add(row);
      tallyOf(reasons, row.reason).add(row);
      tallyOf(operators, row.operator).add(row);
    }
  const earlier = periodBefore(from, to);
  const before = earlier && createTally();
  if (earlier && before)
    for await (const found of casesOf(reader, periodOf(earlier.from, earlier.to)))
      for (const row of found) before.add(row);
  return done({
    total: total.figures(),
    before: before?.figures() ?? null,
    hours: hours.counts() satisfies readonly CaseHour[],
    days: [...days].map(([day, tally]) => ({ day, ...tally.figures() })).reverse(),
    reasons: [...reasons]
      .map(([reason, tally]) => ({ reason, ...tally.figures() }))
      .sort((one, other) => other.opened - one.opened || (one.reason < other.reason ? -1 : 1)),
    operators: [...operators]
      .map(([operator, tally]) => ({ operator, ...tally.figures() }))
      .sort((one, other) => other.opened - one.opened || (one.operator < other.operator ? -1 : 1)),
  });
};
