import { createServer } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { askHealth, healthOf, portalStoreId } from '../../main/portal/health.ts';
import { createPortal } from '../../main/portal/portal.ts';
import { createReach, type Reach, type ReachParts } from '../../main/portal/reach.ts';
import { environment, testProxy } from '../network/network-world.ts';
import { codeOf } from '../support/answers.ts';
import { testBackground } from '../support/background.ts';
import { testCertificate } from '../support/certificate.ts';
import { seededRandom, testClock } from '../support/desk.ts';
import { defaultSettings } from '../support/mail-world.ts';
import { servedMailWorld } from '../support/served-mail-world.ts';
import { temporaryStore } from '../support/store.ts';
import { testPortal } from './portal-world.ts';

const baseUrl = 'https://help.clinic.example';
const hour = 60 * 60_000;

function reachWith(
  answer: Awaited<ReturnType<NonNullable<ReachParts['ask']>>>,
  change: Parameters<typeof defaultSettings>[0] = {},
): { readonly reach: Reach; readonly told: string[] } {
  const told: string[] = [];
  const reach = createReach({
    settings: () => defaultSettings({ 'portal.baseUrl': baseUrl, ...change }),
    storeId: async () => 'ours',
    clock: testClock(),
    background: testBackground(),
    changed: () => told.push('changed'),
    ask: async () => answer,
  });
  return { reach, told };
}

test('a portal of another computer is asked through the proxy of this one', async () => {
  const portal = createHttps(testCertificate('help.test'), (_request, response) => {
    response.end(JSON.stringify(healthOf('ours', 'service')));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void portal.close().closeAllConnections());
  await new Promise((listens) => portal.once('listening', listens));
  const proxy = await testProxy({ leads: { 'help.test': (portal.address() as AddressInfo).port } });
  environment({ HTTPS_PROXY: `http://${proxy.name}` });
  expect(await askHealth('https://help.test', 5000)).toEqual(healthOf('ours', 'service'));
  await proxy.close();
  expect(await askHealth('https://help.test', 5000)).toBe('nobody');
});

describe('whether a link in a mail works when its reader opens it', () => {
  test.each([
    [healthOf('ours', 'service'), 'service', null],
    [healthOf('ours', 'window'), 'window', 'Links work only while the desk’s window is open'],
    [healthOf('another desk', 'service'), 'stranger', 'something other than this desk’s portal answers'],
    ['stranger', 'stranger', 'something other than this desk’s portal answers'],
    ['nobody', 'nobody', 'Links in mails don’t work now'],
  ] as const)('where %j answers, the server is %s', async (answer, server, warning) => {
    const { reach } = reachWith(answer);
    expect(reach.status()).toMatchObject({ server: 'unknown', askedAt: null });
    const found = await reach.check();
    expect(found.server).toBe(server);
    expect(found.held).toBe(false);
    if (warning === null) expect(found.warning).toBe(null);
    else expect(found.warning).toContain(warning);
    expect(await reach.whyHeld()).toBe(null);
  });

  test('an address of this computer alone is said to be one, though a service serves it', async () => {
    const { reach } = reachWith(healthOf('ours', 'service'), { 'portal.baseUrl': 'http://127.0.0.1:8484' });
    expect((await reach.check()).warning).toContain('opens only on this computer');
  });

  test.each(['window', 'service'] as const)(
    'a lead can forbid links that no service serves: %s',
    async (by) => {
      const { reach } = reachWith(healthOf('ours', by), { 'portal.linksWithoutService': 'forbid' });
      expect(await reach.whyHeld()).toEqual(
        by === 'service' ? null : expect.stringContaining('a lead does not allow'),
      );
      expect(reach.status().held).toBe(by !== 'service');
    },
  );

  test('a program that ends while it asks breaks the question off, and finds nothing in it', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    onTestFinished(() => void silent.close().closeAllConnections());
    await new Promise((listens) => silent.once('listening', listens));
    const background = testBackground();
    const asked: string[] = [];
    const reach = createReach({
      settings: () =>
        defaultSettings({ 'portal.baseUrl': `http://127.0.0.1:${(silent.address() as AddressInfo).port}` }),
      storeId: async () => {
        asked.push('the store');
        return 'ours';
      },
      clock: testClock(),
      background,
      changed: () => asked.push('the window'),
    });
    reach.start();
    const isAsked = new Promise((comes) => silent.once('request', comes));
    await isAsked;
    await background.stop();
    expect(asked).toEqual([]);
    expect(reach.status().server).toBe('unknown');
  });

  test('a question that failed does not stop the next one', async () => {
    let falls = true;
    const reach = createReach({
      settings: () => defaultSettings({ 'portal.baseUrl': baseUrl }),
      storeId: async () => {
        if (falls) throw new Error('the store is busy');
        return 'ours';
      },
      clock: testClock(),
      background: testBackground(),
      changed: () => undefined,
      ask: async () => healthOf('ours', 'service'),
    });
    const [first, second] = await Promise.allSettled([reach.check(), reach.check()]);
    expect([first.status, second.status]).toEqual(['rejected', 'rejected']);
    falls = false;
    expect(await reach.check()).toMatchObject({ server: 'service' });
    expect((await Promise.all([reach.check(), reach.check()])).map(({ server }) => server)).toEqual([
      'service',
      'service',
    ]);
  });

  test('who hears of it hears only when the answer is another one', async () => {
    const { reach, told } = reachWith('nobody');
    await reach.check();
    await reach.check();
    expect(told).toEqual(['changed']);
  });
});

describe('the portal says whose it is', () => {
  test('by an id that stays, and by who serves it', async () => {
    const portal = await testPortal();
    const id = await portalStoreId(portal.store, seededRandom());
    expect(await portalStoreId(portal.store, seededRandom('other'))).toBe(id);
    expect(id).toMatch(/^[\w-]{22}$/);
    const served = createPortal({
      desk: portal.desk,
      reader: portal.store.read,
      clock: portal.clock,
      random: seededRandom(),
      tell: () => undefined,
      storeId: () => portalStoreId(portal.store, seededRandom()),
    });
    onTestFinished(() => served.stop());
    const listening = await served.listen(0);
    const url = listening.ok ? listening.value.url : '';
    expect(await askHealth(url, 5000)).toEqual(healthOf(id ?? '', 'service'));
    // Another desk's portal is not this desk's.
    const other = temporaryStore();
    expect(await portalStoreId(other, seededRandom('another'))).not.toBe(id);
    await served.stop();
    expect(await askHealth(url, 5000)).toBe('nobody');
  });

  test.each([
    ['text', 200, 'Welcome'],
    ['another program’s JSON', 200, '{"portal":"shop","store":"x","by":"service"}'],
    ['an error', 500, '{}'],
    ['far too much', 200, 'x'.repeat(100_000)],
  ])('what answers with %s is a stranger', async (_, status, body) => {
    const server = createServer((_request, response) => response.writeHead(status).end(body));
    onTestFinished(() => void server.close());
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    expect(await askHealth(`http://127.0.0.1:${port}/`, 5000)).toBe('stranger');
  });

  test('what does not answer in time is nobody', async () => {
    const server = createServer(() => undefined);
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    expect(await askHealth(`http://127.0.0.1:${port}`, 50)).toBe('nobody');
  });
});

test('only a lead says whether links may go out that no service serves', async () => {
  const portal = await testPortal();
  const set = async (operator: string, value: string) =>
    codeOf(
      await portal.desk.perform({
        type: 'settings.set',
        input: { key: 'portal.linksWithoutService', value },
        operator,
      }),
    );
  expect(await set('Kim', 'forbid')).toBe('lead-needed');
  expect(await set('Sam', 'forbid')).toBe(null);
  expect(await set('Kim', 'allow')).toBe('lead-needed');
  expect(portal.desk.settings()['portal.linksWithoutService']).toBe('forbid');
});

test('mails with a link are held with their own reason while links are forbidden, and go once a service serves', async () => {
  const world = servedMailWorld();
  await world.serve();
  let why: string | null = 'Mails with a link wait until a service serves the portal';
  const sender = world.sender({ whyLinksHeld: async () => why });
  const { id: caseId } = await world.openCase();
  const link = await world.enqueue({ expiresAt: world.clock() + hour, caseId });
  const plain = await world.enqueue();
  expect(await sender.drain()).toMatchObject({ held: 1, accepted: 1 });
  expect(world.message(link)).toMatchObject({ state: 'held', attempts: 0, last_response: why });
  expect(world.message(plain).state).toBe('accepted');
  // A person who tries again changes nothing about it, and the case hears of it once.
  expect(await sender.drain()).toMatchObject({ held: 0, accepted: 0 });
  expect(world.caseOf(caseId).kinds).toEqual(['mail.held']);
  why = null;
  expect(await sender.drain()).toMatchObject({ accepted: 1 });
  expect(world.message(link).state).toBe('accepted');
});
