import type { ByteSource } from './byte-source.ts';
import { cellsOf, parseRecords } from './cells.ts';
import type { Frame } from './frames.ts';
import type { CsvLayout } from './inspect.ts';
import { records } from './records.ts';

/** A row of a file: its cells by place, or why it has none. */
export interface SourceRow {
  /** Physical line on which the row starts, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: Frame['fault'];
}

// Records are handed to the parser many at a time; it takes longer to set up than to read a record.
const mostRecords = 500;
const mostBytes = 1024 * 1024;
const lineFeed = Buffer.from('\n');
const noCells: readonly string[] = [];

/**
 * The second pass: the rows after the header, in order, a bounded number of them in memory. `watch` sees every byte
 * of the file, for a checksum. Throws the system's error when the file can't be read any more.
 */
export function* readRows(
  source: ByteSource,
  layout: CsvLayout,
  watch: (piece: Buffer) => void,
): Generator<SourceRow> {
  const watched: ByteSource = {
    name: source.name,
    *pieces() {
      for (const piece of source.pieces()) {
        watch(piece);
        yield piece;
      }
    },
  };
  let before = layout.recordsBefore;
  let waiting: Frame[] = [];
  let bytes = 0;
  for (const frame of records(watched, layout)) {
    if (before > 0) {
      before -= 1;
      continue;
    }
    waiting.push(frame);
    bytes += frame.length;
    if (waiting.length >= mostRecords || bytes >= mostBytes) {
      yield* cutCells(waiting, layout.separator);
      waiting = [];
      bytes = 0;
    }
  }
  yield* cutCells(waiting, layout.separator);
}

function* cutCells(waiting: readonly Frame[], separator: number): Generator<SourceRow> {
  const between = String.fromCharCode(separator);
  const parsedOnes = waiting.filter((frame) => frame.quoted && !frame.asText && frame.fault === null);
  const parsed = parseRecords(Buffer.concat(parsedOnes.flatMap(({ bytes }) => [bytes, lineFeed])), separator);
  if (parsed.length !== parsedOnes.length)
    throw new Error(`${parsedOnes.length} records were cut out, ${parsed.length} were read`);
  let next = 0;
  for (const frame of waiting) {
    const { line, quoted, asText, fault } = frame;
    if (asText && !fault) yield { line, cells: cellsOf(frame, separator), fault };
    else if (fault) yield { line, cells: noCells, fault };
    else if (quoted) {
      yield { line, cells: parsed[next] ?? noCells, fault: null };
      next += 1;
    }
    // Without a quotation mark, which most rows are, a cell is what stands between two separators.
    else yield { line, cells: frame.text().split(between), fault: null };
  }
}
