import { type CodeRow, codeToSend } from '../../main/desk/codes/security-codes.ts';
import type { PortalBasis } from '../../main/portal/world.ts';
import { type Sql, sql } from '../../main/store/sql.ts';
import { textBody } from '../support/gateway.ts';
import type { Browser, Page } from '../support/portal-browser.ts';
import { write } from '../support/store.ts';
import { goodPassword, type TestPortal, testPortal } from './portal-world.ts';

/** What browsers call themselves. */
export const agents = {
  firefox: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
  safari:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  chrome:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
} as const;

export const mary = 'mary@harbour.example';
/** What the page says where nothing more is asked for. */
export const through = 'You can sign in';
export const minute = 60_000;
export const day = 24 * 60 * minute;

export interface SignInPortal extends TestPortal {
  /** A browser that sends what it calls itself. */
  browserAs(agent: string): Browser;
  /** The digits of the newest code for an account, as its phone gets them. */
  code(accountId?: string): string;
  /** Gives the password of an account, Mary's if none is named. */
  password(browser: Browser, name?: string): Promise<Page>;
  /** Signs in with password and code, and trusts the browser if that is wished. */
  signIn(browser: Browser, trust: boolean, who?: { name: string; accountId: string }): Promise<Page>;
  /** The labels of the browsers that the desk's record shows. */
  trusted(accountId?: string): Promise<readonly string[]>;
  act(type: string, input: unknown): unknown;
  lines(): readonly string[];
}

const hidden = (page: Page, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page.html)?.[1] ?? '';

/** What a page says first: its heading tells the steps apart. */
export const heading = (page: Page): string => /<h1>(.*?)<\/h1>/.exec(page.html)?.[1] ?? '';

/** Writes into the store what no action does. */
export const change = async (portal: SignInPortal, statement: Sql): Promise<void> => {
  await write(portal.store, (transaction) => transaction.run(statement));
};

/** The id of the browser that an account trusts, of several the newest. */
export const trustedId = (portal: SignInPortal, accountId = 'a-1'): string =>
  portal.store.read.get<{ id: string }>(
    sql`SELECT id FROM trusted_browsers WHERE account_id = ${accountId} AND revoked_at IS NULL ORDER BY added_at DESC`,
  )?.id ?? '';

/** A portal, and Mary's Firefox that she trusts. */
export async function withTrust(): Promise<{ readonly portal: SignInPortal; readonly firefox: Browser }> {
  const portal = await signInPortal();
  const firefox = portal.browserAs(agents.firefox);
  const page = await portal.signIn(firefox, true);
  if (!page.text.includes(through)) throw new Error(page.text);
  portal.clock.pass(minute);
  return { portal, firefox };
}

/** Sends a form of a page that was shown, with the ticket that it holds. */
export const send = (
  browser: Browser,
  page: Page,
  action: string,
  fields: Readonly<Record<string, string>>,
): Promise<Page> =>
  browser.post(action, { 'form-token': page.formToken(action), ticket: hidden(page, 'ticket'), ...fields });

/** Mary and the clinic of Harbour Dental have a password and a phone, and there is a gateway for codes. */
export async function signInPortal(parts: Partial<PortalBasis> = {}): Promise<SignInPortal> {
  const portal = await testPortal(parts);
  const hash = await portal.world.hasher.hash(goodPassword);
  if (!hash.ok) throw new Error(hash.error.message);
  await write(portal.store, (transaction) =>
    transaction.run(sql`UPDATE accounts SET password_hash = ${hash.value}, password_set_at = 1, phone = '(415) 555-0134', phone_type = 'mobile'
        WHERE id IN ('a-1', 'c-1')`),
  );
  await portal.set('codes.gateway', { url: 'https://codes.example/send', text: textBody });
  const code = (accountId = 'a-1'): string => {
    const row = portal.store.read.get<CodeRow>(
      sql`SELECT * FROM security_codes WHERE account_id = ${accountId} ORDER BY created_at DESC, id DESC LIMIT 1`,
    );
    return (row && codeToSend(portal.store.read, row)) ?? '';
  };
  const password = (browser: Browser, name = mary): Promise<Page> =>
    browser.submit('/sign-in', '/sign-in', { name, password: goodPassword });
  return {
    ...portal,
    browserAs: (agent) => portal.browser({ 'user-agent': agent }),
    code,
    password,
    signIn: async (browser, trust, who = { name: mary, accountId: 'a-1' }) => {
      // A minute passes between two codes.
      portal.clock.pass(minute);
      const page = await password(browser, who.name);
      return send(browser, page, '/sign-in/code', {
        code: code(who.accountId),
        ...(trust ? { trust: 'yes' } : {}),
      });
    },
    trusted: async (accountId = 'a-1') => {
      const record = await portal.desk.query('signingIn', { accountId });
      if (!record.ok) throw new Error(record.error.message);
      return (record.value as { browsers: { label: string }[] }).browsers.map(({ label }) => label);
    },
    act: async (type, input) => {
      const answer = await portal.desk.perform({ type, input, operator: 'Sam', proofs: ['in-person'] });
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value;
    },
    lines: () =>
      portal.store.read
        .all<{ text: string }>(sql`SELECT text FROM timeline ORDER BY id`)
        .map(({ text }) => text),
  };
}
