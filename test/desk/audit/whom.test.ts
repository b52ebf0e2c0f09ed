import { expect, test } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import type { Store } from '../../../main/store/store.ts';
import { testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';

const lastIn = (store: Store): Record<string, unknown> =>
  JSON.parse(
    store.read.get<{ body: string }>(sql`SELECT body FROM audit ORDER BY sequence DESC LIMIT 1`)?.body ??
      '{}',
  ) as Record<string, unknown>;

test('an entry names whom it is about: case, account and practice, as they were then', async () => {
  const { store, done } = testDesk();
  await fillDirectory(store, [{}], [{ id: 'A-1', phone: '415 555 0100' }]);
  const practice = store.read.get<{ id: string }>(sql`SELECT id FROM practices`)?.id;
  const { number } = await done('cases.open', { channel: 'phone', caller: 'Ann' });
  // The case that an action opens is its own.
  expect(lastIn(store)).toMatchObject({ action: 'cases.open', case: number });
  expect(lastIn(store)).not.toHaveProperty('account');

  await done('cases.update', { number, accountId: 'A-1' });
  expect(lastIn(store)).toMatchObject({ case: number, account: 'A-1', practice });
  // Whom the case is about is whom its notes are about.
  await done('cases.note', { number, text: 'Called again.' });
  expect(lastIn(store)).toMatchObject({ case: number, account: 'A-1', practice });
  await done('callers.reveal', { of: 'account-phone', id: 'A-1', number });
  expect(lastIn(store)).toMatchObject({ case: number, account: 'A-1', practice });
  await done('callers.reveal', { of: 'account-phone', id: 'A-1' });
  expect(lastIn(store)).toMatchObject({ account: 'A-1', practice });
  // A setting is about nobody.
  await done('settings.set', { key: 'desk.name', value: 'Front desk' });
  expect(lastIn(store)).not.toHaveProperty('practice');
});

test('a refused attempt names whom it was for, and keeps the sentence that was said', async () => {
  const { store, act } = testDesk();
  await fillDirectory(store, [{}], [{ id: 'A-1' }]);
  const answer = await act('people.deactivate', { accountId: 'A-1', reason: 'left' } as never);
  expect(answer.ok).toBe(false);
  expect(lastIn(store)).toMatchObject({
    account: 'A-1',
    refused: answer.ok ? null : answer.error.code,
    why: answer.ok ? null : answer.error.message,
  });
  // A sentence about an input that does not fit may quote it: the code alone is kept.
  await act('cases.open', { channel: 'pigeon', caller: 'Ann' } as never);
  expect(lastIn(store)).toMatchObject({ refused: 'invalid-input' });
  expect(lastIn(store)).not.toHaveProperty('why');
});
