import { describe, expect, test } from 'vitest';
import { createPortalApp } from '../../main/portal/app.tsx';
import { createFirstAnswers } from '../../main/portal/guard/first-answers.ts';
import { sql } from '../../main/store/sql.ts';
import { testClock } from '../support/desk.ts';
import { type Browser, createBrowser, type Page } from '../support/portal-browser.ts';
import { goodPassword, type TestPortal, testPortal } from './portal-world.ts';

const count = (portal: TestPortal, table: 'cases' | 'messages' | 'audit'): number =>
  portal.store.read.get<{ count: number }>({ text: `SELECT count(*) AS count FROM ${table}`, values: [] })
    ?.count ?? 0;

const counts = (portal: TestPortal) => [
  count(portal, 'cases'),
  count(portal, 'messages'),
  count(portal, 'audit'),
];

/** Opens the page that a form is on and fills it in; each call of the result sends that same form. */
async function filledIn(
  browser: Browser,
  on: string,
  action: string,
  fields: Readonly<Record<string, string>>,
): Promise<() => Promise<Page>> {
  const page = await browser.get(on);
  const form = { 'form-token': page.formToken(action), ...fields };
  return () => browser.post(action, form);
}

async function resetLink(portal: TestPortal): Promise<string> {
  await portal.browser().submit('/', '/password', { userName: 'harbourd', requestedBy: 'Olu' });
  return `/reset/${portal.linkToken('password-reset')}`;
}

async function act(portal: TestPortal, type: string, input: unknown): Promise<unknown> {
  const answer = await portal.desk.perform({ type, input, operator: 'Sam', proofs: ['in-person'] });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** Every form of the portal: where it is, where it goes, what it is filled with, and what its answer says. */
const forms: Readonly<
  Record<
    string,
    (
      portal: TestPortal,
    ) => Promise<readonly [on: string, action: string, Record<string, string>, said: string]>
  >
> = {
  'user name help': async () => [
    '/',
    '/user-name',
    { email: 'front.desk@harbour.example' },
    'Check your email',
  ],
  'password help': async () => [
    '/',
    '/password',
    { userName: 'harbourd', requestedBy: 'Olu' },
    'Check your email',
  ],
  'email us': async () => [
    '/email-us',
    '/email-us',
    { from: 'olu@mail.example', about: 'user-name', given: '', text: 'Please help.' },
    'Your message was sent',
  ],
  'a new password': async (portal) => {
    const here = await resetLink(portal);
    return [here, here, { password: goodPassword, again: goodPassword }, 'Your new password is saved'];
  },
  'an unrequested reset': async (portal) => {
    const here = `${await resetLink(portal)}/not-me`;
    return [here, here, {}, 'the help desk knows'];
  },
  'a verification': async (portal) => {
    await act(portal, 'claims.send-verification', { accountId: 'a-2' });
    const here = `/verify-email/${portal.linkToken('email-verification')}`;
    return [here, here, {}, 'Your login email is verified'];
  },
  'a change of the login email that is cancelled': async (portal) => {
    await act(portal, 'claims.change-email', { accountId: 'a-1', email: 'mary@new.example' });
    const here = `/cancel-change/${portal.linkToken('email-change-notice')}`;
    return [here, here, {}, 'The change is cancelled'];
  },
  'an invitation': async (portal) => {
    await act(portal, 'people.grant-administrator', { accountId: 'a-1' });
    const { code } = (await act(portal, 'people.practice-access-code', { practiceId: 'P-1' })) as {
      code: string;
    };
    await act(portal, 'people.invite', {
      practiceId: 'P-1',
      invitedBy: 'a-1',
      givenName: 'Ida',
      familyName: 'Lund',
      email: 'ida@harbour.example',
    });
    const here = `/invitation/${portal.linkToken('invitation')}`;
    return [
      here,
      here,
      { accessCode: code, password: goodPassword, again: goodPassword },
      'Your login is set up',
    ];
  },
  'a wrong password': async () => [
    '/sign-in',
    '/sign-in',
    { name: 'harbourd', password: 'not this one' },
    'don’t match',
  ],
};

/** Their link is of no use once they were carried out. */
const endsLink = new Set([
  'a new password',
  'a verification',
  'a change of the login email that is cancelled',
  'an invitation',
]);

describe('a form that is sent twice is carried out once and gets the first answer again', () => {
  const cases = Object.keys(forms).flatMap((name) => [
    [name, 'at the same moment'] as const,
    [name, 'one after the other'] as const,
  ]);

  test.each(cases)('%s, %s', async (name, when) => {
    const portal = await testPortal();
    const [on, action, fields, said] = (await forms[name]?.(portal)) ?? ['', '', {}, ''];
    const once = await filledIn(portal.browser(), on, action, fields);
    const before = counts(portal);
    const pages: Page[] = [];
    if (when === 'at the same moment') pages.push(...(await Promise.all([once(), once(), once()])));
    else {
      pages.push(await once());
      const after = counts(portal);
      portal.clock.pass(30_000);
      pages.push(await once(), await once());
      expect(counts(portal)).toEqual(after);
    }
    for (const page of pages) {
      expect(page.text).toContain(said);
      expect([page.status, page.html]).toEqual([pages[0]?.status, pages[0]?.html]);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    const [cases = 0, messages = 0, audit = 0] = counts(portal).map(
      (now, place) => now - (before[place] ?? 0),
    );
    expect([cases <= 1, messages <= 2, audit <= 1]).toEqual([true, true, true]);
    const twice = portal.store.read.all(
      sql`SELECT purpose, to_address FROM messages GROUP BY purpose, to_address HAVING count(*) > 1`,
    );
    expect(twice).toEqual([]);
  });

  test.each(Object.keys(forms))('%s, at another portal over the same store', async (name) => {
    const portal = await testPortal();
    const other = createPortalApp(portal.world);
    let portals = [portal.app];
    const browser = createBrowser((request) => {
      const [first = portal.app, ...rest] = portals;
      portals = [...rest, first];
      return first.fetch(request, {});
    });
    const [on, action, fields, said] = (await forms[name]?.(portal)) ?? ['', '', {}, ''];
    const once = await filledIn(browser, on, action, fields);
    portals = [portal.app, other];
    const first = await once();
    const after = counts(portal);
    const failures = portal.account('c-1').failures;
    portal.clock.pass(3 * 60_000);
    // The second portal, and the first one after it has forgotten: it was started again.
    portals = [other, createPortalApp(portal.world)];
    for (const page of [await once(), await once()]) {
      expect(page.status).toBe(first.status);
      // What a link was for is done: that is all that it can say.
      expect(page.text).toMatch(endsLink.has(name) ? /already done/ : said);
    }
    expect(counts(portal)).toEqual(after);
    expect(portal.account('c-1').failures).toBe(failures);
  });

  test('a portal whose team is in an older schema takes forms, and tells its own apart', async () => {
    const portal = await testPortal();
    portal.store.derive((transaction) => {
      for (const text of ['DROP TABLE forms_taken', 'PRAGMA user_version = 440'])
        transaction.run({ text, values: [] });
      return { keep: true, value: null };
    });
    const fields = { from: 'olu@mail.example', about: 'user-name', given: '', text: 'Please help.' };
    const once = await filledIn(portal.browser(), '/email-us', '/email-us', fields);
    const [first, again] = [await once(), await once()];
    expect(again.html).toBe(first.html);
    expect(count(portal, 'cases')).toBe(1);
  });

  test('a wrong password sent twice by a double click counts one failure', async () => {
    const portal = await testPortal();
    const here = await resetLink(portal);
    await portal.browser().submit(here, here, { password: goodPassword, again: goodPassword });
    const once = await filledIn(portal.browser(), '/sign-in', '/sign-in', {
      name: 'harbourd',
      password: 'not this one',
    });
    await Promise.all([once(), once()]);
    expect(portal.account('c-1')).toMatchObject({ failures: 1 });
  });
});

describe('what is no second sending is carried out', () => {
  test('the same form filled in differently, as after going back', async () => {
    const portal = await testPortal();
    const browser = portal.browser();
    const page = await browser.get('/');
    const send = (email: string) =>
      browser.post('/user-name', { 'form-token': page.formToken('/user-name'), email });
    expect((await send('nobody@nowhere.example')).text).toContain('Attention');
    expect((await send('front.desk@harbour.example')).text).toContain('Check your email');
    expect(count(portal, 'messages')).toBe(1);
  });

  test('the same request in a form that was opened again', async () => {
    const portal = await testPortal();
    const browser = portal.browser();
    for (let times = 0; times < 2; times += 1)
      await browser.submit('/', '/user-name', { email: 'front.desk@harbour.example' });
    expect(count(portal, 'messages')).toBe(2);
  });

  test('the same fields from another browser', async () => {
    const portal = await testPortal();
    const pages = await Promise.all(
      [portal.browser(), portal.browser()].map((browser) =>
        browser.submit('/', '/user-name', { email: 'front.desk@harbour.example' }),
      ),
    );
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    expect(count(portal, 'messages')).toBe(2);
  });

  test('a form that was told to come later', async () => {
    const portal = await testPortal();
    await portal.browser().submit('/', '/password', { userName: 'harbourd', requestedBy: 'Olu' });
    const once = await filledIn(portal.browser(), '/', '/password', {
      userName: 'harbourd',
      requestedBy: 'Olu',
    });
    expect((await once()).status).toBe(429);
    portal.clock.pass(61_000);
    expect((await once()).status).toBe(200);
  });
});

describe('first answers', () => {
  const answers = (most = 10) => {
    const clock = testClock();
    let made = 0;
    const first = createFirstAnswers(clock, { lasts: 1000, most });
    const ask = async (key: string, status = 200): Promise<string> => {
      const response = await first.once(key, async () => {
        made += 1;
        return new Response(`answer ${made}`, { status, headers: { 'set-cookie': `a=${made}` } });
      });
      return `${response.status} ${await response.text()} ${response.headers.get('set-cookie')}`;
    };
    return { clock, ask, first };
  };

  test('are kept with their cookies, for a while', async () => {
    const { clock, ask } = answers();
    expect([await ask('x'), await ask('x'), await ask('y')]).toEqual([
      '200 answer 1 a=1',
      '200 answer 1 a=1',
      '200 answer 2 a=2',
    ]);
    clock.pass(1000);
    expect(await ask('x')).toBe('200 answer 3 a=3');
  });

  test.each([429, 500, 503])('with %i are not kept', async (status) => {
    const { ask } = answers();
    expect([await ask('x', status), await ask('x')]).toEqual([`${status} answer 1 a=1`, '200 answer 2 a=2']);
  });

  test('that broke are not kept, and each sender gets the error', async () => {
    const { first, ask } = answers();
    const broken = () => first.once('x', () => Promise.reject(new Error('no')));
    const both = await Promise.allSettled([broken(), broken()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await ask('x')).toBe('200 answer 1 a=1');
  });

  test('fill no memory: the oldest goes', async () => {
    const { ask } = answers(2);
    for (const key of ['x', 'y', 'z']) await ask(key);
    expect(await ask('z')).toBe('200 answer 3 a=3');
    expect(await ask('x')).toBe('200 answer 4 a=4');
  });
});
