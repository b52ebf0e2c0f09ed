import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { type Answer, done, failures } from '../failures.ts';
import { refusalOf, wayOut } from '../network/way-out.ts';

/** How a server is reached. */
export interface ServerAccess {
  /** The only authorities that are trusted, in PEM; the usual ones and this computer's where it is left out. */
  readonly ca?: string | undefined;
}

interface Fetching extends ServerAccess {
  readonly mostBytes: number;
  readonly signal?: AbortSignal;
}

const mostRedirects = 3;
/** How long a server may say nothing, in milliseconds. */
export const patience = 20_000;

/**
 * Reads a small file from a server, over https whatever it is redirected to. Null where the server has none of that name. Codes
 * `update-server-unreachable`, `update-server-refused`, `update-not-https`, `update-feed-invalid` for one that is too long, and
 * those of a proxy (`NoWayOut`).
 */
export async function fetchFile(url: URL, fetching: Fetching, redirects = 0): Promise<Answer<Buffer | null>> {
  if (url.protocol !== 'https:') return failures.updateNotHttps(url.host);
  try {
    const response = await answerOf(url.href, fetching);
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (status >= 300 && status < 400 && location !== undefined) {
      response.destroy();
      const to = URL.parse(location, url.href);
      if (to === null || redirects >= mostRedirects) return failures.updateServerRefused(url.host, status);
      return await fetchFile(to, fetching, redirects + 1);
    }
    if (status === 404 || status === 410) {
      response.destroy();
      return done(null);
    }
    if (status !== 200) {
      response.destroy();
      return failures.updateServerRefused(url.host, status);
    }
    const bytes = await bytesOf(response, fetching.mostBytes);
    return bytes === null ? failures.updateFeedInvalid(url.pathname.split('/').at(-1) ?? '') : done(bytes);
  } catch (error) {
    return refusalOf(error) ?? failures.updateServerUnreachable(url.host, reasonOf(error));
  }
}

async function answerOf(url: string, { ca, signal }: Fetching): Promise<IncomingMessage> {
  const agent = await wayOut({ ca, signal });
  return new Promise((resolve, reject) => {
    const asking = request(url, {
      agent,
      headers: { 'cache-control': 'no-cache', 'user-agent': 'login-desk' },
      timeout: patience,
      ...(signal === undefined ? {} : { signal }),
    });
    asking.on('timeout', () => asking.destroy(Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' })));
    asking.on('error', reject);
    asking.on('response', resolve);
    asking.end();
  });
}

/** All of an answer; null where it is longer than anything of this kind. */
async function bytesOf(response: IncomingMessage, most: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > most) {
      response.destroy();
      return null;
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The code that the system or TLS has for what went wrong. */
export const reasonOf = (error: unknown): string =>
  String((error as { readonly code?: unknown }).code ?? (error as Error).message ?? 'unknown');
