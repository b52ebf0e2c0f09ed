import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseTags } from '../../../main/desk/cases/tags.ts';
import { codeOf } from '../../support/answers.ts';
import { testDesk } from '../../support/desk.ts';
import { notePlans } from '../../support/plans.ts';

test('tags come and go each by itself, and the timeline says which', async () => {
  const { done, ask } = testDesk();
  const { number } = await done('cases.open', { channel: 'phone', caller: 'Mary', tags: ['old', 'both'] });
  expect((await done('cases.tag', { number, add: ['new', 'both'], remove: ['old', 'none'] })).tags).toEqual([
    'both',
    'new',
  ]);
  await done('cases.tag', { number, add: ['both'], remove: ['gone'] });
  const record = await ask('case', { number });
  expect(record.timeline.slice(1).map(({ text }) => text)).toEqual(['Tags added: new; Tags removed: old']);
  // A tag tells the caller nothing.
  expect(record.firstAnswerAt).toBeNull();
  expect((await ask('cases', { text: 'new' })).rows).toHaveLength(1);
});

test('tags that look the same are the same, and none has two lines', async () => {
  const { done, act } = testDesk();
  const { number } = await done('cases.open', {
    channel: 'phone',
    caller: 'Mary',
    tags: ['café'],
  });
  const same = ['café', ' café ', 'ca\u200bfé', 'two  words', 'two\u00a0words', '😀'];
  expect((await done('cases.tag', { number, add: same })).tags).toEqual(['café', 'two words', '😀']);
  expect((await done('cases.update', { number, tags: ['café', 'ca\u200bfé'] })).tags).toEqual(['café']);
  for (const add of ['x\ny', 'x\u2028y', 'x\u001b[31m', '\u200b', ' ', '', 't'.repeat(41)])
    expect(codeOf(await act('cases.tag', { number, add: [add] }))).toBe('invalid-input');
});

test('a solved case keeps its state with another tag; a closed one, and one with too many, is refused', async () => {
  const { done, act } = testDesk();
  const { number } = await done('cases.open', { channel: 'phone', caller: 'Mary' });
  await done('cases.solve', { number, resolution: 'helped' });
  expect((await done('cases.tag', { number, add: ['late'] })).state).toBe('solved');
  const add = Array.from({ length: 20 }, (_none, at) => `tag ${at}`);
  expect(codeOf(await act('cases.tag', { number, add }))).toBe('too-many-tags');
  await done('cases.close', { number, resolution: 'helped' });
  expect(codeOf(await act('cases.tag', { number, remove: ['late'] }))).toBe('case-closed');
});

test('tags in use are counted by their index, the commonest first, whatever was added and removed', async () => {
  const { done, ask, store } = testDesk();
  const names = ['a', 'b', 'c'];
  const cases = [];
  for (let at = 0; at < 4; at += 1)
    cases.push((await done('cases.open', { channel: 'phone', caller: `Caller ${at}` })).number);
  const model = new Map(cases.map((number) => [number, new Set<string>()]));
  const change = fc.record({
    number: fc.constantFrom(...cases),
    add: fc.subarray(names),
    remove: fc.subarray(names),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ number, add, remove }) => {
      await done('cases.tag', { number, add, remove });
      for (const tag of remove) model.get(number)?.delete(tag);
      for (const tag of add) model.get(number)?.add(tag);
      const counted = names
        .map((tag) => ({ tag, cases: [...model.values()].filter((tags) => tags.has(tag)).length }))
        .filter((tag) => tag.cases > 0)
        .sort((one, other) => other.cases - one.cases || one.tag.localeCompare(other.tag));
      expect(await ask('caseTags', {})).toEqual(counted);
    }),
    { numRuns: 40 },
  );
  const noted = notePlans(store.read);
  caseTags(noted.reader, {}, { now: 0 } as never);
  expect(noted.plans.join('\n')).toContain('COVERING INDEX cases_tagged');
});
