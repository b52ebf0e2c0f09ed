import { beforeEach, expect, it } from 'vitest';
import type { TestDesk } from '../../support/desk.ts';
import { act, claimDesk, minute } from '../claims/claim-world.ts';

let world: TestDesk;
beforeEach(async () => {
  world = await claimDesk();
  await act(world, 'claims.claim', { accountId: 'gwen', email: 'gwen@new.example' });
  world.clock.pass(minute);
  await act(world, 'claims.send-verification', { accountId: 'dora' });
  world.clock.pass(minute);
  await act(world, 'logins.send-reset', { accountId: 'mary', requestedBy: 'Mary' });
});

const to = async (whose: { account: string } | { practice: string }, limit = 20) =>
  (await world.ask('messagesOf', { ...whose, limit })).rows.map((row) => row.to);

it('lists what was mailed for an account, newest first, and nobody else’s', async () => {
  expect(await to({ account: 'mary' })).toEqual(['mary@harbour.example']);
  expect((await to({ account: 'gwen' })).sort()).toEqual(['gwen@new.example', 'lakeside@gmail.com']);
  expect(await to({ account: 'ben' })).toEqual([]);
});

it('lists those of a practice’s people together, page by page by key', async () => {
  expect((await to({ practice: 'P-200' })).sort()).toEqual([
    'dora@lake.example',
    'gwen@new.example',
    'lakeside@gmail.com',
  ]);
  const pages: string[] = [];
  let after: string | undefined;
  do {
    const page = await world.ask('messagesOf', {
      practice: 'P-200',
      limit: 1,
      ...(after === undefined ? {} : { after }),
    });
    pages.push(...page.rows.map((row) => row.to));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(pages).toEqual(await to({ practice: 'P-200' }));
  expect(pages[0]).toBe('dora@lake.example');
});

it('has the case that each belongs to, and its state', async () => {
  const [row] = (await world.ask('messagesOf', { account: 'mary' })).rows;
  expect(row).toMatchObject({ state: 'queued', purpose: 'password-reset' });
  expect(row?.caseNumber).toMatch(/^[\w]{4}-[\w]{4}$/);
});
