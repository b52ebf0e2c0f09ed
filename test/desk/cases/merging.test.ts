import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { codeOf } from '../../support/answers.ts';
import { testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';

const minute = 60_000;

async function withCases() {
  const world = testDesk();
  await fillDirectory(
    world.store,
    [
      { id: 'P-100', email: 'front@harbour.example' },
      { id: 'P-200', email: 'front@hill.example' },
    ],
    [{ id: 'mary' }],
  );
  const open = async (caller: string, practiceId = 'P-100') => {
    world.clock.pass(minute);
    return (await world.done('cases.open', { channel: 'phone', caller, practiceId })).number;
  };
  const listed = async (filters: Parameters<typeof world.ask<'cases'>>[1] = {}) =>
    (await world.ask('cases', filters)).rows.map(({ caller }) => caller);
  /** All of a case that merging could leave behind: its row without the moment of the last line, and its checks. */
  const rowOf = (number: string) => ({
    ...world.store.read.get<object>(sql`SELECT * FROM cases WHERE number = ${number}`),
    updated_at: null,
    proofs: world.store.read.all(
      sql`SELECT p.* FROM proofs AS p JOIN cases AS c ON c.id = p.case_id WHERE c.number = ${number} ORDER BY p.kind`,
    ),
  });
  return { ...world, open, listed, rowOf };
}

test('two cases become one: the other is closed, and everything in both is read in the first', async () => {
  const { open, done, ask, listed, clock } = await withCases();
  const first = await open('Mary');
  const second = await open('Ada');
  await done('cases.note', { number: first, text: 'in the first' });
  await done('cases.note', { number: second, text: 'in the second' });
  clock.pass(minute);
  expect(await done('cases.merge', { number: second, into: first })).toMatchObject({
    number: first,
    state: 'open',
  });
  const record = await ask('case', { number: first });
  expect(record.merged).toEqual([{ number: second, caller: 'Ada' }]);
  expect(record.timeline.map(({ text, of }) => [of ?? 'own', text])).toEqual([
    ['own', 'Opened by phone: Mary'],
    [second, 'Opened by phone: Ada'],
    ['own', 'in the first'],
    [second, 'in the second'],
    [second, `Merged into case ${first}`],
    ['own', `Case ${second} of Ada was merged into this one`],
  ]);
  // By the old number it is the first one; lists leave the other out, unless it is asked for or looked for by a text.
  expect(await ask('case', { number: second })).toEqual(record);
  expect(await listed()).toEqual(['Mary']);
  expect((await ask('cases', {})).total).toBe(1);
  expect(await listed({ state: 'closed' })).toEqual([]);
  expect(await listed({ merged: true })).toEqual(['Ada']);
  const byNumber = (await ask('cases', { text: second })).rows.find(({ number }) => number === second);
  expect(byNumber).toMatchObject({ state: 'closed', resolution: 'duplicate', mergedInto: first });
  expect(await listed({ text: 'in the second' })).toEqual(['Ada']);
});

test('what comes later goes to the first: mail, answers to it, and nothing is done in the other any more', async () => {
  const { open, done, act, ask, store } = await withCases();
  const first = await open('Mary');
  const second = await open('Ada');
  await done('cases.answer', { number: second, text: 'We look into it.' });
  const [message] = (await ask('outbox', { caseNumber: second, limit: 10 })).rows;
  await done('cases.merge', { number: second, into: first });
  expect((await ask('outbox', { caseNumber: first, limit: 10 })).rows).toMatchObject([{ id: message?.id }]);
  await done('cases.solve', { number: first, resolution: 'helped' });
  await done('outbox.cancel', { ids: [message?.id ?? ''] });
  const own = store.read.all<{ number: string; kind: string }>(
    sql`SELECT c.number, t.kind FROM timeline AS t JOIN cases AS c ON c.id = t.case_id ORDER BY t.at DESC, t.id DESC LIMIT 1`,
  );
  expect(own).toEqual([{ number: first, kind: 'mail.cancelled' }]);
  for (const [type, input] of [
    ['cases.note', { number: second, text: 'Here?' }],
    ['cases.update', { number: second, priority: 'high' }],
    ['cases.reopen', { number: second, why: 'Here?' }],
    ['cases.undo-close', { number: second }],
    ['cases.take-up', { number: second }],
    ['cases.answer', { number: second, text: 'Here?' }],
    ['callers.record-proof', { number: second, proof: 'callback' }],
    ['cases.merge', { number: second, into: first }],
  ] as const) {
    const refused = await act(type, input);
    expect([type, codeOf(refused)]).toEqual([type, 'case-merged']);
    if (!refused.ok) expect(refused.error).toMatchObject({ into: first });
  }
  expect(codeOf(await act('cases.open', { channel: 'phone', caller: 'Ina' }, { case: second }))).toBe(
    'case-merged',
  );
});

test('what can’t be merged is refused, and says why; another practice asks for a yes', async () => {
  const { open, done, act } = await withCases();
  const first = await open('Mary');
  const second = await open('Ada');
  const elsewhere = await open('Kim', 'P-200');
  const merge = async (number: string, into: string, otherPractice = false) =>
    codeOf(await act('cases.merge', { number, into, otherPractice }));
  expect(await merge(first, first)).toBe('merge-itself');
  expect(await merge(first, 'AAAA-AAAA')).toBe('case-not-found');
  expect(await merge(elsewhere, first)).toBe('merge-other-practice');
  expect(codeOf(await act('cases.unmerge', { number: first }))).toBe('case-not-merged');
  await done('cases.hand-over', { number: second, to: 'Kim' });
  expect(await merge(second, first)).toBe('merge-handed-over');
  await done('cases.take-over', { number: second });
  await done('cases.close', { number: first, resolution: 'helped' });
  expect(await merge(second, first)).toBe('case-closed');
  // What is over may be merged into what is not.
  expect(await merge(first, second)).toBeNull();
  expect(await merge(elsewhere, first, true)).toBe('case-merged');
  expect(await merge(elsewhere, second, true)).toBeNull();
});

test('a case that others were merged into is merged with them, and comes back with them', async () => {
  const { open, done, ask } = await withCases();
  const [one, two, three] = [await open('One'), await open('Two'), await open('Three')];
  await done('cases.merge', { number: three, into: two });
  await done('cases.merge', { number: two, into: one });
  expect((await ask('case', { number: three })).number).toBe(one);
  expect((await ask('case', { number: one })).merged.map(({ caller }) => caller)).toEqual(['Two', 'Three']);
  await done('cases.unmerge', { number: two });
  expect((await ask('case', { number: three })).number).toBe(two);
  expect((await ask('case', { number: one })).merged).toEqual([]);
});

test('merged and taken apart again, both cases stand as before, whatever was in them', async () => {
  const { open, done, act, rowOf, clock } = await withCases();
  const step = fc.constantFrom(
    'note',
    'wait',
    'take-up',
    'solve',
    'close',
    'reopen',
    'check',
    'tag',
    'urgent',
  );
  const perform = async (number: string, what: string): Promise<void> => {
    clock.pass(minute);
    // What a case can't be in its state is refused, and leaves it as it is.
    if (what === 'note') await act('cases.note', { number, text: 'Noted' });
    if (what === 'wait') await act('cases.wait', { number, until: clock.now + 7 * minute });
    if (what === 'take-up') await act('cases.take-up', { number });
    if (what === 'solve') await act('cases.solve', { number, resolution: 'helped' });
    if (what === 'close') await act('cases.close', { number, resolution: 'explained' });
    if (what === 'reopen') await act('cases.reopen', { number, why: 'Again' });
    if (what === 'check') await act('callers.record-proof', { number, proof: 'callback' });
    if (what === 'tag') await act('cases.tag', { number, add: ['seen'], remove: [] });
    if (what === 'urgent') await act('cases.update', { number, priority: 'urgent' });
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 5 }),
      fc.array(step, { maxLength: 3 }),
      async (own, others) => {
        const [number, into] = [await open('Ada'), await open('Mary')];
        for (const what of own) await perform(number, what);
        for (const what of others) await perform(into, what);
        await act('cases.reopen', { number: into, why: 'To merge' });
        const before = [rowOf(number), rowOf(into)];
        clock.pass(minute);
        await done('cases.merge', { number, into });
        expect(rowOf(number)).not.toEqual(before[0]);
        clock.pass(minute);
        await done('cases.unmerge', { number });
        expect([rowOf(number), rowOf(into)]).toEqual(before);
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
