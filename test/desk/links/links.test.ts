import { expect, test } from 'vitest';
import { linkQueries } from '../../../main/desk/links/read-links.ts';
import { sql } from '../../../main/store/sql.ts';
import type { Store } from '../../../main/store/store.ts';
import type { LinkRow } from '../../../preload/contract/links.ts';
import type { Page } from '../../../preload/contract/shared.ts';
import { codeOf } from '../../support/answers.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';
import { notePlans } from '../../support/plans.ts';
import { write } from '../../support/store.ts';

const minute = 60_000;

async function deskWithPeople(): Promise<TestDesk> {
  const desk = testDesk();
  await fillDirectory(
    desk.store,
    [
      { id: 'P-1', name: 'Harbour Dental', email: 'front@harbour.example' },
      { id: 'P-2', name: 'Cedar Kids', email: 'office@cedar.example' },
    ],
    [
      { id: 'a-1', practiceId: 'P-1', loginEmail: 'mary@harbour.example', emailState: 'verified' },
      {
        id: 'a-2',
        practiceId: 'P-1',
        givenName: 'Tom',
        loginEmail: 'tom@harbour.example',
        emailState: 'unverified',
      },
      { id: 'c-2', practiceId: 'P-2', kind: 'clinic', userName: 'cedarkids', givenName: '', familyName: '' },
    ],
  );
  return desk;
}

const reset = (desk: TestDesk, accountId: string, circumstances = {}) =>
  desk.done('logins.send-reset', { accountId, requestedBy: 'Mary' }, circumstances);

const setMail = (store: Store, state: string, response: string | null = null) =>
  write(store, (transaction) =>
    transaction.run(
      sql`UPDATE messages SET state = ${state}, last_response = ${response} WHERE purpose = 'password-reset'`,
    ),
  );

test('a link tells who asked, by which channel, what they had proven, where it went, and until when it works', async () => {
  const desk = await deskWithPeople();
  const { number } = await desk.done('cases.open', {
    channel: 'visit',
    caller: 'Mary Berg',
    accountId: 'a-1',
  });
  await desk.done('callers.record-proof', { number, proof: 'in-person' });
  desk.clock.pass(minute);
  await reset(desk, 'a-1', { case: number, operator: 'Sam' });
  desk.clock.pass(minute);
  // What is proven later was not proven then.
  await desk.done('callers.record-proof', { number, proof: 'callback' }).catch(() => undefined);
  const { rows } = await desk.ask('links', {});
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    purpose: 'reset-password',
    state: 'waiting',
    accountId: 'a-1',
    accountName: 'Mary Berg',
    practiceName: 'Harbour Dental',
    caseNumber: number,
    askedBy: 'Mary Berg',
    channel: 'visit',
    operator: 'Sam',
    proofs: ['in-person'],
    overridden: false,
    to: 'mary@harbour.example',
    madeAt: desk.clock.now - minute,
    openings: [],
    usedAt: null,
    canCancel: true,
  });
  expect(await desk.ask('link', { id: rows[0]?.id ?? '' })).toEqual(rows[0]);
  expect(codeOf((await desk.desk.query('link', { id: '0'.repeat(64) })) as never)).toBe('link-not-found');
});

test('where a link stands follows from the link, its mail and its time', async () => {
  const desk = await deskWithPeople();
  await reset(desk, 'a-1');
  const state = async () => (await desk.ask('links', {})).rows.at(-1)?.state;
  for (const [mail, stands] of [
    ['queued', 'waiting'],
    ['held', 'waiting'],
    ['deferred', 'waiting'],
    ['accepted', 'sent'],
    ['uncertain', 'sent'],
    ['failed', 'not-arrived'],
    ['bounced', 'not-arrived'],
    ['cancelled', 'not-arrived'],
  ] as const) {
    await setMail(desk.store, mail);
    expect(await state()).toBe(stands);
    // The filter means the same as the row says.
    expect((await desk.ask('links', { state: stands })).rows).toHaveLength(1);
  }
  desk.clock.pass(2 * minute);
  await reset(desk, 'a-1');
  expect(await state()).toBe('cancelled');
  desk.clock.pass(61 * minute);
  expect((await desk.ask('links', { state: 'expired' })).rows).toHaveLength(1);
});

test('each way to stop a link keeps why', async () => {
  const desk = await deskWithPeople();
  const why = async () =>
    (await desk.ask('links', { account: 'a-1' })).rows.map(({ cancelReason }) => cancelReason);
  await reset(desk, 'a-1');
  desk.clock.pass(2 * minute);
  await reset(desk, 'a-1');
  expect(await why()).toEqual([null, 'newer']);
  await desk.done('people.deactivate', { accountId: 'a-1', why: 'left' }, { override: 'tested' });
  expect(await why()).toEqual(['deactivated', 'newer']);
  const [row] = (await desk.ask('links', { account: 'a-1' })).rows;
  expect(row?.cancelledBecause).toBe('The account was deactivated.');
});

test('an operator stops a link by hand: it and its waiting mail are void, and the case says so', async () => {
  const desk = await deskWithPeople();
  const { caseNumber } = await reset(desk, 'a-1');
  const [link] = (await desk.ask('links', {})).rows;
  await desk.done('links.cancel', { id: link?.id ?? '' }, { case: caseNumber });
  expect((await desk.ask('links', {})).rows[0]).toMatchObject({
    state: 'cancelled',
    cancelReason: 'by-hand',
    canCancel: false,
    mail: { state: 'cancelled' },
  });
  const { timeline } = await desk.ask('case', { number: caseNumber });
  expect(timeline.map(({ text }) => text)).toContain(
    'The link for a new password was cancelled with its mail, which had not been sent',
  );
  expect(codeOf(await desk.act('links.cancel', { id: link?.id ?? '' }))).toBe('nothing-to-change');
  expect(codeOf(await desk.act('links.cancel', { id: 'f'.repeat(64) }))).toBe('link-not-found');
});

test('the ledger is narrowed by account, practice, purpose, channel, operator, state and days, and paged by key', async () => {
  const desk = await deskWithPeople();
  for (let round = 0; round < 3; round += 1) {
    await reset(desk, 'a-1', { operator: 'Sam' });
    desk.clock.pass(2 * minute);
    await reset(desk, 'c-2', { channel: 'email' });
    desk.clock.pass(25 * 60 * minute);
  }
  await desk.done('claims.send-verification', { accountId: 'a-2' });
  const count = async (filters: object) => (await desk.ask('links', filters)).rows.length;
  expect(await count({})).toBe(7);
  expect(await count({ account: 'A-1' })).toBe(3);
  expect(await count({ practice: 'p-2' })).toBe(3);
  expect(await count({ purpose: 'verify-email' })).toBe(1);
  expect(await count({ channel: 'email' })).toBe(3);
  expect(await count({ channel: 'email', purpose: 'reset-password', operator: 'Sam' })).toBe(3);
  expect(await count({ operator: 'Nobody' })).toBe(0);
  expect(await count({ from: '2026-11-16', to: '2026-11-16' })).toBe(2);

  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Page<LinkRow> = await desk.ask('links', { limit: 2, ...(after === null ? {} : { after }) });
    seen.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  expect(seen).toEqual((await desk.ask('links', {})).rows.map(({ id }) => id));
  expect(new Set(seen).size).toBe(7);
});

test.each([
  ['nothing', {}, 'tokens_by_time'],
  ['an account', { account: 'a-1' }, 'tokens_by_account'],
  ['a practice', { practice: 'P-1' }, 'tokens_by_account'],
  ['a purpose', { purpose: 'invitation' }, 'tokens_by_purpose'],
  ['a channel', { channel: 'portal' }, 'tokens_by_channel'],
  ['an operator', { operator: 'Sam' }, 'tokens_by_operator'],
  ['a state', { state: 'opened' }, 'tokens_by_time'],
] as const)('narrowed to %s, the ledger is read by an index', async (_what, filters, index) => {
  const desk = await deskWithPeople();
  await reset(desk, 'a-1');
  const { reader, plans } = notePlans(desk.store.read);
  const input = { zone: 'UTC', limit: 100, ...filters };
  await linkQueries.links(reader, input, { now: desk.clock.now, settings: desk.desk.settings() });
  expect(plans.filter((step) => /^SCAN (t|m|c|a|p)\b/.test(step))).toEqual([]);
  expect(plans.some((step) => step.includes(index))).toBe(true);
});
