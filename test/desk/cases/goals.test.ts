import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goalsOf, missedGoal, nextDue, nextDueSql } from '../../../main/desk/cases/goals.ts';
import { listCases } from '../../../main/desk/cases/list-cases.ts';
import type { CaseRow } from '../../../main/desk/cases/read-case.ts';
import { readSettings } from '../../../main/desk/ground/basics/settings.ts';
import { sql } from '../../../main/store/sql.ts';
import { noGoals, priorities } from '../../../preload/contract/case-goals.ts';
import { codeOf } from '../../support/answers.ts';
import { testDesk } from '../../support/desk.ts';
import { notePlans } from '../../support/plans.ts';
import { makeStore, write } from '../../support/store.ts';

const minute = 60_000;
const hour = 60 * minute;
const value = {
  ...noGoals,
  normal: { answer: 2, solve: 8 },
  urgent: { answer: 1, solve: null },
};

async function withGoals() {
  const world = testDesk();
  await world.done('settings.set', { key: 'cases.goals', value });
  const open = async (caller = 'Mary') =>
    (await world.done('cases.open', { channel: 'phone', caller })).number;
  const goals = async (number: string) => (await world.ask('case', { number })).goals;
  const listed = async (filters: Parameters<typeof world.ask<'cases'>>[1]) =>
    (await world.ask('cases', filters)).rows.map(({ caller }) => caller);
  return { ...world, open, goals, listed };
}

test('a case has so many hours for its first answer and so many until it is solved, by its priority', async () => {
  const { open, done, goals, clock } = await withGoals();
  const opened = clock.now;
  const number = await open();
  expect(await goals(number)).toEqual([
    { kind: 'answer', clock: 'running', dueAt: opened + 2 * hour, leftMillis: 2 * hour },
    { kind: 'solve', clock: 'running', dueAt: opened + 8 * hour, leftMillis: 8 * hour },
  ]);
  clock.pass(90 * minute);
  await done('cases.note', { number, text: 'Told them' });
  clock.pass(7 * hour);
  expect(await goals(number)).toEqual([
    { kind: 'answer', clock: 'reached', dueAt: null, leftMillis: 30 * minute },
    { kind: 'solve', clock: 'running', dueAt: opened + 8 * hour, leftMillis: -30 * minute },
  ]);
  await done('cases.solve', { number, resolution: 'helped' });
  clock.pass(20 * hour);
  expect((await goals(number))[1]).toEqual({
    kind: 'solve',
    clock: 'reached',
    dueAt: null,
    leftMillis: -30 * minute,
  });
  // A goal is the setting's: another priority has others, and none has none.
  await done('cases.reopen', { number, why: 'Again' });
  await done('cases.update', { number, priority: 'urgent' });
  expect(await goals(number)).toMatchObject([{ kind: 'answer', leftMillis: -30 * minute }]);
  await done('cases.update', { number, priority: 'low' });
  expect(await goals(number)).toEqual([]);
});

test('the clock of a case stands still while it waits, and while it is solved until it is reopened', async () => {
  const { open, done, goals, clock } = await withGoals();
  const opened = clock.now;
  const number = await open();
  clock.pass(hour);
  await done('cases.wait', { number, until: clock.now + 40 * hour });
  clock.pass(5 * hour);
  // Waiting for longer is the same wait.
  await done('cases.wait', { number, until: null });
  clock.pass(5 * hour);
  expect(await goals(number)).toEqual([
    { kind: 'answer', clock: 'paused', dueAt: null, leftMillis: hour },
    { kind: 'solve', clock: 'paused', dueAt: null, leftMillis: 7 * hour },
  ]);
  await done('cases.take-up', { number });
  expect((await goals(number))[0]).toMatchObject({ clock: 'running', dueAt: opened + 12 * hour });
  await done('cases.wait', { number, until: null });
  clock.pass(3 * hour);
  // An answer while it waits was as quick as the clock says.
  await done('cases.note', { number, text: 'Told them' });
  await done('cases.update', { number, state: 'open' });
  clock.pass(hour);
  expect(await goals(number)).toMatchObject([
    { kind: 'answer', clock: 'reached', leftMillis: hour },
    { kind: 'solve', clock: 'running', leftMillis: 6 * hour },
  ]);
  await done('cases.close', { number, resolution: 'helped' });
  clock.pass(30_000);
  await done('cases.undo-close', { number });
  clock.pass(hour);
  await done('cases.solve', { number, resolution: 'helped' });
  clock.pass(100 * hour);
  await done('cases.reopen', { number, why: 'Again' });
  expect((await goals(number))[1]).toMatchObject({ clock: 'running', leftMillis: 5 * hour });
});

test('the queue has what is due within an hour, the first due first; what was missed is a filter', async () => {
  const { open, done, listed, ask, clock } = await withGoals();
  await open('Mary');
  clock.pass(30 * minute);
  const urgent = await open('Ada');
  await done('cases.update', { number: urgent, priority: 'urgent' });
  const waits = await open('Kim');
  await done('cases.wait', { number: waits, until: null });
  // A change is an answer: Ada's has nothing more to miss.
  expect(await listed({ queue: 'soon' })).toEqual([]);
  clock.pass(31 * minute);
  expect(await listed({ queue: 'soon' })).toEqual(['Mary']);
  expect(await ask('queueCounts', { operatorId: 'operator-sam' })).toMatchObject({ soon: 1 });
  await open('Lee');
  clock.pass(hour);
  expect(await listed({ queue: 'soon' })).toEqual(['Lee']);
  expect(await listed({ goalMissed: true })).toEqual(['Mary']);
  expect(await listed({ goalMissed: true, queue: 'mine', queueOf: 'operator-sam' })).toEqual(['Mary']);
  // Unanswered, and now about to miss the other one too: once, in the order of that.
  clock.pass(5.1 * hour);
  expect(await listed({ queue: 'soon' })).toEqual(['Mary']);
  expect((await ask('cases', { goalMissed: true })).rows.map(({ caller }) => caller)).toEqual([
    'Lee',
    'Mary',
  ]);
  expect((await ask('cases', { goalMissed: true })).total).toBe(2);
});

test('goals are a lead’s to set, in whole hours; without any nothing is about to be missed', async () => {
  const { act, open, listed } = await withGoals();
  const set = async (given: unknown, operator = 'Sam') =>
    codeOf(await act('settings.set', { key: 'cases.goals', value: given }, { operator }));
  expect(await set(noGoals, 'Kim')).toBe('lead-needed');
  for (const hours of [0, -1, 1.5, 9000, '2'])
    expect(await set({ ...noGoals, low: { answer: hours, solve: null } }), `${hours}`).toBe(
      'setting-invalid',
    );
  expect(await set(noGoals)).toBeNull();
  await open();
  expect(await listed({ queue: 'soon' })).toEqual([]);
  expect(await listed({ goalMissed: true })).toEqual([]);
});

test('the rule in SQL is the rule of one case, whatever its moments are', async () => {
  const { store, remove } = makeStore();
  const span = fc.integer({ min: 0, max: 20 });
  const hours = fc.option(fc.integer({ min: 1, max: 12 }), { nil: null });
  const goal = fc.record({ answer: hours, solve: hours });
  const moments = fc.record({
    priority: fc.constantFrom(...priorities),
    state: fc.constantFrom('open', 'waiting', 'solved', 'closed'),
    opened_at: span,
    first_answer_at: fc.option(span, { nil: null }),
    solved_at: fc.option(span, { nil: null }),
    closed_at: fc.option(span, { nil: null }),
    updated_at: span,
    paused_at: fc.option(span, { nil: null }),
    paused_millis: span,
    paused_before_answer: fc.option(span, { nil: null }),
  });
  const settings = fc.record({ low: goal, normal: goal, high: goal, urgent: goal });
  await fc.assert(
    fc.property(moments, settings, span, (given, goals, at) => {
      // Whole hours, so that equal moments are met.
      const row = Object.fromEntries(
        Object.entries(given).map(([name, one]) => [name, typeof one === 'number' ? one * hour : one]),
      ) as unknown as CaseRow;
      const now = at * hour;
      const values = Object.entries(row).map(([name, one]) => [name, one] as const);
      const text = `SELECT ${values.map(([name]) => `? AS ${name}`).join(', ')}`;
      const from = { text, values: values.map(([, one]) => one as string | number | null) };
      const read = store.read.get<{ missed: number; due: number | null }>(
        sql`SELECT ${missedGoal(goals, now)} AS missed, ${nextDueSql(goals, now)} AS due FROM (${from}) AS c`,
      );
      const own = goalsOf(row, goals, now);
      expect(read?.missed).toBe(own.some(({ leftMillis }) => leftMillis < 0) ? 1 : 0);
      if (row.state === 'open') expect(read?.due).toBe(nextDue(row, goals, now));
    }),
    { numRuns: 400 },
  );
  remove();
});

test('among very many cases the queue reads short stretches of its indexes, and pages by key', async () => {
  const { store, remove } = makeStore();
  const all = 60_000;
  await write(store, (transaction) =>
    transaction.run(
      sql`INSERT INTO cases (id, number, channel, caller, reason, state, priority, operator, opened_at, updated_at)
          WITH RECURSIVE numbers (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM numbers WHERE at < ${all})
          SELECT printf('c-%06d', at), printf('%08d', at), 'phone', 'Mary', 'locked',
            CASE at % 20 WHEN 0 THEN 'open' ELSE 'closed' END, iif(at % 40 = 0, 'urgent', 'normal'), 'Sam',
            at / 7 * 1000, at * 1000 FROM numbers`,
    ),
  );
  const settings = { ...readSettings(store.read), 'cases.goals': value };
  const now = (all / 7) * 1000 + hour / 2;
  const [found, dues]: [string[], number[]] = [[], []];
  const noted = notePlans(store.read);
  let after: string | undefined;
  do {
    const page = listCases(
      noted.reader,
      { queue: 'soon', limit: 100, count: false, ...(after === undefined ? {} : { after }) },
      { now, settings },
    );
    if (!page.ok) throw new Error('refused');
    found.push(...page.value.rows.map(({ number }) => number));
    dues.push(
      ...page.value.rows.map(({ goals }) =>
        Math.min(...goals.flatMap(({ dueAt }) => (dueAt !== null && dueAt >= now ? [dueAt] : []))),
      ),
    );
    after = page.value.next ?? undefined;
  } while (after !== undefined);
  expect(found.length).toBeGreaterThan(300);
  expect(new Set(found).size).toBe(found.length);
  expect(dues).toEqual(dues.toSorted((one, other) => one - other));
  expect(Math.max(...dues)).toBeLessThanOrEqual(now + hour);
  const steps = noted.plans.join('\n');
  expect(steps).toContain('cases_to_answer (priority=? AND <expr>>? AND <expr><?)');
  expect(steps).toContain('cases_unsolved (priority=? AND <expr>>? AND <expr><?)');
  expect(steps).not.toMatch(/SCAN c(ases)?\b/);
  remove();
});

test('whoever sets the state of a case sets its clock', () => {
  const setting = globSync('main/**/*.ts')
    .filter((file) => !file.includes('migrations'))
    .filter((file) =>
      [...readFileSync(file, 'utf8').matchAll(/UPDATE cases SET([^`]*)`/g)]
        .map(([, set = '']) => set.replace(/WHERE[\s\S]*/, ''))
        .some((set) => /(?<!\.)\bstate = /.test(set) && !set.includes('paused_at = ')),
    );
  expect(setting).toEqual([]);
});
