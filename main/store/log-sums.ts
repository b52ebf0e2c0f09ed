/** The two running sums of a log, each of 32 bits. */
export type Sums = readonly [number, number];

/** SQLite's sums over the words of a log (its file format, 4.2). The length is a multiple of eight bytes. */
export function checksum(bytes: Buffer, [first, second]: Sums, bigEndian: boolean): Sums {
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

const isPowerOfTwo = (word: number): boolean => word !== 0 && (word & (word - 1)) === 0;

/**
 * Whether a single changed bit explains why sums over so many bytes are not what was stored: a bit of what was summed, or of what
 * was stored. The sums are linear, so each place's share of them is known without its value.
 */
export function isOneFlip(length: number, summed: Sums, stored: Sums): boolean {
  const differing = [(summed[0] ^ stored[0]) >>> 0, (summed[1] ^ stored[1]) >>> 0] as const;
  if (isPowerOfTwo(differing[0]) && differing[1] === 0) return true;
  if (isPowerOfTwo(differing[1]) && differing[0] === 0) return true;
  const off = [(summed[0] - stored[0]) | 0, (summed[1] - stored[1]) | 0] as const;
  // What one more in the first, or the second, word of the last pair adds to both sums; then of the pair before, and so on.
  let first = [1, 1] as readonly [number, number];
  let second = [0, 1] as readonly [number, number];
  for (let pair = length / 8; pair > 0; pair -= 1) {
    if (isMultiple(first, off) || isMultiple(second, off)) return true;
    first = [(first[0] + first[1]) | 0, (first[0] + 2 * first[1]) | 0];
    second = [(second[0] + second[1]) | 0, (second[0] + 2 * second[1]) | 0];
  }
  return false;
}

/** Whether one bit, set or cleared, in a word with this share makes such a difference. */
function isMultiple(share: readonly [number, number], off: readonly [number, number]): boolean {
  for (let bit = 0; bit < 32; bit += 1)
    for (const change of [1 << bit, -(1 << bit)])
      if (Math.imul(share[0], change) === off[0] && Math.imul(share[1], change) === off[1]) return true;
  return false;
}
