import { beforeEach, expect, it } from 'vitest';
import type { TestDesk } from '../../support/desk.ts';
import { act, claimDesk, lastToken } from './claim-world.ts';

let world: TestDesk;
beforeEach(async () => {
  world = await claimDesk();
});

it('lists the conflicts to work on, until they are solved', async () => {
  const list = async () =>
    (await world.ask('contested', {})).rows.map(({ accountId, holderAccountId, email }) => [
      accountId,
      holderAccountId,
      email,
    ]);
  expect(await list()).toEqual([['ben', 'mary', 'mary@harbour.example']]);
  expect((await world.ask('directoryCounts', {})).contested).toBe(1);
  await act(world, 'claims.change-email', { accountId: 'mary', email: 'mary@home.example' });
  await act(world, 'claims.confirm-change', { token: await lastToken(world) });
  expect(await list()).toEqual([]);
});
