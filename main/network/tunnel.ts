import { request } from 'node:http';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { failures, type Refused } from '../failures.ts';
import { trustedServers } from '../trusted-servers.ts';
import { nameOf, type ProxyServer } from './proxy.ts';

/** An error that is a refusal, on its way through a request. */
export class NoWayOut extends Error {
  readonly refusal: Refused;

  constructor(refusal: Refused) {
    super(refusal.error.message);
    this.name = 'NoWayOut';
    this.refusal = refusal;
  }
}

/** Where a tunnel leads. */
export interface Destination {
  readonly host: string;
  readonly port: number;
}

interface Waiting {
  /** Ends it when nobody waits for it any more. */
  readonly signal: AbortSignal | undefined;
  /** How long a proxy may take, in milliseconds. */
  readonly patience: number;
}

const reasonOf = (error: unknown): string =>
  String((error as { readonly code?: unknown }).code ?? (error as Error).message);

/**
 * A connection through a proxy to a server: the proxy sees its name and port, and nothing of what is said. It rejects with
 * `NoWayOut`: codes `proxy-unreachable`, `proxy-sign-in-needed`, `proxy-refused`.
 */
export async function tunnel(proxy: ProxyServer, to: Destination, waiting: Waiting): Promise<Socket> {
  const late = AbortSignal.timeout(waiting.patience);
  const signal = waiting.signal === undefined ? late : AbortSignal.any([late, waiting.signal]);
  try {
    return proxy.kind === 'socks4' || proxy.kind === 'socks5'
      ? await throughSocks(proxy, to, waiting, signal)
      : await throughConnect(proxy, to, signal);
  } catch (error) {
    // Whoever broke it off knows why.
    if (error instanceof NoWayOut || waiting.signal?.aborted) throw error;
    const reason = late.aborted ? 'ETIMEDOUT' : reasonOf(error);
    throw new NoWayOut(failures.proxyUnreachable({ proxy: nameOf(proxy), host: to.host, reason }));
  }
}

const authority = ({ host, port }: Destination): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;

const refusedBy = (proxy: ProxyServer, { host }: Destination, status = 0): Refused =>
  failures.proxyRefused({ proxy: nameOf(proxy), host, answer: `HTTP ${status}` });

/** A proxy of HTTP, over TLS where it is one of that kind. */
async function throughConnect(proxy: ProxyServer, to: Destination, signal: AbortSignal): Promise<Socket> {
  const { host, port, signIn } = proxy;
  const secureContext = proxy.kind === 'https' ? await trustedServers() : null;
  const asking = request({
    host,
    port,
    method: 'CONNECT',
    path: authority(to),
    headers: {
      host: authority(to),
      ...(signIn === null
        ? {}
        : {
            'proxy-authorization': `Basic ${Buffer.from(`${signIn.user}:${signIn.password}`).toString('base64')}`,
          }),
    },
    signal,
    ...(secureContext === null
      ? { agent: false }
      : {
          createConnection: () =>
            connectTls({
              host,
              port,
              secureContext,
              ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
              ALPNProtocols: ['http/1.1'],
            }),
        }),
  });
  return new Promise((resolve, reject) => {
    asking.on('error', reject);
    // What is no answer to CONNECT comes from something that is no proxy.
    asking.on('response', (response) => {
      response.destroy();
      reject(new NoWayOut(refusedBy(proxy, to, response.statusCode)));
    });
    asking.on('connect', ({ statusCode = 0 }, socket: Socket, head) => {
      if (statusCode >= 200 && statusCode < 300) {
        if (head.length > 0) socket.unshift(head);
        resolve(socket);
        return;
      }
      socket.destroy();
      reject(
        new NoWayOut(
          statusCode === 407
            ? failures.proxySignInNeeded({ proxy: nameOf(proxy), host: to.host })
            : refusedBy(proxy, to, statusCode),
        ),
      );
    });
    asking.end();
  });
}

/** A proxy of SOCKS, which also looks the server's name up. */
async function throughSocks(
  proxy: ProxyServer,
  to: Destination,
  { patience }: Waiting,
  signal: AbortSignal,
): Promise<Socket> {
  const { SocksClient } = await import('socks');
  const { host, port, signIn } = proxy;
  const client = new SocksClient({
    proxy: {
      host,
      port,
      type: proxy.kind === 'socks4' ? 4 : 5,
      ...(signIn === null ? {} : { userId: signIn.user, password: signIn.password }),
    },
    command: 'connect',
    destination: to,
    timeout: patience,
  });
  return new Promise((resolve, reject) => {
    client.on('established', ({ socket }) => (signal.aborted ? socket.destroy() : resolve(socket)));
    client.on('error', (error) => reject(socksRefusal(proxy, to, error)));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    client.connect();
  });
}

/** The library says in words alone what a proxy answered. */
function socksRefusal(proxy: ProxyServer, to: Destination, error: Error): Error {
  if (/authentication/i.test(error.message))
    return new NoWayOut(failures.proxySignInNeeded({ proxy: nameOf(proxy), host: to.host }));
  const [, answer] = /rejected connection - \(?(\w+)/i.exec(error.message) ?? [];
  return answer === undefined
    ? error
    : new NoWayOut(failures.proxyRefused({ proxy: nameOf(proxy), host: to.host, answer }));
}
