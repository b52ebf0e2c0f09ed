import { describe, expect, it } from 'vitest';
import { isExcepted } from '../../main/network/exceptions.ts';
import { nameOf, proxyOf, waysIn } from '../../main/network/proxy.ts';
import { setSystemProxy } from '../../main/network/system-proxy.ts';
import { waysTo } from '../../main/network/ways-to.ts';
import { refusalIn, valueIn } from '../support/answers.ts';
import { underPolicy } from '../support/policy.ts';
import { environment, system } from './network-world.ts';

const server = new URL('https://updates.clinic.example/desk/latest.yml');
const named = async (url = server): Promise<readonly string[]> =>
  valueIn(await waysTo(url, 5000)).map((way) => (way === 'direct' ? way : `${way.kind} ${nameOf(way)}`));

describe('A proxy’s address', () => {
  it.each([
    ['http://proxy.example:3128', { kind: 'http', host: 'proxy.example', port: 3128, signIn: null }],
    ['proxy.example:3128', { kind: 'http', host: 'proxy.example', port: 3128, signIn: null }],
    ['https://proxy.example/', { kind: 'https', host: 'proxy.example', port: 443, signIn: null }],
    ['socks5h://[2001:db8::1]:99', { kind: 'socks5', host: '2001:db8::1', port: 99, signIn: null }],
    [
      'http://al%40ice:p%3Aw@proxy.example',
      { kind: 'http', host: 'proxy.example', port: 80, signIn: { user: 'al@ice', password: 'p:w' } },
    ],
  ])('%s is read', (text, proxy) => {
    expect(proxyOf(text)).toEqual(proxy);
  });

  it.each([
    '',
    'ftp://proxy.example',
    'http://',
    'http://proxy.example/path',
    'http://proxy.example:99999',
    'a b',
  ])('“%s” is none', (text) => {
    expect(proxyOf(text)).toBeNull();
  });

  it('is told without what signs in there', () => {
    const proxy = proxyOf('http://alice:secret@proxy.example:3128');
    expect(proxy && nameOf(proxy)).toBe('proxy.example:3128');
  });
});

it('What a system names is read in its order, and nonsense names nothing', () => {
  expect(waysIn('PROXY a.example:1; HTTPS b.example:2;SOCKS5 c.example:3 ; SOCKS d.example; DIRECT')).toEqual(
    [
      { kind: 'http', host: 'a.example', port: 1, signIn: null },
      { kind: 'https', host: 'b.example', port: 2, signIn: null },
      { kind: 'socks5', host: 'c.example', port: 3, signIn: null },
      { kind: 'socks4', host: 'd.example', port: 1080, signIn: null },
      'direct',
    ],
  );
  expect(waysIn('QUIC a.example:1; nonsense')).toEqual([]);
});

it.each([
  ['*', true],
  ['clinic.example', true],
  ['.clinic.example', true],
  ['*.clinic.example', true],
  ['a.example, UPDATES.clinic.example', true],
  ['updates.clinic.example:443', true],
  ['updates.clinic.example:8443', false],
  ['linic.example', false],
  ['', false],
])('NO_PROXY “%s” means the server: %s', (entries, isMeant) => {
  expect(isExcepted(entries, server)).toBe(isMeant);
});

it('NO_PROXY means addresses and networks too', () => {
  const at = (address: string): URL => new URL(`https://${address}/`);
  expect(isExcepted('10.0.0.0/8', at('10.1.2.3'))).toBe(true);
  expect(isExcepted('10.0.0.0/8', at('11.1.2.3'))).toBe(false);
  expect(isExcepted('10.0.0.0/8', at('host.example'))).toBe(false);
  expect(isExcepted('2001:db8::/32', at('[2001:db8::7]'))).toBe(true);
  expect(isExcepted('[::1],192.0.2.7', at('192.0.2.7'))).toBe(true);
  expect(isExcepted('2.7', at('192.0.2.7'))).toBe(false);
  expect(isExcepted('10.0.0.0/99', at('10.1.2.3'))).toBe(false);
});

describe('The proxy', () => {
  it('is none where nobody names one', async () => {
    environment({});
    expect(await named()).toEqual(['direct']);
  });

  it('is the environment’s where no window asks the system, the small name first', async () => {
    environment({ HTTP_PROXY: 'http://plain.example:1' });
    expect(await named()).toEqual(['http plain.example:1']);
    environment({ HTTP_PROXY: 'http://plain.example:1', HTTPS_PROXY: 'http://large.example:2' });
    expect(await named()).toEqual(['http large.example:2']);
    environment({ HTTPS_PROXY: 'http://large.example:2', https_proxy: 'small.example:3' });
    expect(await named()).toEqual(['http small.example:3']);
    environment({ https_proxy: 'small.example:3', no_proxy: '.clinic.example' });
    expect(await named()).toEqual(['direct']);
    environment({ https_proxy: 'small.example:3', NO_PROXY: 'other.example' });
    expect(await named()).toEqual(['http small.example:3']);
  });

  it('that can’t be one is a refusal, without its address, and never the same as none', async () => {
    environment({ HTTPS_PROXY: 'ftp://alice:secret@proxy.example' });
    const refusal = refusalIn(await waysTo(server, 5000));
    expect(refusal).toMatchObject({ code: 'proxy-invalid', where: 'HTTPS_PROXY' });
    expect(JSON.stringify(refusal)).not.toContain('secret');
    system('QUIC proxy.example:1');
    expect(refusalIn(await waysTo(server, 5000))).toMatchObject({ code: 'proxy-invalid', where: null });
    setSystemProxy(() => new Promise(() => undefined));
    expect(refusalIn(await waysTo(server, 20))).toMatchObject({ code: 'proxy-invalid', where: null });
    setSystemProxy(() => Promise.reject(new Error('no network service')));
    expect(refusalIn(await waysTo(server, 5000))).toMatchObject({ code: 'proxy-invalid', where: null });
  });

  it('is the system’s where a window asks it, which learns no path', async () => {
    environment({ HTTPS_PROXY: 'http://environment.example:1' });
    const asked = system('PROXY proxy.example:3128; DIRECT');
    expect(await named()).toEqual(['http proxy.example:3128', 'direct']);
    expect(asked).toEqual(['https://updates.clinic.example/']);
  });

  it('is the policy’s where that names one, but for its exceptions and this computer', async () => {
    environment({ HTTPS_PROXY: 'http://environment.example:1' });
    system('DIRECT');
    underPolicy({
      network: { proxy: 'http://policy.example:3128', direct: ['.inside.example', '10.0.0.0/8'] },
    });
    expect(await named()).toEqual(['http policy.example:3128']);
    for (const direct of [
      'https://a.inside.example/',
      'https://10.1.1.1/',
      'https://localhost:1/',
      'https://[::1]/',
    ])
      expect(await named(new URL(direct)), direct).toEqual(['direct']);
    underPolicy({ network: { proxy: 'none' } });
    system('PROXY proxy.example:3128');
    expect(await named()).toEqual(['direct']);
    underPolicy({ network: { proxy: 'system' } });
    expect(await named()).toEqual(['http proxy.example:3128']);
  });

  it('gets the user name and the password that the environment has for it, and no other proxy does', async () => {
    environment({ HTTPS_PROXY: 'http://alice:secret@proxy.example:3128' });
    const signIns = async (): Promise<readonly unknown[]> =>
      valueIn(await waysTo(server, 5000)).map((way) => (way === 'direct' ? way : way.signIn));
    const alice = { user: 'alice', password: 'secret' };
    expect(await signIns()).toEqual([alice]);
    system('PROXY proxy.example:3128; PROXY proxy.example:3129; HTTPS proxy.example:3128; DIRECT');
    expect(await signIns()).toEqual([alice, null, null, 'direct']);
    underPolicy({ network: { proxy: 'http://proxy.example:3128' } });
    expect(await signIns()).toEqual([alice]);
    underPolicy({ network: { proxy: 'http://other.example:3128' } });
    expect(await signIns()).toEqual([null]);
  });
});
