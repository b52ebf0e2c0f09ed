import { beforeEach, describe, expect, it } from 'vitest';
import type { TestDesk } from '../../support/desk.ts';
import { act, claimDesk } from './claim-world.ts';

let world: TestDesk;
beforeEach(async () => {
  world = await claimDesk();
});

describe('suggestions for a free address', () => {
  it('are on the practice’s domain, each of them free, then the webmail providers with their pages', async () => {
    const { onDomain, domain, webmail } = await world.ask('suggestions', { accountId: 'mary' });
    expect([domain, onDomain]).toEqual([
      'harbour.example',
      [
        'mary.angstrom@harbour.example',
        'm.angstrom@harbour.example',
        'mangstrom@harbour.example',
        'marya@harbour.example',
        'angstrom.mary@harbour.example',
      ],
    ]);
    expect(webmail[0]).toEqual({ name: 'Gmail', page: 'https://accounts.google.com/signup' });
    expect(webmail.every(({ page }) => page.startsWith('https://'))).toBe(true);
  });

  it('leave out what somebody holds or asks for', async () => {
    await act(world, 'claims.claim', { accountId: 'gwen', email: 'mary.angstrom@harbour.example' });
    const { onDomain } = await world.ask('suggestions', { accountId: 'mary' });
    expect(onDomain[0]).toBe('m.angstrom@harbour.example');
  });

  it('take the domain that most of the practice sign in with where the clinic email is a webmail address', async () => {
    expect((await world.ask('suggestions', { accountId: 'gwen' })).domain).toBe('lake.example');
  });
});
