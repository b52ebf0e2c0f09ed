import { decode } from 'libqp';
import { quotedPrintable } from './mime.ts';
import { maskLinks } from './read-mail.ts';

// A token of ours without the link around it: 32 bytes in base64url.
const bareToken = /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g;

/** Hides the secret part of every link, and every token that stands alone. */
export const maskSecrets = (text: string): string => maskLinks(text).replace(bareToken, '••••');

interface Part {
  readonly head: readonly string[];
  readonly body: readonly string[];
}

/**
 * A message's bytes as text for an operator's eyes: everything as it goes out, but the secret part of each link and each
 * token is replaced. A part that is encoded is decoded for that and encoded again, so that no soft line break hides one;
 * a part without a secret stays as it is to the byte.
 */
export function withoutSecrets(raw: Buffer): string {
  const lines = raw.toString('utf8').split('\r\n');
  const boundaries = new Set<string>();
  const out: string[] = [];
  let part: { head: string[]; body: string[] | null } = { head: [], body: null };
  const end = (): void => {
    out.push(...maskSecrets(part.head.join('\r\n')).split('\r\n'));
    if (part.body !== null) out.push('', ...bodyOf({ head: part.head, body: part.body }));
  };
  for (const line of lines) {
    const delimiter = /^--(.+?)(--)?\s*$/.exec(line);
    if (delimiter && boundaries.has(delimiter[1] ?? '')) {
      end();
      out.push(line);
      part = { head: [], body: delimiter[2] === undefined ? null : [] };
    } else if (part.body !== null) part.body.push(line);
    else if (line === '') {
      const boundary = /;\s*boundary="?([^";\s]+)"?/i.exec(part.head.join(' '))?.[1];
      if (boundary !== undefined) boundaries.add(boundary);
      part.body = [];
    } else part.head.push(line);
  }
  // What follows the last boundary has no head, and so no empty line before it.
  if (part.head.length === 0 && part.body !== null) out.push(...bodyOf({ head: [], body: part.body }));
  else end();
  return out.join('\r\n');
}

function bodyOf({ head, body }: Part): readonly string[] {
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(head.join('\n'))?.[1]?.toLowerCase();
  const text = body.join('\r\n');
  const readable = decoded(text, encoding);
  const masked = maskSecrets(readable);
  if (masked === readable) return body;
  return encoded(masked, encoding).split('\r\n');
}

function decoded(text: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return text;
  return decode(Buffer.from(text, 'latin1')).toString('utf8');
}

function encoded(text: string, encoding: string | undefined): string {
  if (encoding === 'base64')
    return (
      Buffer.from(text)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\r\n');
  return encoding === 'quoted-printable' ? quotedPrintable(text.replaceAll('\r\n', '\n')) : text;
}
