import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { handOver } from '../../main/desk/codes/gateway.ts';
import { requestTokens } from '../../main/mail/oauth/token-request.ts';
import { postForm } from '../../main/network/post-form.ts';
import { lookForUpdate } from '../../main/updates/look-for-update.ts';
import { updateRules } from '../../main/updates/rules.ts';
import { refusalIn, valueIn } from '../support/answers.ts';
import { testCertificate } from '../support/certificate.ts';
import { startGateway } from '../support/gateway.ts';
import { openUpdateServer } from '../support/update-server.ts';
import { environment, testProxy } from './network-world.ts';

const portIn = (url: string): number => Number(new URL(url).port);

test('A look for updates goes through the proxy, and says which one is in the way', async () => {
  const server = await openUpdateServer(undefined, 'updates.test');
  onTestFinished(() => server.close());
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-updates-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  server.publish({ version: '1.2.0' });
  const { publicKey } = server.key;
  const look = () =>
    lookForUpdate({
      rules: updateRules({ server: server.url }, { server: null, publicKey }, null),
      publicKey,
      version: '1.0.0',
      system: { platform: 'linux', arch: 'x64' },
      folder,
      access: { ca: server.ca },
      now: 1000,
    });
  const leads = { 'updates.test': portIn(server.url) };
  const proxy = await testProxy({ leads });
  environment({ HTTPS_PROXY: `http://${proxy.name}` });
  expect(valueIn(await look())?.feed.version).toBe('1.2.0');
  expect(new Set(proxy.asked)).toEqual(new Set([`updates.test:${portIn(server.url)}`]));
  const closed = await testProxy({ leads, signIn: 'alice:right' });
  environment({ HTTPS_PROXY: `http://${closed.name}` });
  expect(refusalIn(await look())).toMatchObject({
    code: 'proxy-sign-in-needed',
    proxy: closed.name,
    host: 'updates.test',
  });
  await proxy.close();
  environment({ HTTPS_PROXY: `http://${proxy.name}` });
  expect(refusalIn(await look())).toMatchObject({ code: 'proxy-unreachable', proxy: proxy.name });
});

test('A security code goes through the proxy to its gateway; one that is away is tried again, and one that says no is not', async () => {
  const gateway = await startGateway(0, 'codes.test');
  onTestFinished(() => gateway.close());
  const send = () =>
    handOver({ url: gateway.url, method: 'POST', headers: {}, body: '123456', authority: gateway.cert });
  const leads = { 'codes.test': portIn(gateway.url) };
  const proxy = await testProxy({ leads });
  environment({ HTTPS_PROXY: `http://${proxy.name}` });
  expect(await send()).toEqual({ kind: 'accepted', said: 'HTTP 200' });
  expect(gateway.received.map(({ body }) => body)).toEqual(['123456']);
  await proxy.close();
  expect(await send()).toEqual({ kind: 'later', said: `the proxy ${proxy.name} can’t be reached` });
  for (const [ways, kind] of [
    [{ signIn: 'alice:right' }, 'refused'],
    [{ answer: 403 }, 'refused'],
    [{ answer: 502 }, 'later'],
    // A proxy that takes it for itself has handed nothing over.
    [{ answer: 302 }, 'refused'],
  ] as const) {
    const other = await testProxy({ leads, ...ways });
    environment({ HTTPS_PROXY: `http://${other.name}` });
    expect(await send(), JSON.stringify(ways)).toMatchObject({ kind });
  }
  environment({ HTTPS_PROXY: 'ftp://nonsense' });
  expect(await send()).toEqual({ kind: 'refused', said: 'the proxy of this computer can’t be used' });
  expect(gateway.received).toHaveLength(1);
});

test('The sign-in with a mail provider goes through the proxy, and says which one is in the way', async () => {
  const certificate = testCertificate('tokens.test');
  let status = 200;
  const server = createServer(certificate, (_request, response) => {
    response.writeHead(status, { location: 'https://elsewhere.test/' });
    response.end(JSON.stringify({ access_token: 'a-token' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const provider = {
    name: 'Example',
    authorizeUrl: '',
    tokenUrl: 'https://tokens.test/token',
    scope: 'mail',
    extra: {},
  };
  const ask = () =>
    requestTokens(provider, { grant_type: 'refresh_token' }, (url, form) =>
      postForm(url, form, { ca: certificate.cert }),
    );
  const leads = { 'tokens.test': (server.address() as AddressInfo).port };
  const proxy = await testProxy({ leads });
  environment({ HTTPS_PROXY: `http://${proxy.name}` });
  expect(valueIn(await ask()).accessToken).toBe('a-token');
  // What is secret goes to nobody else.
  status = 307;
  expect(refusalIn(await ask())).toMatchObject({ code: 'oauth-unreachable' });
  expect(proxy.asked).toEqual(['tokens.test:443', 'tokens.test:443']);
  const forging = await testProxy({ leads, answer: 400, body: '{"access_token":"forged"}' });
  environment({ HTTPS_PROXY: `http://${forging.name}` });
  expect(refusalIn(await ask())).toMatchObject({ code: 'proxy-refused', proxy: forging.name });
});
