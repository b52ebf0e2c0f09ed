/** Pages whose address ends in a token, and what may follow the token. */
const linkPage =
  /^\/(reset|invitation|verify-email|verify|confirm-change|change|cancel-change|prove-mailbox)\/(.+)$/su;
const after = /^[^\w-]*?\/(not-me|cancel)(?![\w-])/u;

/** A token's length: 32 bytes in base64url. */
const tokenLength = 43;
const token = /^[\w-]{43}(?![\w-])/u;
const run = /^[\w-]+/u;
// What mail programs and people put inside a link: soft line breaks of quoted-printable, white space (a plus stands for it),
// quoting, and invisible characters.
// What may stand before it: what opens brackets and quotes, and nothing of a path.
const leading = /^(?:[<([{"'\s]|\u200b|\u200c|\u200d|[\u2060\ufeff\u00ad])+/u;
const breaks = /^(?:=(?:\r?\n|0D=0A|0A)|\r?\n>+ ?|[\s+\u00ad\u200b-\u200d\u2060\ufeff])+/u;

const entities: Readonly<Record<string, string>> = {
  gt: '>',
  lt: '<',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decoded(path: string): string {
  let text = path;
  // A mail program may escape what was escaped already.
  for (let times = 0; times < 2 && /%[0-9a-f]{2}/i.test(text); times += 1) {
    try {
      text = decodeURIComponent(text);
    } catch {
      return text;
    }
  }
  return text
    .replace(/&(gt|lt|amp|quot|apos|nbsp);/g, (_whole, name: string) => entities[name] ?? '')
    .replace(/&#(\d{1,6});/g, (_whole, code: string) =>
      String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    );
}

/**
 * The token that a link's end begins with, and what follows it; null where none can be made out. Runs of token characters
 * are joined over breaks only where they make exactly one token, so that no token becomes another.
 */
function tokenIn(text: string): { readonly token: string; readonly rest: string } | null {
  const whole = token.exec(text)?.[0];
  if (whole !== undefined) return { token: whole, rest: text.slice(whole.length) };
  let joined = '';
  let rest = text;
  while (joined.length < tokenLength) {
    const part = run.exec(rest)?.[0];
    if (part === undefined) return null;
    joined += part;
    rest = rest.slice(part.length);
    if (joined.length === tokenLength) return { token: joined, rest };
    const gap = breaks.exec(rest)?.[0];
    if (gap === undefined) return null;
    rest = rest.slice(gap.length);
  }
  return null;
}

/**
 * The path that a link from a mail was meant to have: without what stands behind the token and is no part of it, as a full
 * stop, a bracket or a zero-width sign, and with a token in one piece that was wrapped. Other paths stay as they are.
 */
export function mendedPath(path: string): string {
  const found = linkPage.exec(decoded(path));
  if (!found) return path;
  const [, page = '', end = ''] = found;
  const read = tokenIn(end.replace(leading, ''));
  if (read === null) return path;
  const follows = after.exec(read.rest)?.[1];
  return `/${page}/${read.token}${follows === undefined ? '' : `/${follows}`}`;
}
