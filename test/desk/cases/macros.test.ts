import { expect, test } from 'vitest';
import { codeOf } from '../../support/answers.ts';
import { contents, testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';

const whole = {
  name: 'Wrong clinic email',
  note: 'Told them which address is on file.',
  reason: 'forgot-user-name',
  answer: 'The clinic email is another one.',
  resolution: 'explained',
} as const;

async function withMacros() {
  const world = testDesk();
  await fillDirectory(world.store, [{ email: 'front@harbour.example' }], []);
  await world.done('settings.set', {
    key: 'cases.macros',
    value: [whole, { name: 'No answer', note: 'Nobody picked up.' }],
  });
  const open = async (about: { practiceId?: string } = { practiceId: 'P-100' }): Promise<string> =>
    (await world.done('cases.open', { channel: 'phone', caller: 'Ada', ...about })).number;
  return { ...world, open };
}

test('a macro does all that it says, each with its own line, by its name in any case', async () => {
  const { open, done, ask } = await withMacros();
  const number = await open();
  await done('cases.apply-macro', { number, macro: 'wrong CLINIC email' });
  const record = await ask('case', { number });
  expect(record).toMatchObject({ state: 'closed', resolution: 'explained', reason: 'forgot-user-name' });
  expect(record.timeline.map(({ kind }) => kind)).toEqual([
    'cases.open',
    'cases.update',
    'cases.note',
    'cases.answer',
    'cases.close',
  ]);
  expect((await ask('outbox', { caseNumber: number, limit: 10 })).rows).toHaveLength(1);
});

test('a macro that says only one thing does only that', async () => {
  const { open, done, ask } = await withMacros();
  const number = await open();
  expect(await done('cases.apply-macro', { number, macro: 'No answer' })).toMatchObject({ state: 'open' });
  expect((await ask('case', { number })).timeline.map(({ kind }) => kind)).toEqual([
    'cases.open',
    'cases.note',
  ]);
});

test('where one part of it can’t be, nothing of it is done', async () => {
  const { open, act, done, store } = await withMacros();
  const number = await open({});
  const before = contents(store);
  expect(codeOf(await act('cases.apply-macro', { number, macro: whole.name }))).toBe('answer-nowhere');
  expect(codeOf(await act('cases.apply-macro', { number, macro: 'unknown' }))).toBe('macro-unknown');
  expect(contents(store)).toBe(before);
  await done('cases.close', { number, resolution: 'helped' });
  expect(codeOf(await act('cases.apply-macro', { number, macro: 'No answer' }))).toBe('case-closed');
});

test('macros are a lead’s to set up, each name once', async () => {
  const { act } = await withMacros();
  const set = (value: unknown, operator: string) =>
    act('settings.set', { key: 'cases.macros', value }, { operator });
  expect(codeOf(await set([], 'Kim'))).toBe('lead-needed');
  expect(codeOf(await set([{ name: 'a' }, { name: 'A' }], 'Sam'))).toBe('setting-invalid');
  expect(codeOf(await set([{ name: '' }], 'Sam'))).toBe('setting-invalid');
});
