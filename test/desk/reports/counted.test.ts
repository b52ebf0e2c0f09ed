import fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { caseReport } from '../../../main/desk/reports/case-report.ts';
import { sql } from '../../../main/store/sql.ts';
import { type CaseReason, caseReasons } from '../../../preload/contract/cases.ts';
import type { CaseFigures, CaseReport } from '../../../preload/contract/reports.ts';
import { makeStore, write } from '../../support/store.ts';

const { store, remove } = makeStore();
afterAll(remove);
beforeEach(() => write(store, (transaction) => transaction.run(sql`DELETE FROM cases`)));

interface Made {
  readonly reason: CaseReason;
  readonly operator: string;
  readonly opened: number;
  readonly answered: number | null;
  readonly solved: number | null;
  readonly closed: number | null;
}

const zones = ['UTC', 'America/New_York', 'Asia/Kathmandu', 'Europe/Athens', 'Pacific/Chatham'] as const;
const minute = 60_000;
const day = 24 * 60 * minute;
// Around the night in which clocks are put back in New York.
const start = Date.UTC(2026, 9, 30);
const after = fc.option(fc.integer({ min: -5, max: 3000 }).map((minutes) => minutes * minute));
const made = fc
  .record({
    reason: fc.constantFrom(...caseReasons.slice(0, 4)),
    operator: fc.constantFrom('Sam', 'Kim', 'Zoë'),
    opened: fc.integer({ min: 0, max: 6 * 24 * 60 }).map((minutes) => start + minutes * minute),
    answered: after,
    solved: after,
    closed: after,
  })
  .map(
    ({ opened, answered, solved, closed, ...rest }): Made => ({
      ...rest,
      opened,
      answered: answered === null ? null : opened + answered,
      solved: solved === null ? null : opened + solved,
      closed: closed === null ? null : opened + closed,
    }),
  );
const days = ['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'] as const;

/** The same by the plainest means there are. */
function counted(cases: readonly Made[]): CaseFigures {
  const times = (of: (one: Made) => number | null): readonly number[] =>
    cases
      .flatMap((one) => {
        const at = of(one);
        return at === null ? [] : [Math.max(0, at - one.opened)];
      })
      .toSorted((one, other) => one - other);
  const median = (sorted: readonly number[]): number | null => {
    if (sorted.length === 0) return null;
    const half = sorted.length / 2;
    return sorted.length % 2 === 1
      ? (sorted[Math.floor(half)] ?? 0)
      : Math.round(((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2);
  };
  // The least time that no fewer than nine of ten do not pass.
  const p90 = (sorted: readonly number[]): number | null =>
    sorted.find((time) => sorted.filter((other) => other <= time).length * 10 >= sorted.length * 9) ?? null;
  const answers = times(({ answered }) => answered);
  const solved = times((one) => one.solved ?? one.closed);
  return {
    opened: cases.length,
    answered: answers.length,
    solved: solved.length,
    medianToAnswer: median(answers),
    p90ToAnswer: p90(answers),
    medianToSolve: median(solved),
    p90ToSolve: p90(solved),
  };
}

/** Day, weekday and hour on the clocks of a zone. */
function there(at: number, zone: string): { day: string; weekday: number; hour: number } {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const [date = '', time = ''] = parts.format(at).split(' ');
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, weekday: 'short' }).format(at);
  return { day: date, weekday: names.indexOf(name) + 1, hour: Number(time.slice(0, 2)) };
}

test('the numbers of a report are those of a count by hand, whatever the cases, the days and the zone', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(made, { maxLength: 40 }),
      fc.constantFrom(...zones),
      fc.option(fc.constantFrom(...days), { nil: undefined }),
      fc.option(fc.constantFrom(...days), { nil: undefined }),
      async (cases, zone, from, to) => {
        await write(store, (transaction) => {
          transaction.run(sql`DELETE FROM cases`);
          for (const [index, one] of cases.entries())
            transaction.run(
              sql`INSERT INTO cases (id, number, channel, caller, reason, state, priority, operator, opened_at,
                    first_answer_at, solved_at, closed_at, updated_at)
                  VALUES (${`c-${index}`}, ${String(index).padStart(8, '0')}, 'phone', 'Mary', ${one.reason}, 'open', 'normal',
                    ${one.operator}, ${one.opened}, ${one.answered}, ${one.solved}, ${one.closed}, ${one.opened})`,
            );
        });
        const answer = await caseReport(store.read, { from, to, zone }, { now: start + 30 * day } as never);
        if (!answer.ok) throw new Error(answer.error.message);
        const report: CaseReport = answer.value;
        const dayOf = ({ opened }: Made): string => there(opened, zone).day;
        const within = cases.filter(
          (one) => (from === undefined || dayOf(one) >= from) && (to === undefined || dayOf(one) <= to),
        );
        const of = (one: (made: Made) => boolean) => counted(within.filter(one));
        expect(report.total).toEqual(counted(within));
        for (const { reason, ...figures } of report.reasons)
          expect(figures).toEqual(of((one) => one.reason === reason));
        for (const { operator, ...figures } of report.operators)
          expect(figures).toEqual(of((one) => one.operator === operator));
        for (const { day: name, ...figures } of report.days)
          expect(figures).toEqual(of((one) => dayOf(one) === name));
        const sum = (rows: readonly { readonly opened: number }[]) =>
          rows.reduce((all, { opened }) => all + opened, 0);
        for (const rows of [report.reasons, report.operators, report.days, report.hours])
          expect(sum(rows)).toBe(within.length);
        for (const { weekday, hour, opened } of report.hours)
          expect(opened).toBe(
            within.filter((one) => {
              const at = there(one.opened, zone);
              return at.weekday === weekday && at.hour === hour;
            }).length,
          );
        if (from === undefined || to === undefined || from > to) expect(report.before).toBeNull();
        else {
          const length = Date.parse(to) - Date.parse(from) + day;
          const first = new Date(Date.parse(from) - length).toISOString().slice(0, 10);
          expect(report.before).toEqual(
            counted(cases.filter((one) => dayOf(one) >= first && dayOf(one) < from)),
          );
        }
      },
    ),
    { numRuns: 60 },
  );
});
