import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCases } from '../../../main/desk/cases/list-cases.ts';
import { readSettings } from '../../../main/desk/ground/basics/settings.ts';
import { sql } from '../../../main/store/sql.ts';
import {
  type CaseListFilters,
  type CaseSort,
  type CaseSummary,
  priorities,
} from '../../../preload/contract/cases.ts';
import { codeOf } from '../../support/answers.ts';
import { morning, testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';
import { notePlans } from '../../support/plans.ts';
import { makeStore, write } from '../../support/store.ts';

const minute = 60_000;
const { store, remove } = makeStore();
afterAll(remove);
const { clock, done, act, ask } = testDesk(store);

const reasons = ['locked', 'other', 'email-in-use'] as const;
const channels = ['phone', 'email', 'visit'] as const;
const resolutions = ['helped', 'changed'] as const;
/** As the desk has them, the newest first. */
let all: readonly CaseSummary[] = [];

beforeAll(async () => {
  await fillDirectory(store, [{}], [{ id: 'a-1' }]);
  for (let at = 0; at < 60; at += 1) {
    clock.pass(at % 4 === 0 ? 0 : minute);
    const { number } = await done('cases.open', {
      channel: channels[at % 3] ?? 'phone',
      caller: `Caller ${at}`,
      reason: reasons[at % 3] ?? 'other',
      priority: priorities[at % 4] ?? 'normal',
      tags: at % 5 === 0 ? ['upgrade', `n${at % 2}`] : [],
      ...(at % 6 === 0 ? { accountId: 'a-1' } : {}),
    });
    if (at % 7 === 0) await done('cases.assign', { number, to: at % 2 === 0 ? 'kim' : null });
    if (at % 4 === 1) await done('cases.note', { number, text: 'Noted' });
    if (at % 5 === 2)
      await done('cases.wait', { number, until: at % 2 === 0 ? clock.now + at * minute : null });
    // Some are closed later than they were opened.
    if (at % 3 === 2 && at % 2 === 0) clock.pass(minute);
    if (at % 3 === 2) await done('cases.close', { number, resolution: resolutions[at % 2] ?? 'helped' });
  }
  all = (await ask('cases', { limit: 1000 })).rows;
});

/** All pages of a list. */
async function pages(filters: CaseListFilters, limit = 7): Promise<readonly CaseSummary[]> {
  const found: CaseSummary[] = [];
  let after: string | undefined;
  do {
    const page = await ask('cases', { ...filters, limit, ...(after === undefined ? {} : { after }) });
    found.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}

const numbers = (rows: readonly CaseSummary[]): readonly string[] => rows.map(({ number }) => number);
const isNotOver = ({ state }: CaseSummary): boolean => state === 'open' || state === 'waiting';

/** Each filter, and what it leaves. */
const filters = fc
  .record(
    {
      state: fc.constantFrom('open', 'waiting', 'closed' as const),
      reason: fc.constantFrom(...reasons),
      channel: fc.constantFrom(...channels),
      resolution: fc.constantFrom(...resolutions),
      priority: fc.constantFrom(...priorities),
      assignee: fc.constantFrom('Kim', 'sam', 'Nobody of this name'),
      unassigned: fc.constant(true as const),
      account: fc.constant('a-1'),
      tag: fc.constantFrom('upgrade', 'n1', 'upgrad'),
      closedFrom: fc.integer({ min: 0, max: 50 }).map((at) => new Date(morning + at * minute).toISOString()),
      closedTo: fc.integer({ min: 0, max: 50 }).map((at) => new Date(morning + at * minute).toISOString()),
    },
    { requiredKeys: [] },
  )
  .filter(({ closedFrom = '', closedTo = 'z' }) => closedFrom <= closedTo);
const sorts = fc.constantFrom<CaseSort | undefined>(
  undefined,
  'newest',
  'oldest',
  'unanswered',
  'priority',
  'due',
);

function fits(row: CaseSummary, given: CaseListFilters): boolean {
  const same = (['state', 'reason', 'channel', 'resolution', 'priority'] as const).every(
    (name) => given[name] === undefined || row[name] === given[name],
  );
  return (
    same &&
    (given.assignee === undefined || row.assigneeName?.toLowerCase() === given.assignee.toLowerCase()) &&
    (given.unassigned === undefined || row.assigneeId === null) &&
    (given.account === undefined || row.accountId === given.account) &&
    (given.tag === undefined || row.tags.includes(given.tag)) &&
    (given.closedFrom === undefined || (row.closedAt ?? -1) >= Date.parse(given.closedFrom)) &&
    (given.closedTo === undefined || (row.closedAt ?? Number.MAX_VALUE) < Date.parse(given.closedTo))
  );
}

/** A list as plain code makes it of all cases. */
function expected(given: CaseListFilters): readonly CaseSummary[] {
  const left = all.filter((row) => fits(row, given));
  switch (given.sort) {
    case 'oldest':
      return left.toReversed();
    case 'unanswered':
      return left.filter((row) => isNotOver(row) && row.firstAnswerAt === null).toReversed();
    case 'priority':
      return left.toSorted((a, b) => priorities.indexOf(b.priority) - priorities.indexOf(a.priority));
    case 'due':
      return left
        .filter(({ remindAt }) => remindAt !== null)
        .toReversed()
        .toSorted((a, b) => (a.remindAt ?? 0) - (b.remindAt ?? 0));
    default:
      return left;
  }
}

describe('a list of cases', () => {
  it('has exactly what its filters leave, in its order, page by page, and counts the same', async () => {
    await fc.assert(
      fc.asyncProperty(filters, sorts, async (given, sort) => {
        const list = { ...given, ...(sort === undefined ? {} : { sort }) } as CaseListFilters;
        const found = await pages(list);
        expect(numbers(found)).toEqual(numbers(expected(list)));
        expect((await ask('caseCount', list)).total).toBe(found.length);
      }),
      { numRuns: 150 },
    );
  });

  it('begins with the moment that its days of closing begin with, and ends before the last one', async () => {
    const later = all.find(({ openedAt, closedAt }) => closedAt !== null && closedAt > openedAt);
    const moment = new Date(later?.closedAt ?? 0).toISOString();
    expect(numbers(await pages({ closedFrom: moment }))).toContain(later?.number);
    expect(numbers(await pages({ closedTo: moment }))).not.toContain(later?.number);
  });

  it('keeps the order that was asked for in a queue too', async () => {
    const waiting = all.filter(({ state }) => state === 'waiting');
    expect(numbers(await pages({ queue: 'waiting', sort: 'oldest' }, 3))).toEqual(
      numbers(waiting.toReversed()),
    );
    expect(numbers(await pages({ queue: 'waiting', sort: 'priority' }, 3))).toEqual(
      numbers(waiting.toSorted((a, b) => priorities.indexOf(b.priority) - priorities.indexOf(a.priority))),
    );
  });

  it('finds cases of which a mail did not get through and was not sent again', async () => {
    const [one, other] = [all[0], all[1]];
    const message = (id: string, number: string | undefined, state: string, at: number) =>
      write(store, (transaction) =>
        transaction.one(
          sql`INSERT INTO messages (id, message_id, case_id, purpose, sender_address, to_address, to_domain, subject, state,
                created_at, updated_at)
              VALUES (${id}, ${id}, (SELECT id FROM cases WHERE number = ${number ?? ''}), 'reset', 'a@b.example', 'c@d.example',
                'd.example', 'Reset', ${state}, ${at}, ${at})`,
        ),
      );
    await message('m-1', one?.number, 'bounced', 1);
    await message('m-2', other?.number, 'failed', 1);
    await message('m-3', other?.number, 'accepted', 2);
    expect(numbers(await pages({ mailTrouble: true }))).toEqual([one?.number]);
  });

  it('refuses days of closing that are none, or the wrong way round', async () => {
    expect(codeOf(await act('cases.note', { number: 'NONE-NONE', text: 'x' }))).toBe('case-not-found');
    for (const days of [{ closedFrom: 'yesterday' }, { closedFrom: '2026-11-20', closedTo: '2026-11-19' }])
      await expect(ask('cases', days)).rejects.toThrow();
  });

  it.each<[string, CaseListFilters, string]>([
    ['priority', { sort: 'priority' }, 'cases_by_priority'],
    ['a tag', { tag: 'upgrade' }, 'cases_tagged'],
    ['what was not answered', { sort: 'unanswered' }, 'cases_unanswered'],
    ['the reminder', { sort: 'due' }, 'cases_by_reminder'],
    ['the oldest', { sort: 'oldest' }, 'cases_by_opened'],
  ])('reads by an index that has the order: %s', (_what, given, index) => {
    const noted = notePlans(store.read);
    listCases(
      noted.reader,
      { ...given, limit: 10, count: false },
      { now: clock.now, settings: readSettings(store.read) },
    );
    expect(noted.plans.join('\n')).toContain(index);
    expect(noted.plans.filter((step) => /TEMP B-TREE/.test(step))).toEqual([]);
  });
});
