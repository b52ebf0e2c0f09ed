import { expect, test } from 'vitest';
import { failures } from '../../main/failures.ts';
import { clientKind } from '../../main/portal/client-kind.ts';
import { createOpenings } from '../../main/portal/openings.ts';
import { sql } from '../../main/store/sql.ts';
import type { LinkRow } from '../../preload/contract/links.ts';
import type { Answer, Page } from '../../preload/contract/shared.ts';
import { valueIn } from '../support/answers.ts';
import { contents, testClock } from '../support/desk.ts';
import { goodPassword, type TestPortal, testPortal } from './portal-world.ts';

const firefox = {
  'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'accept-language': 'en-US',
};
const safari = {
  'user-agent':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  'accept-language': 'en-US',
};
const scanner = { 'user-agent': 'Mozilla/5.0 (compatible; MailScan/2.1)', 'accept-language': 'en' };

/** A portal whose notes of opened links are written when the test says so, and a reset that was asked for. */
async function portalWithReset() {
  const clock = testClock();
  const later: (() => void)[] = [];
  let perform: (request: never) => Promise<Answer<unknown>> = async () => failures.storeBusy();
  const openings = createOpenings({
    perform: (request) => perform(request as never),
    clock: () => portal.clock(),
    tell: (line) => portal.told.push(line),
    later: (work) => later.push(work),
  });
  const portal: TestPortal = await testPortal({ openings, clock });
  perform = (request) => portal.world.desk.perform(request);
  await portal.browser().submit('/', '/password', { userName: 'harbourd', requestedBy: 'Olu' });
  const link = async (): Promise<LinkRow> => {
    const { rows } = valueIn((await portal.desk.query('links', {})) as Answer<Page<LinkRow>>);
    if (!rows[0]) throw new Error('There is no link.');
    return rows[0];
  };
  return {
    portal,
    openings,
    later,
    link,
    token: portal.linkToken('password-reset'),
    refuseWith: (answer: Answer<unknown>) => {
      perform = async () => answer;
    },
    takeAgain: () => {
      perform = (request) => portal.world.desk.perform(request);
    },
  };
}

test('a link is opened by a scanner, then by a browser, and used: the ledger says when, how often and by what', async () => {
  const { portal, openings, link, token, later } = await portalWithReset();
  await portal.browser(scanner).get(`/reset/${token}`);
  portal.clock.pass(60_000);
  const browser = portal.browser(firefox);
  await browser.get(`/reset/${token}`);
  portal.clock.pass(60_000);
  await browser.get(`/reset/${token}`);
  expect(later).toHaveLength(1);
  await openings.write();
  const opened = await link();
  expect(opened.state).toBe('opened');
  const at = opened.madeAt;
  expect(opened.openings).toEqual([
    { client: 'a mail scanner', isScanner: true, firstAt: at, lastAt: at, times: 1 },
    {
      client: 'Firefox on Windows',
      isScanner: false,
      firstAt: at + 60_000,
      lastAt: at + 120_000,
      times: 2,
    },
  ]);

  // A password that is too short is no use of the link; another browser then uses it.
  await browser.submit(`/reset/${token}`, `/reset/${token}`, { password: 'x', again: 'x' });
  portal.clock.pass(60_000);
  await portal
    .browser(safari)
    .submit(`/reset/${token}`, `/reset/${token}`, { password: goodPassword, again: goodPassword });
  await openings.write();
  const used = await link();
  expect(used).toMatchObject({ state: 'used', usedAt: at + 180_000, usedBy: 'Safari on iPhone' });
  expect(used.openings.map(({ client, times }) => [client, times])).toEqual([
    ['a mail scanner', 1],
    ['Firefox on Windows', 3],
    ['Safari on iPhone', 1],
  ]);
});

test('opening a page changes nothing at once, and writes no line into a case afterwards', async () => {
  const { portal, openings, link, token } = await portalWithReset();
  const before = contents(portal.store);
  const lines = portal.store.read.all(sql`SELECT id FROM timeline`);
  await portal.browser(firefox).get(`/reset/${token}`);
  await portal.browser(scanner).get(`/reset/${token}/not-me`);
  expect(contents(portal.store)).toBe(before);
  await openings.write();
  expect(portal.store.read.all(sql`SELECT id FROM timeline`)).toEqual(lines);
  expect((await link()).openings).toHaveLength(2);
  // A scanner alone is nobody's opening.
  expect(portal.store.read.all(sql`SELECT used_at, voided_at FROM tokens`)).toEqual([
    { used_at: null, voided_at: null },
  ]);
});

test('no page waits for the note: what the store can’t take now is kept for the next time', async () => {
  const { portal, openings, link, token, later, refuseWith, takeAgain } = await portalWithReset();
  refuseWith(failures.storeBusy());
  expect((await portal.browser(firefox).get(`/reset/${token}`)).status).toBe(200);
  await openings.write();
  expect((await link()).openings).toEqual([]);
  // It plans another try by itself.
  expect(later).toHaveLength(2);
  takeAgain();
  await portal.browser(firefox).get(`/reset/${token}`);
  await openings.write();
  expect((await link()).openings).toMatchObject([{ client: 'Firefox on Windows', times: 2 }]);
});

test('a link that no one was sent, and a page that is none of a link, are not noted', async () => {
  const { portal, openings, later } = await portalWithReset();
  await portal.browser(firefox).get(`/reset/${'x'.repeat(43)}`);
  await portal.browser(firefox).get('/');
  expect(later).toEqual([]);
  await openings.write();
  expect(portal.store.read.all(sql`SELECT * FROM link_openings`)).toEqual([]);
});

test('the audit chain has the note, with whom it is about and without the link', async () => {
  const { portal, openings, token } = await portalWithReset();
  await portal.browser(firefox).get(`/reset/${token}`);
  await openings.write();
  const last = portal.store.read.get<{ body: string }>(
    sql`SELECT body FROM audit ORDER BY sequence DESC LIMIT 1`,
  );
  expect(JSON.parse(last?.body ?? '{}')).toMatchObject({
    action: 'links.note-openings',
    account: 'c-1',
    practice: 'P-1',
  });
  expect(last?.body).not.toContain(token);
});

interface Asked {
  readonly method?: string;
  readonly isSecure?: boolean;
}
const plainly: Asked = {};
const overTls: Asked = { isSecure: true };

test.each<readonly [string, string, Readonly<Record<string, string>>, Asked]>([
  ['Firefox on Windows', 'Firefox/Windows', firefox, plainly],
  ['Safari on an iPhone', 'Safari/iPhone', safari, plainly],
  ['what calls itself nothing', 'scanner', { 'accept-language': 'en' }, plainly],
  ['a scanner by name', 'scanner', scanner, plainly],
  ['a request for the head alone', 'scanner', firefox, { method: 'HEAD' }],
  ['a browser that reads no language', 'scanner', { 'user-agent': firefox['user-agent'] }, plainly],
  ['a page that was fetched ahead', 'scanner', { ...firefox, 'sec-purpose': 'prefetch' }, plainly],
  [
    'a headless browser',
    'scanner',
    { ...firefox, 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0 Safari/537.36' },
    plainly,
  ],
  ['a script', 'scanner', { ...firefox, 'user-agent': 'python-requests/2.32' }, plainly],
  ['a browser over TLS that does not say that a person opened the page', 'scanner', firefox, overTls],
  ['a browser over TLS', 'Firefox/Windows', { ...firefox, 'sec-fetch-mode': 'navigate' }, overTls],
  ['a browser that nobody knows', '/Linux', { ...firefox, 'user-agent': 'Lynx/2 (Linux)' }, plainly],
  ['made-up words', '/', { ...firefox, 'user-agent': '<script>Firefx</script>'.repeat(500) }, plainly],
])('%s is told as %s', (_what, kind, headers, { method = 'GET', isSecure = false }) => {
  expect(clientKind({ method, isSecure, header: (name) => headers[name] })).toBe(kind);
});
