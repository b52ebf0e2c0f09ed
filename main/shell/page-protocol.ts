import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { protocol, session } from 'electron';
import type { Language } from '../../language/languages.ts';
import { document, madeFor, namedFiles, pathIn } from './page-files.ts';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the program is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: true } },
  ]);
}

// Style attributes are for positions that widgets compute, and for mails shown in a frame without scripts.
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');

/**
 * Serves the built page from its folder, and nothing outside of it. The promise is kept as soon as the page has the files
 * that its document names: this thread also tells it that a file is whole.
 *
 * The newer `protocol.handle` answers with a `Response`. Node loads all that belongs to one when the first is made, while the
 * window waits for its document: 45 ms, a tenth of a start.
 */
export function servePage(folder: string, expected: Language | null): Promise<void> {
  const { promise: served, resolve } = Promise.withResolvers<void>();
  const files = new Set<string>();
  let named: readonly string[] | null = null;
  let desk = expected;
  protocol.registerBufferProtocol('app', async ({ url: address, method }, answer) => {
    const url = new URL(address);
    const path = url.host === 'desk' && method === 'GET' ? pathIn(url.pathname) : '';
    const kind = kinds[extname(path)];
    const file = kind === undefined ? null : await readFile(join(folder, path)).catch(() => null);
    if (kind === undefined || file === null) {
      answer({ statusCode: 404, data: Buffer.alloc(0) });
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    let data = file;
    if (path === document) {
      const html = file.toString('utf8');
      named = namedFiles(html);
      data = Buffer.from(madeFor(html, { nonce, desk }));
      // A page that is loaded again may find the window locked.
      desk = null;
    }
    answer({
      data,
      mimeType: kind,
      charset: 'utf-8',
      headers: {
        'content-type': `${kind}; charset=utf-8`,
        'content-security-policy': policy(nonce),
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  });
  const { webRequest } = session.defaultSession;
  webRequest.onCompleted(({ url }) => {
    files.add(pathIn(new URL(url).pathname));
    if (!named?.every((file) => files.has(file))) return;
    webRequest.onCompleted(null);
    resolve();
  });
  return served;
}
