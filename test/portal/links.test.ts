import { describe, expect, test } from 'vitest';
import { type CodeRow, codeToSend } from '../../main/desk/codes/security-codes.ts';
import { sql } from '../../main/store/sql.ts';
import { changesInChain, contents } from '../support/desk.ts';
import type { Page } from '../support/portal-browser.ts';
import { goodPassword, type TestPortal, testPortal } from './portal-world.ts';

const minute = 60_000;

/** Performs an action of the desk that has to succeed, with every proof. */
async function act<Outcome = Record<string, unknown>>(
  portal: TestPortal,
  type: string,
  input: unknown,
  caseNumber?: string,
): Promise<Outcome> {
  const answer = await portal.desk.perform({
    type,
    input,
    operator: 'Sam',
    proofs: ['in-person'],
    ...(caseNumber === undefined ? {} : { case: caseNumber }),
  });
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value as Outcome;
}

const press = (
  portal: TestPortal,
  path: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Page> => portal.browser().submit(path, path, fields);

const claimsOf = (portal: TestPortal, accountId: string) =>
  portal.store.read.all<Record<string, unknown>>(
    sql`SELECT email, state, role FROM claims WHERE account_id = ${accountId} ORDER BY role`,
  );

describe('a verification', () => {
  test.each(['verify-email', 'verify'])(
    'happens at /%s by its button, not by opening the page',
    async (path) => {
      const portal = await testPortal();
      await act(portal, 'claims.send-verification', { accountId: 'a-2' });
      const here = `/${path}/${portal.linkToken('email-verification')}`;
      const before = contents(portal.store);
      const page = await portal.browser().get(here);
      await portal.browser().get(here);
      expect(page.text).toContain('tom@harbour.example');
      expect(contents(portal.store)).toBe(before);
      expect((await press(portal, here)).text).toContain('Your login email is verified');
      expect(claimsOf(portal, 'a-2')).toEqual([
        { email: 'tom@harbour.example', state: 'verified', role: 'current' },
      ]);
      expect((await portal.browser().get(here)).text).toContain('This link was already used');
    },
  );
});

describe('a change of the login email', () => {
  async function withChange(): Promise<TestPortal & { readonly here: string }> {
    const portal = await testPortal();
    await act(portal, 'claims.change-email', { accountId: 'a-1', email: 'mary@new.example' });
    return { ...portal, here: `/confirm-change/${portal.linkToken('email-change')}` };
  }

  test('asks for the code to the verification phone as well, where a gateway can bring one', async () => {
    const portal = await withChange();
    await portal.store.write((transaction) => ({
      keep: true,
      value: transaction.run(
        sql`UPDATE accounts SET phone = '+1 415 555 0134', phone_type = 'mobile' WHERE id = 'a-1'`,
      ),
    }));
    const gateway = { url: 'https://codes.example/send', text: '{"to":"{{number}}","text":"{{message}}"}' };
    await act(portal, 'settings.set', { key: 'codes.gateway', value: gateway });
    const asked = await press(portal, portal.here);
    expect(asked.text).toContain('Security code');
    expect(claimsOf(portal, 'a-1')).toMatchObject([{ role: 'current' }, { role: 'pending' }]);
    const row = portal.store.read.get<CodeRow>(sql`SELECT * FROM security_codes ORDER BY id DESC LIMIT 1`);
    const code = (row && codeToSend(portal.store.read, row)) ?? 'none';
    const wrong = `${code.slice(0, 5)}${(Number(code[5]) + 1) % 10}`;
    expect((await press(portal, portal.here, { code: wrong })).text).toContain('This is not the code');
    expect((await press(portal, portal.here, { code })).text).toContain('Your login email has changed');
    expect(claimsOf(portal, 'a-1')).toEqual([
      { email: 'mary@new.example', state: 'verified', role: 'current' },
    ]);
  });

  test('waits on its page for the callback of the desk, where no gateway can bring a code', async () => {
    const portal = await withChange();
    await portal.store.write((transaction) => ({
      keep: true,
      value: transaction.run(sql`UPDATE accounts SET phone = '(415) 555-0134' WHERE id = 'a-1'`),
    }));
    expect((await press(portal, portal.here)).text).toContain('We call you first');
    expect(claimsOf(portal, 'a-1')).toMatchObject([{ role: 'current' }, { role: 'pending' }]);
    const { number } = (await act(portal, 'cases.open', {
      channel: 'phone',
      caller: 'Mary',
      accountId: 'a-1',
    })) as {
      number: string;
    };
    await act(portal, 'callers.record-proof', { number, proof: 'callback' });
    // The same link, opened again.
    expect((await press(portal, portal.here)).text).toContain('Your login email has changed');
  });

  test('is stopped by the link in the mail to the old address', async () => {
    const portal = await withChange();
    const here = `/cancel-change/${portal.linkToken('email-change-notice')}`;
    await portal.browser().get(here);
    expect(claimsOf(portal, 'a-1')).toHaveLength(2);
    expect((await press(portal, here)).text).toContain('The change is cancelled');
    expect(claimsOf(portal, 'a-1')).toMatchObject([{ role: 'current' }]);
  });

  test('is confirmed by the new mailbox, and both are told', async () => {
    const portal = await withChange();
    expect((await portal.browser().get(portal.here)).text).toContain('mary@new.example');
    expect((await press(portal, portal.here)).text).toContain('Your login email has changed');
    expect(claimsOf(portal, 'a-1')).toEqual([
      { email: 'mary@new.example', state: 'verified', role: 'current' },
    ]);
    const told = portal.store.read.all<{ to: string }>(
      sql`SELECT to_address AS "to" FROM messages WHERE purpose = 'email-changed' ORDER BY to_address`,
    );
    expect(told.map(({ to }) => to)).toEqual(['mary@harbour.example', 'mary@new.example']);
  });

  test('is cancelled, and its link no longer confirms anything', async () => {
    const portal = await withChange();
    const cancel = `${portal.here}/cancel`;
    const before = contents(portal.store);
    await portal.browser().get(cancel);
    expect(contents(portal.store)).toBe(before);
    expect((await press(portal, cancel)).text).toContain('The change is cancelled');
    expect(claimsOf(portal, 'a-1')).toEqual([
      { email: 'mary@harbour.example', state: 'verified', role: 'current' },
    ]);
    expect((await portal.browser().get(portal.here)).status).toBe(410);
  });
});

describe('an invitation', () => {
  async function invited(): Promise<
    TestPortal & { readonly here: string; readonly code: string; readonly id: string }
  > {
    const portal = await testPortal();
    await act(portal, 'people.grant-administrator', { accountId: 'a-1' });
    const { code } = await act<{ code: string }>(portal, 'people.practice-access-code', {
      practiceId: 'P-1',
    });
    const { accountId } = await act<{ accountId: string }>(portal, 'people.invite', {
      practiceId: 'P-1',
      invitedBy: 'a-1',
      givenName: 'Ida',
      familyName: 'Lund',
      email: 'ida@harbour.example',
    });
    return { ...portal, here: `/invitation/${portal.linkToken('invitation')}`, code, id: accountId };
  }
  const both = { password: goodPassword, again: goodPassword };

  test('is finished with the practice access code and a password, and then one can sign in', async () => {
    const portal = await invited();
    const page = await portal.browser().get(portal.here);
    expect(page.text).toContain('ida@harbour.example');
    expect(page.text).toContain('At least 8 characters');
    expect(page.html).not.toContain(portal.code);
    const done = await press(portal, portal.here, { ...both, accessCode: ` ${portal.code.toLowerCase()} ` });
    expect(done.text).toContain('Your login is set up');
    const signedIn = await portal
      .browser()
      .submit('/sign-in', '/sign-in', { name: 'ida@harbour.example', password: goodPassword });
    expect(signedIn.text).toContain('Your password is accepted');
    expect((await portal.browser().get(portal.here)).text).toContain('This link was already used');
  });

  test('with a wrong code says how many attempts are left, and the fifth voids the link', async () => {
    const portal = await invited();
    for (const left of ['4 more attempts', '3 more attempts', '2 more attempts', '1 more attempt']) {
      const page = await press(portal, portal.here, { ...both, accessCode: '0000-0000' });
      expect(page.status).toBe(422);
      expect(page.text).toContain(left);
    }
    expect((await press(portal, portal.here, { ...both, accessCode: '0000-0000' })).status).toBe(410);
    expect((await portal.browser().get(portal.here)).text).toContain('This link no longer works');
    expect(portal.account(portal.id)).toMatchObject({ status: 'invited', password_hash: null });
  });

  test('with a password that is no good keeps the link and counts no try', async () => {
    const portal = await invited();
    const page = await press(portal, portal.here, {
      accessCode: portal.code,
      password: 'IdaLund2026',
      again: 'IdaLund2026',
    });
    expect(page.text).toContain('knows your practice');
    expect(page.html).not.toContain('IdaLund2026');
    expect((await press(portal, portal.here, { ...both, accessCode: portal.code })).status).toBe(200);
  });
});

test('a caller’s mailbox is proven by the button on its link’s page, in the case that sent it', async () => {
  const portal = await testPortal();
  const { number } = await act<{ number: string }>(portal, 'cases.open', {
    channel: 'phone',
    caller: 'Mary',
    accountId: 'a-1',
    practiceId: 'P-1',
  });
  await portal.desk.perform({ type: 'callers.send-mailbox-link', input: { number }, operator: 'Sam' });
  const here = `/prove-mailbox/${portal.linkToken('mailbox-proof')}`;
  await portal.browser().get(here);
  const proofs = () => portal.store.read.all(sql`SELECT kind FROM proofs WHERE kind = 'mailbox-link'`);
  expect(proofs()).toEqual([]);
  expect((await press(portal, here)).text).toContain('the help desk can see it now');
  expect(proofs()).toHaveLength(1);
});

test('a link that has run out says so on every page', async () => {
  const portal = await testPortal();
  await act(portal, 'claims.send-verification', { accountId: 'a-2' });
  await act(portal, 'claims.change-email', { accountId: 'a-1', email: 'mary@new.example' });
  const paths = [
    `/verify-email/${portal.linkToken('email-verification')}`,
    `/confirm-change/${portal.linkToken('email-change')}`,
    `/confirm-change/${portal.linkToken('email-change')}/cancel`,
  ];
  portal.clock.pass(8 * 24 * 60 * minute);
  for (const path of paths) {
    const page = await portal.browser().get(path);
    expect(page.status).toBe(410);
    expect(page.text).toContain('This link has expired');
  }
});

test('none of the portal’s own actions can be named by another face', async () => {
  const { actions } = await import('../../preload/contract/contract.ts');
  const portal = await testPortal();
  expect(changesInChain(portal.store)).toEqual([]);
  for (const type of [
    'logins.set-password',
    'logins.not-me',
    'logins.record-sign-in',
    'people.finish-invitation',
    'callers.prove-mailbox',
  ])
    expect(Object.keys(actions)).not.toContain(type);
});
