import { expect, it } from 'vitest';
import { refreshDerivedValues } from '../../../main/desk/derived-values.ts';
import { lookup } from '../../../main/desk/directory/lookup.ts';
import { sql } from '../../../main/store/sql.ts';
import { fillDirectory } from '../../support/directory.ts';
import { temporaryStore, write } from '../../support/store.ts';

it('phones that were kept by an older rule are found by today’s, after one start', async () => {
  const store = temporaryStore();
  const phones = ['555-PETS', '(415) 555-0134;12', '+44 (0)20 7946 0018', '(415) 555-0199'];
  await fillDirectory(
    store,
    [{ id: 'P-100', phone: '1-800-FLOWERS' }],
    phones.map((phone, place) => ({ id: `a-${place}`, phone })),
  );
  const digits = () =>
    store.read.all(
      sql`SELECT id, phone_digits, phone_tail FROM practices UNION ALL
          SELECT id, phone_digits, phone_tail FROM accounts ORDER BY id`,
    );
  const asToday = digits();
  // As the program before kept them: letters left out, a pause's extension and a zero in brackets taken for digits.
  await write(store, (transaction) => {
    transaction.run(sql`UPDATE practices SET phone_digits = '1800', phone_tail = NULL`);
    transaction.run(sql`UPDATE accounts SET phone_digits = '555', phone_tail = NULL WHERE id = 'a-0'`);
    transaction.run(
      sql`UPDATE accounts SET phone_digits = '415555013412', phone_tail = '5013412' WHERE id = 'a-1'`,
    );
    transaction.run(
      sql`UPDATE accounts SET phone_digits = '4402079460018', phone_tail = '9460018' WHERE id = 'a-2'`,
    );
  });
  await refreshDerivedValues(store);
  expect(digits()).toEqual(asToday);
  const found = (text: string) =>
    lookup(store.read, { text, limit: 10, all: false }).hits.map(({ id }) => id);
  expect(found('555-7387')).toEqual(['a-0']);
  expect(found('(800) 356-9377')).toEqual(['P-100']);
});

it('names that were folded by an older rule are compared and found by today’s, after one start', async () => {
  const store = temporaryStore();
  await fillDirectory(
    store,
    [{ id: 'P-100', name: 'ʿUmar Vets' }],
    [
      { id: 'a-1', givenName: '', familyName: 'कोमल' },
      { id: 'a-2', givenName: '', familyName: 'O′Brien' },
    ],
  );
  const kept = () => [
    store.read.all(sql`SELECT id, name_key FROM accounts ORDER BY id`),
    store.read.all(sql`SELECT rowid, words FROM search ORDER BY rowid`),
  ];
  const asToday = kept();
  // As the program before kept them: vowel signs left out, a prime taken for a space.
  await write(store, (transaction) => {
    transaction.run(sql`UPDATE accounts SET name_key = 'कमल' WHERE id = 'a-1'`);
    transaction.run(sql`UPDATE accounts SET name_key = 'o brien' WHERE id = 'a-2'`);
    transaction.run(sql`DELETE FROM search`);
    // Whether no version is kept or an older one.
    transaction.run(sql`DELETE FROM derived_values`);
    transaction.run(sql`INSERT INTO derived_values (name, version) VALUES ('words', 1)`);
  });
  await refreshDerivedValues(store);
  expect(kept()).toEqual(asToday);
  const found = (text: string) =>
    lookup(store.read, { text, limit: 10, all: false }).hits.map(({ id }) => id);
  expect([found('कमल'), found('कोमल'), found('obrien')]).toEqual([[], ['a-1'], ['a-2']]);
});

it.each(['SQLITE_READONLY', 'SQLITE_BUSY', 'SQLITE_FULL'])(
  'a store that can’t be written now (%s) is opened all the same, and a bug is not hidden',
  async (code) => {
    const store = temporaryStore();
    const failing = (error: Error): typeof store => ({
      ...store,
      write: () => Promise.reject(error),
    });
    await refreshDerivedValues(failing(Object.assign(new Error('no'), { code })));
    await expect(refreshDerivedValues(failing(new Error('a bug')))).rejects.toThrow('a bug');
    await refreshDerivedValues(store);
    expect(store.read.all(sql`SELECT name FROM derived_values`)).toContainEqual({ name: 'phones' });
  },
);

it('a store whose values are by today’s rules is only read', async () => {
  const store = temporaryStore();
  await fillDirectory(store, [{ id: 'P-100' }], [{ id: 'a-1', phone: '555-PETS' }]);
  await refreshDerivedValues(store);
  await write(store, (transaction) => transaction.run(sql`UPDATE accounts SET phone_digits = 'left alone'`));
  await refreshDerivedValues(store);
  expect(store.read.get(sql`SELECT phone_digits FROM accounts`)).toEqual({ phone_digits: 'left alone' });
});
