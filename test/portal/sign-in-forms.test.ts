import { describe, expect, test } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import { contents } from '../support/desk.ts';
import type { Browser, Page } from '../support/portal-browser.ts';
import {
  agents,
  change,
  day,
  heading,
  minute,
  type SignInPortal,
  send,
  signInPortal,
  through,
  trustedId,
  withTrust,
} from './signing-in-world.ts';

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
    const end = which === 'all' ? 'all' : trustedId(portal);
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
      await change(portal, statement);
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
      'That code no longer works. Send this form again in 1 minute, and we send a new one.',
    );
    portal.clock.pass(minute);
    const sent = await send(browser, late, '/sign-in/code', { code: next });
    expect(sent.text).toContain('That code no longer works. We sent a new one.');
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
    expect([page.status, page.text.includes('You can try again in')]).toEqual([429, true]);
    expect(page.text).not.toMatch(/caller|Mary|gateway/);
  });
});
