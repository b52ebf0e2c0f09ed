import { expect, test } from 'vitest';
import { withIdsOnFile } from '../../../main/desk/directory/ids-on-file.ts';
import { codeOf } from '../../support/answers.ts';
import { testDesk } from '../../support/desk.ts';
import { accountRow, importAccounts, importPractices, practiceRow } from '../../support/directory.ts';

async function deskWithIds() {
  const desk = testDesk();
  await importPractices(desk.store, [practiceRow({ id: 'PR-1' })]);
  await importAccounts(desk.store, [
    accountRow({ id: 'A-1', practiceId: 'PR-1', loginEmail: 'mary@mail.example', emailState: 'verified' }),
    accountRow({ id: 'A-2', practiceId: 'PR-1', givenName: 'Ann' }),
  ]);
  return desk;
}

test('wherever an id is given, it is the same one in any case', async () => {
  const { ask, done } = await deskWithIds();
  expect((await ask('practice', { id: 'pr-1' })).id).toBe('PR-1');
  expect((await ask('practiceAccounts', { id: ' Pr-1 ' })).rows).toHaveLength(2);
  expect((await ask('account', { id: 'a-1' })).id).toBe('A-1');
  expect((await ask('person', { accountId: 'a-2' })).accountId).toBe('A-2');
  const own = await ask('explain', { email: 'mary@mail.example', forAccount: 'a-1' });
  expect(own.situation).toBe('own');
  expect((await ask('lookup', { text: 'pr-1' })).hits[0]).toMatchObject({ id: 'PR-1' });
  const opened = await done('cases.open', {
    channel: 'phone',
    caller: 'Mary',
    practiceId: 'pr-1',
    accountId: 'a-1',
  });
  expect(opened).toMatchObject({ practiceId: 'PR-1', accountId: 'A-1' });
  expect((await ask('cases', { account: 'a-1' })).rows).toHaveLength(1);
  expect((await ask('cases', { practice: 'pr-1' })).rows).toHaveLength(1);
});

test.each([
  '“pr-1”',
  'Practice ID: PR-1,',
  'PR\u20111',
  'PR\u20131',
  '\u200bPR-1\u00a0',
  '\u202aPR-1\u202c',
  '(PR-1)',
  'ＰＲ－１',
])('an id is found as it was pasted: %j', async (pasted) => {
  const { ask, done } = await deskWithIds();
  expect((await ask('practice', { id: pasted })).id).toBe('PR-1');
  expect(await done('cases.open', { channel: 'phone', caller: 'Mary', practiceId: pasted })).toMatchObject({
    practiceId: 'PR-1',
  });
  expect((await ask('cases', { practice: pasted })).rows).toHaveLength(1);
});

test('an id is the one that is on file with such signs before it is another without them', async () => {
  const { ask, store } = await deskWithIds();
  await importPractices(store, [practiceRow({ id: '(PR-1)' })]);
  expect((await ask('practice', { id: '(pr-1)' })).id).toBe('(PR-1)');
});

test('an id that is not on file is refused as it was typed', async () => {
  const { act, desk } = await deskWithIds();
  const missing = await desk.query('practice', { id: 'pr-2' });
  expect(missing).toMatchObject({ ok: false, error: { message: expect.stringContaining('“pr-2”') } });
  expect(codeOf(await act('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'a-9' }))).toBe(
    'account-not-found',
  );
});

test('two accounts of an older store that differ by case alone stay two', async () => {
  const { ask, store } = await deskWithIds();
  await importAccounts(store, [accountRow({ id: 'a-1', practiceId: 'PR-1', givenName: 'Bea' })]);
  expect((await ask('account', { id: 'A-1' })).givenName).toBe('Mary');
  expect((await ask('account', { id: 'a-1' })).givenName).toBe('Bea');
});

test('what only looks like an id stays as it is', async () => {
  const { store } = await deskWithIds();
  const input = { caller: 'a-1', text: 'pr-1', tags: ['a-1'], ids: ['a-1'], id: 'a-1', messageId: 'a-1' };
  expect(withIdsOnFile(store.read, 'cases.note', input)).toEqual(input);
  expect(withIdsOnFile(store.read, 'callers.reveal', { of: 'account-phone', id: 'a-1' })).toEqual({
    of: 'account-phone',
    id: 'A-1',
  });
  expect(withIdsOnFile(store.read, 'callers.reveal', { of: 'practice-phone', id: 'pr-1' })).toMatchObject({
    id: 'PR-1',
  });
});
