import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseListInput, countCases, listCases } from '../../../main/desk/cases/list-cases.ts';
import { readSettings } from '../../../main/desk/ground/basics/settings.ts';
import { sql } from '../../../main/store/sql.ts';
import type { CaseFilters } from '../../../preload/contract/cases.ts';
import { notePlans } from '../../support/plans.ts';
import { makeStore, write } from '../../support/store.ts';

const cases = 120_000;
const { store, remove } = makeStore();
afterAll(remove);

/** Of the case with this place in time: the oldest is 1. */
const facts = (at: number) => ({
  operator: at % 40_000 === 3 ? 'Zed' : 'Sam',
  text: `${at % 5 === 0 ? 'mail arrived' : 'called back'}${at % 3000 === 0 ? ' kowalski' : ''}${at === 7 ? ' 李' : ''}${at % 5 === 1 ? ' abcab' : ''}${at === 11 ? 'c' : ''}`,
});

beforeAll(async () => {
  await write(store, (transaction) => {
    const numbers = sql`WITH RECURSIVE numbers (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM numbers WHERE at < ${cases})`;
    const text = sql`iif(at % 5 = 0, 'mail arrived', 'called back') || iif(at % 3000 = 0, ' kowalski', '') || iif(at = 7, ' 李', '')
      || iif(at % 5 = 1, ' abcab', '') || iif(at = 11, 'c', '')`;
    // Three of one moment, so that the key has to hold there too.
    transaction.run(
      sql`INSERT INTO cases (id, number, channel, caller, reason, state, priority, operator, opened_at, updated_at)
          ${numbers} SELECT printf('c-%06d', at), printf('%08d', at), 'phone', 'Mary', 'locked',
            iif(at % 4 = 0, 'open', 'closed'), 'normal', iif(at % 40000 = 3, 'Zed', 'Sam'), at / 3, at / 3 FROM numbers`,
    );
    transaction.run(
      sql`INSERT INTO case_texts (search_id, case_id, part, folded, digits, number)
          ${numbers} SELECT at, printf('c-%06d', at), 'head', ${text}, '', '' FROM numbers`,
    );
    transaction.run(
      sql`INSERT INTO case_index (rowid, folded, digits, number) SELECT search_id, folded, '', '' FROM case_texts`,
    );
  });
}, 60_000);

const answered = <Value>(answer: { ok: true; value: Value } | { ok: false }): Value => {
  if (!answer.ok) throw new Error('refused');
  return answer.value;
};

/** Later than all that is in the store. */
const at = { now: 1_000_000, settings: readSettings(store.read) };

const page = (input: Partial<CaseListInput>) =>
  answered(listCases(store.read, { limit: 100, count: false, ...input }, at));

/** The places in time of all that pages of a list have, and how many pages there were. */
function allPages(filters: CaseFilters, limit: number) {
  const found: number[] = [];
  let [pages, after]: [number, string | undefined] = [0, undefined];
  do {
    const { rows, next } = page({ ...filters, limit, ...(after === undefined ? {} : { after }) });
    found.push(...rows.map(({ number }) => Number(number.replace('-', ''))));
    after = next ?? undefined;
    pages += 1;
  } while (after !== undefined);
  return { found, pages };
}

const newestFirst = (fits: (at: number) => boolean): readonly number[] =>
  Array.from({ length: cases }, (_none, index) => cases - index).filter(fits);

describe('a long list of cases', () => {
  it.each<[string, CaseFilters, (at: number) => boolean]>([
    ['a text that few have', { text: 'kowalski' }, (at) => facts(at).text.includes('kowalski')],
    ['a text that very many have', { text: 'mail' }, (at) => facts(at).text.includes('mail')],
    ['a text too short for the index', { text: '李' }, (at) => at === 7],
    ['a text of which very many have all the letters in another order', { text: 'bcabc' }, (at) => at === 11],
    ['an operator with few cases', { operator: 'Zed' }, (at) => facts(at).operator === 'Zed'],
    [
      'several filters',
      { operator: 'Sam', state: 'open', text: 'mail arrived' },
      (at) => at % 4 === 0 && facts(at).text.includes('mail') && facts(at).operator === 'Sam',
    ],
    ['a text that nobody wrote', { text: 'zzyzx corner' }, () => false],
  ])('has every case once, newest first, page by page: %s', (_what, filters, fits) => {
    const expected = newestFirst(fits);
    expect(allPages(filters, 1000).found).toEqual(expected);
    expect(answered(countCases(store.read, filters, at))).toEqual(
      filters.text !== undefined && expected.length > 10_000
        ? { total: 10_000, totalIsAtLeast: true }
        : { total: expected.length, totalIsAtLeast: false },
    );
  });

  it('shows its first page before it has counted', () => {
    expect(page({ text: 'mail' })).toMatchObject({ total: null, totalFollows: true });
    expect(page({ text: 'mail', count: true })).toMatchObject({
      total: 10_000,
      totalIsAtLeast: true,
      totalFollows: false,
    });
    expect(page({})).toMatchObject({ total: null, totalFollows: true });
    expect(page({ count: true })).toMatchObject({ total: cases, totalIsAtLeast: false, totalFollows: false });
    // All of them are on the first page, or what is in no index is not counted.
    expect(page({ text: 'kowalski' })).toMatchObject({ total: 40, totalFollows: false });
    expect(page({ text: '李' })).toMatchObject({ total: null, totalFollows: false });
  });

  it('looks at so many cases for a page, which may be empty and not the last', () => {
    const { rows, next } = page({ text: '李' });
    expect({ rows, isLast: next === null }).toEqual({ rows: [], isLast: false });
    expect(allPages({ text: '李' }, 100)).toEqual({ found: [7], pages: 3 });
    expect(allPages({ operator: 'Zed', state: 'closed' }, 100).pages).toBe(2);
    // Not where the index finds all of them after all.
    expect(allPages({ text: 'bcabc' }, 100)).toEqual({ found: [11], pages: 1 });
  });

  it('reads each page in order from an index, and the cases of a text that few have by the index of texts', () => {
    const noted = notePlans(store.read);
    listCases(noted.reader, { limit: 100, after: '20000:c-060000', count: false }, at);
    listCases(
      noted.reader,
      {
        limit: 100,
        after: '20000:c-060000',
        operator: 'Sam',
        text: 'mail',
        count: false,
      },
      at,
    );
    expect(noted.plans.filter((step) => /SCAN [ct]\b|TEMP B-TREE/.test(step))).toEqual([]);
    expect(noted.plans.join('\n')).toContain(
      'SEARCH c USING INDEX cases_by_opened ((opened_at,id)>(?,?) AND (opened_at,id)<(?,?))',
    );
    const few = notePlans(store.read);
    listCases(few.reader, { limit: 100, text: 'kowalski', count: false }, at);
    expect(few.plans.filter((step) => /SCAN [ct]\b|cases_by_opened/.test(step))).toEqual([]);
  });
});
