import { describe, expect, test } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import { contents } from '../support/desk.ts';
import { goodPassword, type TestPortal, testPortal } from './portal-world.ts';

const minute = 60_000;

/** A portal where a reset for Harbour Dental's clinic account was asked for. */
async function withReset(): Promise<TestPortal & { readonly token: string }> {
  const portal = await testPortal();
  const page = await portal
    .browser()
    .submit('/', '/password', { userName: ' harbourd ', requestedBy: 'Olu' });
  expect(page.status).toBe(200);
  expect(page.text).toContain('Reset Your Password');
  return { ...portal, token: portal.linkToken('password-reset') };
}

const choose = (portal: TestPortal, token: string, password: string, again = password) =>
  portal.browser().submit(`/reset/${token}`, `/reset/${token}`, { password, again });

const signIn = (portal: TestPortal, name: string, password: string) =>
  portal.browser().submit('/sign-in', '/sign-in', { name, password });

test('from the form to a password that is accepted, and the case shows every step', async () => {
  const portal = await withReset();
  const saved = await choose(portal, portal.token, goodPassword);
  expect(saved.text).toContain('Your new password is saved');
  expect(saved.headers.get('set-cookie')).toBeNull();
  expect((await signIn(portal, 'HARBOURD', goodPassword)).text).toContain('Your password is accepted');
  const lines = portal.store.read.all<{ kind: string; text: string }>(
    sql`SELECT t.kind, t.text FROM timeline AS t JOIN cases AS c ON c.id = t.case_id WHERE c.account_id = 'c-1' ORDER BY t.id`,
  );
  expect(lines.map(({ kind }) => kind)).toEqual([
    'cases.open',
    'logins.password-help',
    'mail.cancelled',
    'logins.set-password',
    'logins.record-sign-in',
  ]);
  expect(portal.store.read.all(sql`SELECT DISTINCT case_id FROM timeline`)).toHaveLength(1);
});

test('what is stored is argon2id, and neither the password nor the link’s token is anywhere in the store', async () => {
  const portal = await withReset();
  await choose(portal, portal.token, goodPassword);
  expect(portal.account('c-1').password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  for (const table of ['accounts', 'audit', 'timeline', 'cases', 'tokens', 'message_transitions']) {
    const rows = JSON.stringify(portal.store.read.all({ text: `SELECT * FROM ${table}`, values: [] }));
    expect(rows).not.toContain(goodPassword);
    expect(rows).not.toContain(portal.token);
  }
  const audit = JSON.stringify(portal.store.read.all(sql`SELECT body FROM audit`));
  expect(audit).toContain('logins.set-password');
  expect(audit).not.toContain('$argon2id$');
  expect(portal.told).toEqual([]);
});

test('opening the page never uses the link up', async () => {
  const portal = await withReset();
  const before = contents(portal.store);
  const browser = portal.browser();
  for (let look = 0; look < 3; look += 1)
    expect((await browser.get(`/reset/${portal.token}`)).text).toContain('Create a new password');
  await portal.app.fetch(
    new Request(`http://127.0.0.1:8484/reset/${portal.token}`, {
      method: 'HEAD',
      headers: { host: '127.0.0.1' },
    }),
  );
  await browser.get(`/reset/${portal.token}/not-me`);
  expect(contents(portal.store)).toBe(before);
  expect((await choose(portal, portal.token, goodPassword)).status).toBe(200);
});

describe('a link that is', () => {
  test('used already is refused, and the password stays as the first one left it', async () => {
    const portal = await withReset();
    const open = portal.browser();
    const page = await open.get(`/reset/${portal.token}`);
    await choose(portal, portal.token, goodPassword);
    const hash = portal.account('c-1').password_hash;
    const again = await open.post(`/reset/${portal.token}`, {
      'form-token': page.formToken(`/reset/${portal.token}`),
      password: 'another good sentence',
      again: 'another good sentence',
    });
    expect(again.status).toBe(410);
    expect(again.text).toContain('This link was already used');
    expect(portal.account('c-1').password_hash).toBe(hash);
  });

  test('sent at the same moment twice is used once', async () => {
    const portal = await withReset();
    const both = await Promise.all([
      choose(portal, portal.token, goodPassword),
      choose(portal, portal.token, 'another good sentence'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  test.each([
    ['expired', 'This link has expired', (portal: TestPortal) => portal.clock.pass(60 * minute)],
    [
      'superseded by a newer one',
      'This link no longer works',
      async (portal: TestPortal) => {
        portal.clock.pass(minute);
        await portal.browser().submit('/', '/password', { userName: 'harbourd', requestedBy: 'Olu' });
      },
    ],
    [
      'for an account that was deactivated since',
      'can’t be used now',
      (portal: TestPortal) =>
        portal.store.write((transaction) => ({
          keep: true,
          value: transaction.run(sql`UPDATE accounts SET status = 'deactivated' WHERE id = 'c-1'`),
        })),
    ],
  ])('%s is refused', async (_what, words, happen) => {
    const portal = await withReset();
    const open = portal.browser();
    const page = await open.get(`/reset/${portal.token}`);
    await happen(portal);
    const late = await open.post(`/reset/${portal.token}`, {
      'form-token': page.formToken(`/reset/${portal.token}`),
      password: goodPassword,
      again: goodPassword,
    });
    expect(late.status).toBe(410);
    expect(late.text).toContain(words);
    expect(portal.account('c-1').password_hash).toBeNull();
  });

  test('forged, cut, or of another purpose is not one of ours', async () => {
    const portal = await withReset();
    const browser = portal.browser();
    for (const forged of [
      'A'.repeat(43),
      portal.token.slice(1),
      `${portal.token}A`,
      'x',
      `..%2f${portal.token}`,
    ])
      expect((await browser.get(`/reset/${forged}`)).status, forged).toBe(404);
    expect((await browser.get(`/verify-email/${portal.token}`)).status).toBe(404);
    expect((await browser.get(`/invitation/${portal.token}`)).status).toBe(404);
  });
});

test('every mailbox of the account gets an email afterwards, and older links are void', async () => {
  const portal = await testPortal();
  await portal.desk.perform({
    type: 'logins.send-reset',
    input: { accountId: 'a-1', requestedBy: 'Mary' },
    operator: 'Sam',
  });
  await choose(portal, portal.linkToken('password-reset'), goodPassword);
  const told = portal.store.read.all(
    sql`SELECT to_address, subject FROM messages WHERE purpose = 'password-changed'`,
  );
  expect(told).toEqual([{ to_address: 'mary@harbour.example', subject: 'Your password was changed' }]);
  expect(
    portal.store.read.all(sql`SELECT 1 FROM tokens WHERE used_at IS NULL AND voided_at IS NULL`),
  ).toEqual([]);
  expect((await signIn(portal, 'Mary@HARBOUR.example', goodPassword)).text).toContain('accepted');
  expect((await signIn(portal, 'mary', goodPassword)).text).toContain('don’t match');
});

test.each([
  [false, 'locked', 'don’t match'],
  [true, 'saved', 'Your password is accepted'],
])('a lock ends by it only where the operator said so (%s)', async (clearLock, page, then) => {
  const portal = await testPortal();
  for (let wrong = 0; wrong < 5; wrong += 1) await signIn(portal, 'harbourd', 'wrong wrong wrong');
  await portal.desk.perform({
    type: 'logins.send-reset',
    input: { accountId: 'c-1', requestedBy: 'Olu', clearLock },
    operator: 'Sam',
  });
  const saved = await choose(portal, portal.linkToken('password-reset'), goodPassword);
  expect(saved.text).toContain(page);
  expect((await signIn(portal, 'harbourd', goodPassword)).text).toContain(then);
  portal.clock.pass(30 * minute);
  expect((await signIn(portal, 'harbourd', goodPassword)).text).toContain('Your password is accepted');
});

test.each([
  ['short', 'at least 8 characters', undefined],
  ['password123', 'Many people use this', undefined],
  ['harbour-dental-2026', 'knows your practice', undefined],
  ['aaaaaaaaaaaa', 'simple pattern', undefined],
  [goodPassword, 'The two passwords are not the same', 'violet otter under ladder'],
  ['', 'Enter a new password', undefined],
])('%j is refused in a sentence, keeps the link and is not shown again', async (password, words, again) => {
  const portal = await withReset();
  const refused = await choose(portal, portal.token, password, again);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(words);
  if (password !== '' && !refused.text.includes('at least 8'))
    expect(refused.html).not.toContain(`"${password}"`);
  expect(portal.account('c-1').password_hash).toBeNull();
  expect((await choose(portal, portal.token, goodPassword)).status).toBe(200);
});

describe('“I did not ask for this”', () => {
  test('voids the link and opens a case that the first one knows of', async () => {
    const portal = await withReset();
    const here = `/reset/${portal.token}/not-me`;
    const thanks = await portal.browser().submit(here, here, {});
    expect(thanks.text).toContain('The link no longer works');
    expect((await portal.browser().get(`/reset/${portal.token}`)).text).toContain(
      'This link no longer works',
    );
    const cases = portal.store.read.all<{ reason: string; account_id: string; channel: string }>(
      sql`SELECT reason, account_id, channel FROM cases ORDER BY id`,
    );
    expect(cases).toEqual([
      { reason: 'forgot-password', account_id: 'c-1', channel: 'portal' },
      { reason: 'unrequested-reset', account_id: 'c-1', channel: 'portal' },
    ]);
    expect(portal.store.read.all(sql`SELECT 1 FROM timeline WHERE kind = 'logins.not-me'`)).toHaveLength(2);
  });

  test('after somebody used the link makes the case urgent; a second report adds to it', async () => {
    const portal = await withReset();
    await choose(portal, portal.token, goodPassword);
    const here = `/reset/${portal.token}/not-me`;
    expect((await portal.browser().submit(here, here, {})).text).toContain(
      'someone may have set a new password',
    );
    await portal.browser().submit(here, here, {});
    expect(portal.store.read.all(sql`SELECT priority FROM cases WHERE reason = 'unrequested-reset'`)).toEqual(
      [{ priority: 'urgent' }],
    );
  });
});
