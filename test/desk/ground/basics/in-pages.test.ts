import { expect, test } from 'vitest';
import { refreshDerivedValues } from '../../../../main/desk/derived-values.ts';
import { inPages } from '../../../../main/desk/ground/basics/in-pages.ts';
import { sql } from '../../../../main/store/sql.ts';
import { fillDirectory } from '../../../support/directory.ts';
import { temporaryStore, write } from '../../../support/store.ts';

interface Numbered {
  readonly at: number;
}

test.each([
  [0, []],
  [1, [1]],
  [999, [999]],
  [1000, [1000]],
  [2001, [1000, 1000, 1]],
])('each of %i rows comes once, at most a thousand at a time', (count, sizes) => {
  const { read } = temporaryStore();
  const pages = [
    ...inPages<Numbered>(
      read,
      (
        last,
        limit,
      ) => sql`WITH RECURSIVE numbers (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM numbers WHERE at < ${count})
        SELECT at FROM numbers WHERE at > ${last?.at ?? 0} AND at <= ${count} ORDER BY at LIMIT ${limit}`,
    ),
  ];
  expect(pages.map(({ length }) => length)).toEqual(sizes);
  expect(pages.flat().map(({ at }) => at)).toEqual(
    Array.from({ length: count }, (_none, place) => place + 1),
  );
});

test('the words of more records than a page has are made again, and nothing of the former ones stays', async () => {
  const store = temporaryStore();
  await fillDirectory(
    store,
    Array.from({ length: 1200 }, (_none, at) => ({ id: `PR-${at}`, name: `Clinic ${at}` })),
    Array.from({ length: 1100 }, (_none, at) => ({
      id: `a-${at}`,
      practiceId: `PR-${at}`,
      givenName: 'Ann',
      familyName: `Lee${at}`,
    })),
  );
  const kept = () => [
    store.read.all(sql`SELECT rowid FROM search WHERE search MATCH 'clinic'`),
    store.read.all(sql`SELECT rowid FROM search WHERE search MATCH 'lee1099 OR lee7'`),
    store.read.all(sql`SELECT key, word FROM near_words ORDER BY key, word`),
  ];
  const asToday = kept();
  await write(store, (transaction) => {
    transaction.run(sql`INSERT INTO search (rowid, words) VALUES (999999, 'clinic of an older rule')`);
    transaction.run(sql`DELETE FROM near_words`);
    transaction.run(sql`DELETE FROM derived_values WHERE name = 'words'`);
  });
  await refreshDerivedValues(store);
  expect(kept()).toEqual(asToday);
});
