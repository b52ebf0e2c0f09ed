import { describe, expect, test } from 'vitest';
import { trustDays } from '../../main/desk/signing-in/browsers.ts';
import { mostTokens, trustCookie, trustTokens } from '../../main/portal/guard/trust-cookie.ts';
import { sql } from '../../main/store/sql.ts';
import { contents } from '../support/desk.ts';
import type { Browser } from '../support/portal-browser.ts';
import { goodPassword } from './portal-world.ts';
import {
  agents,
  change,
  day,
  heading,
  mary,
  minute,
  type SignInPortal,
  send,
  signInPortal,
  through,
  trustedId,
  withTrust,
} from './signing-in-world.ts';

const clinic = { name: 'harbourd', accountId: 'c-1' };
const asks = 'Enter your security code';
const cookieName = 'login-desk-trust';

/** A browser with another one's cookie. */
const withCookie = (portal: SignInPortal, token: string, agent: string = agents.firefox): Browser =>
  portal.browser({ 'user-agent': agent, cookie: `${cookieName}=${token}` });

type End = (portal: SignInPortal, firefox: Browser) => unknown;

/** Each way in which the trust of Mary's Firefox ends, or was never one; gives the browser that tries, where it is another. */
const ends: Readonly<Record<string, End>> = {
  'ended by its person, in a browser that kept its cookie': async (portal, firefox) => {
    const token = firefox.cookie(cookieName);
    await send(firefox, await portal.password(firefox), '/sign-in/browsers', { end: trustedId(portal) });
    return withCookie(portal, token);
  },
  'ended with all others, from another browser': async (portal) => {
    const chrome = portal.browserAs(agents.chrome);
    await send(chrome, await portal.signIn(chrome, true), '/sign-in/browsers', { end: 'all' });
  },
  'revoked at the desk': (portal) =>
    portal.act('signing-in.revoke-browser', { accountId: 'a-1', browserId: trustedId(portal) }),
  'revoked at the desk with all': (portal) => portal.act('signing-in.revoke-browsers', { accountId: 'a-1' }),
  'of an account whose phone was lost and replaced': async (portal) => {
    portal.act('signing-in.reset-phone', { accountId: 'a-1' });
    await change(
      portal,
      sql`UPDATE accounts SET phone = '(415) 555-0134', phone_type = 'mobile' WHERE id = 'a-1'`,
    );
  },
  'of an account whose password was reset': async (portal) => {
    portal.act('logins.send-reset', { accountId: 'a-1', requestedBy: 'Mary' });
    const link = `/reset/${portal.linkToken('password-reset')}`;
    await portal.browser().submit(link, link, { password: goodPassword, again: goodPassword });
    expect(portal.lines().join('\n')).toContain('; one browser is no longer trusted; told ');
  },
  'of an account that was deactivated and is back': async (portal) => {
    await change(portal, sql`UPDATE accounts SET administrator = 1 WHERE id = 'a-2'`);
    portal.act('people.deactivate', { accountId: 'a-1', askedBy: 'a-2' });
    portal.act('people.reactivate', { accountId: 'a-1', askedBy: 'a-2' });
  },
  'of a practice that was closed and is open again': (portal) => {
    portal.act('practices.close', { practiceId: 'P-1', why: 'closed' });
    portal.act('practices.reopen', { practiceId: 'P-1', why: 'open again' });
  },
  'expired to the minute': (portal) => portal.clock.pass(trustDays * day - minute),
  'expired long ago': (portal) => portal.clock.pass(900 * day),
  'trusted by a clock that was a year ahead': (portal) => portal.clock.pass(-365 * day),
  'expired, revoked then, and the clock set back': async (portal) => {
    portal.clock.pass(trustDays * day);
    portal.act('signing-in.revoke-browsers', { accountId: 'a-1' });
    portal.clock.pass(-trustDays * day);
  },
  'tampered with': (portal, firefox) => {
    const token = firefox.cookie(cookieName);
    return withCookie(portal, `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`);
  },
  cut: (portal, firefox) => withCookie(portal, firefox.cookie(cookieName).slice(1)),
  'of somebody else': async (portal) => {
    const other = portal.browserAs(agents.firefox);
    await portal.signIn(other, true, clinic);
    return withCookie(portal, other.cookie(cookieName));
  },
  'carried to another kind of browser': (portal, firefox) =>
    withCookie(portal, firefox.cookie(cookieName), agents.safari),
};

describe('a browser that is not trusted, or no longer, is asked for a code without a reason', () => {
  test.each(Object.keys(ends))('%s', async (name) => {
    const { portal, firefox } = await withTrust();
    const tries = ((await ends[name]?.(portal, firefox)) ?? firefox) as Browser;
    const browser = 'submit' in tries ? tries : firefox;
    portal.clock.pass(minute);
    const page = await portal.password(browser);
    expect(heading(page)).toBe(asks);
    const toStranger = await portal.password(portal.browserAs(agents.firefox));
    expect(page.text).toBe(toStranger.text);
    expect(page.headers.getSetCookie().filter((cookie) => cookie.startsWith(cookieName))).toEqual([]);
  });
});

describe('a trusted browser', () => {
  test('never makes a wrong password right', async () => {
    const { firefox } = await withTrust();
    const page = await firefox.submit('/sign-in', '/sign-in', { name: mary, password: 'not this one' });
    expect(page.text).toContain('don’t match');
  });

  test.each([
    [false, /^login-desk-trust=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/],
    [true, /^__Host-login-desk-trust=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict; Secure$/],
  ])(
    'with TLS %s its cookie is for this host alone, for no script, and says nothing of whose it is',
    async (secure, form) => {
      const portal = await signInPortal({ secure });
      const page = await portal.signIn(portal.browserAs(agents.firefox), true);
      const cookie = page.headers.getSetCookie().find((each) => each.includes('trust')) ?? '';
      expect(cookie).toMatch(form);
      expect(contents(portal.store)).not.toContain(/trust=([\w-]{43})/.exec(cookie)?.[1]);
    },
  );

  test('that is trusted once more stands in the list once', async () => {
    const { portal, firefox } = await withTrust();
    const updated = withCookie(portal, firefox.cookie(cookieName), agents.chrome);
    await portal.signIn(updated, true);
    expect(await portal.trusted()).toEqual(['Chrome on Mac']);
  });

  test('two people at one browser: ending one’s trust leaves the other’s', async () => {
    const { portal, firefox } = await withTrust();
    const page = await portal.signIn(firefox, true, clinic);
    await send(firefox, page, '/sign-in/browsers', { end: trustedId(portal, 'c-1') });
    expect([await portal.trusted('a-1'), await portal.trusted('c-1')]).toEqual([['Firefox on Windows'], []]);
    portal.clock.pass(minute);
    expect(heading(await portal.password(firefox))).toBe(through);
    expect(heading(await portal.password(firefox, clinic.name))).toBe(asks);
  });
});

describe('the cookie of a browser that many people share', () => {
  const token = (number: number): string => String(number).padStart(43, 'A');
  const many = Array.from({ length: 60 }, (_, number) => token(number));

  test('has a token for each of fifty, the newest first, and fits into what a browser keeps', () => {
    const header = trustCookie(many, true);
    expect(header.length).toBeLessThan(4096);
    const pair = header.split(';')[0];
    expect(trustTokens(`other=1; ${pair}; more=2`, true)).toEqual(many.slice(0, mostTokens));
  });

  test.each([
    ['none', undefined],
    ['no token', 'login-desk-trust='],
    ['another length', `login-desk-trust=${'A'.repeat(44)}`],
    ['other letters', `login-desk-trust=${'A'.repeat(42)}%`],
    ['the name as a part of another one', `x-login-desk-trust=${token(1)}`],
    ['the name that only TLS gives', `__Host-login-desk-trust=${token(1)}`],
    ['ten thousand dots', `login-desk-trust=${'.'.repeat(10_000)}`],
  ])('has none of ours where it has %s', (_what, header) => expect(trustTokens(header, false)).toEqual([]));

  test('without the prefix it counts for nothing where there is TLS', () =>
    expect(trustTokens(`login-desk-trust=${token(1)}`, true)).toEqual([]));
});

describe('the list of trusted browsers', () => {
  test('shows fifty, each with its own button, and ends one or all', async () => {
    const { portal, firefox } = await withTrust();
    await change(
      portal,
      sql`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 49)
          INSERT INTO trusted_browsers (id, account_id, label, token_hash, added_at)
          SELECT 'b-' || i, 'a-1', 'Edge on Windows', randomblob(32), ${portal.clock()} - i FROM n`,
    );
    const page = await portal.password(firefox);
    expect(page.html.match(/action="\/sign-in\/browsers"/g)).toHaveLength(51);
    expect(page.text.match(/this browser/g)).toHaveLength(1);
    const fewer = await send(firefox, page, '/sign-in/browsers', { end: 'b-7' });
    expect(await portal.trusted()).toHaveLength(49);
    await send(firefox, fewer, '/sign-in/browsers', { end: 'all' });
    expect(await portal.trusted()).toEqual([]);
    expect(firefox.cookie(cookieName)).toBe('');
  });

  test('each change has its line in the account’s case and its entry in the audit chain, made by the portal', async () => {
    const portal = await signInPortal();
    portal.act('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'a-1' });
    const firefox = portal.browserAs(agents.firefox);
    await portal.signIn(firefox, true);
    portal.clock.pass(minute);
    await send(firefox, await portal.password(firefox), '/sign-in/browsers', { end: trustedId(portal) });
    const lines = portal.lines().join('\n');
    for (const line of [
      'Sign-in on the portal: the security code is right',
      `A browser is trusted for ${trustDays} days: Firefox on Windows`,
      'Sign-in on the portal: a trusted browser (Firefox on Windows), so no security code was asked for',
      'On the portal, by the person: one browser is no longer trusted (Firefox on Windows)',
    ])
      expect(lines).toContain(line);
    const audit = portal.store.read
      .all<{ body: string }>(sql`SELECT body FROM audit ORDER BY sequence`)
      .map(({ body }) => JSON.parse(body) as { action: string; operator: string })
      .filter(({ action }) => action.startsWith('signing-in.'));
    expect(audit.map(({ action, operator }) => `${action} ${operator}`)).toEqual([
      'signing-in.send-sign-in-code portal',
      'signing-in.check-sign-in-code portal',
      'signing-in.trust-browser portal',
      'signing-in.use-trusted-browser portal',
      'signing-in.end-own-trust portal',
    ]);
  });

  test('looking changes nothing: the address of a step leads to the first one', async () => {
    const { portal, firefox } = await withTrust();
    await portal.password(firefox);
    const before = contents(portal.store);
    for (const path of ['/sign-in/code', '/sign-in/browsers', '/sign-in/done']) {
      const page = await firefox.get(path);
      expect([page.status, page.headers.get('location')]).toEqual([303, '/sign-in']);
    }
    expect(contents(portal.store)).toBe(before);
  });
});
