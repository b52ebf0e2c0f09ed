import { type ClientRequest, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy in front of several instances of one portal: each request goes to the next one. */
export interface RoundRobin {
  readonly url: string;
  readonly port: number;
  /** Who answered a test's browsers, by their place in the list; what desks ask of their own portal counts for nothing. */
  readonly served: number[];
  end(): Promise<void>;
}

/** Whom a request comes from, as the proxy sees it: a test says it, for all of them are on this machine. */
export const fromClient = 'x-test-client';

/** Listens at a port and hands requests on to servers of this machine, with what a proxy says of them. */
export async function roundRobin(port: number, servers: () => readonly string[]): Promise<RoundRobin> {
  const served: number[] = [];
  let next = 0;
  const passOn = (incoming: IncomingMessage, to: string): ClientRequest => {
    const { [fromClient]: client = '198.51.100.1', ...headers } = incoming.headers;
    return request(new URL(incoming.url ?? '/', to), {
      method: incoming.method,
      // The host stays the one that was asked for.
      headers: { ...headers, 'x-forwarded-for': String(client) },
    });
  };
  const server = createServer((incoming, answer) => {
    const all = servers();
    const isBrowser = incoming.headers[fromClient] !== undefined;
    const place = next % Math.max(1, all.length);
    if (isBrowser) {
      next += 1;
      served.push(place);
    }
    if (all.length === 0) {
      answer.writeHead(503).end();
      return;
    }
    const asked = passOn(incoming, all[place] ?? '');
    asked.on('response', (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    asked.on('error', () => answer.writeHead(502).end());
    incoming.pipe(asked);
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const at = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${at}`,
    port: at,
    served,
    end: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
