import { describe, expect, test } from 'vitest';
import { strengthOf, waysToReach } from '../../../main/desk/ground/rules/proof-rules.ts';
import { sql } from '../../../main/store/sql.ts';
import { type ProofKind, proofKinds, type Strength } from '../../../preload/contract/shared.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { minute, type PeopleWorld, peopleWorld, proven, written } from '../people/people-world.ts';

const openCase = async (world: PeopleWorld, accountId?: string): Promise<string> =>
  (await world.done('cases.open', { channel: 'phone', caller: 'Mary', ...(accountId ? { accountId } : {}) }))
    .number;

describe('the link to the mailbox on file', () => {
  test('goes to the stored address and proves the caller once it is opened', async () => {
    const world = await peopleWorld();
    const number = await openCase(world, 'mary');
    const sent = await world.done('callers.send-mailbox-link', { number });
    expect(sent.messages).toMatchObject([{ to: 'mary@harbour.example' }]);
    const token = world.token();
    expect((await world.ask('case', { number })).strength).toBe(0);
    expect(valueIn(await world.own('callers.prove-mailbox', { token }))).toEqual({ caseNumber: number });
    expect(await world.ask('case', { number })).toMatchObject({
      strength: 2,
      proofs: [{ kind: 'mailbox-link', operator: 'Portal' }],
    });
    expect(codeOf(await world.own('callers.prove-mailbox', { token }))).toBe('token-used');
    expect(written(world.store)).not.toContain(token);
  });

  test('dies after half an hour, with a newer one, and with its case', async () => {
    const world = await peopleWorld();
    const number = await openCase(world, 'mary');
    await world.done('callers.send-mailbox-link', { number });
    const first = world.token();
    expect(codeOf(await world.act('callers.send-mailbox-link', { number }))).toBe('mail-too-soon');
    world.clock.pass(minute);
    await world.done('callers.send-mailbox-link', { number });
    const second = world.token();
    expect(codeOf(await world.own('callers.prove-mailbox', { token: first }))).toBe('token-superseded');
    await world.done('cases.close', { number, resolution: 'no-answer' });
    expect(codeOf(await world.own('callers.prove-mailbox', { token: second }))).toBe('case-closed');
    world.clock.pass(30 * minute);
    expect(codeOf(await world.own('callers.prove-mailbox', { token: second }))).toBe('token-expired');
  });

  test('proves nobody but the account that it was sent for', async () => {
    const world = await peopleWorld();
    const number = await openCase(world, 'mary');
    await world.done('callers.send-mailbox-link', { number });
    const token = world.token();
    await world.done('cases.update', { number, accountId: 'ada' });
    expect(codeOf(await world.own('callers.prove-mailbox', { token }))).toBe('case-other-account');
  });

  test('is not for an unverified address, nor for a person at the clinic’s mailbox', async () => {
    const world = await peopleWorld();
    await world.set(sql`UPDATE claims SET state = 'unverified' WHERE account_id = 'mary'`);
    expect(
      codeOf(await world.act('callers.send-mailbox-link', { number: await openCase(world, 'mary') })),
    ).toBe('mailbox-missing');
    expect(codeOf(await world.act('callers.send-mailbox-link', { number: await openCase(world) }))).toBe(
      'case-without-account',
    );
    const clinic = await world.done('callers.send-mailbox-link', { number: await openCase(world, 'clinic') });
    expect(clinic.messages).toMatchObject([{ to: 'front@harbour.example' }]);
  });
});

describe('the practice access code', () => {
  test('is compared without being shown, as it is heard on the phone', async () => {
    const world = await peopleWorld();
    const number = await openCase(world, 'mary');
    expect(codeOf(await world.act('callers.check-access-code', { number, code: 'x' }))).toBe(
      'access-code-missing',
    );
    await world.set(sql`UPDATE practices SET access_code = '70K1-Q2XA' WHERE id = 'P-100'`);
    expect(await world.done('callers.check-access-code', { number, code: '70K1-Q2XB' })).toMatchObject({
      passed: false,
      case: { strength: 0 },
    });
    expect(await world.done('callers.check-access-code', { number, code: '7okl q2xa' })).toMatchObject({
      passed: true,
      case: { strength: 1 },
    });
    expect(written(world.store)).not.toMatch(/70K1|7okl/);
  });
});

describe('which proofs are possible now', () => {
  test('is told with the reason, from what is on file', async () => {
    const world = await peopleWorld();
    const possible = async (asked: Record<string, string>) => {
      const { options } = await world.ask('proofOptions', asked);
      return options.filter((option) => option.possible).map(({ kind }) => kind);
    };
    // Ada is the only administrator: somebody else's she can confirm, her own caller she can't.
    expect(await possible({ accountId: 'mary' })).toEqual([
      'callback',
      'mailbox-link',
      'administrator',
      'in-person',
    ]);
    expect(await possible({ accountId: 'ada' })).toEqual(['callback', 'mailbox-link', 'in-person']);
    expect(await possible({ accountId: 'nils' })).toEqual(['in-person']);
    expect(await possible({ practiceId: 'P-100' })).toEqual(['callback', 'administrator', 'in-person']);
    await world.done('people.practice-access-code', { practiceId: 'P-100' }, { proofs: proven });
    await world.done('settings.set', {
      key: 'codes.gateway',
      value: { url: 'https://gateway.example', text: '{}' },
    });
    expect(await possible({ accountId: 'mary' })).toEqual([...proofKinds]);
    await world.set(sql`UPDATE accounts SET phone = '+44 7911 123456' WHERE id = 'mary'`);
    const { options } = await world.ask('proofOptions', { accountId: 'mary' });
    expect(options.find(({ kind }) => kind === 'phone-code')).toMatchObject({
      possible: false,
      why: expect.stringContaining('United States'),
    });
    expect(JSON.stringify(options)).not.toMatch(/7911|mary@/);
  });

  test('and what of them would reach the strength of an action', async () => {
    const world = await peopleWorld();
    const number = await openCase(world, 'mary');
    // Her own number is about to be changed, and the case says that it is lost: the practice is called instead.
    await world.done('cases.update', { number, reason: 'lost-or-new-phone' });
    const forAction = 'signing-in.reset-phone';
    expect(await world.ask('proofOptions', { number, forAction })).toMatchObject({
      strength: 0,
      needed: 3,
      enough: false,
      // Nobody is seen on the phone.
      wouldDo: [
        ['callback', 'mailbox-link'],
        ['callback', 'administrator'],
        ['mailbox-link', 'administrator'],
      ],
      callsPractice: true,
    });
    expect(await world.ask('proofOptions', { number: await openCase(world, 'mary') })).toMatchObject({
      callsPractice: false,
    });
    await world.done('callers.record-proof', { number, proof: 'callback' });
    expect((await world.ask('proofOptions', { number, forAction })).wouldDo).toEqual([
      ['mailbox-link'],
      ['administrator'],
    ]);
    expect(codeOf(await world.act('callers.record-proof', { number, proof: 'administrator' }))).toBe(
      'administrator-unnamed',
    );
    await world.done('callers.record-proof', {
      number,
      proof: 'administrator',
      administrator: 'ada',
      reachedBy: 'login-email',
    });
    expect(await world.ask('proofOptions', { number, forAction })).toMatchObject({
      strength: 3,
      enough: true,
      wouldDo: [],
    });
    expect(codeOf(await world.desk.query('proofOptions', { forAction: 'nothing.known' }))).toBe(
      'unknown-action',
    );
  });

  test('each way reaches it, none has a proof too many, and no way is forgotten', () => {
    const all = [...proofKinds];
    for (let mask = 0; mask < 1 << all.length; mask += 1)
      for (const needed of [1, 2, 3] as Strength[]) {
        const through = (kinds: readonly ProofKind[]) =>
          kinds.map((kind) => ({ kind, device: /callback|phone/.test(kind) ? 'phone' : kind }));
        const have = all.filter((_kind, place) => mask & (1 << place));
        const ways = waysToReach(through(have), through(all), needed);
        for (const way of ways) {
          expect(strengthOf(through([...have, ...way]))).toBeGreaterThanOrEqual(needed);
          for (const kind of way)
            expect(strengthOf(through([...have, ...way.filter((one) => one !== kind)]))).toBeLessThan(needed);
        }
        expect(ways.length > 0).toBe(strengthOf(through(have)) < needed);
      }
  });
});
