import { expect, test } from 'vitest';
import { refreshDerivedValues } from '../../main/desk/derived-values.ts';
import { lookup } from '../../main/desk/directory/lookup.ts';
import { sql } from '../../main/store/sql.ts';
import { fillDirectory } from '../support/directory.ts';
import { transferDesk } from '../support/transfer-desk.ts';

test('a store that was filled before words were kept by their sound finds those who are misheard', async () => {
  const { store } = transferDesk();
  await fillDirectory(store, [{}], [{ id: 'a', givenName: 'Robert', familyName: 'Kowalski' }]);
  await store.write((transaction) => {
    transaction.run(sql`DELETE FROM near_words`);
    transaction.run(sql`UPDATE derived_values SET version = 1 WHERE name = 'words'`);
    return { keep: true, value: null };
  });
  const near = () => lookup(store.read, { text: 'robet', limit: 5, all: false }).near.map(({ name }) => name);
  expect(near()).toEqual([]);
  await refreshDerivedValues(store);
  expect(near()).toEqual(['Robert Kowalski']);
});
