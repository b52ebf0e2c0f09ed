import { randomBytes } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { listCases } from '../../../main/desk/cases/list-cases.ts';
import { createIds } from '../../../main/desk/ground/basics/context.ts';
import { readSettings } from '../../../main/desk/ground/basics/settings.ts';
import { insertCase } from '../../../main/desk/ground/case-log/write-case.ts';
import { sql } from '../../../main/store/sql.ts';
import type { CaseQueue } from '../../../preload/contract/cases.ts';
import { codeOf, refusalIn } from '../../support/answers.ts';
import { morning, testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';
import { addOperator } from '../../support/operators.ts';
import { notePlans } from '../../support/plans.ts';
import { makeStore, write } from '../../support/store.ts';

const minute = 60_000;
const hour = 60 * minute;
const [samId, kimId] = ['operator-sam', 'operator-kim'];

function withCases() {
  const world = testDesk();
  const open = async (caller: string, operator = 'Sam') => {
    world.clock.pass(minute);
    return (await world.done('cases.open', { channel: 'phone', caller }, { operator })).number;
  };
  /** One that came by the portal, where no operator opens it. */
  const comes = async (caller: string) => {
    world.clock.pass(minute);
    const maker = {
      now: world.clock.now,
      operator: 'portal',
      random: randomBytes,
      newId: createIds(world.clock, randomBytes),
    };
    return write(
      world.store,
      (transaction) => insertCase(transaction, maker, { channel: 'portal', caller, reason: 'other' }).number,
    );
  };
  const callersIn = async (queue: CaseQueue, queueOf = samId): Promise<readonly string[]> =>
    (await world.ask('cases', { queue, queueOf })).rows.map(({ caller }) => caller);
  const lines = async (number: string): Promise<readonly string[]> =>
    (await world.ask('case', { number })).timeline
      .slice(1)
      .map(({ operator, text }) => `${operator}: ${text}`);
  return { ...world, open, comes, callersIn, lines };
}

test('a case is of who opens it; what comes by itself is nobody’s until it is assigned or taken up', async () => {
  const { open, comes, done, callersIn, lines, ask } = withCases();
  await open('Mary');
  const ada = await comes('Ada');
  expect(await callersIn('mine')).toEqual(['Mary']);
  expect(await callersIn('nobody')).toEqual(['Ada']);
  expect(await callersIn('portal')).toEqual(['Ada']);
  await done('cases.assign', { number: ada, to: 'kim' });
  expect(await callersIn('nobody')).toEqual([]);
  expect(await callersIn('mine', kimId)).toEqual(['Ada']);
  await done('cases.assign', { number: ada, to: null });
  expect(await callersIn('nobody')).toEqual(['Ada']);
  await done('cases.take-up', { number: ada });
  expect(await callersIn('mine')).toEqual(['Mary', 'Ada']);
  expect((await ask('case', { number: ada })).assigneeName).toBe('Sam');
  expect(await lines(ada)).toEqual(['Sam: Assigned to Kim', 'Sam: Assigned to no one', 'Sam: Taken up']);
});

test('a case waits for no moment after the year 9998, and the sentence has no number of milliseconds', async () => {
  const { done, act } = testDesk();
  const { number } = await done('cases.open', { channel: 'phone', caller: 'Mary' });
  const refusal = refusalIn(await act('cases.wait', { number, until: Date.UTC(9999, 11) }));
  expect(refusal).toMatchObject({ code: 'invalid-input' });
  expect(refusal.message).toBe('That input can’t be used: until is too far ahead.');
});

test('a case waits until a moment, and comes back by itself then: to whose it is, and where it is nobody’s to everybody', async () => {
  const { open, done, ask, callersIn, clock, lines } = withCases();
  const mary = await open('Mary');
  const until = clock.now + 20 * hour;
  await done('cases.wait', { number: mary, until });
  expect(await ask('case', { number: mary })).toMatchObject({ state: 'waiting', remindAt: until });
  expect(await lines(mary)).toEqual([`Sam: Waiting until 2026-11-17 05:01 UTC`]);
  expect(await callersIn('due')).toEqual([]);
  expect(await callersIn('waiting')).toEqual(['Mary']);
  clock.pass(20 * hour - 1);
  expect(await ask('dueCases', { operatorId: samId })).toEqual([]);
  clock.pass(1);
  expect(await callersIn('due')).toEqual(['Mary']);
  expect(await ask('dueCases', { operatorId: samId })).toEqual([
    { number: mary, caller: 'Mary', reason: 'other', remindAt: until, assigneeId: samId },
  ]);
  expect(await ask('dueCases', { operatorId: kimId })).toEqual([]);
  await done('cases.assign', { number: mary, to: null });
  expect(await ask('dueCases', { operatorId: kimId })).toHaveLength(1);
  // Taken up it is an open case like any other, and its reminder has done its part.
  await done('cases.take-up', { number: mary }, { operator: 'Kim' });
  expect(await ask('case', { number: mary })).toMatchObject({
    state: 'open',
    remindAt: null,
    assigneeId: kimId,
  });
  expect(await callersIn('due')).toEqual([]);
});

test('waiting says nothing to the caller: it is no first answer', async () => {
  const { open, done, ask } = withCases();
  const number = await open('Mary');
  await done('cases.wait', { number, until: null });
  await done('cases.assign', { number, to: 'Kim' });
  await done('cases.take-up', { number });
  expect((await ask('case', { number })).firstAnswerAt).toBeNull();
});

test.each(['solve', 'close', 'open', 'wait'] as const)(
  'a reminder ends where the case does not wait for it any more: %s',
  async (how) => {
    const { open, done, ask, clock } = withCases();
    const number = await open('Mary');
    await done('cases.wait', { number, until: clock.now + hour });
    // What else is changed of it leaves the reminder.
    await done('cases.update', { number, priority: 'high' });
    expect((await ask('case', { number })).remindAt).not.toBeNull();
    if (how === 'open') await done('cases.update', { number, state: 'open' });
    else if (how === 'wait') await done('cases.wait', { number, until: null });
    else await done(`cases.${how}`, { number, resolution: 'helped' });
    expect((await ask('case', { number })).remindAt).toBeNull();
    clock.pass(2 * hour);
    expect(await ask('dueCases', { operatorId: samId })).toEqual([]);
  },
);

test('what can’t be is refused: a time that has passed, somebody who helps nobody, a case that is closed', async () => {
  const { open, done, act, clock, store } = withCases();
  const number = await open('Mary');
  addOperator(store, 'Ada', 'auditor');
  for (const until of [clock.now, clock.now - hour])
    expect(codeOf(await act('cases.wait', { number, until }))).toBe('reminder-past');
  for (const to of ['Ada', 'nobody here'])
    expect(codeOf(await act('cases.assign', { number, to })), to).toBe('assignee-impossible');
  for (const until of [-1, 1.5, Number.MAX_SAFE_INTEGER])
    expect(codeOf(await act('cases.wait', { number, until })), `${until}`).toBe('invalid-input');
  await done('cases.close', { number, resolution: 'helped' });
  for (const [type, input] of [
    ['cases.wait', { number, until: null }],
    ['cases.assign', { number, to: 'Kim' }],
    ['cases.take-up', { number }],
  ] as const)
    expect(codeOf(await act(type, input)), type).toBe('case-closed');
});

test('a call that was handed over is taken up too, and its checks count as long as they do', async () => {
  const { done, act, ask, clock, store } = testDesk();
  await fillDirectory(store, [{}], [{ id: 'mary' }]);
  const { number } = await done('cases.open', { channel: 'visit', caller: 'Mary', accountId: 'mary' });
  expect(codeOf(await act('callers.record-proof', { number, proof: 'in-person' }))).toBeNull();
  await done('cases.hand-over', { number, to: 'Kim' });
  await done('cases.wait', { number, until: clock.now + hour });
  clock.pass(hour);
  await done('cases.take-up', { number }, { operator: 'Kim' });
  expect(await ask('case', { number })).toMatchObject({ handedTo: null, strength: 3 });
  clock.pass(hour + minute);
  const later = await ask('case', { number });
  expect(later.strength).toBe(0);
  expect(later.proofs).toEqual([
    { kind: 'in-person', at: morning, operator: 'Sam', ended: expect.stringMatching(/./) },
  ]);
});

test.each([{ active: false }, { role: 'auditor' as const }])(
  'who no longer helps callers leaves their cases to the others: %j',
  async (change) => {
    const { open, done, callersIn, store } = withCases();
    // A desk keeps a lead who can sign in.
    await write(store, (transaction) =>
      transaction.one(sql`UPDATE operators SET password_hash = 'hash' WHERE name = 'Sam'`),
    );
    await open('Bo', 'Kim');
    await done('operators.change', { id: kimId, ...change });
    expect(await callersIn('nobody')).toEqual(['Bo']);
    expect(await callersIn('mine', kimId)).toEqual([]);
  },
);

test('each queue is counted, up to its bound', async () => {
  const { open, comes, done, ask, clock } = withCases();
  const mary = await open('Mary');
  await open('Bo', 'Kim');
  const ada = await comes('Ada');
  await done('cases.wait', { number: mary, until: clock.now + minute });
  await done('cases.take-up', { number: ada }, { operator: 'Kim' });
  await comes('Cy');
  clock.pass(hour);
  expect(await ask('queueCounts', { operatorId: samId })).toEqual({
    mine: 1,
    nobody: 1,
    due: 1,
    soon: 0,
    waiting: 1,
    portal: 2,
    dueForMe: 1,
    newFromPortal: 1,
  });
  expect(await ask('queueCounts', { operatorId: kimId })).toMatchObject({ mine: 2, due: 1, dueForMe: 0 });
});

describe('of many cases', () => {
  const all = 60_000;

  it('a queue is read page by page in the order of its turns, each once, by its index', async () => {
    const { store, remove } = makeStore();
    const sam = 'operator-sam';
    await write(store, (transaction) => {
      transaction.run(
        sql`INSERT INTO cases (id, number, channel, caller, reason, state, priority, operator, opened_at, updated_at,
              assignee_id, remind_at)
            WITH RECURSIVE numbers (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM numbers WHERE at < ${all})
            SELECT printf('c-%06d', at), printf('%08d', at), iif(at % 20 = 0, 'portal', 'phone'), 'Mary', 'locked',
              CASE at % 30 WHEN 0 THEN 'open' WHEN 10 THEN 'open' WHEN 20 THEN 'waiting' ELSE 'closed' END,
              'normal', 'Sam', at / 3, at / 3, iif(at % 4 = 0, ${sam}, NULL),
              iif(at % 30 = 20 AND at % 60 <> 20, ${all} - at / 2, NULL) FROM numbers`,
      );
    });
    const now = all / 2 + 10_000;
    for (const queue of ['mine', 'nobody', 'due', 'waiting', 'portal'] as const) {
      const found: string[] = [];
      const turns: number[] = [];
      const noted = notePlans(store.read);
      let after: string | undefined;
      do {
        const page = listCases(
          noted.reader,
          { queue, queueOf: sam, limit: 250, count: false, ...(after === undefined ? {} : { after }) },
          { now, settings: readSettings(store.read) },
        );
        if (!page.ok) throw new Error('refused');
        found.push(...page.value.rows.map(({ number }) => number));
        turns.push(...page.value.rows.map(({ remindAt, openedAt }) => remindAt ?? openedAt));
        after = page.value.next ?? undefined;
      } while (after !== undefined);
      expect([queue, found.length > 300, new Set(found).size]).toEqual([queue, true, found.length]);
      expect(turns, queue).toEqual(turns.toSorted((one, other) => one - other));
      const steps = noted.plans.join('\n');
      expect(steps, queue).not.toMatch(/SCAN c(?! USING INDEX)|TEMP B-TREE/);
      // A later page begins where the one before ended.
      expect(steps, queue).toMatch(/SEARCH c USING INDEX \w+ \([^)]*(<expr>>|remind_at,id\)>|remind_at>)/);
      expect(steps, queue).toContain(
        {
          mine: 'cases_of_assignee',
          nobody: 'cases_of_assignee',
          due: 'cases_by_reminder',
          waiting: 'cases_waiting',
          portal: 'cases_by_channel',
        }[queue],
      );
    }
    remove();
  });
});
