import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { testCertificate } from '../support/certificate.ts';
import { testProxy } from './network-world.ts';

const part = (path: string): string => JSON.stringify(resolve(import.meta.dirname, '../../main', path));

/** Asks in a process of its own: what a system trusts is read once in one. */
const script = `
  const { fetchFile } = await import(${part('updates/fetch-file.ts')});
  const { handOver } = await import(${part('desk/codes/gateway.ts')});
  const { requestTokens } = await import(${part('mail/oauth/token-request.ts')});
  const file = await fetchFile(new URL('https://server.test/latest.yml'), { mostBytes: 1000 });
  const code = await handOver({ url: 'https://server.test/codes', method: 'POST', headers: {}, body: '', authority: null });
  const tokens = await requestTokens({ name: 'Example', tokenUrl: 'https://server.test/token' }, {});
  console.log(JSON.stringify([file.ok, code.kind, tokens.ok]));
  process.exit(0);
`;

test.runIf(process.platform === 'linux')(
  'Updates, codes and the sign-in trust an authority of this computer, through a proxy too, and no other',
  { timeout: 60_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'login-desk-out-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const own = testCertificate('server.test');
    const bundle = join(folder, 'authorities.pem');
    writeFileSync(bundle, own.cert);
    const another = join(folder, 'another.pem');
    writeFileSync(another, testCertificate('server.test').cert);
    const server = createServer(own, (_request, response) => response.end('{"access_token":"a-token"}'));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void server.close());
    const proxy = await testProxy({ leads: { 'server.test': (server.address() as AddressInfo).port } });
    const file = join(folder, 'ask.mjs');
    writeFileSync(file, script);
    const asked = async (trusted: string, through = `http://${proxy.name}`): Promise<unknown> => {
      const env = {
        ...process.env,
        SSL_CERT_FILE: trusted,
        HTTPS_PROXY: through,
        NO_PROXY: '',
      };
      return JSON.parse((await promisify(execFile)(process.execPath, [file], { env })).stdout);
    };
    expect(await asked(bundle)).toEqual([true, 'accepted', true]);
    expect(await asked(another)).toEqual([false, 'refused', false]);
    expect(proxy.asked).toHaveLength(6);
    // A proxy that is spoken to over TLS has to be trusted as well.
    const tls = testCertificate();
    const leads = { 'server.test': (server.address() as AddressInfo).port };
    const secure = await testProxy({ leads, tls });
    expect(await asked(bundle, `https://localhost:${secure.port}`)).toEqual([false, 'later', false]);
    expect(secure.asked).toEqual([]);
    const both = join(folder, 'both.pem');
    writeFileSync(both, own.cert + tls.cert);
    expect(await asked(both, `https://localhost:${secure.port}`)).toEqual([true, 'accepted', true]);
    expect(secure.asked).toHaveLength(3);
  },
);
