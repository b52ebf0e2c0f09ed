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
  /** The first of its bytes; undefined where there is none. */
  readonly first: number | undefined;
  /** How many bytes it has. */
  readonly length: number;
  /** It has a quotation mark. */
  readonly quoted: boolean;
  /** It has a cell like `="00123"`, which only `cellsOf` reads. */
  readonly asText: boolean;
  readonly fault: FrameFault | null;
  text(): string;
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
const equals = 0x3d;

const states = { cellStart: 0, plain: 1, quoted: 2, quoteInside: 3, spoilt: 4, equals: 5 } as const;
type State = (typeof states)[keyof typeof states];

const nothing = Buffer.alloc(0);

/** A record that lies whole in a piece, without a quotation mark, as nearly all do. Its bytes are cut out only for those who ask. */
class WholeLine implements Frame {
  readonly line: number;
  readonly lastLine: number;
  readonly quoted = false;
  readonly asText = false;
  readonly fault = null;
  readonly #piece: Buffer;
  readonly #from: number;
  readonly #to: number;

  constructor(line: number, piece: Buffer, from: number, to: number) {
    this.line = line;
    this.lastLine = line;
    this.#piece = piece;
    this.#from = from;
    this.#to = to;
  }

  get bytes(): Buffer {
    return this.#piece.subarray(this.#from, this.#to);
  }

  get first(): number | undefined {
    return this.#piece[this.#from];
  }

  get length(): number {
    return this.#to - this.#from;
  }

  text(): string {
    return this.#piece.toString('utf8', this.#from, this.#to);
  }
}

/** Finds bytes in a piece one after the other, for who asks at places that go up. Gives `none` where there is no more. */
function nextIn(piece: Buffer, byte: number): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const next = piece.indexOf(byte, from);
      found = next === -1 ? none : next;
    }
    return found;
  };
}
const none = Number.MAX_SAFE_INTEGER;

/**
 * Cuts bytes into records (RFC 4180; any of the three line ends). Lines without a byte are left out. A record with a
 * stray quote, or one that is too large, comes with its fault and without its bytes, and the ones after it are read
 * as usual. A quote that is never closed takes the rest of the file with it: that frame is the last one.
 *
 * A quoted cell that runs over lines and ends in the middle of a cell is the same mistake, seen only because a later
 * quote happened to close it, so it is `quote-unclosed` too: else the rows between would be lost without a word.
 *
 * A quote right behind an equals sign at a cell's start opens it as well: spreadsheets write `="00123"` for a text.
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
  let asText = false;
  let quoted = false;
  // Where a record is too large, its largest cell is to blame.
  let cellBytes = 0;
  let largest = { cell: 0, line: 1, bytes: 0 };
  let empty = true;
  let afterReturn = false;

  /** Counts the bytes of a cell up to here in the piece. */
  const measure = (bytes: number) => {
    cellBytes += bytes;
    if (cellBytes > largest.bytes) largest = { cell, line: cellLine, bytes: cellBytes };
  };
  const keep = (part: Buffer) => {
    if (fault || part.length === 0) return;
    keptBytes += part.length;
    if (keptBytes > mostRecordBytes) {
      fault = { code: 'cell-too-long', cell: largest.cell, line: largest.line };
      kept = [];
    } else kept.push(part);
  };
  const spoil = (code: FrameFault['code']) => {
    if (fault === null || code === 'quote-unclosed') fault = { code, cell, line: cellLine };
    kept = [];
  };
  const finish = (lastLine: number): Frame => {
    const bytes = fault ? nothing : kept.length === 1 ? (kept[0] ?? nothing) : Buffer.concat(kept);
    return {
      line: recordLine,
      lastLine,
      bytes,
      first: bytes[0],
      length: bytes.length,
      quoted,
      asText,
      fault:
        fault?.code === 'cell-too-long'
          ? { code: fault.code, cell: largest.cell, line: largest.line }
          : fault,
      text: () => bytes.toString('utf8'),
    };
  };

  for (const piece of pieces) {
    let start = 0;
    let cellStart = 0;
    const endFrom = nextIn(piece, lineFeed);
    const quoteFrom = nextIn(piece, quote);
    const returnFrom = nextIn(piece, carriageReturn);
    for (let at = 0; at < piece.length; at += 1) {
      if (at === start && empty && !afterReturn && state === states.cellStart) {
        const end = endFrom(at);
        const isReturn = end > at && returnFrom(at) === end - 1;
        const to = isReturn ? end - 1 : end;
        // Anything else than a line as most are is read byte by byte.
        if (to - at > 0 && to - at <= mostRecordBytes && quoteFrom(at) > end && returnFrom(at) >= to) {
          yield new WholeLine(line, piece, at, to);
          line += 1;
          [recordLine, cellLine] = [line, line];
          largest = { cell: 0, line, bytes: 0 };
          start = end + 1;
          cellStart = start;
          at = end;
          continue;
        }
      }
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
        cellStart = start;
        continue;
      }
      if (lineEnd) {
        measure(at - cellStart);
        keep(piece.subarray(start, at));
        if (!empty) yield finish(line);
        line += 1;
        [recordLine, cellLine, cell] = [line, line, 0];
        [fault, kept, keptBytes, empty, asText, quoted] = [null, [], 0, true, false, false];
        [cellBytes, largest] = [0, { cell: 0, line, bytes: 0 }];
        state = states.cellStart;
        start = at + 1;
        cellStart = start;
        continue;
      }
      empty = false;
      quoted ||= byte === quote;
      if (byte === separator) {
        measure(at - cellStart);
        cellBytes = 0;
        cellStart = at + 1;
        cell += 1;
        cellLine = line;
        state = states.cellStart;
      } else if (state === states.cellStart) {
        state = byte === quote ? states.quoted : byte === equals ? states.equals : states.plain;
      } else if (state === states.equals) {
        asText ||= byte === quote;
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
    measure(piece.length - cellStart);
    keep(piece.subarray(start));
  }
  if (state === states.quoted) {
    fault = { code: 'quote-unclosed', cell, line: cellLine };
    empty = false;
  }
  if (!empty) yield finish(line);
}
