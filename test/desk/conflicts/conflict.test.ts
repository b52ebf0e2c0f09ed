import { beforeEach, describe, expect, it } from 'vitest';
import { accountsAround } from '../../../main/desk/conflicts/around.ts';
import { historyOf } from '../../../main/desk/conflicts/history.ts';
import type { TestDesk } from '../../support/desk.ts';
import { accountRow, importAccounts } from '../../support/directory.ts';
import { notePlans } from '../../support/plans.ts';
import { act, claimDesk, day, lastToken, minute } from '../claims/claim-world.ts';

let world: TestDesk;
beforeEach(async () => {
  world = await claimDesk();
});

const around = async (email: string, forAccount?: string) =>
  (await world.ask('conflict', forAccount === undefined ? { email } : { email, forAccount })).accounts.map(
    ({ accountId, role, state, alike, isSamePractice }) => ({
      accountId,
      role,
      state,
      alike,
      isSamePractice,
    }),
  );

const events = async (email: string, forAccount: string) =>
  (await world.ask('conflict', { email, forAccount })).events.map(
    ({ kind, name, operator }) => `${kind} ${name}${operator === null ? '' : ` by ${operator}`}`,
  );

describe('the accounts around an address', () => {
  it('are who asks, who holds it, and what makes them alike', async () => {
    expect(await around('twin@harbour.example', 'mary')).toEqual([
      { accountId: 'mary', role: 'asks', state: null, alike: [], isSamePractice: false },
      { accountId: 'twin', role: 'holds', state: 'verified', alike: ['the same name'], isSamePractice: true },
    ]);
  });

  it('are others that want it too, and nobody twice', async () => {
    // Ben’s address was taken when he was imported.
    expect(
      (await around('mary@harbour.example', 'gwen')).map(({ accountId, role }) => [accountId, role]),
    ).toEqual([
      ['gwen', 'asks'],
      ['mary', 'holds'],
      ['ben', 'wants'],
    ]);
    expect((await around('mary@harbour.example', 'ben')).map(({ accountId }) => accountId)).toEqual([
      'ben',
      'mary',
    ]);
    expect((await around('mary@harbour.example', 'mary')).map(({ role }) => role)).toEqual([
      'holds',
      'wants',
    ]);
  });

  it('are a holder that changes to it, and one that changes away, with where to masked', async () => {
    await act(world, 'claims.change-email', { accountId: 'twin', email: 'twin@away.example' });
    expect((await around('twin@away.example', 'mary'))[1]).toMatchObject({
      accountId: 'twin',
      role: 'changes-to',
    });
    const [, holder] = (await world.ask('conflict', { email: 'twin@harbour.example', forAccount: 'mary' }))
      .accounts;
    expect(holder).toMatchObject({ role: 'holds', changingTo: 'tw•••@away.example' });
  });

  it('says how many more want it than are listed', async () => {
    const many = Array.from({ length: 13 }, (_each, index) =>
      accountRow({
        id: `more-${index}`,
        givenName: 'More',
        familyName: `Number ${index}`,
        loginEmail: 'mary@harbour.example',
        emailState: 'verified',
      }),
    );
    await importAccounts(world.store, many);
    const { accounts, others } = await world.ask('conflict', {
      email: 'mary@harbour.example',
      forAccount: 'ben',
    });
    expect([accounts.length, others]).toEqual([12, 3]);
  });
});

describe('the time line of an address', () => {
  it('tells a claim, its link, its refusal to another, and that it was verified, with who did it', async () => {
    await act(world, 'claims.claim', { accountId: 'gwen', email: 'gwen@new.example' });
    world.clock.pass(61 * minute);
    await act(world, 'claims.send-verification', { accountId: 'gwen' });
    world.clock.pass(minute);
    await act(world, 'claims.change-email', { accountId: 'mary', email: 'Gwen@new.example' }, 'Kim');
    world.clock.pass(minute);
    await act(world, 'claims.verify', { token: await lastToken(world) });
    expect(await events('gwen@new.example', 'mary')).toEqual([
      'verified Gwen Vale',
      'refused Mary Ångström by Kim',
      'link-sent Gwen Vale by Sam',
      'claimed Gwen Vale by Sam',
    ]);
  });

  it('tells a change from its beginning to its end', async () => {
    await act(world, 'claims.change-email', { accountId: 'twin', email: 'twin@away.example' });
    world.clock.pass(minute);
    await act(world, 'claims.cancel-change', { accountId: 'twin' });
    world.clock.pass(61 * minute);
    await act(world, 'claims.change-email', { accountId: 'twin', email: 'twin@away.example' });
    expect(await events('twin@away.example', 'mary')).toEqual([
      'change-begun Mary Angstrom by Sam',
      'change-cancelled Mary Angstrom',
      'change-begun Mary Angstrom by Sam',
    ]);
  });

  it('tells that who has it began to change to another one, and that this was cancelled', async () => {
    await act(world, 'claims.change-email', { accountId: 'twin', email: 'twin@away.example' });
    world.clock.pass(minute);
    await act(world, 'claims.cancel-change', { accountId: 'twin' });
    expect((await events('twin@harbour.example', 'mary')).slice(0, 2)).toEqual([
      'leaving-cancelled Mary Angstrom by Sam',
      'leaving-begun Mary Angstrom by Sam',
    ]);
  });

  it('tells whose claim was released, and for whom', async () => {
    await act(world, 'claims.release', { email: 'dora@lake.example', forAccountId: 'gwen' });
    world.clock.pass(minute);
    await act(world, 'claims.claim', { accountId: 'gwen', email: 'dora@lake.example' });
    expect(await events('dora@lake.example', 'gwen')).toEqual([
      'claimed Gwen Vale by Sam',
      'released Dora Lund by Sam',
    ]);
  });

  it('tells a merge, and that the account that holds the address was closed', async () => {
    await act(world, 'claims.consolidate', {
      keepAccountId: 'mary',
      otherAccountId: 'twin',
      address: 'other',
    });
    world.clock.pass(day);
    await act(world, 'people.deactivate', { accountId: 'mary', why: 'left' });
    expect(await events('twin@harbour.example', 'gwen')).toEqual([
      'deactivated Mary Ångström by Sam',
      'merged Mary Ångström by Sam',
      'verified Mary Ångström',
      'claimed Mary Ångström',
    ]);
  });

  it('tells of an import that two accounts wanted it', async () => {
    expect(await events('mary@harbour.example', 'ben')).toEqual([
      'wanted-by-import Ben Stone',
      'verified Mary Ångström',
      'claimed Mary Ångström',
    ]);
  });

  it('is found by indexes, with everything around the address', async () => {
    await act(world, 'claims.change-email', { accountId: 'twin', email: 'twin@away.example' });
    const { reader, plans } = notePlans(world.store.read);
    accountsAround(reader, 'twin@away.example', 'mary');
    historyOf(reader, 'twin@away.example', ['mary', 'twin']);
    expect(plans.length).toBeGreaterThan(10);
    // What is listed for an IN is no table.
    expect(plans.filter((step) => step.startsWith('SCAN') && !step.includes('json_each'))).toEqual([]);
  });
});
