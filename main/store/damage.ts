import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** The pages of our stores: SQLite's default. */
const pageSize = 4096;
const frameHead = 24;
const walHead = 32;

/**
 * What is wrong with a store's files as they lie on the disk, in words; null where nothing is to be seen. Looked at before
 * SQLite is: it takes an empty file for a new database and throws away a log that does not fit. Nothing is written.
 */
export function damageOf(path: string): string | null {
  const size = sizeOf(path);
  if (size === 0) return 'its file is empty';
  if (size !== null && size % pageSize !== 0) return 'its file is cut off in the middle of a page';
  return walDamage(`${path}-wal`);
}

function sizeOf(path: string): number | null {
  try {
    return statSync(path).size;
  } catch {
    return null;
  }
}

/**
 * The log is read as SQLite reads it: up to the first frame whose sum is wrong. What a power cut leaves is such a frame at
 * the very end; where a whole transaction stands behind it, one that was acknowledged would be lost without a word.
 */
function walDamage(path: string): string | null {
  const size = sizeOf(path) ?? 0;
  if (size <= walHead) return null;
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(walHead);
    readSync(file, head, 0, walHead, 0);
    const magic = head.readUInt32BE(0);
    // A log that was reset begins with what no log begins with; it holds nothing.
    if (magic >>> 1 !== 0x377f0682 >>> 1)
      return allZero(head) ? null : 'the log of its last changes has no beginning';
    const bigEndian = (magic & 1) === 1;
    let sums = checksum(head.subarray(0, 24), [0, 0], bigEndian);
    if (sums[0] !== head.readUInt32BE(24) || sums[1] !== head.readUInt32BE(28))
      return 'the log of its last changes has no beginning';
    const salts = head.subarray(16, 24);
    const frame = Buffer.alloc(frameHead + head.readUInt32BE(8));
    let isBroken = false;
    for (let at = walHead; at + frame.length <= size; at += frame.length) {
      readSync(file, frame, 0, frame.length, at);
      // Frames of an earlier run of the log: what came before them is its end.
      if (!frame.subarray(8, 16).equals(salts)) {
        if (!isBroken) return null;
        continue;
      }
      if (isBroken) {
        if (frame.readUInt32BE(4) !== 0) return 'the log of its last changes is damaged in the middle';
        continue;
      }
      sums = checksum(frame.subarray(frameHead), checksum(frame.subarray(0, 8), sums, bigEndian), bigEndian);
      isBroken = sums[0] !== frame.readUInt32BE(16) || sums[1] !== frame.readUInt32BE(20);
      // A broken frame that ends a transaction may be all that a power cut left of it.
    }
    return null;
  } finally {
    closeSync(file);
  }
}

const allZero = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);

/** SQLite's sum over a log's words (its file format, 4.2). */
function checksum(
  bytes: Buffer,
  [first, second]: readonly [number, number],
  bigEndian: boolean,
): readonly [number, number] {
  let one = first;
  let two = second;
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    const a = bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
    const b = bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4);
    one = (one + a + two) >>> 0;
    two = (two + b + one) >>> 0;
  }
  return [one, two];
}
