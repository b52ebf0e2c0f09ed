import { describe, expect, test } from 'vitest';
import { trustedBy } from '../../../main/desk/signing-in/browsers.ts';
import { sql } from '../../../main/store/sql.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { codeIn, connectGateway, senderOver, testGateway } from '../codes/gateway-world.ts';
import { minute, peopleWorld, proven, written } from '../people/people-world.ts';

const mary = { accountId: 'mary' };

describe('five failures in a row lock an account for 30 minutes', () => {
  test('the fifth locks; what comes meanwhile neither counts nor makes it longer; waiting ends it', async () => {
    const world = await peopleWorld();
    for (const count of [1, 2, 3, 4])
      expect(await world.done('signing-in.record-failure', mary)).toEqual({
        failures: count,
        lockedUntil: null,
      });
    const lockedUntil = world.clock() + 30 * minute;
    expect(await world.done('signing-in.record-failure', mary)).toEqual({ failures: 5, lockedUntil });
    world.clock.pass(10 * minute);
    expect(await world.done('signing-in.record-failure', mary)).toEqual({ failures: 5, lockedUntil });
    expect(await world.ask('signingIn', mary)).toMatchObject({ failures: 5, locked: true, lockedUntil });
    world.clock.pass(20 * minute);
    expect(await world.ask('signingIn', mary)).toMatchObject({
      failures: 0,
      locked: false,
      lockedUntil: null,
    });
    expect(await world.done('signing-in.record-failure', mary)).toEqual({ failures: 1, lockedUntil: null });
  });

  test('a sign-in in between starts the count again', async () => {
    const world = await peopleWorld();
    for (let count = 0; count < 4; count += 1) await world.done('signing-in.record-failure', mary);
    valueIn(await world.own('logins.record-sign-in', { ...mary, accepted: true }));
    expect((await world.done('signing-in.record-failure', mary)).failures).toBe(1);
  });

  test('an operator ends it with a proof of 1', async () => {
    const world = await peopleWorld();
    for (let count = 0; count < 5; count += 1) await world.done('signing-in.record-failure', mary);
    expect(codeOf(await world.act('signing-in.unlock', mary))).toBe('proof-needed');
    const outcome = await world.done('signing-in.unlock', mary, { proofs: ['practice-access-code'] });
    expect(outcome.signingIn).toMatchObject({ failures: 0, locked: false });
    expect((await world.ask('case', { number: outcome.caseNumber })).reason).toBe('locked');
    expect(codeOf(await world.act('signing-in.unlock', mary, { proofs: proven }))).toBe('not-locked');
  });

  test('a lock that an import brought has no end by itself, and an operator ends it too', async () => {
    const world = await peopleWorld();
    await world.set(sql`UPDATE accounts SET status = 'locked' WHERE id = 'mary'`);
    world.clock.pass(60 * minute);
    expect(await world.ask('signingIn', mary)).toMatchObject({ locked: true, lockedUntil: null });
    await world.done('signing-in.unlock', mary, { proofs: ['callback'] });
    expect(await world.ask('signingIn', mary)).toMatchObject({ locked: false, status: 'active' });
  });
});

describe('trusted browsers', () => {
  const trust = async (
    world: Awaited<ReturnType<typeof peopleWorld>>,
    label: string,
  ): Promise<{ browserId: string; token: string }> =>
    valueIn(await world.own('signing-in.trust-browser', { ...mary, label })) as never;

  test('are listed, and no longer trusted when they are revoked, one or all', async () => {
    const world = await peopleWorld();
    const one = await trust(world, 'Firefox');
    const two = await trust(world, 'Edge');
    const three = await trust(world, 'Safari');
    expect((await world.ask('signingIn', mary)).browsers.map(({ label }) => label)).toEqual([
      'Safari',
      'Edge',
      'Firefox',
    ]);
    expect(trustedBy(world.store.read, two.token, world.clock())?.accountId).toBe('mary');
    const input = { ...mary, browserId: two.browserId };
    expect(
      codeOf(await world.act('signing-in.revoke-browser', input, { proofs: ['practice-access-code'] })),
    ).toBe('proof-needed');
    await world.done('signing-in.revoke-browser', input, { proofs: ['callback'] });
    expect(
      [one, two, three].map(
        (browser) => trustedBy(world.store.read, browser?.token ?? '', world.clock())?.accountId ?? null,
      ),
    ).toEqual(['mary', null, 'mary']);
    expect(codeOf(await world.act('signing-in.revoke-browser', input, { proofs: ['callback'] }))).toBe(
      'browser-not-found',
    );
    expect(
      codeOf(
        await world.act(
          'signing-in.revoke-browser',
          { ...input, accountId: 'ada', browserId: one.browserId },
          { proofs: ['callback'] },
        ),
      ),
    ).toBe('browser-not-found');
    const left = await world.done('signing-in.revoke-browsers', mary, { proofs: ['callback'] });
    expect(left.signingIn.browsers).toEqual([]);
  });

  test('only the hash of a cookie is kept, and no face can name the action', async () => {
    const world = await peopleWorld();
    const { token } = await trust(world, 'Firefox');
    expect(written(world.store)).not.toContain(token);
    expect(JSON.stringify(world.store.read.all(sql`SELECT * FROM trusted_browsers`))).not.toContain(token);
    expect(
      codeOf(await world.act('signing-in.trust-browser' as never, { ...mary, label: 'x' } as never)),
    ).toBe('unknown-action');
  });
});

describe('the verification phone', () => {
  test('is reset with a proof of 3: no code goes there, no browser is trusted, the mailbox is told', async () => {
    const world = await peopleWorld();
    valueIn(await world.own('signing-in.trust-browser', { ...mary, label: 'Firefox' }));
    expect(codeOf(await world.act('signing-in.reset-phone', mary, { proofs: ['callback'] }))).toBe(
      'proof-needed',
    );
    const { signingIn, caseNumber } = await world.done('signing-in.reset-phone', mary, { proofs: proven });
    expect(signingIn).toMatchObject({ phone: null, browsers: [] });
    expect(world.mail('mary@harbour.example')).toContain('Your verification phone was reset');
    expect(codeOf(await world.act('callers.send-code', { number: caseNumber }))).toBe('phone-missing');
    expect(written(world.store)).not.toContain('555-0134');
  });

  test('is reset for somebody else by an administrator of the practice, whose case it is, and by nobody else', async () => {
    const world = await peopleWorld();
    const asked = (askedBy: string) =>
      world.act('signing-in.reset-phone', { ...mary, askedBy }, { proofs: proven });
    expect(codeOf(await asked('nils'))).toBe('not-administrator');
    const { caseNumber } = valueIn(await asked('ada'));
    expect(world.row(sql`SELECT caller FROM cases WHERE number = ${caseNumber}`)).toEqual({
      caller: 'Ada Stone',
    });
    expect(world.lines().at(-1)).toContain('Ada Stone asked for it');
  });

  test('is replaced only after a reset, and becomes the account’s by its code', async () => {
    const world = await peopleWorld();
    const gateway = await testGateway();
    await connectGateway(world, gateway);
    const input = { ...mary, phone: '(415) 555-0177', type: 'mobile' as const };
    expect(codeOf(await world.act('signing-in.set-phone', input, { proofs: proven }))).toBe('phone-on-file');
    const { caseNumber } = await world.done('signing-in.reset-phone', mary, { proofs: proven });
    const sent = await world.done('signing-in.set-phone', input, { case: caseNumber });
    expect(sent).toMatchObject({ by: 'text', masked: '••• 77' });
    expect(await world.ask('signingIn', mary)).toMatchObject({
      phone: null,
      pendingPhone: { masked: '••• 77' },
    });
    await senderOver(world).drain();
    const code = codeIn(gateway);
    const completion = { ...mary, code: code === '000000' ? '000001' : '000000' };
    expect(await world.done('signing-in.complete-phone', completion, { case: caseNumber })).toMatchObject({
      passed: false,
      triesLeft: 4,
    });
    expect((await world.ask('signingIn', mary)).phone).toBeNull();
    const completed = await world.done('signing-in.complete-phone', { ...mary, code }, { case: caseNumber });
    expect(completed).toMatchObject({
      passed: true,
      signingIn: { phone: { masked: '••• 77', type: 'mobile' }, pendingPhone: null },
    });
    expect(world.row(sql`SELECT phone, phone_digits, phone_tail FROM accounts WHERE id = 'mary'`)).toEqual({
      phone: '(415) 555-0177',
      phone_digits: '4155550177',
      phone_tail: '5550177',
    });
    expect(written(world.store)).not.toMatch(/555-0177|5550177/);
    expect(world.mail('mary@harbour.example')).toContain('was set up');
  });

  test('a code for an earlier number confirms no later one', async () => {
    const world = await peopleWorld();
    const gateway = await testGateway();
    await connectGateway(world, gateway);
    const { caseNumber } = await world.done('signing-in.reset-phone', mary, { proofs: proven });
    await world.done('signing-in.set-phone', { ...mary, phone: '(415) 555-0177' }, { case: caseNumber });
    await senderOver(world).drain();
    const code = codeIn(gateway);
    world.clock.pass(minute);
    await world.done('signing-in.set-phone', { ...mary, phone: '(415) 555-0178' }, { case: caseNumber });
    expect((await world.done('signing-in.complete-phone', { ...mary, code })).passed).toBe(false);
    expect((await world.ask('signingIn', mary)).phone).toBeNull();
  });

  test('a code for an earlier number confirms no later one that is to be called either', async () => {
    const world = await peopleWorld();
    const gateway = await testGateway();
    await connectGateway(world, gateway);
    const { caseNumber } = await world.done('signing-in.reset-phone', mary, { proofs: proven });
    await world.done('signing-in.set-phone', { ...mary, phone: '(415) 555-0177' }, { case: caseNumber });
    await senderOver(world).drain();
    await world.done('settings.set', { key: 'codes.gateway', value: null });
    const later = { ...mary, phone: '(415) 555-0178' };
    expect((await world.done('signing-in.set-phone', later, { case: caseNumber })).by).toBe('callback');
    const completion = { ...mary, code: codeIn(gateway) };
    expect(codeOf(await world.act('signing-in.complete-phone', completion))).toBe('code-none');
  });

  test('without a gateway the new number is called, and with one that is not enough', async () => {
    const world = await peopleWorld();
    const { caseNumber } = await world.done('signing-in.reset-phone', mary, { proofs: proven });
    const input = { ...mary, phone: '(415) 555-0177' };
    expect(await world.done('signing-in.set-phone', input, { case: caseNumber })).toMatchObject({
      by: 'callback',
      expiresAt: null,
    });
    const gateway = await testGateway();
    await connectGateway(world, gateway);
    expect(codeOf(await world.act('signing-in.complete-phone', { ...mary, calledBack: true }))).toBe(
      'callback-not-instead',
    );
    await world.done('settings.set', { key: 'codes.gateway', value: null });
    expect((await world.done('signing-in.complete-phone', { ...mary, calledBack: true })).passed).toBe(true);
    expect(codeOf(await world.act('signing-in.complete-phone', { ...mary, calledBack: true }))).toBe(
      'phone-not-pending',
    );
  });

  test('has to be one that codes go to', async () => {
    const world = await peopleWorld();
    const { caseNumber } = await world.done('signing-in.reset-phone', mary, { proofs: proven });
    for (const [phone, code] of [
      ['416-234-5678', 'phone-abroad'],
      ['800-555-0199', 'phone-not-for-codes'],
      ['123', 'phone-invalid'],
    ] as const)
      expect(codeOf(await world.act('signing-in.set-phone', { ...mary, phone }, { case: caseNumber }))).toBe(
        code,
      );
  });
});

test('the state of signing in tells of resets and shows no number', async () => {
  const world = await peopleWorld();
  await world.done('logins.send-reset', { accountId: 'mary', requestedBy: 'Mary' });
  world.clock.pass(2 * minute);
  await world.done('logins.send-reset', { accountId: 'mary', requestedBy: 'Mary' });
  const record = await world.ask('signingIn', mary);
  expect(record.resets.map(({ state }) => state)).toEqual(['waiting', 'superseded']);
  expect(record.phone).toEqual({
    masked: '••• 34',
    type: 'mobile',
    country: 'US',
    way: 'text',
    warning: null,
  });
  expect(JSON.stringify(record)).not.toContain('555');
  world.clock.pass(60 * minute);
  expect((await world.ask('signingIn', mary)).resets[0]?.state).toBe('expired');
});
