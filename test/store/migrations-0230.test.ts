import { expect, test } from 'vitest';
import { refreshDerivedValues } from '../../main/desk/derived-values.ts';
import { lookup } from '../../main/desk/directory/lookup.ts';
import { sql } from '../../main/store/sql.ts';
import { testDesk } from '../support/desk.ts';
import { fillDirectory } from '../support/directory.ts';
import { notePlans } from '../support/plans.ts';

test('cases that are there already are found by their caller, lines and digits after one start', async () => {
  const world = testDesk();
  const { number } = await world.done('cases.open', {
    channel: 'phone',
    caller: 'Jörg Åkre',
    callback: '(415) 555-0123',
  });
  await world.done('cases.note', { number, text: 'Her café has no mail.' });
  const { store } = world;
  // As a store is right after the migration.
  await store.write((transaction) => {
    transaction.run(sql`DELETE FROM case_texts`);
    transaction.run(sql`INSERT INTO case_index (case_index) VALUES ('delete-all')`);
    transaction.run(sql`DELETE FROM derived_values WHERE name = 'cases'`);
    return { keep: true, value: null };
  });
  const totals = async (): Promise<readonly (number | null)[]> =>
    Promise.all(['joerg', 'cafe', '5550123'].map(async (text) => (await world.ask('cases', { text })).total));
  expect(await totals()).toEqual([0, 0, 0]);
  await refreshDerivedValues(store);
  expect(await totals()).toEqual([1, 1, 1]);
});

test('user names are found without what stands between their parts, through an index', async () => {
  const { store } = testDesk();
  await fillDirectory(store, [{}], [{ id: 'a', userName: 'front-desk.2' }]);
  const { reader, plans } = notePlans(store.read);
  const { hits } = lookup(reader, { text: 'frontdesk2', limit: 5, all: false });
  expect(hits.map(({ id }) => id)).toEqual(['a']);
  expect(plans.join('\n')).toContain('accounts_by_joined_user_name');
  expect(plans.filter((step) => /^SCAN (a|p|accounts|practices)\b/.test(step))).toEqual([]);
});
