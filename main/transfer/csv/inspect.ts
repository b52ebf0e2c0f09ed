import { createHash } from 'node:crypto';
import type { ImportNote } from '../../../preload/contract/transfer.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { findBeginning, type ReadingOf } from './beginning.ts';
import type { ByteSource } from './byte-source.ts';
import { type EncodingName, encodingNamed, type FoundEncoding, findEncoding } from './encoding.ts';
import type { Frame } from './frames.ts';
import { type ColumnRules, type ReadHeader, readHeader } from './header.ts';
import { fileNotes } from './notes.ts';
import { records } from './records.ts';

/** What the first pass over a file found: enough to read its rows without another look at the whole. */
export interface CsvLayout extends Omit<ReadHeader, 'taken'> {
  readonly encoding: EncodingName;
  /** The separator's byte: comma, semicolon, tab or vertical bar, or what the file itself names. */
  readonly separator: number;
  /** How many records lie before the rows: the header, and what stands above it. */
  readonly recordsBefore: number;
  /** Rows after the header, whole or not, without those of nothing but separators and spaces. */
  readonly rows: number;
  readonly bytes: number;
  /** SHA-256 over the bytes, hexadecimal. */
  readonly sha256: string;
  /** What was taken for what, for the person who imports it. */
  readonly notes: readonly ImportNote[];
}

/** How a person says that a file is to be read; what is left out is found by itself. */
export interface CsvReading extends ReadingOf {
  /** The name of an encoding. */
  readonly encoding?: string | undefined;
}

/**
 * The first pass: reads the whole file and says whether it is a CSV of this kind at all, before anything changes.
 * Codes `file-unreadable`, `csv-empty`, `csv-not-text`, `encoding-unsupported`, `csv-header-unreadable`,
 * `csv-column-missing`, `csv-column-twice`, `csv-quote-unclosed`, `job-cancelled`.
 */
export function inspectCsv(
  source: ByteSource,
  rules: ColumnRules,
  cancelled: () => boolean = () => false,
  reading: CsvReading = {},
): Answer<CsvLayout> {
  const named = reading.encoding;
  const name = named === undefined ? null : encodingNamed(named);
  if (named !== undefined && name === null) return failures.encodingNotOffered(named);
  const watch = (): void => {
    if (cancelled()) throw new Cancelled();
  };
  try {
    const encoding = findEncoding(source, name, watch);
    return encoding.ok ? inspect(source, rules, { ...reading, found: encoding.value }, watch) : encoding;
  } catch (error) {
    if (error instanceof Cancelled) return failures.jobCancelled();
    const code = (error as NodeJS.ErrnoException).code;
    if (code?.startsWith('E')) return failures.fileUnreadable(source.name, code);
    throw error;
  }
}

/** Thrown through the reading generators to end a pass early. */
class Cancelled extends Error {}

function inspect(
  source: ByteSource,
  rules: ColumnRules,
  { found: encoding, ...reading }: ReadingOf & { readonly found: FoundEncoding },
  watch: () => void,
): Answer<CsvLayout> {
  const hash = createHash('sha256');
  let bytes = 0;
  const watched: ByteSource = {
    name: source.name,
    *pieces() {
      for (const piece of source.pieces()) {
        watch();
        hash.update(piece);
        bytes += piece.length;
        yield piece;
      }
    },
  };
  const begin = findBeginning(source, encoding.name, rules, reading);
  if (begin === null) return failures.csvEmpty(source.name);
  const found = { blankLines: [] as number[], blanks: 0, endMark: false };
  let header: Frame | undefined;
  let above = 0;
  let rows = 0;
  let unclosed: Frame | undefined;
  const on = {
    blank: (line: number) => {
      // Spaces above the header are not rows that someone could miss.
      if (header) found.blanks += 1;
      if (header && found.blankLines.length < mostLines) found.blankLines.push(line);
    },
    endMark: () => {
      found.endMark = true;
    },
  };
  const isHeader = reading.header !== false;
  const layout = { encoding: encoding.name, separator: begin.separator };
  for (const frame of records(watched, layout, on)) {
    if (header) rows += 1;
    else if (frame.line === begin.header.line) header = frame;
    else above += 1;
    if (header && frame.fault?.code === 'quote-unclosed') unclosed ??= frame;
  }
  if (!header) return failures.csvEmpty(source.name);
  if (header.bytes.includes(0)) return failures.csvNotText(source.name);
  if (unclosed?.fault) return failures.csvQuoteUnclosed(unclosed.fault.line);
  const read = readHeader(header, begin.separator, rules, reading);
  if (!read.ok) return read;
  const { taken, ...columns } = read.value;
  return done({
    ...columns,
    ...layout,
    recordsBefore: isHeader ? above + 1 : above,
    rows: isHeader ? rows : rows + 1,
    bytes,
    sha256: hash.digest('hex'),
    notes: fileNotes({ ...found, ...begin, encoding, taken, headerLine: header.line }),
  });
}

const mostLines = 5;
