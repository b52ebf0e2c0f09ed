import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { clientOfAddress, networkOf } from './client.ts';

/** How many connections there may be: in all, of one client, and of one network. */
export interface ConnectionShares {
  readonly total: number;
  readonly client: number;
  readonly network: number;
}

/** A practice behind one address opens some dozens; no client needs a quarter of all connections. */
export const usualShares: ConnectionShares = { total: 1024, client: 256, network: 512 };

interface Connection {
  readonly socket: Socket;
  readonly client: string;
  readonly network: string;
  /** Carries the requests of many clients: it has no share of its own. */
  readonly shared: boolean;
  readonly requests: Set<IncomingMessage>;
  /** Grows; the smallest has waited for a request longest. */
  waitsSince: number;
}

/** A request that came whole is being answered. Anything else is half open: a handshake, headers, a body, or nothing. */
const isAnswered = ({ requests }: Connection): boolean => [...requests].some((request) => request.complete);

// What a connection is known by on both sides of its encryption.
const endsOf = (socket: Socket): string => `${socket.remoteAddress}|${socket.remotePort}`;

/**
 * Shares a server's connections out, so that one client can't take all of them: over a share, and over the total, the
 * connection that goes is one of the heaviest client that is half open, the oldest first; where none is, the new one.
 * `isProxy` says which addresses speak for many clients.
 */
export function shareConnections(
  server: Server,
  shares: ConnectionShares,
  isProxy: (address: string) => boolean,
): void {
  const open = new Map<string, Connection>();
  let sequence = 0;

  const oldestHalfOpen = (among: readonly Connection[]): Connection | undefined =>
    among
      .filter((connection) => !isAnswered(connection))
      .reduce<Connection | undefined>(
        (oldest, next) => (oldest && oldest.waitsSince <= next.waitsSince ? oldest : next),
        undefined,
      );

  /** The connection of `among` to give up for a new one: of its heaviest client that has a half-open one. */
  const toGive = (among: readonly Connection[]): Connection | undefined => {
    const weights = new Map<string, number>();
    for (const { client, shared } of among) weights.set(client, shared ? 0 : (weights.get(client) ?? 0) + 1);
    const halfOpen = among.filter((connection) => !isAnswered(connection));
    const most = Math.max(...halfOpen.map(({ client }) => weights.get(client) ?? 0));
    return oldestHalfOpen(halfOpen.filter(({ client }) => weights.get(client) === most));
  };

  const drop = (connection: Connection): void => {
    open.delete(endsOf(connection.socket));
    connection.socket.destroy();
  };

  const keepToShares = (added: Connection): void => {
    const others = [...open.values()].filter((connection) => connection !== added);
    const ofClient = others.filter(({ client }) => client === added.client);
    const ofNetwork = others.filter(({ network, shared }) => network === added.network && !shared);
    if (!added.shared && ofClient.length >= shares.client) drop(oldestHalfOpen(ofClient) ?? added);
    else if (!added.shared && ofNetwork.length >= shares.network) drop(toGive(ofNetwork) ?? added);
    else if (others.length >= shares.total) drop(toGive(others) ?? added);
  };

  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress;
    // It is gone already.
    if (address === undefined) {
      socket.destroy();
      return;
    }
    const ends = endsOf(socket);
    sequence += 1;
    const connection: Connection = {
      socket,
      client: clientOfAddress(address),
      network: networkOf(address),
      shared: isProxy(address),
      requests: new Set(),
      waitsSince: sequence,
    };
    open.set(ends, connection);
    socket.once('close', () => {
      if (open.get(ends) === connection) open.delete(ends);
    });
    keepToShares(connection);
  });

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const connection = open.get(endsOf(request.socket));
    if (!connection) return;
    connection.requests.add(request);
    response.once('close', () => {
      connection.requests.delete(request);
      sequence += 1;
      connection.waitsSince = sequence;
    });
  });
}
