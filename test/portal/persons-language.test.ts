import { describe, expect, test } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import type { Page } from '../support/portal-browser.ts';
import { write } from '../support/store.ts';
import { goodPassword, type TestPortal, testPortal } from './portal-world.ts';
import { agents, change, mary, minute, send, signInPortal } from './signing-in-world.ts';

const english = { 'accept-language': 'en' };

const languageOf = (page: Page): string | null => page.headers.get('content-language');

/** Gives the clinic's account, or its practice, a language. */
const give = (portal: TestPortal, account: string | null, practice: string | null): Promise<void> =>
  write(portal.store, (transaction) => {
    transaction.run(sql`UPDATE accounts SET language = ${account} WHERE id = 'c-1'`);
    transaction.run(sql`UPDATE practices SET language = ${practice} WHERE id = 'P-1'`);
  });

const linkTo = async (portal: TestPortal): Promise<string> => {
  await portal.browser().submit('/', '/password', { userName: 'HarbourD', requestedBy: 'Olu' });
  return `/reset/${portal.linkToken('password-reset')}`;
};

describe('the page of a link', () => {
  test.each([
    ['es', null, 'es'],
    ['es', 'en', 'es'],
    [null, 'es', 'es'],
    ['en', 'es', 'en'],
    [null, null, 'en'],
  ] as const)(
    'of a person with %s in a practice with %s is in %s, whatever the browser asks for',
    async (account, practice, language) => {
      const portal = await testPortal();
      const here = await linkTo(portal);
      await give(portal, account, practice);
      const browser = portal.browser(english);
      expect(languageOf(await browser.get(here))).toBe(language);
      expect(languageOf(await browser.submit(here, here, { password: '', again: '' }))).toBe(language);
      const saved = await browser.submit(here, here, { password: goodPassword, again: goodPassword });
      expect([saved.status, languageOf(saved)]).toEqual([200, language]);
      const dead = await browser.get(here);
      expect([dead.status, languageOf(dead)]).toEqual([410, language]);
      expect(languageOf(await browser.get('/'))).toBe('en');
    },
  );

  test('is in the language that its reader chose, not in the person’s', async () => {
    const portal = await testPortal();
    const here = await linkTo(portal);
    await give(portal, 'es', 'es');
    const browser = portal.browser(english);
    expect(languageOf(await browser.get(`${here}?language=en`))).toBe('en');
    expect(languageOf(await browser.get(here))).toBe('en');
  });
});

describe('a sign-in', () => {
  test('is in the person’s language once the password is accepted, and shows nothing of it before', async () => {
    const portal = await signInPortal();
    await change(portal, sql`UPDATE accounts SET language = 'es' WHERE id = 'a-1'`);
    const browser = portal.browser({ 'user-agent': agents.firefox, ...english });
    portal.clock.pass(minute);
    const wrong = await browser.submit('/sign-in', '/sign-in', { name: mary, password: 'wrong one here' });
    const unknown = await browser.submit('/sign-in', '/sign-in', {
      name: 'mona@harbour.example',
      password: 'wrong one here',
    });
    expect([languageOf(wrong), languageOf(unknown)]).toEqual(['en', 'en']);
    const code = await portal.password(browser);
    expect(languageOf(code)).toBe('es');
    const again = await send(browser, code, '/sign-in/code', { code: '1' });
    expect(languageOf(again)).toBe('es');
    const through = await send(browser, again, '/sign-in/code', { code: portal.code() });
    expect([languageOf(through), through.text.includes('Puede iniciar sesión')]).toEqual(['es', true]);
    expect(languageOf(await browser.get('/sign-in'))).toBe('en');
  });

  test('help shows nothing of whose address it is: it is in the browser’s language', async () => {
    const portal = await testPortal();
    await give(portal, 'es', 'es');
    const browser = portal.browser(english);
    for (const email of ['front.desk@harbour.example', 'nobody@nowhere.example'])
      expect(languageOf(await browser.submit('/', '/user-name', { email }))).toBe('en');
  });
});
