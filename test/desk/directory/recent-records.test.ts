import { expect, test } from 'vitest';
import { testDesk } from '../../support/desk.ts';
import { accountRow, fillDirectory } from '../../support/directory.ts';
import { temporaryStore } from '../../support/store.ts';

test('records that were opened are listed in that order, as they are now, and what is gone is left out', async () => {
  const store = temporaryStore();
  await fillDirectory(
    store,
    [{ id: 'P-100', name: 'Harbour Animal Clinic' }],
    [
      accountRow({ id: 'a-1', givenName: 'Mary', familyName: 'Lee' }),
      accountRow({ id: 'a-2', givenName: 'Bo' }),
    ],
  );
  const { desk } = testDesk(store);
  const named = async (...of: readonly (readonly [string, string])[]) => {
    const answer = await desk.query('recordsNamed', { of: of.map(([type, id]) => ({ type, id })) });
    if (!answer.ok) throw new Error(answer.error.code);
    return (answer.value as readonly { type: string; id: string; name: string }[]).map(
      ({ type, id }) => `${type} ${id}`,
    );
  };
  expect(await named(['account', 'a-2'], ['practice', 'P-100'], ['account', 'a-1'])).toEqual([
    'account a-2',
    'practice P-100',
    'account a-1',
  ]);
  // A practice's id is no account's.
  expect(await named(['account', 'P-100'], ['practice', 'a-1'], ['account', 'gone'])).toEqual([]);
  expect(await named()).toEqual([]);
});
