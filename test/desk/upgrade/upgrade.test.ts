import { describe, expect, test } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { actions } from '../../../preload/contract/contract.ts';
import { upgradeErrors } from '../../../preload/contract/upgrade.ts';
import { codeOf } from '../../support/answers.ts';
import { fillDirectory } from '../../support/directory.ts';
import { minute, peopleWorld } from '../people/people-world.ts';

const proofs = ['in-person'] as const;

/** Olga and Per still sign in the old way; Per has claimed an address and not verified it. */
async function legacyWorld() {
  const world = await peopleWorld();
  await fillDirectory(
    world.store,
    [],
    [
      { id: 'olga', givenName: 'Olga', familyName: 'Ek', userName: 'olga' },
      {
        id: 'per',
        givenName: 'Per',
        familyName: 'Dahl',
        userName: 'per',
        loginEmail: 'per@mail.example',
        emailState: 'unverified',
      },
    ],
    world.clock(),
  );
  return world;
}

describe('upgrading a legacy login', () => {
  test('claims the address unverified; the legacy login ends when it is verified, not before', async () => {
    const world = await legacyWorld();
    const outcome = await world.done(
      'upgrade.attempt',
      { accountId: 'olga', email: 'Olga@mail.example' },
      { proofs },
    );
    expect(outcome).toMatchObject({
      outcome: 'claimed',
      messages: expect.arrayContaining([expect.objectContaining({ to: 'Olga@mail.example' })]),
    });
    expect(await world.ask('account', { id: 'olga' })).toMatchObject({ emailState: 'unverified' });
    expect((await world.ask('signingIn', { accountId: 'olga' })).legacyLogin).toBe(true);
    await world.done('claims.verify', { token: world.token() });
    expect((await world.ask('signingIn', { accountId: 'olga' })).legacyLogin).toBe(false);
    expect(
      codeOf(await world.act('upgrade.attempt', { accountId: 'olga', email: 'o@mail.example' }, { proofs })),
    ).toBe('already-upgraded');
    expect((await world.ask('upgradeHelp', { accountId: 'olga' })).tries).toEqual([
      { at: world.clock(), email: 'Olga@mail.example', outcome: 'claimed' },
    ]);
  });

  test('asks for proof as claiming does', async () => {
    const world = await legacyWorld();
    const input = { accountId: 'olga', email: 'olga@mail.example' };
    expect(codeOf(await world.act('upgrade.attempt', input, { proofs: ['practice-access-code'] }))).toBe(
      'proof-needed',
    );
  });

  test.each([
    ['mary@harbour.example', 'email-in-use', 'shared-mailbox'],
    ['PER@mail.example', 'email-claimed-not-verified', 'held-unverified'],
  ] as const)(
    'to %s stops at %s, which is kept as a contested claim and in the case',
    async (email, error, situation) => {
      const world = await legacyWorld();
      const outcome = await world.done('upgrade.attempt', { accountId: 'olga', email }, { proofs });
      expect(outcome).toMatchObject({ outcome: error, help: { error, situation } });
      if (outcome.outcome === 'claimed') throw new Error('it was claimed');
      const explained = await world.ask('explain', { email, forAccount: 'olga' });
      expect(outcome.help.waysOut).toEqual(explained.resolutions);
      expect(outcome.help.tellCaller).toBe(explained.tellCaller);
      expect(world.row(sql`SELECT email, source FROM wanted_addresses WHERE account_id = 'olga'`)).toEqual({
        email,
        source: 'upgrade',
      });
      expect((await world.ask('contested', {})).rows).toMatchObject([{ accountId: 'olga', email }]);
      const record = await world.ask('case', { number: outcome.caseNumber });
      expect(record).toMatchObject({ reason: error, accountId: 'olga' });
      expect(record.timeline.at(-1)?.text).toContain(outcome.help.title);
      expect(world.row(sql`SELECT count(*) AS n FROM messages`)).toEqual({ n: 0 });
    },
  );

  test.each(['could-not-confirm-password', 'incorrect-password'] as const)(
    '%s is told by the caller, kept, and explained with its own ways out',
    async (error) => {
      const world = await legacyWorld();
      const outcome = await world.done('upgrade.record-error', {
        accountId: 'olga',
        email: 'olga@mail.example',
        error,
      });
      expect(outcome).toMatchObject({
        outcome: error,
        help: { error, caseReason: 'upgrade-failed', situation: null },
      });
      expect((await world.ask('case', { number: outcome.caseNumber })).reason).toBe('upgrade-failed');
      expect(outcome.help.waysOut.map(({ action }) => action)).toContain('logins.send-reset');
      // The address itself is free, so nothing is contested.
      expect((await world.ask('account', { id: 'olga' })).wanted).toBeNull();
    },
  );

  test('one’s own unverified address is sent its link again; another one takes its place and frees it', async () => {
    const world = await legacyWorld();
    await world.done('upgrade.attempt', { accountId: 'per', email: 'per@mail.example' }, { proofs });
    world.clock.pass(minute);
    await world.done('upgrade.attempt', { accountId: 'per', email: 'per@other.example' }, { proofs });
    expect((await world.ask('explain', { email: 'per@mail.example' })).situation).toBe('free');
    expect(await world.ask('account', { id: 'per' })).toMatchObject({
      email: 'per@other.example',
      emailState: 'unverified',
    });
    expect(
      codeOf(
        await world.act('upgrade.attempt', { accountId: 'per', email: 'per@third.example' }, { proofs }),
      ),
    ).toBe('mail-too-soon');
  });
});

describe('each of the four errors', () => {
  test('has words for the operator, other words for the caller, and ways out that are actions or advice', async () => {
    const world = await legacyWorld();
    const { errors } = await world.ask('upgradeHelp', {});
    expect(errors.map(({ error }) => error)).toEqual([...upgradeErrors]);
    expect(errors.map(({ title }) => title)).toEqual([
      'Email is already in use',
      'Email claimed but not verified',
      'Could not confirm your password',
      'Incorrect password',
    ]);
    const known = new Set(Object.keys(actions));
    for (const help of errors) {
      expect(help.tellOperator).not.toBe(help.tellCaller);
      expect(help.waysOut.length).toBeGreaterThan(1);
      for (const { action } of help.waysOut)
        expect(action.includes('.') ? known.has(action) : /^[a-z-]+$/.test(action), action).toBe(true);
    }
  });

  test('never tells the caller who holds the address', async () => {
    const world = await legacyWorld();
    for (const email of ['mary@harbour.example', 'per@mail.example', 'ada@harbour.example']) {
      const { errors } = await world.ask('upgradeHelp', { accountId: 'olga', email });
      for (const { tellCaller } of errors) expect(tellCaller).not.toMatch(/Mary|Berg|Per|Dahl|Ada|Harbour/);
    }
  });
});
