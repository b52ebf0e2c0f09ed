import { isUtf8 } from 'node:buffer';

/** What a text file turned out to be, as far as its bytes tell. */
export type TextProblem =
  | { readonly kind: 'encoding'; readonly looksLike: string; readonly line: number | null }
  | { readonly kind: 'not-text' };

const startsWith = (bytes: Buffer, ...prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

/** How many bytes of a UTF-8 byte order mark a file begins with: 3 or 0. */
export const byteOrderMark = (head: Buffer): number => (startsWith(head, 0xef, 0xbb, 0xbf) ? 3 : 0);

/** What the beginning of a file gives away: a byte order mark of UTF-16 or UTF-32, or the signature of another format. */
export function headProblem(head: Buffer): TextProblem | null {
  if (startsWith(head, 0xff, 0xfe, 0, 0) || startsWith(head, 0, 0, 0xfe, 0xff))
    return { kind: 'encoding', looksLike: 'UTF-32', line: null };
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff))
    return { kind: 'encoding', looksLike: 'UTF-16', line: null };
  // UTF-16 without a mark: every other byte of plain English text is zero.
  const sample = head.subarray(0, 200);
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (sample.length >= 4 && zeros >= sample.length * 0.4 && zeros <= sample.length * 0.6)
    return { kind: 'encoding', looksLike: 'UTF-16', line: null };
  // ZIP (which xlsx and ods are), PDF, the old Excel format.
  if (startsWith(head, 0x50, 0x4b, 3, 4) || startsWith(head, 0x25, 0x50, 0x44, 0x46))
    return { kind: 'not-text' };
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return { kind: 'not-text' };
  return null;
}

export interface Utf8Check {
  /** Takes the next piece; tells what is wrong as soon as it is. */
  push(piece: Buffer): TextProblem | null;
  /** A file may not end in the middle of a character. */
  end(): TextProblem | null;
}

/**
 * Checks that pieces are UTF-8 together. Invalid bytes beside zeros are no text at all; without, they are text in
 * another encoding, such as Latin-1.
 */
export function createUtf8Check(): Utf8Check {
  let tail = Buffer.alloc(0);
  let lines = 1;
  let zeros = false;
  const wrong = (bytes: Buffer): TextProblem =>
    zeros
      ? { kind: 'not-text' }
      : { kind: 'encoding', looksLike: 'Latin-1', line: lines + invalidLine(bytes) };
  return {
    push: (piece) => {
      const whole = tail.length === 0 ? piece : Buffer.concat([tail, piece]);
      zeros ||= piece.includes(0);
      const cut = whole.length - openCharacter(whole);
      const complete = whole.subarray(0, cut);
      if (!isUtf8(complete)) return wrong(complete);
      tail = Buffer.from(whole.subarray(cut));
      lines += lineEnds(complete);
      return null;
    },
    end: () => (tail.length === 0 ? null : wrong(tail)),
  };
}

/** How many bytes at the end begin a character that goes on in the next piece: 0 to 3. */
function openCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? back : 0;
    }
    if (byte < 0x80) return 0;
  }
  return 0;
}

const lineEnds = (bytes: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) count += 1;
  return count;
};

/** How many lines down the first invalid one is. Only a refusal asks, so it may take its time. */
function invalidLine(bytes: Buffer): number {
  let line = 0;
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line;
    line += 1;
    start = end + 1;
  }
  return line;
}
