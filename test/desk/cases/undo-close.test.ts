import { describe, expect, test } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { codeOf } from '../../support/answers.ts';
import { testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';

async function world() {
  const desk = testDesk();
  await fillDirectory(desk.store, [{ phone: '(415) 555-0100' }], [{ id: 'mary' }]);
  const { number } = await desk.done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'mary' });
  await desk.done('callers.record-proof', { number, proof: 'callback' });
  const kinds = async () => (await desk.ask('case', { number })).timeline.map(({ kind }) => kind);
  return { ...desk, number, kinds };
}

describe('a closing by mistake', () => {
  test('is undone as a whole: the checks count again, and both stay in the timeline and the chain', async () => {
    const { done, ask, store, clock, number, kinds } = await world();
    clock.pass(1000);
    await done('cases.close', { number, resolution: 'caller-not-proven' });
    expect(await ask('failedChecks', { accountId: 'mary' })).toHaveLength(1);
    clock.pass(9000);
    await done('cases.undo-close', { number });
    expect(await ask('case', { number })).toMatchObject({
      state: 'open',
      resolution: null,
      closedAt: null,
      solvedAt: null,
      strength: 2,
    });
    expect(await ask('failedChecks', { accountId: 'mary' })).toEqual([]);
    expect((await kinds()).slice(-2)).toEqual(['cases.close', 'cases.undo-close']);
    expect(
      store.read.all(sql`SELECT body ->> 'action' AS action FROM audit ORDER BY sequence DESC LIMIT 2`),
    ).toEqual([{ action: 'cases.undo-close' }, { action: 'cases.close' }]);
  });

  test('of a case that was solved before leaves it solved', async () => {
    const { done, ask, store, clock, number } = await world();
    await done('cases.solve', { number, resolution: 'explained' });
    clock.pass(5000);
    await done('cases.close', { number, resolution: 'helped' });
    await done('cases.undo-close', { number });
    expect(await ask('case', { number })).toMatchObject({
      state: 'solved',
      resolution: 'explained',
      closedAt: null,
    });
    // The proofs had ended before, and stay so.
    expect(store.read.get(sql`SELECT count(*) AS counting FROM proofs WHERE ended_at IS NULL`)).toEqual({
      counting: 0,
    });
  });

  test('of a case that waited leaves it waiting, with its reminder', async () => {
    const { done, ask, clock, number } = await world();
    const until = clock.now + 3_600_000;
    await done('cases.wait', { number, until });
    await done('cases.close', { number, resolution: 'helped' });
    await done('cases.undo-close', { number });
    expect(await ask('case', { number })).toMatchObject({
      state: 'waiting',
      remindAt: until,
      resolution: null,
    });
  });

  test('of a case that was handed to somebody hands it to them again', async () => {
    const { done, ask, clock, number } = await world();
    await done('cases.hand-over', { number, to: 'Kim' });
    clock.pass(5000);
    await done('cases.close', { number, resolution: 'helped' });
    expect(await ask('handedCalls', { operatorId: 'operator-kim' })).toEqual([]);
    clock.pass(5000);
    await done('cases.undo-close', { number });
    expect((await ask('case', { number })).handedTo).toEqual({
      name: 'Kim',
      by: 'Sam',
      at: clock.now - 10_000,
    });
    expect(await ask('handedCalls', { operatorId: 'operator-kim' })).toHaveLength(1);
  });

  test('is undone by whoever closed it, at once, and once', async () => {
    const { act, done, clock, number } = await world();
    await done('cases.close', { number, resolution: 'helped' });
    expect(codeOf(await act('cases.undo-close', { number }, { operator: 'Kim' }))).toBe(
      'close-undo-too-late',
    );
    await done('cases.undo-close', { number });
    expect(codeOf(await act('cases.undo-close', { number }))).toBe('case-not-closed');
    await done('cases.close', { number, resolution: 'helped' });
    clock.pass(61_000);
    expect(codeOf(await act('cases.undo-close', { number }))).toBe('close-undo-too-late');
  });
});

describe('a check that was ticked by mistake', () => {
  test('is taken back, and both lines stay; ticked again it counts again', async () => {
    const { done, ask, number, kinds } = await world();
    await done('callers.take-back-proof', { number, proof: 'callback' });
    expect(await ask('case', { number })).toMatchObject({ strength: 0, proofs: [] });
    expect((await kinds()).slice(-2)).toEqual(['callers.record-proof', 'callers.take-back-proof']);
    await done('callers.record-proof', { number, proof: 'callback' });
    expect((await ask('case', { number })).strength).toBe(2);
  });

  test('is one that an operator ticks, in a case that is open', async () => {
    const { act, done, number } = await world();
    expect(codeOf(await act('callers.take-back-proof', { number, proof: 'phone-code' }))).toBe(
      'proof-not-ticked',
    );
    await done('callers.take-back-proof', { number, proof: 'callback' });
    expect(codeOf(await act('callers.take-back-proof', { number, proof: 'callback' }))).toBe(
      'proof-not-ticked',
    );
    await done('cases.close', { number, resolution: 'helped' });
    expect(codeOf(await act('callers.take-back-proof', { number, proof: 'callback' }))).toBe('case-closed');
  });
});

describe('seen in person', () => {
  test('is ticked on a visit alone, and offered there alone', async () => {
    const { act, done, ask, number } = await world();
    expect(codeOf(await act('callers.record-proof', { number, proof: 'in-person' }))).toBe(
      'proof-impossible',
    );
    const possible = async (of: string) =>
      (await ask('proofOptions', { number: of })).options.find(({ kind }) => kind === 'in-person')?.possible;
    expect(await possible(number)).toBe(false);
    const visit = (await done('cases.open', { channel: 'visit', caller: 'Mary', accountId: 'mary' })).number;
    expect(await possible(visit)).toBe(true);
    expect((await done('callers.record-proof', { number: visit, proof: 'in-person' })).strength).toBe(3);
  });
});

describe('the reason of a case', () => {
  test('is the email in use where the account asks for an address that another one has', async () => {
    const desk = testDesk();
    await fillDirectory(
      desk.store,
      [{}],
      [
        { id: 'ann', givenName: 'Ann', loginEmail: 'desk@harbour.example', emailState: 'verified' },
        { id: 'mary', loginEmail: 'desk@harbour.example', emailState: 'verified' },
        { id: 'tom', givenName: 'Tom' },
      ],
    );
    for (const [accountId, reason] of [
      ['mary', 'email-in-use'],
      ['tom', 'change-login-email'],
    ] as const) {
      const { caseNumber } = await desk.done(
        'claims.claim',
        { accountId, email: `${accountId}@harbour.example` },
        { proofs: ['in-person'] },
      );
      expect((await desk.ask('case', { number: caseNumber })).reason).toBe(reason);
    }
  });
});
