import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { testCertificate } from './certificate.ts';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface TestGateway {
  readonly url: string;
  readonly cert: string;
  readonly received: Received[];
  /** What it answers: a status, or `hang up` in the middle. */
  answer: number | 'hang up';
  close(): Promise<void>;
}

/** A real HTTPS server on this machine that takes codes. */
export async function startGateway(port = 0, host = 'localhost'): Promise<TestGateway> {
  const certificate = testCertificate(host);
  const received: Received[] = [];
  const gateway = { answer: 200 as number | 'hang up' };
  const server: Server = createServer(certificate, (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      received.push({ method, path: url, headers, body: Buffer.concat(parts).toString() });
      if (gateway.answer === 'hang up') {
        request.socket.destroy();
        return;
      }
      // What a careless service does: it repeats what it was given.
      response.writeHead(gateway.answer, { location: '/elsewhere' });
      response.end(Buffer.concat(parts));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return Object.assign(gateway, {
    url: `https://${host}:${(server.address() as AddressInfo).port}/codes?from=desk`,
    cert: certificate.cert,
    received,
    close,
  });
}

export const textBody = '{"to":"{{number}}","text":"{{message}}","code":"{{code}}"}';

/** What the desk is told of a gateway (`codes.gateway`). */
export const gatewaySetting = (gateway: Pick<TestGateway, 'url' | 'cert'>) => ({
  url: gateway.url,
  headers: { Authorization: 'Bearer {{secret}}' },
  text: textBody,
  voice: '{"to":"{{number}}","say":"{{message}}","digits":"{{spoken}}"}',
  authority: gateway.cert,
});

/** The code in what a gateway got last. */
export const codeIn = (gateway: TestGateway): string =>
  /"(?:code|digits)":"([\d, ]+)"/.exec(gateway.received.at(-1)?.body ?? '')?.[1]?.replace(/\D/g, '') ?? '';
