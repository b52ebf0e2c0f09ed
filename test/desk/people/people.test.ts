import { describe, expect, test } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { contents } from '../../support/desk.ts';
import { minute, peopleWorld, proven, written } from './people-world.ts';

const passwordHash = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g';
const eve = {
  practiceId: 'P-100',
  invitedBy: 'ada',
  givenName: 'Eve',
  familyName: 'Lund',
  email: 'Eve@Harbour.example',
};

describe('new people are invited by an administrator of the practice', () => {
  test('the account, its claim, the mail and the case line come together', async () => {
    const world = await peopleWorld();
    const outcome = await world.done(
      'people.invite',
      { ...eve, roleTitle: 'Nurse' },
      { proofs: ['in-person'] },
    );
    expect(outcome.messages).toEqual([
      { id: expect.any(String), to: 'Eve@harbour.example', subject: 'You are invited to set up your login' },
    ]);
    expect(
      world.row(sql`SELECT state, role, account_id FROM claims WHERE email_key = 'eve@harbour.example'`),
    ).toEqual({
      state: 'unverified',
      role: 'current',
      account_id: outcome.accountId,
    });
    expect(await world.ask('person', { accountId: outcome.accountId })).toMatchObject({
      status: 'invited',
      roleTitle: 'Nurse',
      editLevel: 'standard',
      administrator: false,
      invitation: { invitedBy: 'Ada Stone', expiresAt: outcome.expiresAt, finishedAt: null },
    });
    expect(world.mail()).toContain('/invitation/');
    expect(world.lines(outcome.caseNumber).join()).toContain('Eve Lund invited by Ada Stone');
    expect((await world.ask('lookup', { text: 'eve lund' })).total).toBe(1);
  });

  test.each([
    [{ givenName: 'Suharto', familyName: '' }, 'Suharto'],
    [{ givenName: '—', familyName: 'Madonna' }, 'Madonna'],
    [{ familyName: '\u202eテレサ\u200b' }, 'テレサ'],
  ])('with one name only, as in %j', async (names, name) => {
    const world = await peopleWorld();
    const { givenName: _, familyName: __, ...rest } = eve;
    const outcome = await world.done('people.invite', { ...rest, ...names }, { proofs: proven });
    expect(await world.ask('person', { accountId: outcome.accountId })).toMatchObject({ name });
    expect(world.lines(outcome.caseNumber).join()).toContain(`${name} invited by Ada Stone`);
  });

  test.each([
    {},
    { givenName: '' },
    { givenName: '\u200b', familyName: '\u3164' },
    { givenName: '...', familyName: '-' },
  ])('not without a name: %j', async (names) => {
    const world = await peopleWorld();
    const { givenName: _, familyName: __, ...rest } = eve;
    const before = contents(world.store);
    expect(codeOf(await world.act('people.invite', { ...rest, ...names }, { proofs: proven }))).toBe(
      'invalid-input',
    );
    expect(contents(world.store)).toBe(before);
  });

  test('only an active administrator of that practice can invite people', async () => {
    const world = await peopleWorld();
    const before = contents(world.store);
    for (const invitedBy of ['mary', 'nils', 'clinic'])
      expect(codeOf(await world.act('people.invite', { ...eve, invitedBy }, { proofs: proven }))).toBe(
        'not-administrator',
      );
    expect(
      codeOf(await world.act('people.invite', { ...eve, invitedBy: 'nobody' }, { proofs: proven })),
    ).toBe('account-not-found');
    expect(contents(world.store)).toBe(before);
    await world.set(sql`UPDATE accounts SET status = 'deactivated' WHERE id = 'ada'`);
    expect(codeOf(await world.act('people.invite', eve, { proofs: proven }))).toBe('not-administrator');
  });

  test('an address that anybody holds is in use, and nothing stays of the try', async () => {
    const world = await peopleWorld();
    const before = contents(world.store);
    const answer = await world.act(
      'people.invite',
      { ...eve, email: 'MARY@harbour.example' },
      { proofs: proven },
    );
    expect(answer).toMatchObject({ error: { code: 'email-in-use', situation: 'shared-mailbox' } });
    expect(contents(world.store)).toBe(before);
  });

  test('the invitation can be sent again; the older link is void, and no two go within a minute', async () => {
    const world = await peopleWorld();
    const { accountId, caseNumber } = await world.done('people.invite', eve, { proofs: proven });
    const older = world.token();
    expect(
      codeOf(
        await world.act('people.resend-invitation', { accountId }, { case: caseNumber, proofs: proven }),
      ),
    ).toBe('invitation-too-soon');
    world.clock.pass(minute);
    const again = await world.done(
      'people.resend-invitation',
      { accountId },
      { case: caseNumber, proofs: proven },
    );
    expect(again.messages[0]?.to).toBe('Eve@harbour.example');
    const input = { token: older, accessCode: 'x', passwordHash };
    expect(codeOf(await world.own('people.finish-invitation', input))).toBe('token-superseded');
    expect(
      codeOf(await world.act('people.resend-invitation', { accountId: 'mary' }, { proofs: proven })),
    ).toBe('not-invited');
  });
});

describe('finishing an invitation needs the practice access code', () => {
  test('with it the account is active, the address verified, and the link used up', async () => {
    const world = await peopleWorld();
    const { accountId } = await world.done('people.invite', eve, { proofs: proven });
    const token = world.token();
    const { code } = await world.done(
      'people.practice-access-code',
      { practiceId: 'P-100' },
      { proofs: proven },
    );
    const input = { token, accessCode: code.toLowerCase().replace('-', ' '), passwordHash };
    expect(valueIn(await world.own('people.finish-invitation', input))).toMatchObject({
      finished: true,
      accountId,
    });
    expect(
      world.row(sql`SELECT a.status, a.password_hash, c.state FROM accounts AS a JOIN claims AS c ON c.account_id = a.id
                    WHERE a.id = ${accountId}`),
    ).toEqual({ status: 'active', password_hash: passwordHash, state: 'verified' });
    expect(codeOf(await world.own('people.finish-invitation', input))).toBe('token-used');
    expect(written(world.store)).not.toContain(token);
    expect(written(world.store)).not.toContain(passwordHash);
  });

  test('without it nothing happens but the count, and the fifth wrong one voids the link', async () => {
    const world = await peopleWorld();
    const { accountId } = await world.done('people.invite', eve, { proofs: proven });
    const token = world.token();
    const { code } = await world.done(
      'people.practice-access-code',
      { practiceId: 'P-100' },
      { proofs: proven },
    );
    const attempt = (accessCode: string) =>
      world.own('people.finish-invitation', { token, accessCode, passwordHash });
    for (const triesLeft of [4, 3, 2, 1, 0])
      expect(valueIn(await attempt('0000-0000'))).toEqual({ finished: false, triesLeft, accountId });
    expect(codeOf(await attempt(code))).toBe('token-superseded');
    expect(world.row(sql`SELECT status, password_hash FROM accounts WHERE id = ${accountId}`)).toEqual({
      status: 'invited',
      password_hash: null,
    });
  });

  test('the code is shown to the operator and never mailed; each showing is on record without it', async () => {
    const world = await peopleWorld();
    await world.done('people.invite', eve, { proofs: proven });
    expect(codeOf(await world.act('people.practice-access-code', { practiceId: 'P-100' }))).toBe(
      'proof-needed',
    );
    const first = await world.done(
      'people.practice-access-code',
      { practiceId: 'P-100' },
      { proofs: proven },
    );
    const again = await world.done(
      'people.practice-access-code',
      { practiceId: 'P-100' },
      { proofs: proven },
    );
    expect(again.code).toBe(first.code);
    expect(first.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const renewed = await world.done(
      'people.renew-practice-access-code',
      { practiceId: 'P-100' },
      { proofs: proven },
    );
    expect(renewed.code).not.toBe(first.code);
    for (const { caseNumber } of [first, again, renewed])
      expect(world.lines(caseNumber).join()).toContain('to the operator');
    const mails = world.store.read.all<{ raw: Buffer }>(
      sql`SELECT raw FROM messages JOIN message_bytes USING (id)`,
    );
    for (const { code } of [first, renewed]) {
      expect(written(world.store)).not.toContain(code);
      for (const { raw } of mails) expect(raw.toString()).not.toContain(code);
    }
  });
});

describe('role title, edit level and the administrator flag are three things', () => {
  test('each changes alone, and the case says from what to what', async () => {
    const world = await peopleWorld();
    const person = async () => {
      const { roleTitle, editLevel, administrator, emergencyAccess } = await world.ask('person', {
        accountId: 'mary',
      });
      return { roleTitle, editLevel, administrator, emergencyAccess };
    };
    const { caseNumber } = await world.done(
      'people.set-role-title',
      { accountId: 'mary', roleTitle: 'Hygienist' },
      { proofs: proven },
    );
    const inCase = { case: caseNumber };
    expect(await person()).toEqual({
      roleTitle: 'Hygienist',
      editLevel: 'standard',
      administrator: false,
      emergencyAccess: false,
    });
    await world.done(
      'people.set-edit-level',
      { accountId: 'mary', editLevel: 'full', askedBy: 'ada' },
      inCase,
    );
    expect(await person()).toEqual({
      roleTitle: 'Hygienist',
      editLevel: 'full',
      administrator: false,
      emergencyAccess: false,
    });
    await world.done('people.grant-administrator', { accountId: 'mary', askedBy: 'ada' }, inCase);
    expect(await person()).toEqual({
      roleTitle: 'Hygienist',
      editLevel: 'full',
      administrator: true,
      emergencyAccess: false,
    });
    await world.done(
      'people.set-emergency-access',
      { accountId: 'mary', allowed: true, askedBy: 'ada' },
      inCase,
    );
    await world.done('people.revoke-administrator', { accountId: 'mary', askedBy: 'ada' }, inCase);
    expect(await person()).toEqual({
      roleTitle: 'Hygienist',
      editLevel: 'full',
      administrator: false,
      emergencyAccess: true,
    });
    const said = world.lines(caseNumber).join('\n');
    for (const line of [
      'Role title: none → Hygienist',
      'Edit level: standard → full',
      'Made administrator; Ada Stone asked for it',
      'Emergency access allowed',
      'Administrator removed',
    ])
      expect(said).toContain(line);
  });

  test('an active practice that has an administrator keeps one', async () => {
    const world = await peopleWorld();
    expect((await world.ask('person', { accountId: 'ada' })).lastAdministrator).toBe(true);
    expect(
      codeOf(await world.act('people.revoke-administrator', { accountId: 'ada' }, { proofs: proven })),
    ).toBe('last-administrator');
    expect(codeOf(await world.act('people.deactivate', { accountId: 'ada' }, { proofs: proven }))).toBe(
      'last-administrator',
    );
    await world.done('people.grant-administrator', { accountId: 'mary', askedBy: 'ada' }, { proofs: proven });
    await world.done('people.deactivate', { accountId: 'ada', askedBy: 'mary' }, { proofs: proven });
    expect(
      (await world.ask('administrators', { practiceId: 'P-100' })).map(({ accountId }) => accountId),
    ).toEqual(['mary']);
  });

  test('a practice without administrators gets its first one from a lead alone', async () => {
    const world = await peopleWorld();
    await world.set(sql`UPDATE accounts SET administrator = 0 WHERE id = 'ada'`);
    await world.set(sql`UPDATE operators SET role = 'agent' WHERE name = 'Sam'`);
    const input = { accountId: 'mary' };
    expect(codeOf(await world.act('people.grant-administrator', input, { proofs: proven }))).toBe(
      'lead-needed',
    );
    await world.done('people.grant-administrator', input, { proofs: proven, operator: 'Lee' });
    // Now there is one who has to ask, also a lead.
    expect(
      codeOf(
        await world.act(
          'people.grant-administrator',
          { accountId: 'ada' },
          { proofs: proven, operator: 'Lee' },
        ),
      ),
    ).toBe('not-administrator');
  });

  test('the clinic’s shared sign-in is no person to be given rights', async () => {
    const world = await peopleWorld();
    const input = { accountId: 'clinic', askedBy: 'ada' };
    expect(codeOf(await world.act('people.grant-administrator', input, { proofs: proven }))).toBe(
      'not-a-person',
    );
    expect(
      codeOf(await world.act('people.set-emergency-access', { ...input, allowed: true }, { proofs: proven })),
    ).toBe('not-a-person');
  });
});

describe('people who leave', () => {
  test('deactivating voids links and codes, ends trust in browsers, and makes the address releasable', async () => {
    const world = await peopleWorld();
    await world.done('logins.send-reset', { accountId: 'mary', requestedBy: 'Mary' });
    const reset = world.token();
    await world.own('signing-in.trust-browser', { accountId: 'mary', label: 'Firefox on Windows' });
    await world.done(
      'people.deactivate',
      { accountId: 'mary', why: 'moved away' },
      { proofs: ['in-person'] },
    );
    expect(codeOf(await world.own('logins.set-password', { token: reset, passwordHash }))).toBe(
      'token-superseded',
    );
    expect((await world.ask('signingIn', { accountId: 'mary' })).browsers).toEqual([]);
    expect((await world.ask('explain', { email: 'mary@harbour.example', forAccount: 'ada' })).situation).toBe(
      'held-inactive',
    );
    expect(codeOf(await world.act('people.deactivate', { accountId: 'mary' }, { proofs: proven }))).toBe(
      'nothing-to-change',
    );
  });

  test('reactivating brings them back as they were, invited or active', async () => {
    const world = await peopleWorld();
    const { accountId } = await world.done('people.invite', eve, { proofs: proven });
    for (const [id, status] of [
      ['mary', 'active'],
      [accountId, 'invited'],
    ] as const) {
      await world.done('people.deactivate', { accountId: id }, { proofs: proven });
      const back = await world.done(
        'people.reactivate',
        { accountId: id, askedBy: 'ada' },
        { proofs: proven },
      );
      expect(back.person.status).toBe(status);
    }
    expect(
      codeOf(await world.act('people.reactivate', { accountId: 'mary', askedBy: 'ada' }, { proofs: proven })),
    ).toBe('nothing-to-change');
  });
});

describe('closing a practice', () => {
  test('makes its addresses releasable and its people unable to act; opening it again brings them back', async () => {
    const world = await peopleWorld();
    const closed = await world.done(
      'practices.close',
      { practiceId: 'P-100', why: 'retired' },
      { proofs: proven },
    );
    expect(closed).toMatchObject({ status: 'closed', addresses: 2 });
    const explained = await world.ask('explain', { email: 'mary@harbour.example', forAccount: 'nils' });
    expect(explained.situation).toBe('held-inactive');
    expect(codeOf(await world.act('people.invite', eve, { proofs: proven }))).toBe('practice-closed');
    expect(
      codeOf(await world.act('people.practice-access-code', { practiceId: 'P-100' }, { proofs: proven })),
    ).toBe('practice-closed');
    expect(
      codeOf(
        await world.act('people.set-role-title', { accountId: 'mary', roleTitle: 'x' }, { proofs: proven }),
      ),
    ).toBe('practice-closed');
    await world.done('practices.reopen', { practiceId: 'P-100', why: 'sold' }, { proofs: proven });
    expect(
      (await world.ask('explain', { email: 'mary@harbour.example', forAccount: 'nils' })).situation,
    ).toBe('taken');
    expect(
      codeOf(await world.act('practices.reopen', { practiceId: 'P-100', why: 'x' }, { proofs: proven })),
    ).toBe('practice-not-closed');
  });

  test('needs proofs for that practice, not for another one', async () => {
    const world = await peopleWorld();
    const { number } = await world.done('cases.open', {
      channel: 'visit',
      caller: 'Nils',
      practiceId: 'P-200',
    });
    for (const proof of proven) await world.done('callers.record-proof', { number, proof });
    expect(
      codeOf(await world.act('practices.close', { practiceId: 'P-100', why: 'x' }, { case: number })),
    ).toBe('case-other-practice');
    expect(
      codeOf(await world.act('people.practice-access-code', { practiceId: 'P-100' }, { case: number })),
    ).toBe('case-other-practice');
    await world.done('practices.close', { practiceId: 'P-200', why: 'retired' }, { case: number });
  });
});
