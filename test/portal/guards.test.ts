import { describe, expect, test } from 'vitest';
import { clientKey } from '../../main/portal/guard/client.ts';
import { createLimiter } from '../../main/portal/guard/limits.ts';
import { contents, testClock } from '../support/desk.ts';
import { createBrowser } from '../support/portal-browser.ts';
import { goodPassword, testPortal } from './portal-world.ts';

const host = '127.0.0.1:8484';

const expectGuarded = (headers: Headers, what: string): void => {
  const policy = headers.get('content-security-policy') ?? '';
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ])
    expect(policy, what).toContain(rule);
  expect(policy, what).not.toContain('unsafe');
  expect(headers.get('cache-control'), what).toBe('no-store');
  expect(headers.get('referrer-policy'), what).toBe('no-referrer');
  expect(headers.get('x-content-type-options'), what).toBe('nosniff');
  expect(headers.get('x-frame-options'), what).toBe('DENY');
  expect(headers.get('x-powered-by'), what).toBeNull();
};

test('every answer has every header, whatever it is', async () => {
  const portal = await testPortal();
  await portal.browser().submit('/', '/password', { userName: 'harbourd', requestedBy: 'Olu' });
  const token = portal.linkToken('password-reset');
  const browser = portal.browser();
  const paths = [
    '/',
    '/email-us',
    '/sign-in',
    `/reset/${token}`,
    `/reset/${token}/not-me`,
    '/reset/x',
    '/verify-email/x',
    '/confirm-change/x',
    '/confirm-change/x/cancel',
    '/invitation/x',
    '/prove-mailbox/x',
    '/nothing',
    '/assets/portal.css',
    '/assets/strength.js',
    '/assets/icon.svg',
    '/favicon.ico',
  ];
  for (const path of paths) {
    const page = await browser.get(path);
    expectGuarded(page.headers, path);
    expect(page.html, path).not.toMatch(/<script(?![^>]*\ssrc="\/)|\sstyle=|<style/);
  }
  const posts = [
    await browser.submit('/', '/user-name', { email: 'front.desk@harbour.example' }),
    await browser.submit('/', '/user-name', { email: 'nobody@nowhere.example' }),
    await browser.submit('/sign-in', '/sign-in', { name: 'x', password: 'y' }),
    await browser.post('/user-name', { email: 'x' }),
    await browser.post('/nothing', {}),
    await browser.post('/user-name', 'x'.repeat(20_000)),
  ];
  for (const page of posts) expectGuarded(page.headers, page.text.slice(0, 60));
});

test('GET and HEAD change nothing, on any path, with any query', async () => {
  const portal = await testPortal();
  await portal.browser().submit('/', '/password', { userName: 'harbourd', requestedBy: 'Olu' });
  const token = portal.linkToken('password-reset');
  const before = contents(portal.store);
  for (const method of ['GET', 'HEAD'])
    for (const path of [
      '/',
      '/user-name',
      '/password',
      '/email-us',
      '/sign-in',
      `/reset/${token}`,
      `/reset/${token}/not-me`,
      `/confirm-change/${token}/cancel`,
    ]) {
      const url = `http://${host}${path}?email=front.desk@harbour.example&userName=harbourd&requestedBy=x&password=${goodPassword}&again=${goodPassword}`;
      await portal.app.fetch(new Request(url, { method, headers: { host } }), {});
    }
  expect(contents(portal.store)).toBe(before);
});

describe('a host name', () => {
  test.each([
    ['evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['127.0.0.1:8484@evil.example', 421],
    ['evil.example:8484', 421],
    ['help.practice.example', 421],
    ['127.0.0.1', 200],
    ['LOCALHOST:9', 200],
    ['[::1]:8484', 200],
  ])('%s is answered with %i', async (name, status) => {
    const portal = await testPortal();
    const answer = await portal.app.fetch(new Request(`http://${host}/`, { headers: { host: name } }), {});
    expect(answer.status).toBe(status);
  });

  test('is answered where the settings name it, and no link in a mail ever comes from the request', async () => {
    const portal = await testPortal();
    await portal.set('portal.hosts', ['help.practice.example']);
    const browser = createBrowser((request) => portal.app.fetch(request, {}), 'http://help.practice.example');
    const page = await browser.submit('/', '/password', { userName: 'harbourd', requestedBy: 'Olu' });
    expect(page.status).toBe(200);
    const raw = portal.store.read
      .get<{ raw: Buffer }>({ text: 'SELECT raw FROM messages JOIN message_bytes USING (id)', values: [] })
      ?.raw.toString('latin1');
    expect(raw).toContain('http://127.0.0.1:8484/reset/');
    expect(raw).not.toContain('help.practice.example');
  });

  test('in the request’s own address counts too', async () => {
    const portal = await testPortal();
    const answer = await portal.app.fetch(new Request('http://evil.example/', { headers: { host } }), {});
    expect(answer.status).toBe(421);
  });
});

describe('a form', () => {
  const fields = { email: 'front.desk@harbour.example' };

  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }],
    ['with another origin', { origin: 'https://evil.example' }],
    ['with an origin that only begins like ours', { origin: 'http://127.0.0.1.evil.example' }],
  ])('%s does nothing', async (_what, headers) => {
    const portal = await testPortal();
    const browser = portal.browser();
    const page = await browser.get('/');
    const before = contents(portal.store);
    const refused = await browser.post(
      '/user-name',
      { ...fields, 'form-token': page.formToken('/user-name') },
      headers,
    );
    expect(refused.status).toBe(403);
    expect(contents(portal.store)).toBe(before);
  });

  test('without a token, with one of another form or browser, or an old one does nothing', async () => {
    const portal = await testPortal();
    const [browser, other] = [portal.browser(), portal.browser()];
    const page = await browser.get('/');
    const others = await other.get('/');
    const before = contents(portal.store);
    const token = page.formToken('/user-name');
    for (const wrong of [
      undefined,
      '',
      'x',
      page.formToken('/password'),
      others.formToken('/user-name'),
      `${token}A`,
    ]) {
      const refused = await browser.post(
        '/user-name',
        wrong === undefined ? fields : { ...fields, 'form-token': wrong },
      );
      expect(refused.status, String(wrong)).toBe(403);
      expect(refused.text).toContain('Please open the form again');
    }
    portal.clock.pass(2 * 60 * 60_000 + 1);
    expect((await browser.post('/user-name', { ...fields, 'form-token': token })).status).toBe(403);
    expect(contents(portal.store)).toBe(before);
    expect((await browser.submit('/', '/user-name', fields)).status).toBe(200);
  });

  test('of more than 16 KiB is not read, whatever it says of its length', async () => {
    const portal = await testPortal();
    const browser = portal.browser();
    expect((await browser.post('/user-name', `email=${'x'.repeat(16 * 1024)}`)).status).toBe(413);
    let read = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        read += 1;
        controller.enqueue(new Uint8Array(1024).fill(120));
      },
    });
    const answer = await portal.app.fetch(
      new Request(`http://${host}/user-name`, {
        method: 'POST',
        headers: { host, 'content-type': 'application/x-www-form-urlencoded' },
        body: endless,
        duplex: 'half',
      } as RequestInit),
      {},
    );
    expect(answer.status).toBe(413);
    expect(read).toBeLessThan(30);
  });

  test.each([
    ['application/json', '{"email":"x"}'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['text/plain', 'email=x'],
  ])('as %s is not read', async (type, body) => {
    const portal = await testPortal();
    expect((await portal.browser().post('/user-name', body, { 'content-type': type })).status).toBe(415);
  });

  test('with a field twice is not read', async () => {
    const portal = await testPortal();
    expect(
      (await portal.browser().post('/user-name', 'email=a%40b.example&email=c%40d.example')).status,
    ).toBe(400);
  });
});

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s is no way in', async (method) => {
  const portal = await testPortal();
  const answer = await portal.app.fetch(new Request(`http://${host}/`, { method, headers: { host } }), {});
  expect(answer.status).toBe(405);
});

test('a page that is not there says so, and nothing of its address', async () => {
  const page = await (await testPortal()).browser().get('/reset/x/y?z=<b>secret</b>');
  expect(page.status).toBe(404);
  expect(page.text).toContain('There is no such page');
  expect(page.html).not.toContain('secret');
});

test('what breaks inside is a page with a sentence, and what is logged of it holds nothing that was typed', async () => {
  const portal = await testPortal({
    hasher: {
      hash: () => Promise.reject(new Error('no')),
      verify: (_stored, password) => Promise.reject(new Error(`could not verify ${password}`)),
    },
  });
  const page = await portal
    .browser()
    .submit('/sign-in', '/sign-in', { name: 'harbourd', password: goodPassword });
  expect(page.status).toBe(500);
  expect(page.text).toContain('Something went wrong on our side');
  expectGuarded(page.headers, 'broken');
  expect(portal.told).toEqual(['portal: Error while answering POST sign-in']);
});

describe('a client', () => {
  const from = (remoteAddress: string) => clientKey({ socket: { remoteAddress } } as never);
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (address, key) => {
    expect(from(address)).toBe(key);
  });
});

test('the limiter’s memory is bounded, and the last client is forgotten last', () => {
  const clock = testClock();
  const limiter = createLimiter({ burst: 1, every: 1000 }, clock, 3);
  for (const key of ['a', 'b', 'c', 'd']) expect(limiter.take(key)).toBe(0);
  expect(limiter.take('d')).toBe(1000);
  expect(limiter.take('b')).toBe(1000);
  expect(limiter.take('a')).toBe(0);
  clock.pass(250);
  expect(limiter.take('d')).toBe(750);
});
