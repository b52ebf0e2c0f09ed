import { isAscii, isUtf8 } from 'node:buffer';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { ByteSource } from './byte-source.ts';
import { withoutEndMark } from './end-mark.ts';
import { fileLooks } from './words.ts';

/** How a file's bytes are text: a name of the encoding standard, as `utf-8` or `windows-1252`. */
export type EncodingName = string;

export interface FoundEncoding {
  readonly name: EncodingName;
  /** Who says so: the person who named it, a byte order mark, the bytes themselves; or it is UTF-8, which needs no word. */
  readonly by: 'name' | 'mark' | 'bytes' | 'default';
  /** It was named, and the file is UTF-8 with letters beyond ASCII: they come out as others. */
  readonly isDoubtful?: boolean;
}

// What people and programs call them besides the names that the standard knows.
const otherNames: Readonly<Record<string, EncodingName>> = {
  'utf-16': 'utf-16',
  utf16: 'utf-16',
  'unicode-text': 'utf-16',
  'utf-8-sig': 'utf-8',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  'utf-16-le': 'utf-16le',
  'utf-16-be': 'utf-16be',
  ansi: 'windows-1252',
  cp1252: 'windows-1252',
  'latin-1': 'windows-1252',
  'latin-9': 'iso-8859-15',
  'mac-roman': 'macintosh',
  macroman: 'macintosh',
};
const notOffered = ['replacement', 'x-user-defined'];

/** The standard's name of an encoding that a person named; null where there is none. `utf-16` leaves its order open. */
export function encodingNamed(typed: string): EncodingName | null {
  const name = typed
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, '-');
  const other = otherNames[name];
  if (other !== undefined) return other;
  try {
    const { encoding } = new TextDecoder(name);
    return notOffered.includes(encoding) ? null : encoding;
  } catch {
    return null;
  }
}

const startsWith = (bytes: Buffer, ...prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

/** How many bytes of a UTF-8 byte order mark a file begins with: 3 or 0. */
export const byteOrderMark = (head: Buffer): number => (startsWith(head, 0xef, 0xbb, 0xbf) ? 3 : 0);

// ZIP (which xlsx and ods are), PDF, the old Excel format.
const isOtherFormat = (head: Buffer): boolean =>
  startsWith(head, 0x50, 0x4b, 3, 4) ||
  startsWith(head, 0x25, 0x50, 0x44, 0x46) ||
  startsWith(head, 0xd0, 0xcf, 0x11, 0xe0);

/**
 * UTF-16 without a mark: every other byte of plain English text, which a header is, is zero. Null where it is something
 * else. The columns' names are plain English whatever the rows hold, so a third of the pairs is enough.
 */
function wideOrder(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(Math.floor(head.length / 2), 512) * 2;
  let [pairs, even, odd] = [0, 0, 0];
  for (let at = 0; at < length; at += 2) {
    // Zeros that fill up a block tell nothing.
    if (head[at] === 0 && head[at + 1] === 0) continue;
    pairs += 1;
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  if (pairs < 2) return null;
  if (odd >= pairs / 3 && even <= pairs / 50) return 'utf-16le';
  if (even >= pairs / 3 && odd <= pairs / 50) return 'utf-16be';
  return null;
}

/**
 * Finds how a file is encoded, by the name that was given, its byte order mark, or its bytes. Bytes that could be two
 * things are refused: a name that comes in garbled is worse than one that waits. Codes `encoding-unsupported`, with
 * `line` and `looksLike`, and `csv-not-text`. Throws the system's error.
 */
export function findEncoding(
  source: ByteSource,
  named: EncodingName | null,
  watch: () => void,
): Answer<FoundEncoding> {
  const head = firstPiece(source);
  if (isOtherFormat(head)) return failures.csvNotText(source.name);
  if (startsWith(head, 0xff, 0xfe, 0, 0) || startsWith(head, 0, 0, 0xfe, 0xff))
    return failures.encodingUnsupported(source.name, 'UTF-32', null);
  const marked = startsWith(head, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(head, 0xfe, 0xff)
      ? 'utf-16be'
      : byteOrderMark(head) > 0
        ? 'utf-8'
        : null;
  const wide = wideOrder(head);
  if (named === 'utf-16') return done({ name: marked ?? wide ?? 'utf-16le', by: 'name' });
  // A mark and the name that a person gave can't both be right.
  if (named !== null && marked !== null && named !== marked)
    return failures.encodingUnsupported(source.name, marked.toUpperCase(), 1);
  if (named?.startsWith('utf-16')) return done({ name: named, by: 'name' });
  if (marked !== null && marked !== 'utf-8') return done({ name: marked, by: 'mark' });
  if (wide !== null && (named === null || named === 'utf-8'))
    return named === null
      ? done({ name: wide, by: 'bytes' })
      : failures.encodingUnsupported(source.name, wide.toUpperCase(), 1);

  // What a disk or a download left empty: looked at no further, however large it is.
  if (isMostlyZeros(head)) return failures.csvNotText(source.name);
  const bytes = judgeBytes(source, watch);
  if (named !== null && named !== 'utf-8')
    return done({ name: named, by: 'name', isDoubtful: bytes.invalidLine === null && bytes.multibyte });
  if (bytes.invalidLine === null) return done({ name: 'utf-8', by: named === null ? 'default' : 'name' });
  // Invalid bytes beside zeros are no text at all.
  if (bytes.zeros) return failures.csvNotText(source.name);
  const { invalidLine } = bytes;
  if (bytes.multibyte || bytes.isCutOff || marked === 'utf-8')
    return failures.encodingMixed(source.name, invalidLine);
  if (named !== null) return failures.encodingUnsupported(source.name, 'Windows-1252', invalidLine);
  return bytes.isOldCodePage
    ? failures.encodingUnsupported(source.name, say(fileLooks.oldCodePage), invalidLine)
    : done({ name: 'windows-1252', by: 'bytes' });
}

/** Whether more than half of what stands before an end mark is zeros. */
function isMostlyZeros(head: Buffer): boolean {
  const end = head.indexOf(0x1a);
  const text = end === -1 ? head : head.subarray(0, end);
  let zeros = 0;
  for (const byte of text) if (byte === 0) zeros += 1;
  return zeros * 2 > text.length;
}

function firstPiece(source: ByteSource): Buffer {
  for (const piece of source.pieces()) return piece;
  return Buffer.alloc(0);
}

interface JudgedBytes {
  /** The line of the first byte that is no UTF-8; null where all are. */
  readonly invalidLine: number | null;
  /** Whether there is a letter beyond ASCII in UTF-8. */
  readonly multibyte: boolean;
  readonly zeros: boolean;
  /** Whether the file ends in the middle of a character, and is UTF-8 up to there. */
  readonly isCutOff: boolean;
  /** Whether what would be Windows-1252 has signs where words have letters. */
  readonly isOldCodePage: boolean;
}

/** Looks at every byte of a file once. */
function judgeBytes(source: ByteSource, watch: () => void): JudgedBytes {
  let tail = Buffer.alloc(0);
  let lines = 1;
  let invalidLine: number | null = null;
  let multibyte = false;
  let zeros = false;
  const odd = { high: 0, suspect: 0 };
  const take = (bytes: Buffer): void => {
    if (isAscii(bytes)) lines += lineEnds(bytes);
    else if (isUtf8(bytes)) {
      multibyte = true;
      lines += lineEnds(bytes);
    } else {
      // Line by line: a letter in UTF-8 on one line and a stray byte on another are two encodings.
      for (const line of linesOf(bytes)) {
        if (isUtf8(line)) multibyte ||= !isAscii(line);
        else {
          invalidLine ??= lines;
          multibyte ||= hasUtf8Letter(line);
        }
        lines += lineEnds(line);
      }
      countSuspects(bytes, odd);
    }
  };
  for (const piece of withoutEndMark(source.pieces())) {
    watch();
    zeros ||= piece.includes(0);
    const whole = tail.length === 0 ? piece : Buffer.concat([tail, piece]);
    const cut = whole.length - openCharacter(whole);
    take(whole.subarray(0, cut));
    tail = Buffer.from(whole.subarray(cut));
  }
  const isCutOff = tail.length > 0 && invalidLine === null;
  if (tail.length > 0) take(tail);
  return {
    invalidLine,
    multibyte,
    zeros,
    isCutOff,
    isOldCodePage: odd.suspect * 4 >= odd.high && odd.suspect > 0,
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

function* linesOf(bytes: Buffer): Generator<Buffer> {
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
    yield bytes.subarray(start, end + 1);
    start = end + 1;
  }
  if (start < bytes.length) yield bytes.subarray(start);
}

/** Whether two bytes or more stand there as UTF-8 writes one letter. */
function hasUtf8Letter(line: Buffer): boolean {
  for (let at = 0; at < line.length; at += 1) {
    const byte = line[at] ?? 0;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    if (length > 0 && at + length <= line.length && isUtf8(line.subarray(at, at + length))) return true;
  }
  return false;
}

const isLower = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x61 && byte <= 0x7a;
const isLetter = (byte: number | undefined): boolean => byte !== undefined && isLower(byte | 0x20);
// Of Windows-1252: bytes without a meaning; signs that never follow a letter; signs that no word has inside; capitals that none has before a small letter.
const meaningless = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const openers = new Set([0x82, 0x83, 0x84, 0x88, 0x8b]);
const signs = new Set([0x80, 0x85, 0x86, 0x87, 0x89, 0x93, 0x94, 0x95, 0x98, 0x9b]);
const capitals = new Set([0x8a, 0x8c, 0x8e, 0x9f]);

function countSuspects(bytes: Buffer, odd: { high: number; suspect: number }): void {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    odd.high += 1;
    const isBehind = isLetter(bytes[at - 1]);
    const isInside = isBehind && isLower(bytes[at + 1]);
    const isSuspect = openers.has(byte) ? isBehind : (signs.has(byte) || capitals.has(byte)) && isInside;
    if (meaningless.has(byte) || isSuspect) odd.suspect += 1;
  }
}
