import { Agent, type RequestOptions } from 'node:https';
import { isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type ConnectionOptions, connect, createSecureContext } from 'node:tls';
import { trustedServers } from '../trusted-servers.ts';
import { NoWayOut, tunnel } from './tunnel.ts';
import { waysTo } from './ways-to.ts';

/** How a server is reached. */
export interface Outward {
  /** The only authorities that count, in PEM; the usual ones and this computer's where it is left out. */
  readonly ca?: string | null | undefined;
  /** Ends the search for a way. */
  readonly signal?: AbortSignal | undefined;
  /** How long a proxy may take, in milliseconds. */
  readonly patience?: number;
}

const usualPatience = 10_000;

type Connected = (error: Error | null, stream: Duplex) => void;

/**
 * The one way by which this program's requests leave by HTTPS: it finds the proxy that counts at this computer, and checks the
 * certificate of the server itself, whatever lies between. An agent for one request, or for a few after each other. Where there is
 * no way, the request ends with `NoWayOut`, which has a refusal.
 */
export async function wayOut({ ca, ...waiting }: Outward): Promise<Agent> {
  const secureContext = ca ? createSecureContext({ ca, minVersion: 'TLSv1.2' }) : await trustedServers();
  return new WayOut({ secureContext }, waiting);
}

class WayOut extends Agent {
  readonly #trust: ConnectionOptions;
  readonly #waiting: Omit<Outward, 'ca'>;

  constructor(trust: ConnectionOptions, waiting: Omit<Outward, 'ca'>) {
    super({ keepAlive: false });
    this.#trust = trust;
    this.#waiting = waiting;
  }

  override createConnection(options: RequestOptions, connected?: Connected): undefined {
    this.#connect(options).then(
      (socket) => connected?.(null, socket),
      (error: Error) => (connected as ((error: Error) => void) | undefined)?.(error),
    );
  }

  async #connect(options: RequestOptions): Promise<Socket> {
    const host = options.host ?? 'localhost';
    const port = Number(options.port ?? 443);
    const socket = await this.#socketTo(host, port);
    return connect({
      ...(options as ConnectionOptions),
      ...this.#trust,
      ...(socket === null ? {} : { socket }),
      servername: isIP(host) === 0 ? host : '',
      ALPNProtocols: ['http/1.1'],
    });
  }

  /** A connection through the first proxy that is there; null where the way is direct. */
  async #socketTo(host: string, port: number): Promise<Socket | null> {
    const { signal, patience = usualPatience } = this.#waiting;
    const url = new URL(`https://${isIP(host) === 6 ? `[${host}]` : host}:${port}`);
    const ways = await waysTo(url, patience);
    if (!ways.ok) throw new NoWayOut(ways);
    let problem: unknown = null;
    for (const way of ways.value) {
      if (way === 'direct') return null;
      try {
        return await tunnel(way, { host, port }, { signal, patience });
      } catch (error) {
        // The next one counts where one is away, and not where one says no.
        if (!(error instanceof NoWayOut) || error.refusal.error.code !== 'proxy-unreachable') throw error;
        problem ??= error;
      }
    }
    throw problem;
  }
}

/** The refusal in an error of a request; null for any other. */
export const refusalOf = (error: unknown) => (error instanceof NoWayOut ? error.refusal : null);
