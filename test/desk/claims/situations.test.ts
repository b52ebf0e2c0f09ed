import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../main/store/store.ts';
import { situations } from '../../../preload/contract/claims.ts';
import { accountRow, importAccounts, importedAt } from '../../support/directory.ts';
import { day } from './claim-world.ts';
import { type Ask, explainWorld, ways } from './explain-world.ts';

let store: Store;
let ask: Ask;
beforeEach(async () => {
  ({ store, ask } = await explainWorld());
});

describe('the situation of an address', () => {
  it('free: nobody holds it, so it can be claimed', () => {
    const { available, situation, holder, ...answer } = ask('New@Harbour.example', 'mary');
    expect([available, situation, holder]).toEqual([true, 'free', null]);
    expect([answer.email, answer.key]).toEqual(['New@Harbour.example', 'new@harbour.example']);
    expect(ways({ ...answer, available, situation, holder })).toEqual(['claims.claim']);
  });

  it('own: the account holds it, verified, so only signing in is left to help with', () => {
    const answer = ask('MARY@harbour.example', 'mary');
    expect([answer.situation, answer.samePersonReasons, ways(answer)]).toEqual(['own', [], ['sign-in-help']]);
  });

  it('own-unverified: the account holds it, not verified, so the mail is sent again', () => {
    expect([
      ask('hugo@harbour.example', 'hugo').situation,
      ways(ask('hugo@harbour.example', 'hugo')),
    ]).toEqual(['own-unverified', ['claims.send-verification']]);
  });

  it('own-unverified: also the new address of the account’s own change, which can be cancelled', () => {
    const answer = ask('gwen@new.example', 'gwen');
    expect([answer.situation, ways(answer)]).toEqual([
      'own-unverified',
      ['claims.send-verification', 'claims.cancel-change'],
    ]);
  });

  it('same-person-same-practice: the same name in the same practice, so the two are consolidated', () => {
    const answer = ask('twin@harbour.example', 'mary');
    expect([answer.situation, answer.samePersonReasons, ways(answer)[0]]).toEqual([
      'same-person-same-practice',
      ['the same name'],
      'claims.consolidate',
    ]);
  });

  it('same-person-other-practice: the same phone in another practice, so a second address is needed', () => {
    const answer = ask('phone@lake.example', 'mary');
    expect([answer.situation, answer.samePersonReasons, ways(answer)]).toEqual([
      'same-person-other-practice',
      ['the same verification phone'],
      ['second-address'],
    ]);
  });

  it('shared-mailbox: a colleague in the same practice, so each needs an own address', () => {
    expect([ask('ben@harbour.example', 'mary').situation, ways(ask('ben@harbour.example', 'mary'))]).toEqual([
      'shared-mailbox',
      ['own-address', 'another-address'],
    ]);
  });

  it('taken: a stranger in another practice, so another address it is', () => {
    expect([ask('cleo@lake.example', 'mary').situation, ways(ask('cleo@lake.example', 'mary'))]).toEqual([
      'taken',
      ['another-address'],
    ]);
  });

  it('held-unverified: released only after the waiting time, with strong proof', () => {
    const early = ask('dora@lake.example', 'mary', importedAt + 14 * day - 1);
    const late = ask('dora@lake.example', 'mary', importedAt + 14 * day);
    expect([early.situation, ways(early)]).toEqual([
      'held-unverified',
      ['claims.send-verification', 'claims.release (not yet)', 'another-address'],
    ]);
    expect(early.resolutions[1]?.why).toContain('2026-01-19');
    expect(ways(late)[1]).toBe('claims.release');
  });

  it('held-unverified: also the unconfirmed new address of somebody’s change, and a colleague’s unproven claim', () => {
    expect([
      ask('gwen@new.example', 'mary').situation,
      ask('hugo@harbour.example', 'mary').situation,
    ]).toEqual(['held-unverified', 'held-unverified']);
  });

  it('held-inactive: a deactivated holder’s address can be released', () => {
    expect([ask('eli@lake.example', 'mary').situation, ways(ask('eli@lake.example', 'mary'))]).toEqual([
      'held-inactive',
      ['claims.release', 'another-address'],
    ]);
  });

  it('held-inactive: so can one in a closed practice', () => {
    const answer = ask('finn@shut.example', 'mary');
    expect([answer.situation, answer.holder?.status, answer.holder?.practiceStatus]).toEqual([
      'held-inactive',
      'active',
      'closed',
    ]);
  });

  it('held-inactive: the same person’s in the same practice can also move by consolidating', async () => {
    await importAccounts(store, [
      accountRow({
        id: 'twin',
        givenName: 'Mary',
        familyName: 'Angstrom',
        loginEmail: 'twin@harbour.example',
        emailState: 'verified',
        status: 'deactivated',
      }),
    ]);
    expect(ways(ask('twin@harbour.example', 'mary'))).toEqual([
      'claims.release',
      'claims.consolidate',
      'another-address',
    ]);
  });

  it('changing-away: the holder is on the way to another address, so wait, finish or cancel', () => {
    const answer = ask('gwen@lake.example', 'mary');
    expect([answer.situation, ways(answer)]).toEqual([
      'changing-away',
      ['wait', 'claims.confirm-change', 'claims.cancel-change'],
    ]);
    expect(answer.tellOperator).toContain('is changing to Gw•••@new.example');
  });

  it('without an account that asks nobody is a colleague or the same person', () => {
    const all = [
      'new@harbour.example',
      'mary@harbour.example',
      'dora@lake.example',
      'eli@lake.example',
      'gwen@lake.example',
    ];
    expect(all.map((email) => ask(email).situation)).toEqual([
      'free',
      'taken',
      'held-unverified',
      'held-inactive',
      'changing-away',
    ]);
  });
});

it('reaches each of the ten situations in this file', () => {
  const reached = new Set(
    [
      ask('new@x.example', 'mary'),
      ask('mary@harbour.example', 'mary'),
      ask('hugo@harbour.example', 'hugo'),
      ask('twin@harbour.example', 'mary'),
      ask('phone@lake.example', 'mary'),
      ask('ben@harbour.example', 'mary'),
      ask('cleo@lake.example', 'mary'),
      ask('dora@lake.example', 'mary'),
      ask('eli@lake.example', 'mary'),
      ask('gwen@lake.example', 'mary'),
    ].map(({ situation }) => situation),
  );
  expect([...reached].sort()).toEqual([...situations].sort());
});
