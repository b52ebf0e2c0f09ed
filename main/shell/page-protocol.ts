import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { protocol } from 'electron';

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

/** Serves the built page from its folder, and nothing outside of it. */
export function servePage(folder: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'desk' || request.method !== 'GET') return new Response(null, { status: 404 });
    const path = pathIn(url.pathname === '/' ? '/index.html' : url.pathname);
    const kind = kinds[extname(path)];
    if (!kind) return new Response(null, { status: 404 });
    try {
      const nonce = randomBytes(16).toString('base64');
      const file = await readFile(join(folder, path));
      const body = path === '/index.html' ? withNonce(file.toString('utf8'), nonce) : new Uint8Array(file);
      return new Response(body, {
        headers: {
          'content-type': kind,
          'content-security-policy': policy(nonce),
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

/** The file that is asked for, as seen from the page's folder; empty where it can't be one in there. */
function pathIn(asked: string): string {
  try {
    const path = normalize(decodeURIComponent(asked));
    // A colon names a drive or a second content of a file on Windows.
    return /\.\.|[\0:]/.test(path) ? '' : path;
  } catch {
    return '';
  }
}

/** Widgets that add a style of their own look for this nonce. */
const withNonce = (page: string, nonce: string): string =>
  page.replace('</head>', `<meta property="csp-nonce" nonce="${nonce}" content="${nonce}"></head>`);
