import { beforeEach, describe, expect, it } from 'vitest';
import { codeOf, valueIn } from '../../support/answers.ts';
import type { TestDesk } from '../../support/desk.ts';
import { act, claimDesk, claims, day, lastToken, linesOf } from './claim-world.ts';

let world: TestDesk;
beforeEach(async () => {
  world = await claimDesk();
});

describe('releasing a claim', () => {
  it('frees an unverified one after the waiting time, for the account that asks', async () => {
    const release = () => act(world, 'claims.release', { email: 'dora@lake.example', forAccountId: 'mary' });
    world.clock.pass(-17 * day);
    const early = await release();
    expect(early.ok ? null : early.error).toMatchObject({
      code: 'release-too-early',
      releasableAt: world.clock.now + day,
    });
    world.clock.pass(day);
    expect(valueIn(await release())).toMatchObject({
      email: 'dora@lake.example',
      formerHolderAccountId: 'dora',
    });
    expect(claims(world).some((claim) => claim.startsWith('dora@'))).toBe(false);
    expect(codeOf(await act(world, 'claims.claim', { accountId: 'gwen', email: 'dora@lake.example' }))).toBe(
      null,
    );
  });

  it('voids the link that would have verified it', async () => {
    await act(world, 'claims.send-verification', { accountId: 'dora' });
    const token = await lastToken(world);
    valueIn(await act(world, 'claims.release', { email: 'dora@lake.example', forAccountId: 'mary' }));
    expect(codeOf(await act(world, 'claims.verify', { token }))).toBe('token-superseded');
  });

  it.each(['eli@lake.example', 'finn@shut.example'])(
    'of an inactive holder (%s) needs a lead',
    async (email) => {
      expect(codeOf(await act(world, 'claims.release', { email, forAccountId: 'mary' }, 'Kim'))).toBe(
        'lead-needed',
      );
      const outcome = valueIn(await act(world, 'claims.release', { email, forAccountId: 'mary' }, 'Lee'));
      expect(linesOf(world, outcome.caseNumber).at(-1)).toContain('a lead approved');
    },
  );

  it('is not for an address that is in use', async () => {
    const answer = await act(world, 'claims.release', {
      email: 'mary@harbour.example',
      forAccountId: 'gwen',
    });
    expect(answer.ok ? null : answer.error).toMatchObject({ code: 'not-releasable', situation: 'taken' });
    expect(
      codeOf(await act(world, 'claims.release', { email: 'free@x.example', forAccountId: 'gwen' })),
    ).toBe('not-releasable');
  });

  it('needs proof of strength 3', async () => {
    const answer = await world.act(
      'claims.release',
      { email: 'dora@lake.example', forAccountId: 'mary' },
      { proofs: ['practice-access-code'] },
    );
    expect(codeOf(answer)).toBe('proof-needed');
  });
});
