import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { contents, type TestDesk } from '../../support/desk.ts';
import { act, claimDesk, claims, day, lastToken, linesOf, mails, minute, reasonOf } from './claim-world.ts';

let world: TestDesk;
beforeEach(async () => {
  world = await claimDesk();
});

describe('claiming a free address', () => {
  it('makes an unverified claim, mails its link there, and writes both into the case', async () => {
    const outcome = valueIn(
      await act(world, 'claims.claim', { accountId: 'gwen', email: 'Gwen@Home.example' }),
    );
    expect(outcome).toMatchObject({
      accountId: 'gwen',
      email: 'Gwen@Home.example',
      emailState: 'unverified',
      pendingEmail: null,
    });
    expect(claims(world)).toContain('gwen@home.example gwen unverified current');
    expect((await mails(world)).map(({ to, subject }) => [to, subject])).toEqual([
      ['Gwen@home.example', 'Verify your login email'],
      // The address on file until now: the clinic's.
      ['lakeside@gmail.com', 'A login email was asked for'],
    ]);
    expect(linesOf(world, outcome.caseNumber).at(-1)).toBe(
      'claims.claim: Claimed Gw•••@Home.example; a link to verify it is queued, and the clinic is told',
    );
  });

  it('is verified by the link, once, and the account has left the legacy login', async () => {
    const { caseNumber } = valueIn(
      await act(world, 'claims.claim', { accountId: 'gwen', email: 'gwen@home.example' }),
    );
    const token = await lastToken(world);
    expect(codeOf(await act(world, 'claims.verify', { token: 'x'.repeat(43) }))).toBe('token-unknown');
    expect(valueIn(await act(world, 'claims.verify', { token }))).toMatchObject({
      accountId: 'gwen',
      emailState: 'verified',
    });
    expect(claims(world)).toContain('gwen@home.example gwen verified current');
    expect(world.store.read.get(sql`SELECT legacy_login FROM accounts WHERE id = 'gwen'`)).toEqual({
      legacy_login: 0,
    });
    expect(linesOf(world, caseNumber).at(-1)).toBe('claims.verify: Verified gw•••@home.example by its link');
    expect(codeOf(await act(world, 'claims.verify', { token }))).toBe('token-used');
  });

  it('settles what the account asked for before: it has an address now, whichever that is', async () => {
    expect((await world.ask('contested', {})).total).toBe(1);
    expect(codeOf(await act(world, 'claims.claim', { accountId: 'ben', email: 'ben@home.example' }))).toBe(
      null,
    );
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
  ])('for %s and %j is refused as %s and changes nothing', async (accountId, email, code) => {
    const before = contents(world.store);
    expect(codeOf(await act(world, 'claims.claim', { accountId, email }))).toBe(code);
    expect(contents(world.store)).toBe(before);
  });

  it('says why an address is in use, without a word about who has it', async () => {
    const answer = await act(world, 'claims.claim', { accountId: 'gwen', email: 'mary@harbour.example' });
    expect(answer.ok ? null : answer.error).toMatchObject({ situation: 'taken' });
    expect(JSON.stringify(answer)).not.toMatch(/Ångström|Harbour Dental|"mary"/);
  });

  it('goes out once a minute too, whatever was claimed before', async () => {
    valueIn(await act(world, 'claims.claim', { accountId: 'gwen', email: 'gwen@home.example' }));
    await world.store.write((transaction) => ({
      keep: true,
      value: transaction.run(sql`DELETE FROM claims WHERE account_id = 'gwen'`),
    }));
    const again = () => act(world, 'claims.claim', { accountId: 'gwen', email: 'gwen@other.example' });
    expect(codeOf(await again())).toBe('mail-too-soon');
    world.clock.pass(minute);
    expect(codeOf(await again())).toBe(null);
  });

  it('keeps no token outside the mail', async () => {
    await act(world, 'claims.claim', { accountId: 'gwen', email: 'gwen@home.example' });
    const token = await lastToken(world);
    await act(world, 'claims.verify', { token });
    for (const table of ['audit', 'timeline', 'cases', 'tokens'])
      expect(
        JSON.stringify(world.store.read.all({ text: `SELECT * FROM ${table}`, values: [] })),
      ).not.toContain(token);
  });
});

describe('sending the verification again', () => {
  it('goes to the address on file, voids the older link and cancels its waiting mail', async () => {
    await act(world, 'claims.claim', { accountId: 'gwen', email: 'gwen@home.example' });
    const first = await lastToken(world);
    world.clock.pass(2 * minute);
    const outcome = valueIn(await act(world, 'claims.send-verification', { accountId: 'gwen' }));
    expect((await mails(world)).map(({ to, state }) => [to, state])).toEqual([
      ['gwen@home.example', 'cancelled'],
      ['lakeside@gmail.com', 'queued'],
      ['gwen@home.example', 'queued'],
    ]);
    expect(codeOf(await act(world, 'claims.verify', { token: first }))).toBe('token-superseded');
    expect(reasonOf(world, outcome.caseNumber)).toBe('email-claimed-not-verified');
    expect(codeOf(await act(world, 'claims.verify', { token: await lastToken(world) }))).toBe(null);
  });

  it('needs no proof, because it only reaches the mailbox on file', async () => {
    expect(codeOf(await world.act('claims.send-verification', { accountId: 'dora' }))).toBe(null);
  });

  it('is refused when there is nothing to verify', async () => {
    expect(codeOf(await act(world, 'claims.send-verification', { accountId: 'mary' }))).toBe(
      'nothing-to-verify',
    );
    expect(codeOf(await act(world, 'claims.send-verification', { accountId: 'gwen' }))).toBe(
      'nothing-to-verify',
    );
  });

  it('goes out once a minute and three times an hour, and says when the next may', async () => {
    const send = () => act(world, 'claims.send-verification', { accountId: 'dora' });
    const start = world.clock.now;
    expect(codeOf(await send())).toBe(null);
    const soon = await send();
    expect(soon.ok ? null : soon.error).toMatchObject({ code: 'mail-too-soon', nextAt: start + minute });
    for (let count = 0; count < 2; count += 1) {
      world.clock.pass(minute);
      expect(codeOf(await send())).toBe(null);
    }
    world.clock.pass(10 * minute);
    const many = await send();
    expect(many.ok ? null : many.error).toMatchObject({ code: 'mail-too-soon', nextAt: start + 60 * minute });
    world.clock.now = start + 60 * minute;
    expect(codeOf(await send())).toBe(null);
  });

  it('dies after a day', async () => {
    await act(world, 'claims.send-verification', { accountId: 'dora' });
    const token = await lastToken(world);
    world.clock.pass(day);
    expect(codeOf(await act(world, 'claims.verify', { token }))).toBe('token-expired');
  });
});
