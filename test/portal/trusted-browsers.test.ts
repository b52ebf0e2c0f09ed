import { beforeEach, describe, expect, test } from 'vitest';
import { type CodeRow, codeToSend } from '../../main/desk/codes/security-codes.ts';
import { browserLabel } from '../../main/portal/pages/browser-label.ts';
import { sql } from '../../main/store/sql.ts';
import { gatewaySetting } from '../support/gateway.ts';
import type { Browser, Page } from '../support/portal-browser.ts';
import { goodPassword, type TestPortal, testPortal } from './portal-world.ts';

const days = 24 * 60 * 60_000;
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

let portal: TestPortal;
beforeEach(async () => {
  portal = await testPortal();
  for (const id of ['a-1', 'c-1']) await givePassword(id);
  await portal.set('codes.gateway', gatewaySetting({ url: 'https://gateway.example/codes', cert: '' }));
});

/** Gives an account a password and a phone, as a finished reset and a file would. */
async function givePassword(accountId: string): Promise<void> {
  const hashed = await portal.world.hasher.hash(goodPassword);
  if (!hashed.ok) throw new Error(hashed.error.message);
  await portal.store.write((transaction) => {
    transaction.run(
      sql`UPDATE accounts SET password_hash = ${hashed.value}, phone = '(415) 555-0123', phone_type = 'mobile',
            phone_digits = '4155550123', phone_tail = '5550123' WHERE id = ${accountId}`,
    );
    return { keep: true, value: null };
  });
}

/** The newest code of an account, as its phone shows it. */
function codeOf(accountId: string): string {
  const row = portal.store.read.get<CodeRow>(
    sql`SELECT * FROM security_codes WHERE account_id = ${accountId} AND purpose = 'sign-in'
        ORDER BY created_at DESC, id DESC LIMIT 1`,
  );
  return (row && codeToSend(portal.store.read, row)) ?? '';
}

const codesSent = (): number =>
  portal.store.read.get<{ n: number }>(sql`SELECT count(*) AS n FROM security_codes`)?.n ?? 0;

const signIn = (browser: Browser, name = 'mary@harbour.example'): Promise<Page> =>
  browser.submit('/sign-in', '/sign-in', { name, password: goodPassword });

const hidden = (page: Page, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page.html)?.[1] ?? '';

const giveCode = (browser: Browser, page: Page, code: string, trust: boolean): Promise<Page> =>
  browser.post('/sign-in/code', {
    'form-token': page.formToken('/sign-in/code'),
    ticket: hidden(page, 'ticket'),
    code,
    ...(trust ? { trust: 'yes' } : {}),
  });

const end = (browser: Browser, page: Page, which: string): Promise<Page> =>
  browser.post('/sign-in/browsers', {
    'form-token': page.formToken('/sign-in/browsers'),
    ticket: hidden(page, 'ticket'),
    end: which,
  });

/** Signs in with a code and trusts the browser. */
async function trust(browser: Browser, name = 'mary@harbour.example', accountId = 'a-1'): Promise<Page> {
  return giveCode(browser, await signIn(browser, name), codeOf(accountId), true);
}

const trusted = (accountId = 'a-1'): readonly { id: string; label: string; last_used_at: number | null }[] =>
  portal.store.read.all(
    sql`SELECT id, label, last_used_at FROM trusted_browsers WHERE account_id = ${accountId} AND revoked_at IS NULL`,
  );

describe('a sign-in asks for a security code where one can be sent', () => {
  test('the right code is accepted; nothing is trusted unasked', async () => {
    const browser = portal.browser();
    const page = await signIn(browser);
    expect(page.text).toContain('Enter your security code');
    expect(page.text).toContain('•');
    expect(page.text).not.toContain('555-0123');
    const wrong = await giveCode(browser, page, codeOf('a-1') === '000000' ? '111111' : '000000', true);
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Attempts left: 4')]);
    const right = await giveCode(browser, wrong, codeOf('a-1'), false);
    expect(right.text).toContain('You can sign in');
    expect(right.text).toContain('None: every sign-in asks for a security code.');
    expect(trusted()).toEqual([]);
    expect((await signIn(browser)).text).toContain('Enter your security code');
  });

  test('without a gateway, or without a phone, the password is all there is', async () => {
    await portal.set('codes.gateway', null);
    expect((await signIn(portal.browser())).text).toContain('Your password is accepted');
    expect(codesSent()).toBe(0);
  });

  test('a ticket is good in its own browser, for its own step, and for ten minutes', async () => {
    const browser = portal.browser();
    const page = await signIn(browser);
    const other = portal.browser();
    const foreign = await signIn(other, 'harbourd');
    const stolen = await other.post('/sign-in/code', {
      'form-token': foreign.formToken('/sign-in/code'),
      ticket: hidden(page, 'ticket'),
      code: codeOf('a-1'),
    });
    expect(stolen.status).toBe(403);
    const half = await browser.post('/sign-in/browsers', {
      'form-token': portal.world.forms.issue(browser.cookie('login-desk-form'), 'sign-in-browsers'),
      ticket: hidden(page, 'ticket'),
      end: 'all',
    });
    expect(half.status).toBe(403);
    portal.clock.pass(11 * 60_000);
    expect((await giveCode(browser, page, codeOf('a-1'), true)).status).toBe(403);
    expect(trusted()).toEqual([]);
  });
});

describe('a browser that a person trusts', () => {
  test('is no longer asked for a code, is shown with its name, and its cookie is for this site alone', async () => {
    const browser = portal.browser({ 'user-agent': firefox });
    const page = await trust(browser);
    expect(page.text).toContain('Firefox on Windows , this browser');
    const cookie = page.headers.getSetCookie().find((each) => each.startsWith('login-desk-trust=')) ?? '';
    expect(cookie).toMatch(
      /^login-desk-trust=[\w-]{43}; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Strict$/,
    );
    const before = codesSent();
    const again = await signIn(browser);
    expect(again.text).toContain('This browser is trusted, so no security code was asked for');
    expect(codesSent()).toBe(before);
    expect(trusted()[0]?.last_used_at).toBe(portal.clock());
    const kept = JSON.stringify(portal.store.read.all(sql`SELECT * FROM audit`));
    expect(kept).toContain('signing-in.trust-browser');
    expect(kept).not.toContain(/trust=([\w-]{43})/.exec(cookie)?.[1]);
  });

  test.each([
    ['another account', async (browser: Browser) => signIn(browser, 'harbourd')],
    [
      'ninety days later',
      async (browser: Browser) => {
        portal.clock.pass(91 * days);
        return signIn(browser);
      },
    ],
    [
      'after the desk ended it',
      async (browser: Browser) => {
        await portal.store.write((transaction) => {
          transaction.run(sql`UPDATE trusted_browsers SET revoked_at = 1`);
          return { keep: true, value: null };
        });
        return signIn(browser);
      },
    ],
    [
      'with a cookie that was changed',
      async () => signIn(portal.browser({ cookie: `login-desk-trust=${'A'.repeat(43)}` })),
    ],
  ])('is asked for a code: %s', async (_name, then) => {
    const browser = portal.browser();
    await trust(browser);
    expect((await then(browser)).text).toContain('Enter your security code');
  });

  test('two accounts trust one browser beside each other', async () => {
    const browser = portal.browser();
    await trust(browser);
    await trust(browser, 'harbourd', 'c-1');
    for (const name of ['mary@harbour.example', 'harbourd'])
      expect((await signIn(browser, name)).text).toContain('This browser is trusted');
  });

  test('is ended by the person, one or all; a form that is sent twice gets the first answer', async () => {
    const here = portal.browser();
    await trust(here);
    const elsewhere = portal.browser();
    portal.clock.pass(2 * 60_000);
    const page = await trust(elsewhere);
    const [first] = trusted();
    const one = await end(elsewhere, page, first?.id ?? '');
    expect(one.text).toContain('That browser is no longer trusted. It needs a security code from now on.');
    expect((await end(elsewhere, page, first?.id ?? '')).text).toBe(one.text);
    expect(trusted()).toHaveLength(1);
    portal.clock.pass(2 * 60_000);
    expect((await signIn(here)).text).toContain('Enter your security code');
    const all = await end(elsewhere, one, 'all');
    expect(all.headers.getSetCookie().join()).toContain('login-desk-trust=; Path=/; Max-Age=0');
    expect(all.text).toContain('None: every sign-in asks for a security code.');
    expect(trusted()).toEqual([]);
    const entries = portal.store.read.all<{ body: string }>(sql`SELECT body FROM audit`);
    expect(entries.filter(({ body }) => body.includes('signing-in.end-own-trust'))).toHaveLength(2);
  });

  test('somebody else’s browser can’t be ended', async () => {
    const mary = portal.browser();
    await trust(mary);
    const clinic = portal.browser();
    const page = await trust(clinic, 'harbourd', 'c-1');
    const [hers] = trusted();
    expect((await end(clinic, page, hers?.id ?? '')).text).toContain('was no longer trusted');
    expect(trusted()).toHaveLength(1);
  });
});

describe('a browser has a name of our own words', () => {
  test.each([
    [firefox, 'Firefox on Windows'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      'Safari on Mac',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1',
      'Chrome on iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36',
      'Samsung Internet on Android',
    ],
    ['<script>alert(1)</script>', 'A browser'],
    ['x'.repeat(100_000), 'A browser'],
    [undefined, 'A browser'],
  ])('%j', (agent, label) => {
    expect(browserLabel(agent)).toBe(label);
  });
});
