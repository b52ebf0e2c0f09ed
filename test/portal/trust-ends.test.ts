import { describe, expect, test } from 'vitest';
import { trustDays } from '../../main/desk/signing-in/browsers.ts';
import { sql } from '../../main/store/sql.ts';
import { contents } from '../support/desk.ts';
import type { Browser, Page } from '../support/portal-browser.ts';
import { write } from '../support/store.ts';
import { goodPassword } from './portal-world.ts';
import { agents, day, mary, minute, type SignInPortal, send, signInPortal } from './signing-in-world.ts';

const clinic = { name: 'harbourd', accountId: 'c-1' };
const asks = 'Enter your security code';
const through = 'You can sign in';
const cookieName = 'login-desk-trust';

/** What a page says first: its heading tells the steps apart. */
const heading = (page: Page): string => /<h1>(.*?)<\/h1>/.exec(page.html)?.[1] ?? '';

const change = (portal: SignInPortal, statement: ReturnType<typeof sql>): void => {
  write(portal.store, (transaction) => transaction.run(statement));
};

const idOf = (portal: SignInPortal, accountId = 'a-1'): string =>
  portal.store.read.get<{ id: string }>(
    sql`SELECT id FROM trusted_browsers WHERE account_id = ${accountId} AND revoked_at IS NULL ORDER BY added_at DESC`,
  )?.id ?? '';

/** A portal, and Mary's Firefox that she trusts. */
async function withTrust(): Promise<{ readonly portal: SignInPortal; readonly firefox: Browser }> {
  const portal = await signInPortal();
  const firefox = portal.browserAs(agents.firefox);
  expect(heading(await portal.signIn(firefox, true))).toBe(through);
  portal.clock.pass(minute);
  return { portal, firefox };
}

/** A browser with another one's cookie. */
const withCookie = (portal: SignInPortal, token: string, agent: string = agents.firefox): Browser =>
  portal.browser({ 'user-agent': agent, cookie: `${cookieName}=${token}` });

type End = (portal: SignInPortal, firefox: Browser) => unknown;

/** Each way in which the trust of Mary's Firefox ends, or was never one; gives the browser that tries, where it is another. */
const ends: Readonly<Record<string, End>> = {
  'ended by its person, in a browser that kept its cookie': async (portal, firefox) => {
    const token = firefox.cookie(cookieName);
    await send(firefox, await portal.password(firefox), '/sign-in/browsers', { end: idOf(portal) });
    return withCookie(portal, token);
  },
  'ended with all others, from another browser': async (portal) => {
    const chrome = portal.browserAs(agents.chrome);
    await send(chrome, await portal.signIn(chrome, true), '/sign-in/browsers', { end: 'all' });
  },
  'revoked at the desk': (portal) =>
    portal.act('signing-in.revoke-browser', { accountId: 'a-1', browserId: idOf(portal) }),
  'revoked at the desk with all': (portal) => portal.act('signing-in.revoke-browsers', { accountId: 'a-1' }),
  'of an account whose phone was lost and replaced': (portal) => {
    portal.act('signing-in.reset-phone', { accountId: 'a-1' });
    change(portal, sql`UPDATE accounts SET phone = '(415) 555-0134', phone_type = 'mobile' WHERE id = 'a-1'`);
  },
  'of an account whose password was reset': async (portal) => {
    portal.act('logins.send-reset', { accountId: 'a-1', requestedBy: 'Mary' });
    const link = `/reset/${portal.linkToken('password-reset')}`;
    await portal.browser().submit(link, link, { password: goodPassword, again: goodPassword });
    expect(portal.lines().join('\n')).toContain('; one browser is no longer trusted; told ');
  },
  'of an account that was deactivated and is back': (portal) => {
    change(portal, sql`UPDATE accounts SET administrator = 1 WHERE id = 'a-2'`);
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

describe('a browser that is not trusted (any more) is asked for a code, and is not told why', () => {
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
    expect(page.text).toContain('are not accepted together');
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
    await send(firefox, page, '/sign-in/browsers', { end: idOf(portal, 'c-1') });
    expect([await portal.trusted('a-1'), await portal.trusted('c-1')]).toEqual([['Firefox on Windows'], []]);
    portal.clock.pass(minute);
    expect(heading(await portal.password(firefox))).toBe(through);
    expect(heading(await portal.password(firefox, clinic.name))).toBe(asks);
  });
});

describe('the list of trusted browsers', () => {
  test('shows fifty, each with its own button, and ends one or all', async () => {
    const { portal, firefox } = await withTrust();
    change(
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
    await send(firefox, await portal.password(firefox), '/sign-in/browsers', { end: idOf(portal) });
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

  test('looking changes nothing: no address of it can be opened', async () => {
    const { portal, firefox } = await withTrust();
    await portal.password(firefox);
    const before = contents(portal.store);
    for (const path of ['/sign-in', '/sign-in/code', '/sign-in/browsers', '/sign-in/done'])
      await firefox.get(path);
    expect(contents(portal.store)).toBe(before);
  });
});

describe('forms of a sign-in, sent twice, by strangers, or late', () => {
  test('the code form with three clicks trusts one browser, and each answer brings the same cookie', async () => {
    const portal = await signInPortal();
    const browser = portal.browserAs(agents.firefox);
    const page = await portal.password(browser);
    const fields = { code: portal.code(), trust: 'yes' };
    const pages = await Promise.all([1, 2, 3].map(() => send(browser, page, '/sign-in/code', fields)));
    expect(pages.map(heading)).toEqual([through, through, through]);
    expect(new Set(pages.map(({ headers }) => headers.getSetCookie().join())).size).toBe(1);
    expect(await portal.trusted()).toEqual(['Firefox on Windows']);
  });

  test.each(['one', 'all'])('ending %s with two clicks, and from two windows, ends once', async (which) => {
    const { portal, firefox } = await withTrust();
    await portal.signIn(portal.browserAs(agents.chrome), true);
    const [page, window] = [await portal.password(firefox), await portal.password(firefox)];
    const end = which === 'all' ? 'all' : idOf(portal);
    const pages = await Promise.all(
      [page, page, window].map((from) => send(firefox, from, '/sign-in/browsers', { end })),
    );
    expect(pages.map(heading)).toEqual([through, through, through]);
    const entries = portal.store.read.all(
      sql`SELECT 1 FROM audit WHERE body LIKE '%"signing-in.end-own-trust"%'`,
    );
    expect(entries).toHaveLength(1);
  });

  test.each(['/sign-in/code', '/sign-in/browsers', '/sign-in/done'])(
    '%s from another site, without its token, or with another form’s does nothing',
    async (path) => {
      const { portal, firefox } = await withTrust();
      const page = await portal.password(firefox);
      const before = contents(portal.store);
      const foreign = (await portal.browser().get('/sign-in')).formToken('/sign-in');
      for (const [token, site] of [
        ['', 'same-origin'],
        [foreign, 'same-origin'],
        [foreign, 'cross-site'],
      ] as const) {
        const fields = { 'form-token': token, end: 'all', code: '000000' };
        const refused = await firefox.post(path, fields, { 'sec-fetch-site': site });
        expect(refused.status).toBe(403);
      }
      expect(contents(portal.store)).toBe(before);
      const ended = await send(firefox, page, '/sign-in/browsers', { end: 'all' });
      expect(heading(ended)).toBe(through);
    },
  );

  test.each<[string, (portal: SignInPortal, browser: Browser, page: Page) => unknown]>([
    ['ten minutes without use', (portal) => portal.clock.pass(10 * minute + 1)],
    ['“Done”', (_portal, browser, page) => send(browser, page, '/sign-in/done', {})],
    ['a new password', (portal) => change(portal, sql`UPDATE accounts SET password_set_at = 2`)],
    ['deactivation', (portal) => change(portal, sql`UPDATE accounts SET status = 'deactivated'`)],
    ['a clock that is put back by a day', (portal) => portal.clock.pass(-day)],
  ])('what is shown is closed by %s', async (_what, close) => {
    const { portal, firefox } = await withTrust();
    const [page, window] = [await portal.password(firefox), await portal.password(firefox)];
    await close(portal, firefox, page);
    for (const late of [page, window])
      expect((await send(firefox, late, '/sign-in/browsers', { end: 'all' })).status).toBe(403);
    expect(portal.store.read.all(sql`SELECT 1 FROM trusted_browsers WHERE revoked_at IS NULL`)).toHaveLength(
      1,
    );
  });

  test('what is used all the time is closed after an hour all the same', async () => {
    const { portal, firefox } = await withTrust();
    let page = await portal.password(firefox);
    const seen: number[] = [];
    for (let nines = 0; nines < 7; nines += 1) {
      portal.clock.pass(9 * minute);
      page = await send(firefox, page, '/sign-in/browsers', { end: `nothing ${nines}` });
      seen.push(page.status);
      if (page.status !== 200) break;
    }
    expect(seen).toEqual([200, 200, 200, 200, 200, 200, 403]);
  });

  test('half a sign-in is worth nothing once the password is another, or the account is locked', async () => {
    for (const statement of [
      sql`UPDATE accounts SET password_set_at = 2`,
      sql`UPDATE accounts SET locked_until = ${Date.UTC(2100, 0, 1)}, status = 'locked'`,
    ]) {
      const portal = await signInPortal();
      const browser = portal.browserAs(agents.firefox);
      const page = await portal.password(browser);
      change(portal, statement);
      const late = await send(browser, page, '/sign-in/code', { code: portal.code(), trust: 'yes' });
      expect([late.status, await portal.trusted()]).toEqual([403, []]);
    }
  });

  test('a code as people paste it is taken; after five wrong ones the right one is not', async () => {
    const portal = await signInPortal();
    const browser = portal.browser();
    const first = await portal.password(browser);
    const right = portal.code();
    const pasted = `${right.slice(0, 3)}-${right.slice(3)}\u200b `;
    expect(heading(await send(browser, first, '/sign-in/code', { code: pasted }))).toBe(through);

    portal.clock.pass(minute);
    let page = await portal.password(browser);
    const next = portal.code();
    for (let times = 0; times < 5; times += 1)
      page = await send(browser, page, '/sign-in/code', { code: `wrong${times}`, trust: 'yes' });
    // What was chosen stays chosen.
    expect(page.html).toContain('checked');
    const late = await send(browser, page, '/sign-in/code', { code: next });
    expect(late.text).toContain(
      'That code is void. Send this form again in 1 minute, and we send a new one.',
    );
    portal.clock.pass(minute);
    const sent = await send(browser, late, '/sign-in/code', { code: next });
    expect(sent.text).toContain('That code is void. We sent a new one.');
    expect(heading(await send(browser, sent, '/sign-in/code', { code: portal.code() }))).toBe(through);
  });

  test('nothing that is said to operators is said to who can get no code', async () => {
    const portal = await signInPortal();
    for (let codes = 0; codes < 5; codes += 1) {
      portal.clock.pass(minute);
      await portal.password(portal.browser());
    }
    portal.clock.pass(minute);
    const page = await portal.password(portal.browser());
    expect([page.status, page.text.includes('The next try is possible in')]).toEqual([429, true]);
    expect(page.text).not.toMatch(/caller|Mary|gateway/);
  });
});
