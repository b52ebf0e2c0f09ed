import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Outward, refusalOf, wayOut } from '../../main/network/way-out.ts';
import { type TestCertificate, testCertificate } from '../support/certificate.ts';
import { environment, system, testProxy, testSocks } from './network-world.ts';

/** A name that no name server knows: what reaches it came through a proxy. */
const host = 'server.invalid';

let certificate: TestCertificate;
let leads: Record<string, number>;
let asked: number;

async function serverWith(own: TestCertificate): Promise<number> {
  const server = createServer(own, (_request, response) => {
    asked += 1;
    response.end('the server');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

beforeEach(async () => {
  asked = 0;
  certificate = testCertificate(host);
  leads = { [host]: await serverWith(certificate) };
});

/** What the server says, or the code of why it can’t be asked. */
async function ask(outward: Outward = {}, url = `https://${host}/desk`): Promise<string> {
  const agent = await wayOut({ ca: certificate.cert, ...outward });
  return new Promise((resolve) => {
    const asking = request(url, { agent, signal: outward.signal });
    asking.on('error', (error) =>
      resolve(refusalOf(error)?.error.code ?? String((error as NodeJS.ErrnoException).code ?? error.name)),
    );
    asking.on('response', (response) => {
      let text = '';
      response.on('data', (part) => {
        text += String(part);
      });
      response.on('end', () => resolve(`${response.statusCode} ${text}`));
    });
    asking.end();
  });
}

/** Why the server can’t be asked, as people are told. */
async function sentenceOf(outward: Outward = {}): Promise<string> {
  const agent = await wayOut({ ca: certificate.cert, ...outward });
  return new Promise((resolve, reject) => {
    const asking = request(`https://${host}/`, { agent });
    asking.on('error', (error) => resolve(refusalOf(error)?.error.message ?? reject(error) ?? ''));
    asking.on('response', () => reject(new Error('it was reached')));
    asking.end();
  });
}

describe('A request to a server', () => {
  it('leaves through a proxy, which learns its name and port alone', async () => {
    const proxy = await testProxy({ leads });
    environment({ HTTPS_PROXY: `http://${proxy.name}` });
    expect(await ask()).toBe('200 the server');
    expect(proxy.asked).toEqual([`${host}:443`]);
  });

  it('leaves directly where none is named, or it is an exception', async () => {
    const proxy = await testProxy({ leads });
    const own = testCertificate();
    const url = `https://localhost:${await serverWith(own)}/`;
    environment({});
    expect(await ask({ ca: own.cert }, url)).toBe('200 the server');
    environment({ HTTPS_PROXY: `http://${proxy.name}`, NO_PROXY: 'localhost' });
    expect(await ask({ ca: own.cert }, url)).toBe('200 the server');
    expect(proxy.asked).toEqual([]);
  });

  it('signs in to a proxy that wants it', async () => {
    const proxy = await testProxy({ leads, signIn: 'al@ice:p:w' });
    environment({ HTTPS_PROXY: `http://al%40ice:p%3Aw@${proxy.name}` });
    expect(await ask()).toBe('200 the server');
  });

  it('is told of a proxy that asks who it is, and of one that refuses the password, which is told nowhere', async () => {
    const proxy = await testProxy({ leads, signIn: 'alice:right' });
    environment({ HTTPS_PROXY: `http://${proxy.name}` });
    expect(await ask()).toBe('proxy-sign-in-needed');
    expect(await sentenceOf()).toContain(`The proxy ${proxy.name} wants a user name and password`);
    environment({ HTTPS_PROXY: `http://alice:wrong-one@${proxy.name}` });
    const sentence = await sentenceOf();
    expect(sentence).toContain(`The proxy ${proxy.name} wants a user name and password, or refused them`);
    expect(sentence).not.toMatch(/alice|wrong-one/);
    expect(asked).toBe(0);
  });

  it('takes nothing that a proxy says for the server’s word', async () => {
    for (const answer of [302, 403, 404, 500]) {
      const proxy = await testProxy({ leads, answer, body: '{"access_token":"forged"}' });
      environment({ HTTPS_PROXY: `http://${proxy.name}` });
      expect(await ask(), String(answer)).toBe('proxy-refused');
      expect(await sentenceOf()).toContain(`(HTTP ${answer})`);
    }
    // One that says yes and leads elsewhere.
    const elsewhere = await testProxy({ leads: { [host]: await serverWith(testCertificate(host)) } });
    environment({ HTTPS_PROXY: `http://${elsewhere.name}` });
    expect(await ask()).toMatch(/SELF_SIGNED|UNABLE_TO/);
    const another = testCertificate('another.invalid');
    const wrongName = await testProxy({ leads: { [host]: await serverWith(another) } });
    environment({ HTTPS_PROXY: `http://${wrongName.name}` });
    expect(await ask({ ca: another.cert })).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(asked).toBe(0);
  });

  it('goes nowhere where the proxy is dead or says nothing, and never directly', async () => {
    const proxy = await testProxy({ leads });
    await proxy.close();
    environment({ HTTPS_PROXY: `http://${proxy.name}` });
    expect(await ask()).toBe('proxy-unreachable');
    expect(await sentenceOf()).toBe(
      `The proxy ${proxy.name} can’t be reached (ECONNREFUSED). Nothing was sent to ${host}. Check the network and try again.`,
    );
    const own = testCertificate();
    const url = `https://localhost:${await serverWith(own)}/`;
    expect(await ask({ ca: own.cert }, url)).toBe('proxy-unreachable');
    expect(asked).toBe(0);
    const silent = await testSocks({ leads, isSilent: true });
    environment({ HTTPS_PROXY: `http://${silent.name}` });
    expect(await sentenceOf({ patience: 100 })).toContain(
      `The proxy ${silent.name} can’t be reached (ETIMEDOUT)`,
    );
    environment({ HTTPS_PROXY: `socks5://${silent.name}` });
    expect(await sentenceOf({ patience: 100 })).toContain('(ETIMEDOUT)');
  });

  it('can be broken off while a proxy says nothing', async () => {
    const silent = await testSocks({ leads, isSilent: true });
    environment({ HTTPS_PROXY: `http://${silent.name}` });
    const mind = new AbortController();
    const answer = ask({ signal: mind.signal });
    await silent.isAsked;
    mind.abort();
    expect(await answer).toMatch(/ABORT/);
  });

  it('takes the next way of the system’s where one is away, and not where one says no', async () => {
    const dead = await testProxy({ leads });
    await dead.close();
    const good = await testProxy({ leads });
    const closed = await testProxy({ leads, answer: 403 });
    environment({});
    system(`PROXY ${dead.name}; PROXY ${good.name}`);
    expect(await ask()).toBe('200 the server');
    system(`PROXY ${closed.name}; PROXY ${good.name}; DIRECT`);
    expect(await ask()).toBe('proxy-refused');
    const own = testCertificate();
    const url = `https://localhost:${await serverWith(own)}/`;
    system(`PROXY ${dead.name}; DIRECT`);
    expect(await ask({ ca: own.cert }, url)).toBe('200 the server');
    system(`PROXY ${dead.name}`);
    expect(await ask({ ca: own.cert }, url)).toBe('proxy-unreachable');
  });

  it('leaves through SOCKS 5, with and without a password', async () => {
    const open = await testSocks({ leads });
    environment({ HTTPS_PROXY: `socks5://${open.name}` });
    expect(await ask()).toBe('200 the server');
    expect(open.asked).toEqual([`${host}:443`]);
    expect(await ask({}, 'https://forbidden.invalid/')).toBe('proxy-refused');
    const closed = await testSocks({ leads, signIn: 'alice:right' });
    environment({ HTTPS_PROXY: `socks5://alice:right@${closed.name}` });
    expect(await ask()).toBe('200 the server');
    environment({ HTTPS_PROXY: `socks5://alice:wrong@${closed.name}` });
    expect(await ask()).toBe('proxy-sign-in-needed');
    environment({ HTTPS_PROXY: `socks5://${closed.name}` });
    expect(await ask()).toBe('proxy-sign-in-needed');
  });

  it('trusts nobody by an authority that is none', async () => {
    const proxy = await testProxy({ leads });
    environment({ HTTPS_PROXY: `http://${proxy.name}` });
    const ca = '-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n';
    expect(await ask({ ca })).toMatch(/SELF_SIGNED|UNABLE_TO/);
    expect(asked).toBe(0);
  });
});
