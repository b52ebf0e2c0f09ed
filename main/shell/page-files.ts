import { posix } from 'node:path';
import type { Language } from '../../language/languages.ts';

/** The page's document, as seen from the folder of the built page. */
export const document = '/index.html';

/**
 * The file that a path of an address asks for, as seen from the page's folder and with slashes on every system; empty where it
 * can't be one in there.
 */
export function pathIn(asked: string): string {
  try {
    const path = posix.normalize(decodeURIComponent(asked === '/' ? document : asked));
    // A colon names a drive or a second content of a file on Windows.
    return /\.\.|[\0:]/.test(path) ? '' : path;
  } catch {
    return '';
  }
}

/** The files that a document of the build names, as paths in its folder. */
export const namedFiles = (html: string): readonly string[] =>
  [...html.matchAll(/ (?:src|href)="\.(\/[^"]+)"/g)].map(([, file]) => file ?? '');

/**
 * The document of one answer. Widgets that add a style of their own look for its nonce. Where a desk is expected behind the
 * window, the page begins with its frame, in its language.
 */
export function madeFor(
  html: string,
  { nonce, desk }: { readonly nonce: string; readonly desk: Language | null },
): string {
  const expected = desk === null ? '' : '<meta name="desk-expected">';
  return html
    .replace(/<html lang="[^"]*"/, (given) => (desk === null ? given : `<html lang="${desk}"`))
    .replace('</head>', `<meta property="csp-nonce" nonce="${nonce}" content="${nonce}">${expected}</head>`);
}
