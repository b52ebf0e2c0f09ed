import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { signedBytes } from '../../main/updates/signed-feed.ts';
import { testCertificate } from './certificate.ts';

/** The key of a release, made for a test. */
export interface ReleaseKey {
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

export function releaseKey(): ReleaseKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    privateKey,
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
  };
}

/** What is put on a server: a version, its notes, its program. */
export interface MadeUpVersion {
  readonly version: string;
  readonly notes?: string;
  readonly releaseDate?: string;
  /** The bytes of its AppImage. */
  readonly program?: Buffer;
  /** Other lines of the feed. */
  readonly more?: string;
}

export const sha512 = (bytes: Buffer): string => createHash('sha512').update(bytes).digest('base64');

/** The feed of a version as the packager writes it, and its package. */
export function feedOf({ version, notes, releaseDate, program, more = '' }: MadeUpVersion) {
  const bytes = program ?? randomBytes(300_000);
  const name = `Login-Desk-${version}.AppImage`;
  const feed = Buffer.from(
    [
      `version: ${version}`,
      'files:',
      `  - url: ${name}`,
      `    sha512: ${sha512(bytes)}`,
      `    size: ${bytes.length}`,
      '    blockMapSize: 1234',
      `path: ${name}`,
      `sha512: ${sha512(bytes)}`,
      `releaseDate: '${releaseDate ?? '2026-11-27T08:00:00.000Z'}'`,
      ...(notes === undefined ? [] : [`releaseNotes: ${JSON.stringify(notes)}`]),
      more,
    ].join('\n'),
  );
  return { feed, name, bytes };
}

export const signatureOf = (name: string, feed: Buffer, key: KeyObject): string =>
  sign(null, signedBytes(name, feed), key).toString('base64');

/** A server for updates over https, with a certificate of its own. */
export interface UpdateServer {
  readonly url: string;
  readonly ca: string;
  readonly key: ReleaseKey;
  /** What was asked for, in order. */
  readonly asked: readonly string[];
  /** Puts a version there, signed. */
  publish(made: MadeUpVersion, feedName?: string): { readonly name: string; readonly bytes: Buffer };
  /** Puts any bytes under a name; null takes them away. */
  put(name: string, bytes: Buffer | string | null): void;
  /** Answers for a name in a way of its own; null ends that. */
  answer(name: string, how: RequestListener | null): void;
  close(): Promise<void>;
}

export async function openUpdateServer(
  key: ReleaseKey = releaseKey(),
  host = 'localhost',
): Promise<UpdateServer> {
  const certificate = testCertificate(host);
  const files = new Map<string, Buffer>();
  const ways = new Map<string, RequestListener>();
  const asked: string[] = [];
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const name = decodeURIComponent((request.url ?? '').split('/').at(-1) ?? '');
    asked.push(name);
    const way = ways.get(name);
    if (way) {
      way(request, response);
      return;
    }
    const bytes = files.get(name);
    if (bytes === undefined) response.writeHead(404).end('no such file');
    else response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
  };
  const server = createServer({ key: certificate.key, cert: certificate.cert }, serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const put = (name: string, bytes: Buffer | string | null): void => {
    if (bytes === null) files.delete(name);
    else files.set(name, Buffer.from(bytes));
  };
  return {
    url: `https://${host}:${(server.address() as AddressInfo).port}/desk`,
    ca: certificate.cert,
    key,
    asked,
    put,
    publish: (made, feedName = 'latest-linux.yml') => {
      const { feed, name, bytes } = feedOf(made);
      put(feedName, feed);
      put(`${feedName}.sig`, signatureOf(feedName, feed, key.privateKey));
      put(name, bytes);
      return { name, bytes };
    },
    answer: (name, how) => {
      if (how === null) ways.delete(name);
      else ways.set(name, how);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Bytes of a file, or null where it is not there. */
export const bytesAt = (path: string): Buffer | null => {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
};
