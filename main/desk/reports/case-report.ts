import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CaseReason } from '../../../preload/contract/cases.ts';
import type { CaseFigures } from '../../../preload/contract/reports.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { done } from '../../failures.ts';
import { allOf, type Sql, sql } from '../../store/sql.ts';
import { createCalendar, nextDay } from '../ground/basics/days.ts';
import type { QueryOf } from '../ground/basics/definitions.ts';

interface CaseTimes {
  readonly id: string;
  readonly reason: CaseReason;
  readonly operator: string;
  readonly opened: Millis;
  readonly answered: Millis | null;
  readonly solved: Millis | null;
}

// So many cases are read in one step, which takes a few milliseconds.
const stepSize = 2000;

const median = (times: readonly Millis[]): Millis | null => {
  if (times.length === 0) return null;
  const sorted = times.toSorted((one, other) => one - other);
  const upper = sorted[sorted.length >> 1] ?? 0;
  const lower = sorted[(sorted.length - 1) >> 1] ?? 0;
  return Math.round((lower + upper) / 2);
};

/** Gathers cases of one kind and tells their figures. */
function createTally(): { add(row: CaseTimes): void; figures(): CaseFigures } {
  let opened = 0;
  const toAnswer: Millis[] = [];
  const toSolve: Millis[] = [];
  return {
    add: (row) => {
      opened += 1;
      if (row.answered !== null) toAnswer.push(Math.max(0, row.answered - row.opened));
      if (row.solved !== null) toSolve.push(Math.max(0, row.solved - row.opened));
    },
    figures: () => ({
      opened,
      answered: toAnswer.length,
      solved: toSolve.length,
      medianToAnswer: median(toAnswer),
      medianToSolve: median(toSolve),
    }),
  };
}

type Tally = ReturnType<typeof createTally>;

const tallyOf = <Key>(tallies: Map<Key, Tally>, key: Key): Tally => {
  const known = tallies.get(key);
  if (known) return known;
  const made = createTally();
  tallies.set(key, made);
  return made;
};

/** How many cases were opened, and how long they took, by the day of their opening, by reason and by operator. */
export const caseReport: QueryOf<'caseReport'> = async (reader, { from, to, zone }) => {
  const calendar = createCalendar(zone);
  const total = createTally();
  const days = new Map<string, Tally>();
  const reasons = new Map<CaseReason, Tally>();
  const operators = new Map<string, Tally>();
  const period: Sql[] = [
    ...(from === undefined ? [] : [sql`opened_at >= ${calendar.startOf(from)}`]),
    ...(to === undefined ? [] : [sql`opened_at < ${calendar.startOf(nextDay(to))}`]),
  ];
  let last: CaseTimes | undefined;
  let found: CaseTimes[];
  do {
    // A case that was closed without having been solved first is over too.
    found = reader.all<CaseTimes>(
      sql`SELECT id, reason, operator, opened_at AS opened, first_answer_at AS answered,
            coalesce(solved_at, closed_at) AS solved
          FROM cases WHERE ${allOf(last ? [...period, sql`(opened_at, id) > (${last.opened}, ${last.id})`] : period)}
          ORDER BY opened_at, id LIMIT ${stepSize}`,
    );
    for (const row of found) {
      total.add(row);
      tallyOf(days, calendar.dayOf(row.opened)).add(row);
      tallyOf(reasons, row.reason).add(row);
      tallyOf(operators, row.operator).add(row);
    }
    last = found.at(-1);
    await nextTurn();
  } while (found.length === stepSize);
  return done({
    total: total.figures(),
    days: [...days].map(([day, tally]) => ({ day, ...tally.figures() })).reverse(),
    reasons: [...reasons]
      .map(([reason, tally]) => ({ reason, ...tally.figures() }))
      .sort((one, other) => other.opened - one.opened || (one.reason < other.reason ? -1 : 1)),
    operators: [...operators]
      .map(([operator, tally]) => ({ operator, ...tally.figures() }))
      .sort((one, other) => other.opened - one.opened || (one.operator < other.operator ? -1 : 1)),
  });
};
