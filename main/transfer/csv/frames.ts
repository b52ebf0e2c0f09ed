/**
 * One record of a CSV file as it lies there, before its cells are read. Quotes decide where it ends, so a line break
 * inside a quoted cell belongs to it.
 */
export interface Frame {
  /** Physical line on which it starts, counted from 1; CRLF, LF and CR each end a line. */
  readonly line: number;
  /** Physical line on which it ends. */
  readonly lastLine: number;
  /** Without its line end. Empty where there is a fault. */
  readonly bytes: Buffer;
  readonly fault: FrameFault | null;
}

export interface FrameFault {
  readonly code: 'row-quote' | 'cell-too-long' | 'quote-unclosed';
  /** The cell with the fault, counted from 0. */
  readonly cell: number;
  /** Physical line of that cell's start. */
  readonly line: number;
}

/** A record larger than this is not kept: it has a cell that no column of a directory allows. */
export const mostRecordBytes = 256 * 1024;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

const states = { cellStart: 0, plain: 1, quoted: 2, quoteInside: 3, spoilt: 4 } as const;
type State = (typeof states)[keyof typeof states];

const nothing = Buffer.alloc(0);

/**
 * Cuts bytes into records (RFC 4180; any of the three line ends). Lines without a byte are left out. A record with a
 * stray quote, or one that is too large, comes with its fault and without its bytes, and the ones after it are read
 * as usual. A quote that is never closed takes the rest of the file with it: that frame is the last one.
 *
 * A quoted cell that runs over lines and ends in the middle of a cell is the same mistake, seen only because a later
 * quote happened to close it, so it is `quote-unclosed` too: else the rows between would be lost without a word.
 */
export function* frames(pieces: Iterable<Buffer>, separator: number): Generator<Frame> {
  const meaning = new Uint8Array(256);
  for (const byte of [separator, quote, lineFeed, carriageReturn]) meaning[byte] = 1;
  let state: State = states.cellStart;
  let line = 1;
  let recordLine = 1;
  let cell = 0;
  let cellLine = 1;
  let fault: FrameFault | null = null;
  let kept: Buffer[] = [];
  let keptBytes = 0;
  let empty = true;
  let afterReturn = false;

  const keep = (part: Buffer) => {
    if (fault || part.length === 0) return;
    keptBytes += part.length;
    if (keptBytes > mostRecordBytes) {
      fault = { code: 'cell-too-long', cell, line: cellLine };
      kept = [];
    } else kept.push(part);
  };
  const spoil = (code: FrameFault['code']) => {
    if (fault === null || code === 'quote-unclosed') fault = { code, cell, line: cellLine };
    kept = [];
  };
  const finish = (lastLine: number): Frame => ({
    line: recordLine,
    lastLine,
    bytes: fault ? nothing : kept.length === 1 ? (kept[0] ?? nothing) : Buffer.concat(kept),
    fault,
  });

  for (const piece of pieces) {
    let start = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      // Nearly all bytes are just part of the cell that they are in.
      if (meaning[byte] === 0 && (state === states.plain || state === states.quoted)) {
        afterReturn = false;
        continue;
      }
      const lineEnd = byte === lineFeed || byte === carriageReturn;
      // The second half of CRLF has been counted with the first.
      const secondHalf = afterReturn && byte === lineFeed;
      afterReturn = byte === carriageReturn;
      if (state === states.quoted) {
        if (byte === quote) state = states.quoteInside;
        else if (lineEnd && !secondHalf) line += 1;
        continue;
      }
      if (secondHalf) {
        // Outside quotes the record ended with the carriage return.
        start = at + 1;
        continue;
      }
      if (lineEnd) {
        keep(piece.subarray(start, at));
        if (!empty) yield finish(line);
        line += 1;
        [recordLine, cellLine, cell] = [line, line, 0];
        [fault, kept, keptBytes, empty] = [null, [], 0, true];
        state = states.cellStart;
        start = at + 1;
        continue;
      }
      empty = false;
      if (byte === separator) {
        cell += 1;
        cellLine = line;
        state = states.cellStart;
      } else if (state === states.cellStart) {
        state = byte === quote ? states.quoted : states.plain;
      } else if (state === states.quoteInside) {
        if (byte === quote) state = states.quoted;
        else {
          spoil(cellLine === line ? 'row-quote' : 'quote-unclosed');
          state = states.spoilt;
        }
      } else if (state === states.plain && byte === quote) {
        spoil('row-quote');
        state = states.spoilt;
      }
    }
    keep(piece.subarray(start));
  }
  if (state === states.quoted) {
    fault = { code: 'quote-unclosed', cell, line: cellLine };
    empty = false;
  }
  if (!empty) yield finish(line);
}
