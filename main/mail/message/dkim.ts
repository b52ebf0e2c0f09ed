import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import type { Millis } from '../../../preload/contract/shared.ts';

/** Whose key signs, and where its public half is to be found: `selector._domainkey.domain`. */
export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  readonly privateKey: KeyObject;
}

const leastBits = 1024;

/** Reads a private key in PEM: RSA of at least 1,024 bits (RFC 8301), or Ed25519 (RFC 8463). Null where it is neither. */
export function readDkimKey(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'ed25519') return key;
    return type === 'rsa' && (details?.modulusLength ?? 0) >= leastBits ? key : null;
  } catch {
    return null;
  }
}

// What a reader sees and what says how to read it. `from` a second time, so that no other can be added (RFC 6376, 8.15).
const signed = [
  'from',
  'from',
  'to',
  'reply-to',
  'subject',
  'date',
  'message-id',
  'auto-submitted',
  'mime-version',
  'content-type',
];

// RFC 6376, 3.4.2 and 3.4.4: white space may change on the way without breaking the signature.
const relaxedValue = (value: string): string =>
  value
    .replace(/\r\n(?=[ \t])/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
const relaxedBody = (body: string): string => {
  const text = body
    .replace(/[ \t]+(?=\r\n|$)/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/(\r\n)+$/, '');
  return text === '' ? '' : `${text}\r\n`;
};

interface Header {
  readonly name: string;
  readonly value: string;
}

function readHeaders(head: string): Header[] {
  return head.split(/\r\n(?![ \t])/).map((line) => {
    const colon = line.indexOf(':');
    return { name: line.slice(0, colon).trim().toLowerCase(), value: relaxedValue(line.slice(colon + 1)) };
  });
}

/** The lines that are signed, in the order of `names`: the last header of a name first, one that is not there left out. */
function headerLines(headers: readonly Header[], names: readonly string[]): string {
  const left = [...headers];
  let lines = '';
  for (const name of names) {
    const index = left.findLastIndex((header) => header.name === name);
    if (index < 0) continue;
    lines += `${name}:${left[index]?.value}\r\n`;
    left.splice(index, 1);
  }
  return lines;
}

const folded = (text: string): string => text.match(/.{1,70}/g)?.join('\r\n ') ?? '';

/** Puts a DKIM signature (RFC 6376) in front of a message. The same bytes, key and time give the same signature with RSA and Ed25519 both. */
export function signDkim(raw: Buffer, key: DkimKey, at: Millis): Buffer {
  const source = raw.toString('latin1');
  const end = source.indexOf('\r\n\r\n');
  const headers = readHeaders(source.slice(0, end));
  const names = signed.filter(
    (name, index) => headers.some((header) => header.name === name) || signed.indexOf(name) !== index,
  );
  const bodyHash = createHash('sha256')
    .update(relaxedBody(source.slice(end + 4)), 'latin1')
    .digest('base64');
  const algorithm = key.privateKey.asymmetricKeyType === 'ed25519' ? 'ed25519-sha256' : 'rsa-sha256';
  const tags =
    `v=1; a=${algorithm}; c=relaxed/relaxed; d=${key.domain};\r\n s=${key.selector}; t=${Math.floor(at / 1000)};\r\n` +
    ` h=${names.join(':')};\r\n bh=${bodyHash};\r\n b=`;
  const text = `${headerLines(headers, names)}dkim-signature:${relaxedValue(tags)}`;
  const signature =
    algorithm === 'ed25519-sha256'
      ? // RFC 8463: the hash is what is signed.
        sign(null, createHash('sha256').update(text, 'latin1').digest(), key.privateKey)
      : sign('sha256', Buffer.from(text, 'latin1'), key.privateKey);
  return Buffer.concat([
    Buffer.from(`DKIM-Signature: ${tags}${folded(signature.toString('base64'))}\r\n`, 'latin1'),
    raw,
  ]);
}
