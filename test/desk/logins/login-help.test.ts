import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import type { Store } from '../../../main/store/store.ts';
import { codeOf } from '../../support/answers.ts';
import { contents, type TestDesk, testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';

const minute = 60_000;

async function mails(store: Store) {
  const rows = store.read.all<{ raw: Buffer }>(
    sql`SELECT raw FROM messages JOIN message_bytes USING (id) ORDER BY id`,
  );
  return Promise.all(rows.map(({ raw }) => PostalMime.parse(raw)));
}

async function clinicDesk(): Promise<TestDesk> {
  const made = testDesk();
  await fillDirectory(
    made.store,
    [
      { id: 'P-1', name: 'Harbour Dental', email: 'Front.Desk@Harbour.example' },
      { id: 'P-2', name: 'Harbour Kids', email: 'front.desk@harbour.example' },
      { id: 'P-3', name: 'Closed Vet', email: 'closed@vet.example', status: 'closed' },
      { id: 'P-4', name: 'No Portal', email: 'office@noportal.example' },
      { id: 'P-5', name: 'No Mail' },
    ],
    [
      { id: 'c-1', practiceId: 'P-1', kind: 'clinic', userName: 'HarbourD', givenName: '', familyName: '' },
      {
        id: 'c-2',
        practiceId: 'P-2',
        kind: 'clinic',
        userName: 'harbourkids',
        givenName: '',
        familyName: '',
      },
      { id: 'c-3', practiceId: 'P-3', kind: 'clinic', userName: 'closedvet', givenName: '', familyName: '' },
      { id: 'c-5', practiceId: 'P-5', kind: 'clinic', userName: 'nomail', givenName: '', familyName: '' },
      {
        id: 'a-1',
        practiceId: 'P-1',
        userName: 'mary',
        loginEmail: 'mary@harbour.example',
        emailState: 'verified',
      },
      {
        id: 'a-2',
        practiceId: 'P-1',
        userName: 'tom',
        givenName: 'Tom',
        loginEmail: 'tom@harbour.example',
        emailState: 'unverified',
      },
      { id: 'a-3', practiceId: 'P-1', givenName: 'Ida', status: 'invited' },
      { id: 'a-4', practiceId: 'P-1', givenName: 'Kai', status: 'deactivated' },
    ],
  );
  return made;
}

describe('user name help', () => {
  test('is asked by the practices that the address serves, where nobody said who calls', async () => {
    const { done, ask } = await clinicDesk();
    const { caseNumber } = await done('logins.user-name-help', { email: 'front.desk@harbour.example' });
    expect((await ask('case', { number: caseNumber })).caller).toBe('Harbour Dental, Harbour Kids');
  });

  test('mails all user names of the practices that the address serves to the stored address', async () => {
    const { store, done, ask } = await clinicDesk();
    const outcome = await done('logins.user-name-help', { email: '  FRONT.desk@HARBOUR.example ' });
    expect(outcome.messages).toMatchObject([{ subject: 'Forgot User Name Request' }]);
    const [mail] = await mails(store);
    expect(mail?.subject).toBe('Forgot User Name Request');
    expect(mail?.to?.map(({ address }) => address)).toEqual([outcome.messages[0]?.to]);
    for (const text of [mail?.text, mail?.html])
      for (const name of ['HarbourD', 'harbourkids', 'Harbour Dental', 'Harbour Kids'])
        expect(text).toContain(name);
    const record = await ask('case', { number: outcome.caseNumber });
    expect(record).toMatchObject({ reason: 'forgot-user-name', state: 'open' });
    expect(JSON.stringify(record.timeline)).not.toContain('HarbourD"');
  });

  test.each([
    ['an address nobody has', 'test1234@yahoo.com'],
    ['the address of a closed practice', 'closed@vet.example'],
    ['the address of a practice without a clinic account', 'office@noportal.example'],
    ['the login email of a person', 'mary@harbour.example'],
  ])('%s is not on file, in the words of the seed', async (_what, email) => {
    const { store, act } = await clinicDesk();
    const before = contents(store);
    expect(await act('logins.user-name-help', { email })).toMatchObject({
      ok: false,
      error: {
        code: 'email-not-on-file',
        message: `The email address ${email} is not associated with any active practices. Please email us for assistance with finding your user name.`,
      },
    });
    expect(contents(store)).toBe(before);
  });

  test.each(['a@b.example\r\nBcc: x@example.org', 'a\u0000@harbour.example', '', '   '])(
    '%j is refused before anything is looked up',
    async (email) => {
      const { act } = await clinicDesk();
      expect(codeOf(await act('logins.user-name-help', { email }))).toMatch(
        /^(email-invalid|invalid-input)$/,
      );
    },
  );
});

describe('password help', () => {
  test('mails who asked and a link that lasts as long as the setting says', async () => {
    const { store, done, clock } = await clinicDesk();
    await done('settings.set', { key: 'reset.minutes', value: 30 });
    const outcome = await done('logins.password-help', { userName: ' HARBOURd ', requestedBy: 'Dr. Olu' });
    expect(outcome.expiresAt).toBe(clock.now + 30 * minute);
    const [mail] = await mails(store);
    expect(mail?.subject).toBe('Reset Your Password');
    expect(mail?.to?.[0]?.address).toBe('Front.Desk@harbour.example');
    expect(mail?.text).toContain('Dr. Olu');
    const link = /http:\/\/127\.0\.0\.1:8484\/reset\/([\w-]{43})/.exec(mail?.text ?? '');
    expect(link?.[1]).toBeDefined();
    expect(mail?.html).toContain(link?.[0]);
  });

  test('the token exists in the mail alone', async () => {
    const { store, done } = await clinicDesk();
    await done('logins.password-help', { userName: 'harbourd', requestedBy: 'Olu' });
    const token = /\/reset\/([\w-]{43})/.exec((await mails(store))[0]?.text ?? '')?.[1] ?? 'none';
    for (const table of ['audit', 'timeline', 'cases', 'tokens', 'message_transitions'])
      expect(JSON.stringify(store.read.all({ text: `SELECT * FROM ${table}`, values: [] }))).not.toContain(
        token,
      );
  });

  test.each([
    ['nobody’s', '1234'],
    ['a person’s', 'mary'],
    ['a closed practice’s', 'closedvet'],
  ])('%s user name is not on file, in the words of the seed', async (_what, userName) => {
    const { store, act } = await clinicDesk();
    const before = contents(store);
    expect(await act('logins.password-help', { userName, requestedBy: 'Olu' })).toMatchObject({
      ok: false,
      error: {
        code: 'user-name-not-on-file',
        message: `The user name ${userName} is not associated with any active practices. Please email us for assistance with finding your user name and resetting your password.`,
      },
    });
    expect(contents(store)).toBe(before);
  });

  test('an account without any address on file is refused', async () => {
    const { act } = await clinicDesk();
    expect(codeOf(await act('logins.password-help', { userName: 'nomail', requestedBy: 'Olu' }))).toBe(
      'no-mailbox',
    );
  });

  test('at most one a minute and three an hour, and the refusal says when', async () => {
    const { act, done, clock } = await clinicDesk();
    const again = () => act('logins.password-help', { userName: 'harbourd', requestedBy: 'Olu' });
    const start = clock.now;
    await done('logins.password-help', { userName: 'harbourd', requestedBy: 'Olu' });
    expect(await again()).toMatchObject({ error: { code: 'reset-too-soon', nextAt: start + minute } });
    clock.pass(minute);
    expect((await again()).ok).toBe(true);
    clock.pass(minute);
    expect((await again()).ok).toBe(true);
    clock.pass(minute);
    expect(await again()).toMatchObject({ error: { code: 'reset-too-many', nextAt: start + 60 * minute } });
    clock.pass(57 * minute);
    expect((await again()).ok).toBe(true);
  });

  test('a newer reset voids the older token and cancels the mail that still waits', async () => {
    const { store, done, clock } = await clinicDesk();
    await done('logins.password-help', { userName: 'harbourd', requestedBy: 'Olu' });
    clock.pass(minute);
    await done('logins.password-help', { userName: 'harbourd', requestedBy: 'Olu' });
    expect(store.read.all(sql`SELECT voided_at IS NULL AS live FROM tokens ORDER BY created_at`)).toEqual([
      { live: 0 },
      { live: 1 },
    ]);
    expect(store.read.all(sql`SELECT state FROM messages ORDER BY id`)).toEqual([
      { state: 'cancelled' },
      { state: 'queued' },
    ]);
  });

  test('a case whose mail is cancelled for a newer one says so', async () => {
    const { done, ask, clock } = await clinicDesk();
    const older = await done('logins.password-help', { userName: 'harbourd', requestedBy: 'Olu' });
    clock.pass(minute);
    await done('logins.password-help', { userName: 'harbourd', requestedBy: 'Ida' });
    const { timeline } = await ask('case', { number: older.caseNumber });
    expect(timeline.at(-1)).toMatchObject({
      kind: 'mail.cancelled',
      text: '“Reset Your Password” for Fr•••@harbour.example was cancelled: superseded by a newer message',
    });
  });

  test.each(['Olu & Sons "the vets"', 'Olu" Bcc: x@example.org', 'Ünal 😀'])(
    '%j as Requested By is shown as text and adds no header',
    async (requestedBy) => {
      const { store, done } = await clinicDesk();
      await done('logins.password-help', { userName: 'harbourd', requestedBy });
      const [mail] = await mails(store);
      // What a mail program would turn into a link is taken apart.
      expect(mail?.text).toContain(requestedBy.replace('.org', '. org'));
      expect(mail?.headers.map(({ key }) => key)).not.toContain('bcc');
      expect(mail?.to).toHaveLength(1);
      expect(mail?.subject).toBe('Reset Your Password');
    },
  );
});

test.each([
  '<img src=x onerror=alert(1)>',
  '\r\nBcc: x@example.org',
  'Olu\nBcc: x@example.org',
  'Olu\u0000',
  '\u2028',
  '  ',
])('%j is no name: refused, and nothing has changed', async (requestedBy) => {
  const { store, act } = await clinicDesk();
  const before = contents(store);
  const answer = await act('logins.password-help', { userName: 'harbourd', requestedBy });
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input', field: 'requestedBy' } });
  expect(contents(store)).toBe(before);
});

describe('a reset for an account', () => {
  test('goes to the verified login email, else to the clinic email', async () => {
    const { done } = await clinicDesk();
    const reset = async (accountId: string) =>
      (await done('logins.send-reset', { accountId, requestedBy: 'Mary' })).messages.map(({ to }) => to);
    expect(await reset('a-1')).toEqual(['mary@harbour.example']);
    expect(await reset('a-2')).toEqual(['Front.Desk@harbour.example']);
  });

  test.each([
    ['a-3', 'account-invited'],
    ['a-4', 'account-inactive'],
    ['c-3', 'account-inactive'],
    ['nobody', 'account-not-found'],
  ])('of %s is refused as %s', async (accountId, code) => {
    const { act } = await clinicDesk();
    expect(codeOf(await act('logins.send-reset', { accountId, requestedBy: 'Mary' }))).toBe(code);
  });
});

test('“email us” opens a case of its own and mails the support address with the sender as Reply-To', async () => {
  const { store, done, ask } = await clinicDesk();
  const outcome = await done(
    'logins.email-us',
    { from: 'test1234@yahoo.com', about: 'user-name', given: 'test1234@yahoo.com', text: 'Please help us.' },
    { channel: 'portal' },
  );
  const [mail] = await mails(store);
  expect(mail?.to?.[0]?.address).toBe('support@login-desk.example');
  expect(mail?.replyTo?.[0]?.address).toBe('test1234@yahoo.com');
  expect(await ask('case', { number: outcome.caseNumber })).toMatchObject({
    channel: 'portal',
    caller: 'test1234@yahoo.com',
    reason: 'not-on-file',
  });
});
