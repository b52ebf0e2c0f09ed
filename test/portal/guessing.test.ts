import { expect, onTestFinished, test } from 'vitest';
import { createLimiters, usualRates } from '../../main/portal/guard/limits.ts';
import { startServer } from '../../main/portal/server.ts';
import { sql } from '../../main/store/sql.ts';
import { valueIn } from '../support/answers.ts';
import { testClock } from '../support/desk.ts';
import { createBrowser, type Page } from '../support/portal-browser.ts';
import { goodPassword, type TestPortal, testPortal } from './portal-world.ts';

const seconds = 2;
const perSecond = 200;

async function withPassword(parts: Parameters<typeof testPortal>[0] = {}): Promise<TestPortal> {
  const portal = await testPortal(parts);
  await portal.browser().submit('/', '/password', { userName: 'harbourd', requestedBy: 'Olu' });
  const here = `/reset/${portal.linkToken('password-reset')}`;
  await portal.browser().submit(here, here, { password: goodPassword, again: goodPassword });
  return portal;
}

const tally = (pages: readonly Page[]): Record<number, number> => {
  const counts: Record<number, number> = {};
  for (const { status } of pages) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

test('200 guesses a second against one account end in its lock and in limits, and nothing is learnt', async () => {
  const portal = await withPassword();
  const server = valueIn(
    await startServer({ host: '127.0.0.1', port: 0, tls: null }, portal.app.fetch as never),
  );
  onTestFinished(() => server.stop());
  const browser = createBrowser((request) => fetch(request), server.url);
  const form = (await browser.get('/sign-in')).formToken('/sign-in');
  const guess = (password: string) =>
    browser.post('/sign-in', { 'form-token': form, name: 'harbourd', password });

  const guesses: Promise<Page>[] = [];
  const begun = performance.now();
  for (let count = 0; count < seconds * perSecond; count += 1) {
    const late = begun + (count * 1000) / perSecond - performance.now();
    if (late > 0) await new Promise((passed) => setTimeout(passed, late));
    guesses.push(guess(`guess number ${count}`));
  }
  const pages = await Promise.all(guesses);
  const took = (performance.now() - begun) / 1000;
  console.log(`${pages.length} guesses in ${took.toFixed(2)} s:`, tally(pages));

  // Ten tries reach the password at most, five of them lock, and everything after that is told to wait.
  expect(tally(pages)).toEqual({ 422: usualRates.signIn.burst, 429: pages.length - usualRates.signIn.burst });
  expect(portal.account('c-1')).toMatchObject({ failures: 5 });
  expect(Number(portal.account('c-1').locked_until)).toBe(portal.clock.now + 30 * 60_000);
  const said = new Set(pages.filter(({ status }) => status === 422).map(({ text }) => text));
  expect(said.size).toBe(1);
  for (const page of pages) {
    expect(page.html).not.toContain('guess number');
    expect(page.text).not.toMatch(/is locked until|Harbour Dental/);
  }
  expect(portal.told).toEqual([]);
  const written = JSON.stringify(portal.store.read.all(sql`SELECT body FROM audit`));
  expect(written).not.toContain('guess number');
  expect(written.match(/logins\.record-sign-in/g)).toHaveLength(5);
  // Not even the right password opens a locked account; after the lock it does.
  portal.clock.pass(10 * 60_000);
  expect((await guess(goodPassword)).status).toBe(422);
  portal.clock.pass(20 * 60_000 + 1);
  const again = createBrowser((request) => fetch(request), server.url);
  expect(
    (await again.submit('/sign-in', '/sign-in', { name: 'harbourd', password: goodPassword })).text,
  ).toContain('Your password is accepted');
}, 60_000);

test('a name that no account has is limited like one that exists, with the same words', async () => {
  const portal = await withPassword();
  const tries = async (name: string): Promise<string[]> => {
    const pages: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      const page = await portal.browser().submit('/sign-in', '/sign-in', { name, password: 'wrong wrong' });
      pages.push(`${page.status} ${page.headers.get('retry-after')} ${page.text.replace(name, 'NAME')}`);
    }
    return pages;
  };
  expect(await tries('nobody-there')).toEqual(await tries('harbourd'));
});

test('guesses at many accounts from one client are limited too', async () => {
  const portal = await withPassword();
  const pages: Page[] = [];
  for (let count = 0; count < 40; count += 1)
    pages.push(
      await portal
        .browser()
        .submit('/sign-in', '/sign-in', { name: `somebody-${count}`, password: 'Summer2026!' }),
    );
  expect(tally(pages)).toEqual({ 422: 30, 429: 10 });
});

test('links can’t be guessed at leisure either', async () => {
  const clock = testClock();
  const portal = await testPortal({ limits: createLimiters(usualRates, clock) });
  const browser = portal.browser();
  let refused = 0;
  for (let count = 0; count < 400; count += 1) {
    const page = await browser.get(`/reset/${String(count).padStart(43, 'A')}`);
    if (page.status === 429) refused += 1;
    else expect(page.status).toBe(404);
  }
  expect(refused).toBe(160);
});
