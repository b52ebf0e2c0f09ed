import { describe, expect, test } from 'vitest';
import { failures } from '../../main/failures.ts';
import { createPace } from '../../main/portal/pace.ts';
import { neutralStep } from '../../main/portal/routes/help-routes.tsx';
import { sql } from '../../main/store/sql.ts';
import { StoreRefused } from '../../main/store/store-refused.ts';
import type { Page } from '../support/portal-browser.ts';
import { type TestPortal, testPortal } from './portal-world.ts';

/** A portal at a pace of the test's own: time passes where it waits and with each write, which takes a while. */
async function neutralPortal(): Promise<TestPortal & { readonly now: () => number }> {
  let now = 0;
  const pace = createPace(
    () => now,
    async (time) => {
      now += time;
    },
  );
  const portal = await testPortal({ pace });
  await portal.set('portal.neutral', true);
  const { store } = portal;
  const { write } = store;
  Object.assign(store, {
    write: (...given: Parameters<typeof write>) => {
      now += neutralStep / 4;
      return write(...given);
    },
  });
  return { ...portal, now: () => now };
}

const withoutCookie = (page: Page): string =>
  JSON.stringify([page.status, [...page.headers].sort(), page.html]);

describe.each([
  [
    'user name help',
    '/user-name',
    { email: 'front.desk@harbour.example' },
    [{ email: 'nobody@nowhere.example' }, { email: 'closed@vet.example' }, { email: 'mary@harbour.example' }],
  ],
  [
    'password help',
    '/password',
    { userName: 'harbourd', requestedBy: 'Olu' },
    [
      { userName: '1234', requestedBy: 'Olu' },
      { userName: 'closedvet', requestedBy: 'Olu' },
      { userName: 'mary', requestedBy: 'Olu & Sons' },
    ],
  ],
] as const)('neutral %s', (_name, action, onFile, notOnFile) => {
  test('answers byte for byte alike whether it is on file or not, and in the same time', async () => {
    const portal = await neutralPortal();
    const browser = portal.browser();
    const home = await browser.get('/');
    const ask = async (fields: Readonly<Record<string, string>>) => {
      const begun = portal.now();
      const page = await browser.post(action, { 'form-token': home.formToken(action), ...fields });
      return { page, took: portal.now() - begun };
    };
    const known = await ask(onFile);
    expect(known.page.status).toBe(200);
    expect(portal.store.read.all(sql`SELECT 1 FROM messages`)).toHaveLength(1);
    for (const fields of notOnFile) {
      const unknown = await ask(fields);
      expect(withoutCookie(unknown.page)).toBe(withoutCookie(known.page));
      expect([unknown.took, known.took]).toEqual([neutralStep, neutralStep]);
    }
    expect(portal.store.read.all(sql`SELECT 1 FROM messages`)).toHaveLength(1);
  });

  test('says alike that nothing could be written, or that nobody knows, whether it is on file or not', async () => {
    for (const refused of [
      failures.diskFull(),
      failures.teamAnswerLost(),
      failures.teamUnreachable('closed'),
    ]) {
      const portal = await testPortal();
      await portal.set('portal.neutral', true);
      const { store } = portal;
      const browser = portal.browser();
      // As where a server goes away between an entry and its answer: the work was tried, and no one hears what became of it.
      Object.assign(store, {
        write: async (work: Parameters<typeof store.write>[0]) => {
          store.derive((transaction) => ({ ...work(transaction), keep: false, instead: undefined }));
          throw new StoreRefused(refused);
        },
      });
      const home = await browser.get('/');
      const pages: Page[] = [];
      for (const fields of [onFile, ...notOnFile])
        pages.push(await browser.post(action, { 'form-token': home.formToken(action), ...fields }));
      expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 503));
      expect(new Set(pages.map(withoutCookie)).size).toBe(1);
      expect(pages[0]?.text).toContain(
        refused.error.code === 'team-answer-lost' ? 'We don’t know yet' : 'Nothing was changed.',
      );
    }
  });
});

test('a reset that comes too soon is answered like any other', async () => {
  const portal = await neutralPortal();
  const browser = portal.browser();
  const ask = () => browser.submit('/', '/password', { userName: 'harbourd', requestedBy: 'Olu' });
  const [first, second] = [await ask(), await ask()];
  expect(withoutCookie(second)).toBe(withoutCookie(first));
  expect(portal.store.read.all(sql`SELECT 1 FROM messages`)).toHaveLength(1);
});

test('what takes longer than a step ends at the next one', async () => {
  let now = 0;
  const pace = createPace(
    () => now,
    (time) => {
      now += time;
      return Promise.resolve();
    },
  );
  const took = async (work: number): Promise<number> => {
    const begun = now;
    await pace.evenly(400, () => {
      now += work;
    });
    return now - begun;
  };
  expect([await took(0), await took(399), await took(401), await took(800)]).toEqual([400, 400, 800, 800]);
});
