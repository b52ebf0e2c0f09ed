import { createHash } from 'node:crypto';
import type { ImportNote } from '../../../preload/contract/transfer.ts';
import { type Answer, done, failures } from '../../failures.ts';
import type { ByteSource } from './byte-source.ts';
import { cellsOf, isBlank } from './cells.ts';
import { textPieces } from './decode.ts';
import { type EncodingName, encodingNamed, type FoundEncoding, findEncoding } from './encoding.ts';
import { withoutEndMark } from './end-mark.ts';
import { type Frame, frames } from './frames.ts';
import { type ColumnRules, knownColumns, type ReadHeader, readHeader, separators } from './header.ts';
import { fileNotes } from './notes.ts';

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

/** The records of a source, in order, without those of nothing but separators and spaces. */
export function* records(
  source: ByteSource,
  { encoding, separator }: Pick<CsvLayout, 'encoding' | 'separator'>,
  on: { readonly blank?: (line: number) => void; readonly endMark?: () => void } = {},
): Generator<Frame> {
  for (const frame of frames(withoutEndMark(textPieces(source, encoding), on.endMark), separator)) {
    if (isBlank(frame)) on.blank?.(frame.line);
    else yield frame;
  }
}

/**
 * The first pass: reads the whole file and says whether it is a CSV of this kind at all, before anything changes. `named`
 * is the encoding that a person says it has.
 * Codes `file-unreadable`, `csv-empty`, `csv-not-text`, `encoding-unsupported`, `csv-header-unreadable`,
 * `csv-column-missing`, `csv-column-twice`, `csv-quote-unclosed`, `job-cancelled`.
 */
export function inspectCsv(
  source: ByteSource,
  rules: ColumnRules,
  cancelled: () => boolean = () => false,
  named?: string,
): Answer<CsvLayout> {
  const name = named === undefined ? null : encodingNamed(named);
  if (named !== undefined && name === null) return failures.encodingNotOffered(named);
  const watch = (): void => {
    if (cancelled()) throw new Cancelled();
  };
  try {
    const encoding = findEncoding(source, name, watch);
    return encoding.ok ? inspect(source, rules, encoding.value, watch) : encoding;
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
  encoding: FoundEncoding,
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
  const begin = findBeginning(source, encoding.name, rules);
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
  const read = readHeader(header, begin.separator, rules);
  if (!read.ok) return read;
  const { taken, ...columns } = read.value;
  return done({
    ...columns,
    ...layout,
    recordsBefore: above + 1,
    rows,
    bytes,
    sha256: hash.digest('hex'),
    notes: fileNotes({ ...found, ...begin, encoding, taken, headerLine: header.line }),
  });
}

const mostLines = 5;
/** How many records are looked at for the header: sheets begin with a title, a date, who made them. */
const mostAbove = 20;

/** Where a file's rows begin. */
export interface Beginning {
  readonly separator: number;
  /** The line that names the separator, as Excel writes it. */
  readonly namedOn: number | null;
  readonly header: Frame;
  /** What stands above the header and is neither, as it is written. */
  readonly above: readonly { readonly line: number; readonly text: string }[];
}

/**
 * Finds the header among the first records, and the separator: where the most columns are known. Where none is, the first
 * record is taken, and commas. Null for a file without a record.
 */
function findBeginning(source: ByteSource, encoding: EncodingName, rules: ColumnRules): Beginning | null {
  const first = firstRecords(source, encoding, 0x2c)[0];
  if (!first) return null;
  const named = namedSeparator(first);
  const bytes = named === null ? separators.map(({ byte }) => byte) : [named];
  let best: { readonly separator: number; readonly place: number; readonly columns: number } | null = null;
  const begins = new Map(
    bytes.map((separator) => [separator, firstRecords(source, encoding, separator)] as const),
  );
  for (const [separator, found] of begins)
    for (const [place, frame] of found.entries()) {
      const columns = knownColumns(frame, separator, rules);
      if (columns > (best?.columns ?? 0)) best = { separator, place, columns };
    }
  const separator = best?.separator ?? bytes[0] ?? 0x2c;
  const found = begins.get(separator) ?? [];
  const place = best?.place ?? (named === null ? 0 : 1);
  const header = found[place];
  if (!header) return null;
  const above = found.slice(named === null ? 0 : 1, place);
  return {
    separator,
    namedOn: named === null ? null : first.line,
    header,
    above: above.map((frame) => ({
      line: frame.line,
      text: frame.fault ? '' : cellsOf(frame, separator).filter(Boolean).join(' '),
    })),
  };
}

function firstRecords(source: ByteSource, encoding: EncodingName, separator: number): readonly Frame[] {
  const found: Frame[] = [];
  for (const frame of records(source, { encoding, separator })) {
    found.push(frame);
    if (found.length > mostAbove) break;
  }
  return found;
}

/** What a first line like `sep=;` names, by which Excel is told; null where it is none. */
function namedSeparator({ bytes, fault }: Frame): number | null {
  if (fault || bytes.length > 20) return null;
  const [, named] = /^"?sep=([^\w\s"=]|\t)"?[\s,;]*$/i.exec(bytes.toString('latin1')) ?? [];
  const byte = named?.charCodeAt(0);
  return byte === undefined || byte > 0x7f ? null : byte;
}
