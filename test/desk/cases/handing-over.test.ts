import { expect, test } from 'vitest';
import { codeOf } from '../../support/answers.ts';
import { testDesk } from '../../support/desk.ts';
import { addOperator } from '../../support/operators.ts';

const kimId = 'operator-kim';

/** An open call of Sam's with a note. */
async function withCall() {
  const world = testDesk();
  const { number } = await world.done('cases.open', { channel: 'phone', caller: 'Mary Lee' });
  await world.done('cases.note', { number, text: 'Her new phone has no signal' });
  const lines = async (): Promise<readonly string[]> =>
    (await world.ask('case', { number })).timeline
      .slice(2)
      .map(({ operator, text }) => `${operator}: ${text}`);
  const waiting = (operatorId: string) => world.ask('handedCalls', { operatorId });
  return { ...world, number, lines, waiting };
}

test('a call is handed to a colleague with its notes, and taken over once', async () => {
  const { done, act, ask, number, lines, waiting, clock } = await withCall();
  clock.pass(1000);
  await done('cases.hand-over', { number, to: 'kim' });
  expect((await ask('case', { number })).handedTo).toEqual({ name: 'Kim', by: 'Sam', at: clock.now });
  expect(await waiting(kimId)).toEqual([
    {
      number,
      caller: 'Mary Lee',
      reason: 'other',
      practiceId: null,
      accountId: null,
      by: 'Sam',
      at: clock.now,
      note: 'Her new phone has no signal',
    },
  ]);
  expect(await waiting('operator-sam')).toEqual([]);

  await done('cases.take-over', { number }, { operator: 'Kim' });
  expect(await waiting(kimId)).toEqual([]);
  expect((await ask('case', { number })).handedTo).toBeNull();
  expect(codeOf(await act('cases.take-over', { number }, { operator: 'Kim' }))).toBe('case-not-handed');
  expect(await lines()).toEqual(['Sam: Handed to Kim', 'Kim: Taken over from Sam']);
});

test('who handed it takes it back, and it may be handed on: the last one has it', async () => {
  const { done, number, lines, waiting } = await withCall();
  await done('cases.hand-over', { number, to: 'Kim' });
  await done('cases.take-over', { number });
  await done('cases.hand-over', { number, to: 'Kim' });
  await done('cases.hand-over', { number, to: 'Lee' });
  expect(await waiting(kimId)).toEqual([]);
  expect(await waiting('operator-lee')).toHaveLength(1);
  expect(await lines()).toEqual([
    'Sam: Handed to Kim',
    'Sam: Taken back; Kim had not taken it over',
    'Sam: Handed to Kim',
    'Sam: Handed to Lee',
  ]);
});

test('a case that is closed waits for nobody', async () => {
  const { done, act, number, waiting } = await withCall();
  await done('cases.hand-over', { number, to: 'Kim' });
  await done('cases.close', { number, resolution: 'helped' });
  expect(await waiting(kimId)).toEqual([]);
  expect(codeOf(await act('cases.hand-over', { number, to: 'Kim' }))).toBe('case-closed');
});

test('it goes to nobody who could not help, and not to oneself', async () => {
  const { act, number, store } = await withCall();
  addOperator(store, 'Ann', 'auditor');
  for (const to of ['Sam', 'Ann', 'Nobody'])
    expect(codeOf(await act('cases.hand-over', { number, to })), to).toBe('hand-over-impossible');
});

test('that a call goes from hand to hand is no answer to its caller', async () => {
  const { done, ask } = testDesk();
  const { number } = await done('cases.open', { channel: 'phone', caller: 'Mary Lee' });
  await done('cases.hand-over', { number, to: 'Kim' });
  await done('cases.take-over', { number }, { operator: 'Kim' });
  expect((await ask('case', { number })).firstAnswerAt).toBeNull();
});
