import { closeSync, openSync, readSync } from 'node:fs';

/** The committed part of a log, as it lies on the disk. */
export interface LogPart {
  /** Frames up to the end of the last whole transaction; at least one. */
  readonly frames: number;
  /** The two salts of its head, eight bytes as they lie there: another run of the log has others. */
  readonly salts: Buffer;
}

const logSaltsAt = 16;
/** The index begins with two copies of its head; while it is written they differ. */
const indexHead = 48;
const inIndex = { changes: 8, frames: 16, salts: 32 } as const;
const looks = 5;

function readAt(path: string, length: number): Buffer | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const bytes = Buffer.alloc(length);
    return readSync(file, bytes, 0, length, 0) === length ? bytes : null;
  } finally {
    closeSync(file);
  }
}

/** The head of a log's index; null where there is none, or it is being written all the time. */
export function readIndexHead(path: string): Buffer | null {
  for (let look = 0; look < looks; look += 1) {
    const bytes = readAt(`${path}-shm`, 2 * indexHead);
    if (bytes === null) return null;
    const head = bytes.subarray(0, indexHead);
    if (head.equals(bytes.subarray(indexHead))) return head;
  }
  return null;
}

/** A log and its index as they were before SQLite read them. */
export interface LogBefore {
  readonly part: LogPart;
  readonly index: Buffer | null;
}

/**
 * Whether SQLite took less of a log than was there before it read it. The cipher's layer does not pass on an error in reading
 * (SQLite3 Multiple Ciphers up to 2.4.0, mended after it): a frame that can't be read looks to SQLite like the end of the log, and
 * with the close everything after it would be gone.
 */
export function tookLessOfLog(path: string, { part, index: indexBefore }: LogBefore): boolean {
  const log = readAt(`${path}-wal`, logSaltsAt + part.salts.length);
  // Another program emptied it, or began it again: it had all of it in the store before.
  if (log === null || !log.subarray(logSaltsAt).equals(part.salts)) return false;
  const index = readIndexHead(path);
  if (index === null) return false;
  // Who opens a log first makes its index from it, with a count of changes of 0. Where others have it open, the index is theirs: what
  // a killed writer put behind it was acknowledged to no one.
  if (numberAt(index, inIndex.changes) !== 0 || indexBefore?.equals(index)) return false;
  const salts = index.subarray(inIndex.salts, inIndex.salts + part.salts.length);
  if (salts.every((byte) => byte === 0)) return true;
  return salts.equals(part.salts) && numberAt(index, inIndex.frames) < part.frames;
}

/** The index is written in the order of bytes of its computer. */
const numberAt = (bytes: Buffer, at: number): number =>
  new Uint32Array(Uint8Array.from(bytes.subarray(at, at + 4)).buffer)[0] ?? 0;
