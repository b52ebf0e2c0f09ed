import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createProxies, type Forwarding } from '../../main/portal/guard/proxies.ts';
import { settingsSchemas } from '../../preload/contract/settings.ts';
import { createBrowser } from '../support/portal-browser.ts';
import { type TestPortal, testPortal } from './portal-world.ts';

const trusted = ['10.0.0.0/8', '192.0.2.7', '2001:db8:ffff::/48'];
const proxies = createProxies(() => trusted);

const from = (peer: string | null, headers: Readonly<Record<string, string>> = {}) => {
  const forwarding: Forwarding = {
    peer,
    forwarded: headers.forwarded,
    xForwardedFor: headers.for,
    xForwardedProto: headers.proto,
    xForwardedHost: headers.host,
  };
  return proxies.originOf(forwarding);
};

describe('who a request comes from', () => {
  test.each([
    ['nobody says otherwise', '198.51.100.4', {}, '198.51.100.4'],
    ['a stranger claims another address', '198.51.100.4', { for: '203.0.113.9' }, '198.51.100.4'],
    [
      'a stranger claims it in the other header',
      '198.51.100.4',
      { forwarded: 'for=203.0.113.9' },
      '198.51.100.4',
    ],
    ['a trusted proxy says it', '10.1.2.3', { for: '203.0.113.9' }, '203.0.113.9'],
    ['the trusted proxy speaks IPv4 in IPv6', '::ffff:10.1.2.3', { for: '203.0.113.9' }, '203.0.113.9'],
    ['a trusted proxy says it with a port', '192.0.2.7', { for: '203.0.113.9:4711' }, '203.0.113.9'],
    ['its client claimed another one before', '10.1.2.3', { for: '1.2.3.4, 203.0.113.9' }, '203.0.113.9'],
    ['it passes two trusted proxies', '10.1.2.3', { for: '203.0.113.9, 192.0.2.7' }, '203.0.113.9'],
    ['a client writes a trusted proxy itself', '10.1.2.3', { for: '10.9.9.9, 203.0.113.9' }, '203.0.113.9'],
    ['all are trusted proxies', '10.1.2.3', { for: '10.0.0.5, 192.0.2.7' }, '10.0.0.5'],
    ['an IPv6 address stands in brackets', '10.1.2.3', { for: '[2001:db8:1:2::9]:80' }, '2001:db8:1:2::/64'],
    ['an IPv6 proxy says it', '2001:db8:ffff::1', { for: '2001:db8:1:2::9' }, '2001:db8:1:2::/64'],
    ['RFC 7239 says it', '10.1.2.3', { forwarded: 'for=203.0.113.9;proto=https;by=10.1.2.3' }, '203.0.113.9'],
    ['it says it in quotes', '10.1.2.3', { forwarded: 'For="203.0.113.9:80"' }, '203.0.113.9'],
    [
      'it says an IPv6 address',
      '10.1.2.3',
      { forwarded: 'proto=https; for="[2001:DB8:1:2::9]:4711"' },
      '2001:db8:1:2::/64',
    ],
    ['several hops', '10.1.2.3', { forwarded: 'for=1.2.3.4, for=203.0.113.9, for=192.0.2.7' }, '203.0.113.9'],
    ['commas in quotes', '10.1.2.3', { forwarded: 'for=203.0.113.9;host="a,for=1.2.3.4"' }, '203.0.113.9'],
    ['an escaped quote', '10.1.2.3', { forwarded: 'host="\\",for=1.2.3.4";for=203.0.113.9' }, '203.0.113.9'],
    ['the proxy hides the address', '10.1.2.3', { forwarded: 'for="_gazonk"' }, '10.1.2.3 _gazonk'],
    ['the proxy does not know it', '10.1.2.3', { forwarded: 'for=unknown' }, '10.1.2.3'],
    ['it is no address', '10.1.2.3', { for: 'localhost' }, '10.1.2.3'],
    ['it is broken', '10.1.2.3', { for: '203.0.113.9, 999.1.2.3' }, '10.1.2.3'],
    ['the header is empty', '10.1.2.3', { for: '' }, '10.1.2.3'],
    ['both headers agree', '10.1.2.3', { for: '203.0.113.9', forwarded: 'for=203.0.113.9' }, '203.0.113.9'],
    // The proxy writes one of the two, so the other came from its client.
    ['the headers contradict', '10.1.2.3', { for: '203.0.113.9', forwarded: 'for=1.2.3.4' }, '10.1.2.3'],
    ['nobody knows the connection', null, { for: '203.0.113.9' }, 'unknown'],
  ])('where %s', (_where, peer, headers, client) => {
    expect(from(peer, headers).client).toBe(client);
  });

  test('a chain without end is not followed to its end', () => {
    const chain = Array.from({ length: 5000 }, () => '10.0.0.1').join(',');
    expect(from('10.1.2.3', { for: `203.0.113.9,${chain}` }).client).toBe('10.0.0.1');
  });

  test.each([
    ['198.51.100.4', { proto: 'https' }, false],
    ['10.1.2.3', { proto: 'https' }, true],
    ['10.1.2.3', { for: '203.0.113.9', proto: 'HTTPS' }, true],
    ['10.1.2.3', { for: '203.0.113.9, 192.0.2.7', proto: 'https, http' }, true],
    ['10.1.2.3', { for: '1.2.3.4, 203.0.113.9', proto: 'https, http' }, false],
    ['10.1.2.3', { forwarded: 'for=203.0.113.9;proto=https' }, true],
    ['10.1.2.3', { forwarded: 'for=203.0.113.9;proto=https', proto: 'http' }, false],
    ['10.1.2.3', { forwarded: 'for=203.0.113.9', for: '203.0.113.9', proto: 'https' }, true],
  ])('from %s with %j was asked over TLS: %s', (peer, headers, secure) => {
    expect(from(peer, headers).secure).toBe(secure);
  });

  test.each([
    ['198.51.100.4', '198.51.100.0/24'],
    ['2001:db8:1:2::9', '2001:db8:1::/48'],
    ['::ffff:c633:6404', '198.51.100.0/24'],
  ])('%s is in the network %s', (address, network) => {
    expect(from(address).network).toBe(network);
  });
});

test.each([
  [['192.0.2.7', '2001:DB8::1', '10.0.0.0/8', '2001:db8::/32'], true],
  [['proxy.example'], false],
  [['10.0.0.0/33'], false],
  [['10.0.0'], false],
  [['0.0.0.0/0'], false],
  [['::/0'], false],
  [[''], false],
])('%j as trusted proxies is accepted: %s', (value, accepted) => {
  expect(settingsSchemas['portal.trustedProxies'].safeParse(value).success).toBe(accepted);
});

test('only a lead says which proxies are trusted', async () => {
  const portal = await testPortal();
  const set = (operator: string) =>
    portal.desk.perform({
      type: 'settings.set',
      input: { key: 'portal.trustedProxies', value: ['10.0.0.0/8'] },
      operator,
    });
  expect(await set('Kim')).toMatchObject({ ok: false, error: { code: 'lead-needed' } });
  expect(await set('Sam')).toMatchObject({ ok: true });
});

describe('behind a proxy', () => {
  const browserVia = (portal: TestPortal, headers: Readonly<Record<string, string>>, peer = '10.1.2.3') =>
    createBrowser((request) => {
      const given = new Request(request);
      for (const [name, value] of Object.entries(headers)) given.headers.set(name, value);
      return portal.app.fetch(given, { incoming: { socket: { remoteAddress: peer } } as IncomingMessage });
    });
  const openUntilRefused = async (browse: () => ReturnType<typeof browserVia>): Promise<number> => {
    for (let count = 0; count < 300; count += 1)
      if ((await browse().get('/email-us')).status === 429) return count;
    return Number.POSITIVE_INFINITY;
  };

  test('that is trusted, each client has its own limit; one that is not trusted is one client, whatever it says', async () => {
    const portal = await testPortal();
    let client = 0;
    const another = () => {
      client += 1;
      return browserVia(portal, { 'x-forwarded-for': `203.${client >> 8}.${client & 255}.9` });
    };
    expect(await openUntilRefused(another)).toBe(240);
    await portal.set('portal.trustedProxies', ['10.0.0.0/8']);
    expect(await openUntilRefused(another)).toBe(Number.POSITIVE_INFINITY);
    expect(await openUntilRefused(() => browserVia(portal, { 'x-forwarded-for': '198.51.100.1' }))).toBe(240);
  });

  test('that was asked over TLS, cookies stay on TLS; a stranger who says so changes nothing', async () => {
    const portal = await testPortal();
    await portal.set('portal.trustedProxies', ['10.1.2.3']);
    const page = await browserVia(portal, { 'x-forwarded-proto': 'https' }).get('/');
    expect(page.headers.get('set-cookie')).toContain('; Secure');
    expect(page.headers.get('strict-transport-security')).toContain('max-age=');
    const strangers = await browserVia(portal, { 'x-forwarded-proto': 'https' }, '10.1.2.4').get('/');
    expect(strangers.headers.get('set-cookie')).not.toContain('; Secure');
    expect(strangers.headers.get('strict-transport-security')).toBeNull();
  });

  test('a name that it was asked for and that is not ours is refused', async () => {
    const portal = await testPortal();
    await portal.set('portal.trustedProxies', ['10.1.2.3']);
    await portal.set('portal.hosts', ['help.practice.example']);
    const asked = (host: string) => browserVia(portal, { 'x-forwarded-host': host }).get('/');
    expect((await asked('help.practice.example')).status).toBe(200);
    expect((await asked('evil.example')).status).toBe(421);
  });
});
