import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { TestCertificate } from './certificate.ts';

/** A real proxy on this machine. */
export interface TestProxy {
  /** Its host and port. */
  readonly name: string;
  readonly port: number;
  /** Where it was asked to lead to, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export interface ProxyWays {
  /** Which port of this machine a name stands for: nothing else is reached, and no name server is asked. */
  readonly leads: Readonly<Record<string, number>>;
  /** Who may pass, as `user:password`; everybody where it is left out. */
  readonly signIn?: string;
  /** A status that it answers to everybody instead. */
  readonly answer?: number;
  /** What stands in that answer. */
  readonly body?: string;
  /** It is spoken to over TLS. */
  readonly tls?: TestCertificate;
}

function portOf(url: string, leads: ProxyWays['leads']): number | undefined {
  const { hostname } = new URL(`https://${url}`);
  return leads[hostname.replace(/^\[|\]$/g, '')];
}

/** Brings what comes in to a port of this machine, and back. */
export function lead(from: Socket, port: number, first?: Buffer): void {
  const to = connect(port, '127.0.0.1');
  if (first?.length) to.write(first);
  from.pipe(to).pipe(from);
  for (const [one, other] of [
    [from, to],
    [to, from],
  ] as const) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
}

/** A proxy that leads on by CONNECT. It has to be closed. */
export async function openProxy({ leads, signIn, answer, body = '', tls }: ProxyWays): Promise<TestProxy> {
  const asked: string[] = [];
  const open = new Set<Socket>();
  const server = tls ? createHttps(tls) : createServer();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const url = request.url ?? '';
    asked.push(url);
    const expected = signIn === undefined ? undefined : `Basic ${Buffer.from(signIn).toString('base64')}`;
    const port = portOf(url, leads);
    const status =
      answer ?? (request.headers['proxy-authorization'] !== expected ? 407 : port === undefined ? 502 : 200);
    if (status !== 200 || port === undefined) {
      socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
      return;
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    lead(socket, port, head);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    name: `127.0.0.1:${port}`,
    port,
    asked,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
