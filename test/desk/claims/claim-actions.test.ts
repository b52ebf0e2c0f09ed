import { beforeEach, describe, expect, it } from 'vitest';
import { type CodeRow, codeToSend } from '../../../main/desk/signing-in/security-codes.ts';
import { sql } from '../../../main/store/sql.ts';
import type { Answer } from '../../../preload/contract/shared.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { contents, type TestDesk } from '../../support/desk.ts';
import { accountRow, importAccounts } from '../../support/directory.ts';
import { act, claimDesk, claims, day, lastToken, linesOf, mails } from './claim-world.ts';

let world: TestDesk;
beforeEach(() => {
  world = claimDesk();
});
const reasonOf = (number: unknown) =>
  world.store.read.get<{ reason: string }>(sql`SELECT reason FROM cases WHERE number = ${String(number)}`)
    ?.reason;
const minute = 60_000;

describe('claiming a free address', () => {
  it('makes an unverified claim, mails its link there, and writes both into the case', async () => {
    const outcome = valueIn(act(world, 'claims.claim', { accountId: 'gwen', email: 'Gwen@Home.example' }));
    expect(outcome).toMatchObject({
      accountId: 'gwen',
      email: 'Gwen@Home.example',
      emailState: 'unverified',
      pendingEmail: null,
    });
    expect(claims(world)).toContain('gwen@home.example gwen unverified current');
    expect((await mails(world)).map(({ to, subject }) => [to, subject])).toEqual([
      ['Gwen@home.example', 'Verify your login email'],
    ]);
    expect(linesOf(world, outcome.caseNumber).at(-1)).toBe(
      'claims.claim: Claimed Gw•••@Home.example; a link to verify it is queued',
    );
  });

  it('is verified by the link, once, and the account has left the legacy login', async () => {
    const { caseNumber } = valueIn(
      act(world, 'claims.claim', { accountId: 'gwen', email: 'gwen@home.example' }),
    );
    const token = await lastToken(world);
    expect(codeOf(act(world, 'claims.verify', { token: 'x'.repeat(43) }))).toBe('token-unknown');
    expect(valueIn(act(world, 'claims.verify', { token }))).toMatchObject({
      accountId: 'gwen',
      emailState: 'verified',
    });
    expect(claims(world)).toContain('gwen@home.example gwen verified current');
    expect(world.store.read.get(sql`SELECT legacy_login FROM accounts WHERE id = 'gwen'`)).toEqual({
      legacy_login: 0,
    });
    expect(linesOf(world, caseNumber).at(-1)).toBe('claims.verify: Verified gw•••@home.example by its link');
    expect(codeOf(act(world, 'claims.verify', { token }))).toBe('token-used');
  });

  it('settles what the account asked for before: it has an address now, whichever that is', async () => {
    expect((await world.ask('contested', {})).total).toBe(1);
    expect(codeOf(act(world, 'claims.claim', { accountId: 'ben', email: 'ben@home.example' }))).toBe(null);
    expect(await world.ask('contested', {})).toEqual({ rows: [], next: null, total: 0 });
    expect(await world.ask('account', { id: 'ben' })).toMatchObject({
      wanted: null,
      emailState: 'unverified',
    });
  });

  it.each([
    ['gwen', 'mary@harbour.example', 'email-in-use'],
    ['mary', 'MARY@harbour.example', 'email-held-already'],
    ['mary', 'new@harbour.example', 'email-present'],
    ['eli', 'new@harbour.example', 'account-inactive'],
    ['finn', 'new@harbour.example', 'account-inactive'],
    ['nobody', 'new@harbour.example', 'account-not-found'],
    ['gwen', 'gwen at home', 'email-invalid'],
    ['gwen', 'gwen@home.example\r\nBcc: x@example.org', 'email-invalid'],
  ])('for %s and %j is refused as %s and changes nothing', (accountId, email, code) => {
    const before = contents(world.store);
    expect(codeOf(act(world, 'claims.claim', { accountId, email }))).toBe(code);
    expect(contents(world.store)).toBe(before);
  });

  it('says why an address is in use, without a word about who has it', () => {
    const answer = act(world, 'claims.claim', { accountId: 'gwen', email: 'mary@harbour.example' });
    expect(answer.ok ? null : answer.error).toMatchObject({ situation: 'taken' });
    expect(JSON.stringify(answer)).not.toMatch(/Ångström|Harbour Dental|"mary"/);
  });

  it('goes out once a minute too, whatever was claimed before', () => {
    valueIn(act(world, 'claims.claim', { accountId: 'gwen', email: 'gwen@home.example' }));
    world.store.write((transaction) => ({
      keep: true,
      value: transaction.run(sql`DELETE FROM claims WHERE account_id = 'gwen'`),
    }));
    const again = () => act(world, 'claims.claim', { accountId: 'gwen', email: 'gwen@other.example' });
    expect(codeOf(again())).toBe('mail-too-soon');
    world.clock.pass(minute);
    expect(codeOf(again())).toBe(null);
  });

  it('keeps no token outside the mail', async () => {
    act(world, 'claims.claim', { accountId: 'gwen', email: 'gwen@home.example' });
    const token = await lastToken(world);
    act(world, 'claims.verify', { token });
    for (const table of ['audit', 'timeline', 'cases', 'tokens'])
      expect(
        JSON.stringify(world.store.read.all({ text: `SELECT * FROM ${table}`, values: [] })),
      ).not.toContain(token);
  });
});

describe('sending the verification again', () => {
  it('goes to the address on file, voids the older link and cancels its waiting mail', async () => {
    act(world, 'claims.claim', { accountId: 'gwen', email: 'gwen@home.example' });
    const first = await lastToken(world);
    world.clock.pass(2 * minute);
    const outcome = valueIn(act(world, 'claims.send-verification', { accountId: 'gwen' }));
    expect((await mails(world)).map(({ to, state }) => [to, state])).toEqual([
      ['gwen@home.example', 'cancelled'],
      ['gwen@home.example', 'queued'],
    ]);
    expect(codeOf(act(world, 'claims.verify', { token: first }))).toBe('token-superseded');
    expect(reasonOf(outcome.caseNumber)).toBe('email-claimed-not-verified');
    expect(codeOf(act(world, 'claims.verify', { token: await lastToken(world) }))).toBe(null);
  });

  it('needs no proof, because it only reaches the mailbox on file', () => {
    expect(codeOf(world.act('claims.send-verification', { accountId: 'dora' }))).toBe(null);
  });

  it('is refused when there is nothing to verify', () => {
    expect(codeOf(act(world, 'claims.send-verification', { accountId: 'mary' }))).toBe('nothing-to-verify');
    expect(codeOf(act(world, 'claims.send-verification', { accountId: 'gwen' }))).toBe('nothing-to-verify');
  });

  it('goes out once a minute and three times an hour, and says when the next may', () => {
    const send = () => act(world, 'claims.send-verification', { accountId: 'dora' });
    const start = world.clock.now;
    expect(codeOf(send())).toBe(null);
    const soon = send();
    expect(soon.ok ? null : soon.error).toMatchObject({ code: 'mail-too-soon', nextAt: start + minute });
    for (let count = 0; count < 2; count += 1) {
      world.clock.pass(minute);
      expect(codeOf(send())).toBe(null);
    }
    world.clock.pass(10 * minute);
    const many = send();
    expect(many.ok ? null : many.error).toMatchObject({ code: 'mail-too-soon', nextAt: start + 60 * minute });
    world.clock.now = start + 60 * minute;
    expect(codeOf(send())).toBe(null);
  });

  it('dies after a day', async () => {
    act(world, 'claims.send-verification', { accountId: 'dora' });
    const token = await lastToken(world);
    world.clock.pass(day);
    expect(codeOf(act(world, 'claims.verify', { token }))).toBe('token-expired');
  });
});

describe('changing the login email', () => {
  const release = () => {
    world.clock.pass(15 * day);
    return act(world, 'claims.release', { email: 'mary@home.example', forAccountId: 'gwen' });
  };
  const begin = (email = 'mary@home.example') =>
    act(world, 'claims.change-email', { accountId: 'mary', email });

  it('tells both addresses, and the old one works until the new one is confirmed', async () => {
    const outcome = valueIn(begin());
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
    begin();
    const token = await lastToken(world);
    world.store.write((transaction) => ({
      keep: true,
      value: transaction.run(
        sql`INSERT INTO tokens (hash, account_id, purpose, created_at, expires_at) VALUES (${Buffer.alloc(32)}, 'mary', 'reset-password', 1, ${world.clock.now + day})`,
      ),
    }));
    expect(valueIn(act(world, 'claims.confirm-change', { token }))).toMatchObject({
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
    expect(codeOf(act(world, 'claims.claim', { accountId: 'ben', email: 'mary@harbour.example' }))).toBe(
      null,
    );
  });

  it('tells an old address nothing that was never verified: it may be a stranger’s', async () => {
    const { caseNumber } = valueIn(
      act(world, 'claims.change-email', { accountId: 'dora', email: 'dora@home.example' }),
    );
    expect(linesOf(world, caseNumber).at(-1)).toContain('never verified and is told nothing');
    valueIn(act(world, 'claims.confirm-change', { token: await lastToken(world) }));
    expect(claims(world)).toContain('dora@home.example dora verified current');
    expect(new Set((await mails(world)).map(({ to }) => to))).toEqual(new Set(['dora@home.example']));
  });

  it('blocks the new address for others while it is pending', () => {
    begin();
    const answer = act(world, 'claims.claim', { accountId: 'gwen', email: 'mary@home.example' });
    expect(answer.ok ? null : answer.error).toMatchObject({
      code: 'email-in-use',
      situation: 'held-unverified',
    });
  });

  it('can be cancelled without proof: the new address is free again and its link opens nothing', async () => {
    begin();
    const token = await lastToken(world);
    expect(codeOf(world.act('claims.cancel-change', { accountId: 'mary' }))).toBe(null);
    expect(codeOf(act(world, 'claims.confirm-change', { token }))).toBe('token-superseded');
    expect(codeOf(act(world, 'claims.claim', { accountId: 'gwen', email: 'mary@home.example' }))).toBe(null);
    expect(codeOf(act(world, 'claims.cancel-change', { accountId: 'mary' }))).toBe('no-pending-change');
  });

  it.each([
    ['cancelled', () => act(world, 'claims.cancel-change', { accountId: 'mary' })],
    ['released', release],
    [
      'overtaken by an import',
      () => {
        const row = { id: 'mary', practiceId: 'P-100', givenName: 'Mary', familyName: 'Ångström' };
        const address = { loginEmail: 'mary@import.example', emailState: 'verified' as const };
        const [answer] = importAccounts(world.store, [accountRow({ ...row, ...address })]);
        return answer as Answer<unknown>;
      },
    ],
    ['ended with its account', () => act(world, 'people.deactivate', { accountId: 'mary' })],
    ['ended with its practice', () => act(world, 'practices.close', { practiceId: 'P-100', why: 'sold' })],
  ])('that is %s before its mails went out takes them back', async (_how, end) => {
    valueIn(act(world, 'claims.change-email', { accountId: 'mary', email: 'mary@home.example' }));
    valueIn(end());
    expect((await mails(world)).map(({ to, state }) => [to, state])).toEqual([
      ['mary@harbour.example', 'cancelled'],
      ['mary@home.example', 'cancelled'],
    ]);
  });

  it('is replaced by a newer change, whose link alone counts', async () => {
    begin();
    const first = await lastToken(world);
    world.clock.pass(2 * minute);
    valueIn(begin('mary@other.example'));
    expect(codeOf(act(world, 'claims.confirm-change', { token: first }))).toBe('token-superseded');
    valueIn(act(world, 'claims.confirm-change', { token: await lastToken(world) }));
    expect(claims(world).filter((claim) => claim.includes(' mary '))).toEqual([
      'mary@other.example mary verified current',
    ]);
  });

  it('has its link sent again by the verification', async () => {
    begin();
    world.clock.pass(2 * minute);
    valueIn(act(world, 'claims.send-verification', { accountId: 'mary' }));
    expect((await mails(world)).at(-1)).toMatchObject({
      to: 'mary@home.example',
      subject: 'Confirm your new login email',
    });
    expect(codeOf(act(world, 'claims.confirm-change', { token: await lastToken(world) }))).toBe(null);
  });

  it('needs proof of strength 3', () => {
    const answer = world.act(
      'claims.change-email',
      { accountId: 'mary', email: 'mary@home.example' },
      { proofs: ['callback'] },
    );
    expect(answer.ok ? null : answer.error).toMatchObject({ code: 'proof-needed', needed: 3, have: 2 });
  });

  it.each([
    ['gwen', 'gwen@home.example', 'email-absent'],
    ['mary', 'Mary@harbour.example', 'email-held-already'],
    ['mary', 'twin@harbour.example', 'email-in-use'],
    ['eli', 'eli@home.example', 'account-inactive'],
  ])('for %s to %s is refused as %s and changes nothing', (accountId, email, code) => {
    const before = contents(world.store);
    expect(codeOf(act(world, 'claims.change-email', { accountId, email }))).toBe(code);
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
    beforeEach(() => {
      phoneOf('+1 415 555 0134');
      const gateway = { url: 'https://codes.example/send', text: '{"to":"{{number}}","text":"{{message}}"}' };
      valueIn(
        world.desk.perform({
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
      begin();
      const token = await lastToken(world);
      const alone = act(world, 'claims.confirm-change', { token });
      expect(alone.ok ? null : alone.error).toMatchObject({ code: 'code-needed', masked: '••• 34' });
      expect(codeOf(act(world, 'claims.confirm-change', { token, code: '123456' }))).toBe('code-none');
      expect(valueIn(act(world, 'claims.send-change-code', { token }))).toMatchObject({
        by: 'text',
        masked: '••• 34',
      });
      const code = codeSent();
      expect(valueIn(act(world, 'claims.confirm-change', { token, code: wrong(code) }))).toMatchObject({
        confirmed: false,
        triesLeft: 4,
        email: 'mary@harbour.example',
      });
      expect(valueIn(act(world, 'claims.confirm-change', { token, code }))).toMatchObject({
        confirmed: true,
        email: 'mary@home.example',
      });
    });

    it('is lost after five wrong codes, and a code of an older change is worth nothing', async () => {
      begin();
      const token = await lastToken(world);
      valueIn(act(world, 'claims.send-change-code', { token }));
      const code = codeSent();
      for (let tries = 4; tries >= 0; tries -= 1)
        expect(valueIn(act(world, 'claims.confirm-change', { token, code: wrong(code) }))).toMatchObject({
          confirmed: false,
          triesLeft: tries,
        });
      expect(codeOf(act(world, 'claims.confirm-change', { token, code }))).toBe('code-tries-used');

      world.clock.pass(2 * minute);
      valueIn(act(world, 'claims.send-change-code', { token }));
      const older = codeSent();
      world.clock.pass(2 * minute);
      valueIn(begin('mary@other.example'));
      expect(
        codeOf(act(world, 'claims.confirm-change', { token: await lastToken(world), code: older })),
      ).toBe('code-none');
    });

    it('needs the link alone where no code could reach the account', async () => {
      phoneOf(null);
      begin();
      const token = await lastToken(world);
      expect(codeOf(act(world, 'claims.send-change-code', { token }))).toBe('phone-missing');
      expect(valueIn(act(world, 'claims.confirm-change', { token }))).toMatchObject({
        confirmed: true,
        triesLeft: null,
      });
    });

    it('keeps the code out of the audit chain', async () => {
      begin();
      const token = await lastToken(world);
      valueIn(act(world, 'claims.send-change-code', { token }));
      const code = codeSent();
      valueIn(act(world, 'claims.confirm-change', { token, code }));
      expect(JSON.stringify(world.store.read.all(sql`SELECT body FROM audit`))).not.toContain(code);
    });
  });

  it('does not confirm an address that was given up by an import meanwhile', async () => {
    begin();
    const token = await lastToken(world);
    world.store.write((transaction) => ({
      keep: true,
      value: transaction.run(sql`DELETE FROM claims WHERE role = 'pending'`),
    }));
    expect(codeOf(act(world, 'claims.confirm-change', { token }))).toBe('claim-gone');
  });
});

describe('releasing a claim', () => {
  it('frees an unverified one after the waiting time, for the account that asks', () => {
    const release = () => act(world, 'claims.release', { email: 'dora@lake.example', forAccountId: 'mary' });
    world.clock.pass(-17 * day);
    const early = release();
    expect(early.ok ? null : early.error).toMatchObject({
      code: 'release-too-early',
      releasableAt: world.clock.now + day,
    });
    world.clock.pass(day);
    expect(valueIn(release())).toMatchObject({ email: 'dora@lake.example', formerHolderAccountId: 'dora' });
    expect(claims(world).some((claim) => claim.startsWith('dora@'))).toBe(false);
    expect(codeOf(act(world, 'claims.claim', { accountId: 'gwen', email: 'dora@lake.example' }))).toBe(null);
  });

  it('voids the link that would have verified it', async () => {
    act(world, 'claims.send-verification', { accountId: 'dora' });
    const token = await lastToken(world);
    valueIn(act(world, 'claims.release', { email: 'dora@lake.example', forAccountId: 'mary' }));
    expect(codeOf(act(world, 'claims.verify', { token }))).toBe('token-superseded');
  });

  it.each(['eli@lake.example', 'finn@shut.example'])('of an inactive holder (%s) needs a lead', (email) => {
    valueIn(
      world.desk.perform({
        type: 'settings.set',
        input: { key: 'desk.leads', value: ['Lea', 'Boss'] },
        operator: 'Boss',
      }),
    );
    expect(codeOf(act(world, 'claims.release', { email, forAccountId: 'mary' }, 'Sam'))).toBe('lead-needed');
    const outcome = valueIn(act(world, 'claims.release', { email, forAccountId: 'mary' }, 'Lea'));
    expect(linesOf(world, outcome.caseNumber).at(-1)).toContain('a lead approved');
  });

  it('is not for an address that is in use', () => {
    const answer = act(world, 'claims.release', { email: 'mary@harbour.example', forAccountId: 'gwen' });
    expect(answer.ok ? null : answer.error).toMatchObject({ code: 'not-releasable', situation: 'taken' });
    expect(codeOf(act(world, 'claims.release', { email: 'free@x.example', forAccountId: 'gwen' }))).toBe(
      'not-releasable',
    );
  });

  it('needs proof of strength 3', () => {
    const answer = world.act(
      'claims.release',
      { email: 'dora@lake.example', forAccountId: 'mary' },
      { proofs: ['administrator'] },
    );
    expect(codeOf(answer)).toBe('proof-needed');
  });
});

describe('consolidating two accounts of one person', () => {
  const two = { keepAccountId: 'mary', otherAccountId: 'twin' };
  const people = () =>
    world.store.read.all(
      sql`SELECT id, status, phone, phone_digits, phone_type FROM accounts WHERE id IN ('mary', 'twin') ORDER BY id`,
    );
  const wanted = () => world.store.read.all(sql`SELECT * FROM wanted_addresses ORDER BY account_id`);

  it('is previewed, sentence by sentence, and the preview changes nothing', async () => {
    const before = contents(world.store);
    expect(await world.ask('consolidation', two)).toMatchObject({
      allowed: true,
      problem: null,
      samePersonReasons: ['the same name'],
      email: 'twin@harbour.example',
      freed: 'mary@harbour.example',
      changes: [
        'The login email tw•••@harbour.example moves to Mary Ångström (mary).',
        'The address ma•••@harbour.example becomes free for others.',
        'The verification phone moves along, because the kept account has none.',
        'The account twin is deactivated, and its user name with it.',
      ],
    });
    expect(contents(world.store)).toBe(before);
  });

  it('moves the address, deactivates the other account and frees the address that is left over', () => {
    const outcome = valueIn(act(world, 'claims.consolidate', two));
    expect(outcome).toMatchObject({
      accountId: 'mary',
      email: 'twin@harbour.example',
      emailState: 'verified',
      deactivatedAccountId: 'twin',
      freed: 'mary@harbour.example',
    });
    expect(claims(world).filter((claim) => claim.includes('harbour'))).toEqual([
      'twin@harbour.example mary verified current',
    ]);
    expect(people()).toMatchObject([
      { id: 'mary', status: 'active', phone: '555 010 7788', phone_type: 'mobile' },
      { id: 'twin', status: 'deactivated' },
    ]);
    expect(reasonOf(outcome.caseNumber)).toBe('several-user-names');
  });

  it('keeps the kept account’s address when that is chosen', () => {
    expect(valueIn(act(world, 'claims.consolidate', { ...two, address: 'kept' }))).toMatchObject({
      email: 'mary@harbour.example',
      freed: 'twin@harbour.example',
    });
  });

  it('is taken back as a whole while nobody has taken an address', () => {
    const before = [claims(world), people(), wanted()];
    const { caseNumber } = valueIn(act(world, 'claims.consolidate', two));
    expect(valueIn(act(world, 'claims.undo-consolidation', { number: caseNumber }))).toMatchObject({
      accountId: 'mary',
      email: 'mary@harbour.example',
    });
    expect([claims(world), people(), wanted()]).toEqual(before);
    expect(codeOf(act(world, 'claims.undo-consolidation', { number: caseNumber }))).toBe('nothing-to-undo');
  });

  it('ends the legacy login of the account that gets a verified address, and undoing brings it back', async () => {
    const legacy = () =>
      world.store.read.get<{ legacy_login: number }>(sql`SELECT legacy_login FROM accounts WHERE id = 'mary'`)
        ?.legacy_login;
    world.store.write((transaction) => ({
      keep: true,
      value: transaction.run(sql`UPDATE accounts SET legacy_login = 1 WHERE id = 'mary'`),
    }));
    const sentence =
      'It signs in with that address from then on, and no longer with Practice ID and user name.';
    expect((await world.ask('consolidation', two)).changes).toContain(sentence);
    const { caseNumber } = valueIn(act(world, 'claims.consolidate', two));
    expect(legacy()).toBe(0);
    valueIn(act(world, 'claims.undo-consolidation', { number: caseNumber }));
    expect(legacy()).toBe(1);
  });

  it('is not taken back once somebody has taken the freed address', () => {
    const { caseNumber } = valueIn(act(world, 'claims.consolidate', two));
    valueIn(act(world, 'claims.claim', { accountId: 'ben', email: 'mary@harbour.example' }));
    const before = contents(world.store);
    expect(codeOf(act(world, 'claims.undo-consolidation', { number: caseNumber }))).toBe('undo-too-late');
    expect(contents(world.store)).toBe(before);
  });

  it('is not taken back once the address was changed', async () => {
    const { caseNumber } = valueIn(act(world, 'claims.consolidate', two));
    act(world, 'claims.change-email', { accountId: 'mary', email: 'mary@home.example' });
    valueIn(act(world, 'claims.confirm-change', { token: await lastToken(world) }));
    expect(codeOf(act(world, 'claims.undo-consolidation', { number: caseNumber }))).toBe('undo-too-late');
  });

  it.each([
    ['mary', 'mary', 'one and the same'],
    ['mary', 'dora', 'different practices'],
    ['mary', 'ben', 'nothing says that they are the same person'],
    ['eli', 'gwen', 'inactive'],
  ])('of %s and %s is refused: %s', async (keepAccountId, otherAccountId, problem) => {
    const answer = act(world, 'claims.consolidate', { keepAccountId, otherAccountId });
    expect(answer.ok ? null : answer.error).toMatchObject({
      code: 'cannot-consolidate',
      problem: expect.stringContaining(problem),
    });
    expect(await world.ask('consolidation', { keepAccountId, otherAccountId })).toMatchObject({
      allowed: false,
      changes: [],
    });
  });

  it('waits for a change of the login email to end', () => {
    act(world, 'claims.change-email', { accountId: 'twin', email: 'twin@home.example' });
    const answer = act(world, 'claims.consolidate', two);
    expect(answer.ok ? null : answer.error.problem).toContain('under way');
  });

  it('needs proof of strength 2', () => {
    expect(codeOf(world.act('claims.consolidate', two, { proofs: ['practice-access-code'] }))).toBe(
      'proof-needed',
    );
    expect(codeOf(world.act('claims.consolidate', two, { proofs: ['callback'] }))).toBe(null);
  });
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
    act(world, 'claims.claim', { accountId: 'gwen', email: 'mary.angstrom@harbour.example' });
    const { onDomain } = await world.ask('suggestions', { accountId: 'mary' });
    expect(onDomain[0]).toBe('m.angstrom@harbour.example');
  });

  it('take the domain that most of the practice sign in with where the clinic email is a webmail address', async () => {
    expect((await world.ask('suggestions', { accountId: 'gwen' })).domain).toBe('lake.example');
  });
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
  act(world, 'claims.change-email', { accountId: 'mary', email: 'mary@home.example' });
  act(world, 'claims.confirm-change', { token: await lastToken(world) });
  expect(await list()).toEqual([]);
});
