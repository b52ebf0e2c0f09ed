import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { RandomBytes } from '../desk/ground/basics/context.ts';
import type { Store } from '../store/store.ts';
import { storeIdOf } from '../store/store-id.ts';

export const healthPath = '/health';
const program = 'login-desk-portal';

/** What a portal says about itself when asked: which store it belongs to, by an id that means nothing to others, and who serves it. */
export interface Health {
  readonly portal: typeof program;
  readonly store: string;
  readonly by: 'service' | 'window';
}

export const healthOf = (store: string, by: Health['by']): Health => ({ portal: program, store, by });

/** The id by which a desk knows its own portal; made once. Null where the store can't be written to and has none yet. */
export const portalStoreId = (store: Store, random: RandomBytes): Promise<string | null> =>
  storeIdOf(store, random).catch(() => null);

/** What answers at an address: a portal, something else, or nothing within the time. */
export type Asked = Health | 'stranger' | 'nobody';

// A portal's own answer is far shorter.
const mostBytes = 2000;

function readHealth(text: string): Asked {
  try {
    const { portal, store, by } = JSON.parse(text) as Partial<Health>;
    return portal === program && typeof store === 'string' && (by === 'service' || by === 'window')
      ? { portal, store, by }
      : 'stranger';
  } catch {
    return 'stranger';
  }
}

/**
 * Asks who serves the links that begin with `baseUrl`. Nothing secret is said, so a certificate that this computer does not
 * know doesn't matter. Never rejects; after `patience` milliseconds, or where it is broken off, the answer is `nobody`.
 */
export async function askHealth(baseUrl: string, patience: number, stopping?: AbortSignal): Promise<Asked> {
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}${healthPath}`);
  const isSecure = url.protocol === 'https:';
  // What is said without TLS is said on this computer, or in its own network.
  const agent = isSecure
    ? await (await import('../network/way-out.ts')).wayOut({ signal: stopping, patience })
    : false;
  return new Promise((resolve) => {
    const ask = isSecure ? requestHttps : requestHttp;
    const request = ask(
      url,
      { agent, rejectUnauthorized: false, headers: { accept: 'application/json' }, signal: stopping },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
          if (text.length > mostBytes) response.destroy();
        });
        response.once('close', () => {
          clearTimeout(late);
          resolve(response.statusCode === 200 ? readHealth(text) : 'stranger');
        });
      },
    );
    const late = setTimeout(() => request.destroy(new Error('late')), patience);
    request.once('error', () => {
      clearTimeout(late);
      resolve('nobody');
    });
    request.end();
  });
}
