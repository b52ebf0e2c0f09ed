import { expect, test } from 'vitest';
import {
  createKnownNames,
  rememberNames,
  wordsAtTheEnd,
} from '../../../main/desk/ground/people/search-index.ts';
import { sql } from '../../../main/store/sql.ts';
import { temporaryStore } from '../../support/store.ts';

test('words of a transaction that was rolled back are kept by the one that does the same again', async () => {
  const store = temporaryStore();
  const names = createKnownNames();
  const tries = async (keep: boolean): Promise<void> => {
    await store.write((transaction) => {
      const words = wordsAtTheEnd(transaction, names);
      words.add(3, 'Katharina', 'Lindqvist');
      words.write();
      return { keep, value: null };
    });
  };
  const kept = (): unknown => store.read.all(sql`SELECT DISTINCT word FROM near_words ORDER BY word`);
  await tries(false);
  expect(kept()).toEqual([]);
  await tries(true);
  expect(kept()).toEqual([{ word: 'katharina' }, { word: 'lindqvist' }]);
  rememberNames(names);
  expect([...names.near].sort()).toEqual(['katharina', 'lindqvist']);
});
