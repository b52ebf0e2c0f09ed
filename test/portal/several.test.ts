import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { failuresUntilLock } from '../../main/desk/ground/people/lock.ts';
import { type CommandLine, type CommandResult, commandLine } from '../support/command-line.ts';
import { type CutLink, cutLink } from '../support/cut-link.ts';
import { freePort } from '../support/free-port.ts';
import { type Browser, createBrowser, type Page } from '../support/portal-browser.ts';
import { type ServedPortal, servePortal } from '../support/portal-process.ts';
import { ownerPassword } from '../support/postgres.ts';
import { fromClient, type RoundRobin, roundRobin } from '../support/round-robin.ts';
import { type TeamServer, teamServer } from '../support/team.ts';
import { throughLink } from '../support/team-place.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer({ isDurable: true });
});
afterAll(() => server.server.end(), 60_000);

const done = (result: CommandResult): unknown => {
  expect([result.status, result.err]).toEqual([0, '']);
  return result.json;
};

interface Served {
  readonly front: CommandLine;
  readonly portals: readonly [ServedPortal, ServedPortal];
  readonly proxy: RoundRobin;
  /** A browser behind the proxy, with an address of its own. */
  browser(client?: string): Browser;
}

/** Two desks of one team, each with its portal in a process of its own, behind one proxy; the second one reaches its server over a link. */
async function served(link?: CutLink): Promise<Served> {
  const { port, user, database } = await server.database();
  const [front, back] = [commandLine(), commandLine()];
  const urls: string[] = [];
  const proxy = await roundRobin(await freePort(), () => urls);
  onTestFinished(() => proxy.end());
  done(await front.run('init', '--sample'));
  done(await front.run('settings', 'set', 'portal.baseUrl', JSON.stringify(proxy.url)));
  done(await front.run('settings', 'set', 'portal.trustedProxies', '["127.0.0.1"]'));
  const url = `postgres://${user}@127.0.0.1:${port}/${database}`;
  done(await front.runWith(`${ownerPassword}\n`, 'team', 'create', url, '--name', 'Front'));
  const [file, codeFile] = [join(front.folder, 'back.invitation'), join(front.folder, 'back.code')];
  const inviting = ['team', 'invite', '--for', 'Back', '--out', file, '--code-file', codeFile];
  done(await front.runWith(`${ownerPassword}\n`, ...inviting));
  done(await back.runWith(readFileSync(codeFile, 'utf8'), 'team', 'join', file, '--code-stdin'));
  if (link) throughLink(back, link);
  const portals = [await servePortal(front, '--port', '0'), await servePortal(back, '--port', '0')] as const;
  urls.push(...portals.map((portal) => portal.url));
  return {
    front,
    portals,
    proxy,
    browser: (client = '198.51.100.7') =>
      createBrowser((request) => fetch(request), proxy.url, { [fromClient]: client }),
  };
}

/** The newest mail with a subject, at whichever desk has sent it. */
const mail = ({ portals }: Served, subject: string): Promise<string> =>
  Promise.any(portals.map((portal) => portal.mail(subject)));
/** How long at most it takes until two instances have the same, or one has found its server again. */
const longest = 60_000;
const userName = 'harbour-animals-portal';
const password = 'Nine wild horses 7';
const askReset = (browser: Browser) => browser.submit('/', '/password', { userName, requestedBy: 'Olu' });
const signIn = (browser: Browser, typed: string) =>
  browser.submit('/sign-in', '/sign-in', { name: userName, password: typed });

test('a form that one instance shows is taken by the other, a link works once over all of them, and wrong passwords are counted together', async () => {
  const team = await served();
  const { proxy } = team;
  const browser = team.browser();
  expect((await askReset(browser)).text).toContain('Check your email');
  // Shown by one, sent to the other.
  expect(proxy.served).toEqual([0, 1]);
  // Asked for at the other one, it is still too soon for another mail.
  expect((await askReset(team.browser('203.0.113.9'))).status).toBe(429);

  const link = /\/reset\/[\w-]{43}/.exec(await mail(team, 'Reset Your Password'))?.[0] ?? '';
  const choose = { password, again: password };
  // What the team has is at both a moment later.
  let shown: readonly Page[] = [];
  await expect
    .poll(async () => {
      shown = [await browser.get(link), await browser.get(link)];
      return shown.map(({ status }) => status);
    })
    .toEqual([200, 200]);
  const tokens = shown.map((page) => page.formToken(link));
  // Both forms of both instances at once: one of them sets the password.
  const answers = await Promise.all(
    tokens.map((token) => browser.post(link, { 'form-token': token, ...choose })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  for (let each = 0; each < 2; each += 1) expect((await browser.get(link)).status).toBe(410);

  for (const end = performance.now() + longest; ; ) {
    const page = await signIn(team.browser(), password);
    if (!/did not match|not accepted|don’t match/i.test(page.text) && page.status === 200) break;
    if (performance.now() > end) throw new Error(page.text);
  }
  for (let tries = 0; tries < failuresUntilLock; tries += 1) {
    const page = await signIn(team.browser(`203.0.113.${tries + 20}`), `Wrong ${tries} entirely`);
    expect(page.status).toBe(422);
  }
  // It is locked for both, after as many tries as one instance would take.
  for (let each = 0; each < 2; each += 1)
    expect((await signIn(team.browser(`203.0.113.${each + 60}`), password)).status).toBe(422);
}, 240_000);

test('a form that is sent to both at once, or once more after its answer was lost, is done once; a lost answer says that nobody knows', async () => {
  const link = await cutLink(server.server.port);
  onTestFinished(() => link.end());
  const team = await served(link);
  const browser = team.browser();
  const cases = async (caller: string): Promise<number> => {
    const listed = done(await team.front.run('ask', 'cases', '--input', '{"filter":{},"limit":100}'));
    return JSON.stringify(listed).split(`"${caller}"`).length - 1;
  };
  const filledIn = async (from: string) => {
    const page = await browser.get('/email-us');
    const fields = { about: 'password', from, given: 'me', text: 'Please help.' };
    return () => browser.post('/email-us', { 'form-token': page.formToken('/email-us'), ...fields });
  };
  const twice = await filledIn('twice@mail.example');
  const pages = await Promise.all([twice(), twice(), twice(), twice()]);
  expect(new Set(pages.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(pages[0]?.text).toContain('Your message was sent');
  expect(await cases('twice@mail.example')).toBe(1);
  // The desks have sent what that brought: from now on only a form is written.
  await expect
    .poll(async () => (await team.front.run('outbox', 'list')).json as readonly { state: string }[])
    .toSatisfy((mails: readonly { state: string }[]) => mails.every(({ state }) => state === 'accepted'));

  // The log has it, and the portal does not hear so: behind the link is the second one.
  const lost = await filledIn('lost@mail.example');
  if (team.proxy.served.at(-1) === 1) await browser.get('/');
  link.loseAnswerTo('INSERT INTO login_desk.entries');
  const cut = (async () => {
    while (link.lost === 0) await after(5);
    link.cut();
  })();
  const answer = await lost();
  await cut;
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
  expect(answer.text).toContain('We don’t know yet whether this was saved');
  // Sent again, to the other one.
  const again = await lost();
  expect(again.text).toContain('Your message was sent');
  link.mend();
  // And to the one that lost the answer, once it is back.
  for (const end = performance.now() + longest; ; ) {
    const page = await lost();
    if (page.text === again.text && team.proxy.served.at(-1) === 1) break;
    if (performance.now() > end) throw new Error(page.text);
    await after(200);
  }
  expect(await cases('lost@mail.example')).toBe(1);
}, 240_000);

test('each instance counts a client’s forms by the address that the proxy tells; and without the team’s server nothing is taken, and that is said', async () => {
  const team = await served();
  const browser = team.browser();
  const asks = (from: Browser) => from.submit('/', '/user-name', { email: 'nobody@mail.example' });
  const statuses: number[] = [];
  for (let count = 0; count < 8; count += 1) {
    statuses.push((await asks(browser)).status);
    // The next form is sent to the other one.
    await browser.get('/');
  }
  // Three at each of the two.
  expect(statuses.filter((status) => status !== 429)).toHaveLength(6);
  expect((await asks(team.browser('203.0.113.5'))).status).not.toBe(429);

  await server.server.kill();
  // Each try is another client's: how often it is tried again counts for no limit.
  let clients = 0;
  const says = async (): Promise<readonly [number, string]> => {
    clients += 1;
    const other = team.browser(`198.51.${clients}.7`);
    const fields = { about: 'password', from: 'a@mail.example', given: 'me', text: 'Please help.' };
    const { status, text } = await other.submit('/email-us', '/email-us', fields);
    return [status, text];
  };
  for (let each = 0; each < 2; each += 1) {
    const [status, text] = await says();
    expect(status).toBe(503);
    // What was on its way at that moment may have been taken.
    expect(text).toMatch(/Nothing was changed\.|We don’t know yet/);
  }
  // Pages are shown all the same.
  expect((await browser.get('/')).status).toBe(200);
  for (const end = performance.now() + longest; ; ) {
    const both = [await says(), await says()];
    if (both.every(([, text]) => text.includes('We can’t take this right now'))) break;
    if (performance.now() > end) throw new Error(JSON.stringify(both));
    await after(300);
  }
  await server.server.start();
  for (const end = performance.now() + longest; ; ) {
    const [status, text] = await says();
    if (status === 200) break;
    if (performance.now() > end) throw new Error(text);
    await after(300);
  }
  for (const portal of team.portals) expect(portal.errors()).not.toMatch(/ at .*:\d+:\d+/);
}, 240_000);
