import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readUpdates } from '../../main/updates/kept-updates.ts';
import { type LookParts, lookForUpdate, offerOf } from '../../main/updates/look-for-update.ts';
import { updateRules } from '../../main/updates/rules.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import {
  feedOf,
  openUpdateServer,
  releaseKey,
  signatureOf,
  type UpdateServer,
} from '../support/update-server.ts';

let server: UpdateServer;
let parts: LookParts;

beforeAll(async () => {
  server = await openUpdateServer();
});
afterAll(() => server.close());
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-updates-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['latest-linux.yml', 'latest-linux.yml.sig', 'beta-linux.yml', 'beta-linux.yml.sig']) {
    server.put(name, null);
    server.answer(name, null);
  }
  parts = {
    rules: updateRules({ server: server.url }, { server: null, publicKey: server.key.publicKey }, null),
    publicKey: server.key.publicKey,
    version: '1.0.0',
    system: { platform: 'linux', arch: 'x64' },
    folder,
    access: { ca: server.ca },
    now: 1000,
  };
});

/** Puts a feed there that only its signature, if that, says to be good. */
function putFeed(feed: string, key = server.key.privateKey): void {
  server.put('latest-linux.yml', feed);
  server.put('latest-linux.yml.sig', signatureOf('latest-linux.yml', Buffer.from(feed), key));
}

const look = () => lookForUpdate(parts);

it('A newer version is found with its notes as text, and the look is noted', async () => {
  const notes = '<b>Faster</b>\n\u202eevil\u0007 lines';
  const { bytes } = server.publish({ version: '1.2.0', notes });
  const found = valueIn(await look());
  expect(found && offerOf(found, '.AppImage')).toEqual({
    version: '1.2.0',
    releasedAt: Date.parse('2026-11-27T08:00:00Z'),
    notes: '<b>Faster</b>\nevil lines',
    bytes: bytes.length,
  });
  expect(readUpdates(parts.folder).lookedAt).toBe(1000);
});

it('The same version and older ones are no news: it never goes back', async () => {
  for (const version of ['1.0.0', '0.9.9', '1.0.0-beta.9']) {
    server.publish({ version });
    parts = { ...parts, folder: mkdtempSync(join(parts.folder, 'one-')) };
    expect(valueIn(await look())).toBeNull();
  }
});

describe('The channel', () => {
  it('stable never asks for what is tried out', async () => {
    server.publish({ version: '2.0.0-beta.1' }, 'beta-linux.yml');
    expect(codeOf(await look())).toBe('update-feed-missing');
    server.publish({ version: '1.0.1' });
    expect(valueIn(await look())?.feed.version).toBe('1.0.1');
  });

  it('beta gets the newer of both, and what is finished where nothing is tried out', async () => {
    parts = { ...parts, rules: { ...parts.rules, channel: 'beta' } };
    server.publish({ version: '1.9.0' });
    expect(valueIn(await look())?.feed.version).toBe('1.9.0');
    server.publish({ version: '2.0.0-beta.1' }, 'beta-linux.yml');
    expect(valueIn(await look())?.feed.version).toBe('2.0.0-beta.1');
    server.publish({ version: '2.0.0' });
    expect(valueIn(await look())?.feed.version).toBe('2.0.0');
  });
});

describe('A feed is refused', () => {
  const good = (): string => feedOf({ version: '1.2.0' }).feed.toString();

  it('without a signature, with another key’s, with that of another feed, or changed by one letter', async () => {
    server.put('latest-linux.yml', good());
    expect(codeOf(await look())).toBe('update-signature-wrong');
    for (const signature of [
      '',
      'x'.repeat(88),
      'AAAA',
      `${signatureOf('latest-linux.yml', Buffer.from('other'), server.key.privateKey)}`,
    ]) {
      server.put('latest-linux.yml.sig', signature);
      expect(codeOf(await look())).toBe('update-signature-wrong');
    }
    putFeed(good(), releaseKey().privateKey);
    expect(codeOf(await look())).toBe('update-signature-wrong');
    const feed = good();
    putFeed(feed);
    expect((await look()).ok).toBe(true);
    server.put('latest-linux.yml', feed.replace('1.2.0', '1.2.1'));
    expect(codeOf(await look())).toBe('update-signature-wrong');
    // The feed of what is tried out, where the finished one is asked for.
    const beta = Buffer.from(good());
    server.put('latest-linux.yml', beta);
    server.put('latest-linux.yml.sig', signatureOf('beta-linux.yml', beta, server.key.privateKey));
    expect(codeOf(await look())).toBe('update-signature-wrong');
  });

  it.each([
    ['no YAML', (): string => 'version: [1.2'],
    ['no version', () => good().replace('version: 1.2.0', 'version: newest')],
    [
      'a path that leads elsewhere',
      () => good().replaceAll('Login-Desk-1.2.0.AppImage', '../../evil.AppImage'),
    ],
    [
      'an address of another server',
      () => good().replaceAll('Login-Desk-1.2.0.AppImage', 'https://evil.test/a'),
    ],
    ['a path that is none of its files', () => good().replace('path: Login', 'path: Logout')],
    ['no hash', () => good().replaceAll(/^ *sha512: .*\n/gm, '')],
    ['a short hash', () => good().replaceAll(/sha512: .{40}/g, 'sha512: ')],
    ['no size', () => good().replace(/ +size: .*\n/, '')],
    ['no date', () => good().replace(/releaseDate: .*\n/, '')],
    ['a type of its own', () => `${good()}\nevil: !!js/function 'function () {}'`],
  ])('with %s, also where it is signed', async (_what, feed) => {
    putFeed(feed());
    expect(codeOf(await look())).toBe('update-feed-invalid');
    expect(readUpdates(parts.folder).seen).toEqual({});
  });

  it('that is longer than any feed', async () => {
    putFeed(`${good()}\n# ${'x'.repeat(300_000)}`);
    expect(codeOf(await look())).toBe('update-feed-invalid');
  });

  it('that is older than one seen before, by its version or its date; another server has its own', async () => {
    server.publish({ version: '1.3.0', releaseDate: '2026-11-20T08:00:00Z' });
    expect((await look()).ok).toBe(true);
    server.publish({ version: '1.2.0' });
    expect(await look()).toMatchObject({
      ok: false,
      error: { code: 'update-feed-old', version: '1.2.0', seen: '1.3.0' },
    });
    server.publish({ version: '1.3.0', releaseDate: '2026-11-19T08:00:00Z' });
    expect(codeOf(await look())).toBe('update-feed-old');
    server.publish({ version: '1.3.0', releaseDate: '2026-11-20T08:00:00Z' });
    expect((await look()).ok).toBe(true);
    server.publish({ version: '1.2.0' });
    parts = { ...parts, rules: { ...parts.rules, server: server.url.replace('desk', 'other') } };
    expect((await look()).ok).toBe(true);
  });
});

describe('A server', () => {
  it('that has an error, nothing, or a name that can’t be found is said', async () => {
    expect(codeOf(await look())).toBe('update-feed-missing');
    server.answer('latest-linux.yml', (_request, response) => void response.writeHead(503).end('busy'));
    expect(await look()).toMatchObject({ ok: false, error: { code: 'update-server-refused', status: 503 } });
    server.answer('latest-linux.yml', (_request, response) => void response.destroy());
    expect(codeOf(await look())).toBe('update-server-unreachable');
    parts = { ...parts, rules: { ...parts.rules, server: 'https://localhost:1/' } };
    expect(await look()).toMatchObject({
      ok: false,
      error: { code: 'update-server-unreachable', reason: 'ECONNREFUSED' },
    });
    expect(readUpdates(parts.folder).lookedAt).toBeNull();
  });

  it('whose certificate nobody trusts is not asked', async () => {
    server.publish({ version: '1.2.0' });
    parts = { ...parts, access: {} };
    expect(codeOf(await look())).toBe('update-server-unreachable');
  });

  it('may send elsewhere over https; never to http, and not in a circle', async () => {
    server.publish({ version: '1.2.0' });
    const { feed } = feedOf({ version: '1.4.0' });
    server.put('moved.yml', feed);
    server.put('latest-linux.yml.sig', signatureOf('latest-linux.yml', feed, server.key.privateKey));
    const to = (location: string) =>
      server.answer(
        'latest-linux.yml',
        (_request, response) => void response.writeHead(302, { location }).end(),
      );
    to('moved.yml');
    expect(valueIn(await look())?.feed.version).toBe('1.4.0');
    to('latest-linux.yml');
    expect(codeOf(await look())).toBe('update-server-refused');
    let wasAsked = false;
    const plain = createServer((_request, response) => {
      wasAsked = true;
      response.end(feed);
    });
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void plain.close());
    to(`http://localhost:${(plain.address() as AddressInfo).port}/latest-linux.yml`);
    expect(codeOf(await look())).toBe('update-not-https');
    expect(wasAsked).toBe(false);
  });
});
