import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpsRequest } from 'node:https';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createPortal, type Portal } from '../../main/portal/portal.ts';
import { usualPatience } from '../../main/portal/server.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { noPace, type TestPortal, testPortal } from './portal-world.ts';

interface RunningPortal extends TestPortal {
  readonly portal: Portal;
}

async function portalToRun(): Promise<RunningPortal> {
  const made = await testPortal();
  const portal = createPortal({
    desk: made.desk,
    reader: made.store.read,
    clock: made.clock,
    random: (count) => Buffer.alloc(count, 7),
    tell: (line) => made.told.push(line),
    patience: { ...usualPatience, headers: 300, request: 600, look: 50 },
    pace: noPace,
  });
  onTestFinished(() => portal.stop());
  return { ...made, portal };
}

const portOf = (url: string): number => Number(new URL(url).port);

/** Sends bytes and gives all that comes back until the connection ends. */
function talk(port: number, send: (socket: Socket) => void): Promise<string> {
  return new Promise((ended) => {
    const socket = connect(port, '127.0.0.1');
    let got = '';
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      got += text;
    });
    socket.on('error', () => ended(got));
    socket.on('close', () => ended(got));
    socket.on('connect', () => send(socket));
  });
}

/** Waits for what the portal does by itself. */
const until = (condition: () => boolean): Promise<void> => expect.poll(condition).toBe(true);

describe('a client that', () => {
  test('sends its headers slowly is cut off, and others are answered meanwhile', async () => {
    const { portal } = await portalToRun();
    const { url } = valueIn(await portal.listen(0));
    const slow = talk(portOf(url), (socket) => {
      socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n`);
      const drip = setInterval(() => socket.write('X-Drip: 1\r\n'), 50);
      socket.on('close', () => clearInterval(drip));
    });
    expect((await fetch(url)).status).toBe(200);
    // It drips for ever: without a cut this never comes.
    expect(await slow).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('sends its form slowly is cut off', async () => {
    const { portal } = await portalToRun();
    const { url } = valueIn(await portal.listen(0));
    const length = 5000;
    let drops = 0;
    await talk(portOf(url), (socket) => {
      socket.write(
        `POST /user-name HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${length}\r\n\r\n`,
      );
      const drip = setInterval(() => {
        drops += 1;
        socket.write('x');
      }, 50);
      socket.on('close', () => clearInterval(drip));
    });
    // Long before its form was whole.
    expect(drops).toBeLessThan(length / 2);
  });

  test('sends more headers than needed is refused', async () => {
    const { portal } = await portalToRun();
    const { url } = valueIn(await portal.listen(0));
    const answer = await talk(portOf(url), (socket) =>
      socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Much: ${'x'.repeat(9000)}\r\n\r\n`),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain("content-security-policy: default-src 'none'");
  });

  test.each([
    ['names no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['names another host', 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 421],
    [
      'names two hosts',
      'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
      421,
    ],
    [
      'asks for another host’s address',
      'GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n',
      421,
    ],
    ['speaks something else', '\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n', 400],
    [
      'says two lengths',
      'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
  ])('%s is refused', async (_what, bytes, status) => {
    const { portal } = await portalToRun();
    const { url } = valueIn(await portal.listen(0));
    const answer = await talk(portOf(url), (socket) => socket.write(bytes, 'latin1'));
    expect(answer.slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
    expect(answer).not.toContain('evil.example');
  });
});

describe('the portal', () => {
  test('is off until it is turned on, follows its settings while it runs, and ends when it is turned off', async () => {
    const { portal, set } = await portalToRun();
    portal.follow();
    await new Promise((passed) => setTimeout(passed, 50));
    expect(portal.status()).toEqual({ state: 'off', url: null, problem: null });
    await set('portal.port', 0);
    await set('portal.enabled', true);
    await until(() => portal.status().state === 'listening');
    const first = portal.status().url ?? '';
    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(first)).status).toBe(200);

    await set('portal.host', 'localhost');
    await until(() => portal.status().url?.includes('localhost') === true);
    await expect(fetch(first)).rejects.toThrow();
    await set('portal.enabled', false);
    await until(() => portal.status().state === 'off');
    await expect(fetch(portal.status().url ?? first)).rejects.toThrow();
  });

  test('that can’t start says why in its status and does not take the program with it', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await new Promise((listening) => taken.once('listening', listening));
    const { port } = taken.address() as { port: number };
    const { portal, set, told } = await portalToRun();
    await set('portal.port', port);
    await set('portal.enabled', true);
    portal.follow();
    await until(() => portal.status().state === 'failed');
    expect(portal.status().problem?.code).toBe('port-in-use');
    expect(told.join()).toContain('used by another program');
    await set('portal.port', 0);
    await until(() => portal.status().state === 'listening');
  });

  test.each([
    ['portal.host', '192.0.2.1', 'portal-host-unknown'],
    ['portal.host', 'no-such-host.invalid', 'portal-host-unknown'],
    [
      'portal.tls',
      { certificateFile: '/nonexistent/a.pem', keyFile: '/nonexistent/b.pem' },
      'portal-tls-unreadable',
    ],
    [
      'portal.tls',
      { certificateFile: import.meta.filename, keyFile: import.meta.filename },
      'portal-tls-unreadable',
    ],
  ])('with %s %j is refused as %s', async (key, value, code) => {
    const { portal, set } = await portalToRun();
    await set(key, value);
    expect(codeOf(await portal.listen(0))).toBe(code);
  });

  test('with a certificate speaks TLS, and its cookie stays on it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'login-desk-tls-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const files = { certificateFile: join(folder, 'cert.pem'), keyFile: join(folder, 'key.pem') };
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '1',
        '-subj',
        '/CN=127.0.0.1',
        '-keyout',
        files.keyFile,
        '-out',
        files.certificateFile,
      ],
      { stdio: 'ignore' },
    );
    const { portal, set } = await portalToRun();
    await set('portal.tls', files);
    const { url } = valueIn(await portal.listen(0));
    expect(url).toMatch(/^https:/);
    const headers = await new Promise<Record<string, unknown>>((got, failed) => {
      httpsRequest(url, { rejectUnauthorized: false }, (response) => {
        response.resume();
        got(response.headers);
      })
        .on('error', failed)
        .end();
    });
    expect(String(headers['set-cookie'])).toContain('; Secure');
    expect(headers['strict-transport-security']).toContain('max-age=');
  });
});
