import { beforeEach, describe, expect, it } from 'vitest';
import { type CodeRow, codeToSend } from '../../../main/desk/codes/security-codes.ts';
import { sql } from '../../../main/store/sql.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { contents, type TestDesk } from '../../support/desk.ts';
import { accountRow, importAccounts } from '../../support/directory.ts';
import { act, claimDesk, claims, day, lastToken, linesOf, mails, minute } from './claim-world.ts';

let world: TestDesk;
beforeEach(async () => {
  world = await claimDesk();
});

describe('changing the login email', () => {
  const release = async () => {
    world.clock.pass(15 * day);
    return act(world, 'claims.release', { email: 'mary@home.example', forAccountId: 'gwen' });
  };
  const begin = (email = 'mary@home.example') =>
    act(world, 'claims.change-email', { accountId: 'mary', email });

  it('tells both addresses, and the old one works until the new one is confirmed', async () => {
    const outcome = valueIn(await begin());
    expect(outcome).toMatchObject({
      email: 'mary@harbour.example',
      emailState: 'verified',
      pendingEmail: 'mary@home.example',
    });
    expect(claims(world).filter((claim) => claim.includes(' mary '))).toEqual([
      'mary@harbour.example mary verified current',
      'mary@home.example mary unverified pending',
    ]);
    expect((await mails(world)).map(({ to, subject }) => [to, subject])).toEqual([
      ['mary@harbour.example', 'Your login email is about to change'],
      ['mary@home.example', 'Confirm your new login email'],
    ]);
  });

  it('is done by the link: the old address is free, both are told, and old resets open nothing', async () => {
    await begin();
    const token = await lastToken(world);
    await world.store.write((transaction) => ({
      keep: true,
      value: transaction.run(
        sql`INSERT INTO tokens (hash, account_id, purpose, created_at, expires_at) VALUES (${Buffer.alloc(32)}, 'mary', 'reset-password', 1, ${world.clock.now + day})`,
      ),
    }));
    expect(valueIn(await act(world, 'claims.confirm-change', { token }))).toMatchObject({
      email: 'mary@home.example',
      emailState: 'verified',
      pendingEmail: null,
    });
    expect(claims(world).filter((claim) => claim.startsWith('mary@'))).toEqual([
      'mary@home.example mary verified current',
    ]);
    expect((await mails(world)).slice(2).map(({ to, subject }) => [to, subject])).toEqual([
      ['mary@harbour.example', 'Your login email has changed'],
      ['mary@home.example', 'Your login email has changed'],
    ]);
    expect(world.store.read.get(sql`SELECT voided_at FROM tokens WHERE purpose = 'reset-password'`)).toEqual({
      voided_at: world.clock.now,
    });
    expect(
      codeOf(await act(world, 'claims.claim', { accountId: 'ben', email: 'mary@harbour.example' })),
    ).toBe(null);
  });

  it('sends no email to an old address that was never verified: it may be a stranger’s', async () => {
    const { caseNumber } = valueIn(
      await act(world, 'claims.change-email', { accountId: 'dora', email: 'dora@home.example' }),
    );
    expect(linesOf(world, caseNumber).at(-1)).toContain('never verified and gets no email');
    valueIn(await act(world, 'claims.confirm-change', { token: await lastToken(world) }));
    expect(claims(world)).toContain('dora@home.example dora verified current');
    expect(new Set((await mails(world)).map(({ to }) => to))).toEqual(new Set(['dora@home.example']));
  });

  it('blocks the new address for others while it is pending', async () => {
    await begin();
    const answer = await act(world, 'claims.claim', { accountId: 'gwen', email: 'mary@home.example' });
    expect(answer.ok ? null : answer.error).toMatchObject({
      code: 'email-in-use',
      situation: 'held-unverified',
    });
  });

  it('can be cancelled without proof: the new address is free again and its link opens nothing', async () => {
    await begin();
    const token = await lastToken(world);
    expect(codeOf(await world.act('claims.cancel-change', { accountId: 'mary' }))).toBe(null);
    expect(codeOf(await act(world, 'claims.confirm-change', { token }))).toBe('token-superseded');
    expect(codeOf(await act(world, 'claims.claim', { accountId: 'gwen', email: 'mary@home.example' }))).toBe(
      null,
    );
    expect(codeOf(await act(world, 'claims.cancel-change', { accountId: 'mary' }))).toBe('no-pending-change');
  });

  it.each([
    ['cancelled', () => act(world, 'claims.cancel-change', { accountId: 'mary' })],
    ['released', release],
    ['ended with its account', () => act(world, 'people.deactivate', { accountId: 'mary' })],
    ['ended with its practice', () => act(world, 'practices.close', { practiceId: 'P-100', why: 'sold' })],
  ])('that is %s before its mails went out takes them back', async (_how, end) => {
    const { caseNumber } = valueIn(
      await act(world, 'claims.change-email', { accountId: 'mary', email: 'mary@home.example' }),
    ) as { caseNumber: string };
    valueIn(await end());
    expect(linesOf(world, caseNumber).filter((line) => line.startsWith('mail.cancelled'))).toEqual([
      expect.stringMatching(/for ma•••@harbour\.example was cancelled: its link is void/),
      expect.stringMatching(/for ma•••@home\.example was cancelled: its link is void/),
    ]);
    expect((await mails(world)).map(({ to, state }) => [to, state])).toEqual([
      ['mary@harbour.example', 'cancelled'],
      ['mary@home.example', 'cancelled'],
    ]);
  });

  it('stays when an import brings another address meanwhile, and its mails with it', async () => {
    await begin();
    const row = { id: 'mary', practiceId: 'P-100', givenName: 'Mary', familyName: 'Ångström' };
    const address = { loginEmail: 'mary@import.example', emailState: 'verified' as const };
    const [answer] = await importAccounts(world.store, [accountRow({ ...row, ...address })]);
    expect(answer).toMatchObject({ value: { differences: [{ column_name: 'login_email' }] } });
    expect((await mails(world)).map(({ state }) => state)).toEqual(['queued', 'queued']);
    valueIn(await act(world, 'claims.confirm-change', { token: await lastToken(world) }));
    expect(claims(world)).toContain('mary@home.example mary verified current');
  });

  it('is replaced by a newer change, whose link alone counts', async () => {
    await begin();
    const first = await lastToken(world);
    world.clock.pass(2 * minute);
    valueIn(await begin('mary@other.example'));
    expect(codeOf(await act(world, 'claims.confirm-change', { token: first }))).toBe('token-superseded');
    valueIn(await act(world, 'claims.confirm-change', { token: await lastToken(world) }));
    expect(claims(world).filter((claim) => claim.includes(' mary '))).toEqual([
      'mary@other.example mary verified current',
    ]);
  });

  it('has its link sent again by the verification', async () => {
    await begin();
    world.clock.pass(2 * minute);
    valueIn(await act(world, 'claims.send-verification', { accountId: 'mary' }));
    expect((await mails(world)).at(-1)).toMatchObject({
      to: 'mary@home.example',
      subject: 'Confirm your new login email',
    });
    expect(codeOf(await act(world, 'claims.confirm-change', { token: await lastToken(world) }))).toBe(null);
  });

  it('needs proof of strength 3', async () => {
    const answer = await world.act(
      'claims.change-email',
      { accountId: 'mary', email: 'mary@home.example' },
      { proofs: ['practice-access-code'] },
    );
    expect(answer.ok ? null : answer.error).toMatchObject({ code: 'proof-needed', needed: 3, have: 1 });
  });

  it.each([
    ['gwen', 'gwen@home.example', 'email-absent'],
    ['mary', 'Mary@harbour.example', 'email-held-already'],
    ['mary', 'twin@harbour.example', 'email-in-use'],
    ['eli', 'eli@home.example', 'account-inactive'],
  ])('for %s to %s is refused as %s and changes nothing', async (accountId, email, code) => {
    const before = contents(world.store);
    expect(codeOf(await act(world, 'claims.change-email', { accountId, email }))).toBe(code);
    expect(contents(world.store)).toBe(before);
  });

  describe('with a gateway for codes and a phone on file', () => {
    const phoneOf = (phone: string | null) =>
      world.store.write((transaction) => ({
        keep: true,
        value: transaction.run(
          sql`UPDATE accounts SET phone = ${phone}, phone_type = 'mobile' WHERE id = 'mary'`,
        ),
      }));
    beforeEach(async () => {
      await phoneOf('+1 415 555 0134');
      const gateway = { url: 'https://codes.example/send', text: '{"to":"{{number}}","text":"{{message}}"}' };
      valueIn(
        await world.desk.perform({
          type: 'settings.set',
          input: { key: 'codes.gateway', value: gateway },
          operator: 'Sam',
        }),
      );
    });
    const codeSent = (): string => {
      const row = world.store.read.get<CodeRow>(
        sql`SELECT * FROM security_codes ORDER BY created_at DESC, id DESC LIMIT 1`,
      );
      return (row && codeToSend(world.store.read, row)) ?? 'none';
    };
    const wrong = (code: string) => `${code.slice(0, 5)}${(Number(code[5]) + 1) % 10}`;

    it('needs the link and a code to that phone', async () => {
      await begin();
      const token = await lastToken(world);
      const alone = await act(world, 'claims.confirm-change', { token });
      expect(alone.ok ? null : alone.error).toMatchObject({ code: 'code-needed', masked: '••• 34' });
      expect(codeOf(await act(world, 'claims.confirm-change', { token, code: '123456' }))).toBe('code-none');
      expect(valueIn(await act(world, 'claims.send-change-code', { token }))).toMatchObject({
        by: 'text',
        masked: '••• 34',
      });
      const code = codeSent();
      expect(valueIn(await act(world, 'claims.confirm-change', { token, code: wrong(code) }))).toMatchObject({
        confirmed: false,
        triesLeft: 4,
        email: 'mary@harbour.example',
      });
      expect(valueIn(await act(world, 'claims.confirm-change', { token, code }))).toMatchObject({
        confirmed: true,
        email: 'mary@home.example',
      });
    });

    it('is lost after five wrong codes, and a code of an older change is worth nothing', async () => {
      await begin();
      const token = await lastToken(world);
      valueIn(await act(world, 'claims.send-change-code', { token }));
      const code = codeSent();
      for (let tries = 4; tries >= 0; tries -= 1)
        expect(
          valueIn(await act(world, 'claims.confirm-change', { token, code: wrong(code) })),
        ).toMatchObject({
          confirmed: false,
          triesLeft: tries,
        });
      expect(codeOf(await act(world, 'claims.confirm-change', { token, code }))).toBe('code-tries-used');

      world.clock.pass(2 * minute);
      valueIn(await act(world, 'claims.send-change-code', { token }));
      const older = codeSent();
      world.clock.pass(2 * minute);
      valueIn(await begin('mary@other.example'));
      expect(
        codeOf(await act(world, 'claims.confirm-change', { token: await lastToken(world), code: older })),
      ).toBe('code-none');
    });

    it('needs the link alone where no code could reach the account', async () => {
      await phoneOf(null);
      await begin();
      const token = await lastToken(world);
      expect(codeOf(await act(world, 'claims.send-change-code', { token }))).toBe('phone-missing');
      expect(valueIn(await act(world, 'claims.confirm-change', { token }))).toMatchObject({
        confirmed: true,
        triesLeft: null,
      });
    });

    it('keeps the code out of the audit chain', async () => {
      await begin();
      const token = await lastToken(world);
      valueIn(await act(world, 'claims.send-change-code', { token }));
      const code = codeSent();
      valueIn(await act(world, 'claims.confirm-change', { token, code }));
      expect(JSON.stringify(world.store.read.all(sql`SELECT body FROM audit`))).not.toContain(code);
    });
  });

  it('does not confirm an address that was given up by an import meanwhile', async () => {
    await begin();
    const token = await lastToken(world);
    await world.store.write((transaction) => ({
      keep: true,
      value: transaction.run(sql`DELETE FROM claims WHERE role = 'pending'`),
    }));
    expect(codeOf(await act(world, 'claims.confirm-change', { token }))).toBe('claim-gone');
  });
});
