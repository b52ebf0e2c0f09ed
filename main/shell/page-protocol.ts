import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { protocol } from 'electron';
import { document, namedFiles, pathIn } from './page-files.ts';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
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
 * that its document names: what they hold is run by the page's own process from then on.
 */
export function servePage(folder: string): Promise<void> {
  const { promise: served, resolve } = Promise.withResolvers<void>();
  const files = new Set<string>();
  let named: readonly string[] | null = null;
  const given = (path: string): void => {
    files.add(path);
    if (named?.every((file) => files.has(file))) resolve();
  };
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'desk' || request.method !== 'GET') return new Response(null, { status: 404 });
    const path = pathIn(url.pathname);
    const kind = kinds[extname(path)];
    if (!kind) return new Response(null, { status: 404 });
    try {
      const nonce = randomBytes(16).toString('base64');
      const file = await readFile(join(folder, path));
      const isDocument = path === document;
      const body = isDocument ? Buffer.from(withNonce(file.toString('utf8'), nonce)) : file;
      if (isDocument) named = namedFiles(file.toString('utf8'));
      return new Response(
        handedOver(body, () => given(path)),
        {
          headers: {
            'content-type': kind,
            'content-security-policy': policy(nonce),
            'x-content-type-options': 'nosniff',
            'cache-control': 'no-store',
          },
        },
      );
    } catch {
      return new Response(null, { status: 404 });
    }
  });
  return served;
}

/** Bytes as a stream, and who is told when they have been taken out of it. */
function handedOver(bytes: Uint8Array, taken: () => void): ReadableStream<Uint8Array> {
  let isGiven = false;
  return new ReadableStream(
    {
      // Asked for more than all, the stream has handed over everything.
      pull: (controller) => {
        if (!isGiven) controller.enqueue(bytes);
        else {
          controller.close();
          taken();
        }
        isGiven = true;
      },
    },
    { highWaterMark: 0 },
  );
}

/** Widgets that add a style of their own look for this nonce. */
const withNonce = (page: string, nonce: string): string =>
  page.replace('</head>', `<meta property="csp-nonce" nonce="${nonce}" content="${nonce}"></head>`);
