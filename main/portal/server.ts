import { createServer as createHttp, type Server, type ServerOptions } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Settings } from '../../preload/contract/settings.ts';
import { type Answer, done, failures } from '../failures.ts';
import { readNamedFile } from '../store/named-file.ts';
import { type ConnectionShares, shareConnections, usualShares } from './guard/connections.ts';
import { securityHeaders } from './guard/headers.ts';

/** How long a client may take and how much it may send before a page even looks at it. Times in milliseconds. */
export interface Patience {
  /** For all headers. */
  readonly headers: number;
  /** For the whole request. */
  readonly request: number;
  /** Without a byte either way. */
  readonly idle: number;
  /** How often slow ones are looked for. */
  readonly look: number;
}

export const usualPatience: Patience = { headers: 10_000, request: 20_000, idle: 30_000, look: 1000 };

const largestHeaders = 8 * 1024;

export interface RunningServer {
  /** Where it listens, as in `http://127.0.0.1:8484`. */
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** How connections are shared out, and which addresses speak for many clients. */
export interface Sharing {
  readonly shares: ConnectionShares;
  readonly isProxy: (address: string) => boolean;
}

export interface ServerPlace {
  readonly host: string;
  readonly port: number;
  readonly tls: Settings['portal.tls'];
}

/** The system's reason without the path that it names. */
const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? (error as Error).name;

function createServer(place: ServerPlace, options: ServerOptions): Answer<Server> {
  if (place.tls === null) return done(createHttp(options));
  try {
    const files = { cert: readTlsFile(place.tls.certificateFile), key: readTlsFile(place.tls.keyFile) };
    return done(
      createHttps({ ...options, ...files, minVersion: 'TLSv1.2', handshakeTimeout: options.headersTimeout }),
    );
  } catch (error) {
    return failures.portalTlsUnreadable(reasonOf(error));
  }
}

// A chain of certificates is a few kilobytes.
const mostTlsBytes = 1024 * 1024;

function readTlsFile(path: string): Buffer {
  const bytes = readNamedFile(path, mostTlsBytes);
  if (bytes === null) throw new Error(`${path} is no file that a certificate or a key could be in`);
  return bytes;
}

/** What is answered to bytes that are no request: a status and the same headers, then the connection ends. */
function refuseBytes(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const statuses: Readonly<Record<string, string>> = {
    HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
    ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  };
  const headers = Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(
    `HTTP/1.1 ${statuses[error.code ?? ''] ?? '400 Bad Request'}\r\n${headers.join('')}content-length: 0\r\nconnection: close\r\n\r\n`,
  );
}

/**
 * Listens and answers with `fetch`. Codes `port-in-use`, `port-not-allowed`, `portal-host-unknown`,
 * `portal-tls-unreadable`, `portal-not-started`.
 */
export async function startServer(
  place: ServerPlace,
  fetch: Parameters<typeof getRequestListener>[0],
  patience: Patience = usualPatience,
  sharing: Sharing = { shares: usualShares, isProxy: () => false },
): Promise<Answer<RunningServer>> {
  const made = createServer(place, {
    maxHeaderSize: largestHeaders,
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    keepAliveTimeout: 5000,
    connectionsCheckingInterval: patience.look,
    requireHostHeader: true,
  });
  if (!made.ok) return made;
  const server = made.value;
  shareConnections(server, sharing.shares, sharing.isProxy);
  server.maxHeadersCount = 60;
  server.maxRequestsPerSocket = 200;
  server.setTimeout(patience.idle, (socket) => socket.destroy());
  server.on('clientError', refuseBytes);
  // This program's own Request and Response stay as they are, for others use them too.
  const listener = getRequestListener(fetch, { overrideGlobalObjects: false });
  server.on('request', (request, response) => void listener(request, response));

  try {
    await new Promise<void>((listening, failed) => {
      server.once('error', failed);
      server.listen(place.port, place.host, () => {
        server.off('error', failed);
        listening();
      });
    });
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case 'EADDRINUSE':
        return failures.portInUse(place.host, place.port);
      case 'EACCES':
        return failures.portNotAllowed(place.host, place.port);
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
      case 'EAI_AGAIN':
        return failures.portalHostUnknown(place.host);
      default:
        return failures.portalNotStarted(reasonOf(error));
    }
  }
  // Whatever befalls one connection is that connection's end, not the program's.
  server.on('error', () => undefined);
  const { port } = server.address() as AddressInfo;
  const name = place.host.includes(':') ? `[${place.host}]` : place.host;
  return done({
    url: `${place.tls === null ? 'http' : 'https'}://${name}:${port}`,
    port,
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(() => stopped());
        server.closeIdleConnections();
        // Answers under way get a moment; then the connections go, so that the program can.
        setTimeout(() => server.closeAllConnections(), 1000).unref();
      }),
  });
}
