import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type ConnectionShares, usualShares } from '../../main/portal/guard/connections.ts';
import { type ServerPlace, startServer, usualPatience } from '../../main/portal/server.ts';
import { valueIn } from '../support/answers.ts';
import { testCertificate } from '../support/certificate.ts';

interface Served {
  readonly port: number;
  readonly secure: boolean;
}

// The system lets some hundreds wait, and others try again after a second or two: nothing here is measured by less.
const patience = { ...usualPatience, headers: 60_000, request: 90_000 };

const plain: ServerPlace = { host: '0.0.0.0', port: 0, tls: null };

async function serve(
  parts: {
    readonly place?: ServerPlace;
    readonly shares?: ConnectionShares;
    readonly isProxy?: (address: string) => boolean;
    readonly answer?: () => Promise<Response>;
  } = {},
): Promise<Served> {
  const { place = plain, shares = usualShares, isProxy = () => false } = parts;
  const answer = parts.answer ?? (async () => new Response('here'));
  const server = valueIn(await startServer(place, answer, patience, { shares, isProxy }));
  onTestFinished(() => server.stop());
  return { port: server.port, secure: place.tls !== null };
}

/** A connection from an address of this computer; resolves when it is there. It ends with the test. */
function open({ port }: Served, from: string, first = ''): Promise<Socket> {
  return new Promise((opened) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from });
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => opened(socket));
    socket.resume();
    socket.on('connect', () => {
      if (first !== '') socket.write(first);
      opened(socket);
    });
  });
}

/** Opens the page as a browser at an address does, on a connection of its own; gives the status. */
function visit({ port, secure }: Served, from: string): Promise<number> {
  return new Promise((answered, failed) => {
    const options = { port, host: '127.0.0.1', localAddress: from, agent: false, rejectUnauthorized: false };
    const request = (secure ? httpsRequest : httpRequest)(options, (response) => {
      response.resume();
      response.on('end', () => answered(response.statusCode ?? 0));
    });
    request.on('error', failed);
    request.end();
  });
}

const isGone = (socket: Socket): Promise<void> =>
  socket.destroyed ? Promise.resolve() : new Promise((gone) => socket.once('close', () => gone()));

const halfOpen = {
  'without a byte': '',
  'with a half request line': 'GET /reset/x',
  'with half of the headers': 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ',
  'with half of a form':
    'POST /user-name HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900\r\n\r\nemail=',
} as const;

function certificate(): NonNullable<ServerPlace['tls']> {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-tls-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = { certificateFile: join(folder, 'cert.pem'), keyFile: join(folder, 'key.pem') };
  const { cert, key } = testCertificate();
  writeFileSync(files.certificateFile, cert);
  writeFileSync(files.keyFile, key);
  return files;
}

describe('one client that opens connections without end', () => {
  test.each(Object.entries(halfOpen))('%s leaves the portal to the others', async (_how, first) => {
    const served = await serve();
    const sockets = await Promise.all(Array.from({ length: 600 }, () => open(served, '127.0.0.1', first)));
    const begun = performance.now();
    expect(await visit(served, '127.0.0.2')).toBe(200);
    // It is served itself as well: what it left half open goes first.
    expect(await visit(served, '127.0.0.1')).toBe(200);
    await Promise.all(sockets.slice(0, 300).map(isGone));
    await expect
      .poll(() => sockets.filter((socket) => !socket.destroyed).length)
      .toBeLessThanOrEqual(usualShares.client);
    // Long before the time for headers is over.
    expect(performance.now() - begun).toBeLessThan(patience.headers / 2);
  });

  test('and finishes no TLS handshake leaves the portal to the others', async () => {
    const served = await serve({ place: { ...plain, tls: certificate() } });
    const sockets = await Promise.all(
      Array.from({ length: 600 }, () => open(served, '127.0.0.1', '\u0016\u0003\u0001')),
    );
    expect(await visit(served, '127.0.0.2')).toBe(200);
    await Promise.all(sockets.slice(0, 300).map(isGone));
    expect(await visit(served, '127.0.0.1')).toBe(200);
  });

  test('and asks nothing after its TLS handshake leaves the portal to the others', async () => {
    const served = await serve({
      place: { ...plain, tls: certificate() },
      shares: { total: 8, client: 4, network: 6 },
    });
    const sockets = Array.from({ length: 12 }, () => {
      const socket = connectTls({ port: served.port, host: '127.0.0.1', rejectUnauthorized: false });
      socket.on('error', () => undefined);
      onTestFinished(() => void socket.destroy());
      return socket;
    });
    expect(await visit(served, '127.0.0.2')).toBe(200);
    await Promise.all(sockets.slice(0, 8).map(isGone));
  });

  test('and has its whole share answered slowly gets no more, and the others do', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    onTestFinished(() => release());
    let asked = 0;
    const served = await serve({
      shares: { total: 8, client: 3, network: 6 },
      answer: async () => {
        asked += 1;
        if (asked <= 3) await held;
        return new Response('here');
      },
    });
    const slow = [1, 2, 3].map(() => visit(served, '127.0.0.1'));
    await expect.poll(() => asked).toBe(3);
    await expect(visit(served, '127.0.0.1')).rejects.toThrow();
    expect(await visit(served, '127.0.0.2')).toBe(200);
    release();
    expect(await Promise.all(slow)).toEqual([200, 200, 200]);
    expect(await visit(served, '127.0.0.1')).toBe(200);
  });
});

describe('where all connections are taken', () => {
  const shares: ConnectionShares = { total: 10, client: 8, network: 9 };

  test('the oldest half-open one of the heaviest client goes, and not that of a client with one', async () => {
    const served = await serve({ shares });
    const alone = await open(served, '127.1.0.1', 'GET / HTTP/1.1\r\n');
    const [first, ...rest] = await Promise.all(Array.from({ length: 5 }, () => open(served, '127.2.0.1')));
    const others = await Promise.all(Array.from({ length: 4 }, () => open(served, '127.3.0.1')));
    const late = await open(served, '127.4.0.1');
    if (!first) throw new Error('There is no first connection.');
    await Promise.race([isGone(first), ...rest.map(isGone)]);
    for (const socket of [alone, ...others, late]) expect(socket.destroyed).toBe(false);
    alone.write('Host: 127.0.0.1\r\nConnection: close\r\n\r\n');
    expect(String(await new Promise((got) => alone.once('data', got)))).toContain('200 OK');
  });

  test('a network of clients with a few each is held to the share of a network', async () => {
    const served = await serve({ shares: { total: 12, client: 4, network: 6 } });
    const sockets: Socket[] = [];
    for (let host = 1; host <= 12; host += 1) sockets.push(await open(served, `127.2.0.${host}`));
    await Promise.all(sockets.slice(0, 6).map(isGone));
    expect(sockets.slice(6).map((socket) => socket.destroyed)).toEqual(Array(6).fill(false));
    expect(await visit(served, '127.0.0.2')).toBe(200);
  });

  test('a trusted proxy has no share, for it speaks for many clients', async () => {
    const served = await serve({
      shares: { total: 10, client: 2, network: 3 },
      isProxy: (address) => address === '127.0.0.9',
    });
    const sockets = await Promise.all(Array.from({ length: 8 }, () => open(served, '127.0.0.9')));
    expect(await visit(served, '127.0.0.9')).toBe(200);
    expect(sockets.map((socket) => socket.destroyed)).toEqual(Array(8).fill(false));
  });
});
