import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { PlainMessage } from '../../language/catalogue.ts';
import type { LogPart } from './log-read.ts';
import { checksum, isOneFlip, type Sums } from './log-sums.ts';
import { damageWords } from './words.ts';

const frameHead = 24;
const logHead = 32;

/**
 * How a store's log reads: whole; damaged, in words; or with a last transaction that can't be read. `part` is what is committed in
 * it; null where nothing is.
 */
export type LogState =
  | { readonly state: 'whole' | 'unread-end'; readonly part: LogPart | null }
  | { readonly state: 'damaged'; readonly what: PlainMessage };

const nothing: LogState = { state: 'whole', part: null };
const damaged = (what: PlainMessage): LogState => ({ state: 'damaged', what });
const noBeginning = damaged(damageWords.logWithoutBeginning);
const noFile = damaged(damageWords.logIsNoFile);
const inTheMiddle = damaged(damageWords.logDamaged);

// Another program may be writing just now: what is wrong then is right a moment later.
const looks = 3;
const pause = 40;

/**
 * Reads a log as SQLite does, up to the first frame whose sum is wrong, and tells what SQLite would not. A power cut leaves such
 * a frame at the very end; where a whole transaction stands behind it, or where one flipped bit explains it, a change that was
 * acknowledged would be lost without a word. Nothing is written.
 */
export function logState(path: string): LogState {
  let found = nothing;
  for (let look = 0; look < looks; look += 1) {
    if (look > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    found = read(path);
    if (found.state === 'whole') return found;
  }
  return found;
}

function read(path: string): LogState {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts && !facts.isFile()) return noFile;
  const size = facts?.size ?? 0;
  if (size <= logHead) return nothing;
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(logHead);
    readSync(file, head, 0, logHead, 0);
    const magic = head.readUInt32BE(0);
    // A log that was reset begins with what no log begins with; it holds nothing.
    if (magic >>> 1 !== 0x377f0682 >>> 1) return head.every((byte) => byte === 0) ? nothing : noBeginning;
    const bigEndian = (magic & 1) === 1;
    const sums = checksum(head.subarray(0, 24), [0, 0], bigEndian);
    if (sums[0] !== head.readUInt32BE(24) || sums[1] !== head.readUInt32BE(28)) return noBeginning;
    return readFrames({ file, size, head, bigEndian, sums });
  } finally {
    closeSync(file);
  }
}

/** Whether a log that reads well has a page, by its number from 1. */
export function logHolds(path: string, page: number): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= logHead) return false;
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(logHead);
    readSync(file, head, 0, logHead, 0);
    const frame = Buffer.alloc(frameHead);
    const length = frameHead + head.readUInt32BE(8);
    for (let at = logHead; at + length <= size; at += length) {
      readSync(file, frame, 0, frameHead, at);
      // What follows is of an earlier run of the log.
      if (frame.compare(head, 16, 24, 8, 16) !== 0) return false;
      if (frame.readUInt32BE(0) === page) return true;
    }
    return false;
  } finally {
    closeSync(file);
  }
}

interface Log {
  readonly file: number;
  readonly size: number;
  readonly head: Buffer;
  readonly bigEndian: boolean;
  /** The sums up to the first frame. */
  readonly sums: Sums;
}

function readFrames({ file, size, head, bigEndian, sums: first }: Log): LogState {
  const frame = Buffer.alloc(frameHead + head.readUInt32BE(8));
  // Of a frame its first eight bytes and its page are summed.
  const summedLength = 8 + frame.length - frameHead;
  let sums = first;
  const salts = Buffer.from(head.subarray(16, 24));
  let frames = 0;
  let isBroken = false;
  let endUnread = false;
  const state = (): LogState => ({
    state: endUnread ? 'unread-end' : 'whole',
    part: frames === 0 ? null : { frames, salts },
  });
  for (let at = logHead; at + frame.length <= size; at += frame.length) {
    readSync(file, frame, 0, frame.length, at);
    const same = [0, 4].map((part) => frame.readUInt32BE(8 + part) === head.readUInt32BE(16 + part));
    // Frames of an earlier run of the log have other salts, both of them; what came before them is its end.
    if (!same.some(Boolean)) {
      if (!isBroken) return state();
      continue;
    }
    if (!same.every(Boolean)) return inTheMiddle;
    const ends = frame.readUInt32BE(4) !== 0;
    if (isBroken) {
      if (ends) return inTheMiddle;
      continue;
    }
    const stored: Sums = [frame.readUInt32BE(16), frame.readUInt32BE(20)];
    sums = checksum(frame.subarray(frameHead), checksum(frame.subarray(0, 8), sums, bigEndian), bigEndian);
    isBroken = sums[0] !== stored[0] || sums[1] !== stored[1];
    if (!isBroken) {
      if (ends) frames = (at - logHead) / frame.length + 1;
      continue;
    }
    if (isOneFlip(summedLength, sums, stored)) return inTheMiddle;
    // A frame that is broken otherwise and ends a transaction may be all that a power cut left of it.
    endUnread = ends;
  }
  return state();
}
