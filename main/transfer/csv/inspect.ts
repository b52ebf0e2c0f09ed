import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { type Answer, done, failures } from '../../failures.ts';
import type { ByteSource } from './byte-source.ts';
import { byteOrderMark, createUtf8Check, headProblem, type TextProblem } from './encoding.ts';
import { type Frame, frames } from './frames.ts';

/** What a kind of file has for columns. */
export interface ColumnRules {
  readonly known: readonly string[];
  readonly required: readonly string[];
}

/** What the first pass over a file found: enough to read its rows without another look at the whole. */
export interface CsvLayout {
  /** The separator's byte: comma, semicolon or tab. */
  readonly separator: number;
  /** Place of each known column that the file has. */
  readonly places: ReadonlyMap<string, number>;
  /** Columns as the header names them, in order. */
  readonly columns: readonly string[];
  /** Those that nothing is taken from; one without a name as `column 14`. */
  readonly ignoredColumns: readonly string[];
  /** Rows after the header, whole or not. */
  readonly rows: number;
  readonly bytes: number;
  /** SHA-256 over the bytes, hexadecimal. */
  readonly sha256: string;
}

const separators = [
  { byte: 0x2c, name: 'commas' },
  { byte: 0x3b, name: 'semicolons' },
  { byte: 0x09, name: 'tabs' },
] as const;

/** The pieces of a source without the byte order mark. */
export function* textPieces(source: ByteSource): Generator<Buffer> {
  let first = true;
  for (const piece of source.pieces()) {
    yield first ? piece.subarray(byteOrderMark(piece)) : piece;
    first = false;
  }
}

/** Cuts one record into cells. */
export function cellsOf(record: Buffer, separator: number): readonly string[] {
  return parseRecords(record, separator)[0] ?? [];
}

/** Cuts well-formed records, joined by line feeds, into cells. */
export const parseRecords = (records: Buffer, separator: number): string[][] =>
  parse(records, {
    delimiter: String.fromCharCode(separator),
    record_delimiter: '\n',
    quote: '"',
    escape: '"',
    relax_column_count: true,
    skip_empty_lines: false,
  });

/**
 * The first pass: reads the whole file and says whether it is a CSV of this kind at all, before anything changes.
 * Codes `file-unreadable`, `csv-empty`, `csv-not-text`, `encoding-unsupported`, `csv-column-missing`,
 * `csv-column-twice`, `csv-quote-unclosed`, `job-cancelled`.
 */
export function inspectCsv(
  source: ByteSource,
  rules: ColumnRules,
  cancelled: () => boolean = () => false,
): Answer<CsvLayout> {
  try {
    return inspect(source, rules, cancelled);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code?.startsWith('E')) return failures.fileUnreadable(source.name, code);
    throw error;
  }
}

/** Thrown through the reading generators to end a pass early. */
class Stop extends Error {
  readonly answer: Answer<never>;
  constructor(answer: Answer<never>) {
    super('stopped');
    this.answer = answer;
  }
}

function inspect(source: ByteSource, rules: ColumnRules, cancelled: () => boolean): Answer<CsvLayout> {
  const hash = createHash('sha256');
  const utf8 = createUtf8Check();
  let bytes = 0;
  const watched = function* (): Generator<Buffer> {
    for (const piece of source.pieces()) {
      if (cancelled()) throw new Stop(failures.jobCancelled());
      const problem = (bytes === 0 ? headProblem(piece) : null) ?? utf8.push(piece);
      if (problem) throw new Stop(refuseText(source.name, problem));
      hash.update(piece);
      yield bytes === 0 ? piece.subarray(byteOrderMark(piece)) : piece;
      bytes += piece.length;
    }
    const problem = utf8.end();
    if (problem) throw new Stop(refuseText(source.name, problem));
  };
  try {
    const separator = findSeparator(source, rules);
    let header: Frame | undefined;
    let rows = 0;
    let unclosed: Frame | undefined;
    for (const frame of frames(watched(), separator)) {
      if (header) rows += 1;
      header ??= frame;
      if (frame.fault?.code === 'quote-unclosed') unclosed ??= frame;
    }
    if (!header) return failures.csvEmpty(source.name);
    if (header.bytes.includes(0)) return failures.csvNotText(source.name);
    if (unclosed?.fault) return failures.csvQuoteUnclosed(unclosed.fault.line);
    const read = readHeader(header, separator, rules);
    return read.ok ? done({ ...read.value, separator, rows, bytes, sha256: hash.digest('hex') }) : read;
  } catch (error) {
    if (error instanceof Stop) return error.answer;
    throw error;
  }
}

function refuseText(name: string, problem: TextProblem): Answer<never> {
  return problem.kind === 'not-text'
    ? failures.csvNotText(name)
    : failures.encodingUnsupported(name, problem.looksLike, problem.line);
}

/** The separator under which the header has the most columns that this program knows; commas where none has any. */
function findSeparator(source: ByteSource, rules: ColumnRules): number {
  const known = new Set(rules.known);
  let best = { byte: separators[0].byte as number, columns: 0 };
  for (const { byte } of separators) {
    const columns = firstRecord(source, byte).filter((name) => known.has(columnName(name))).length;
    if (columns > best.columns) best = { byte, columns };
  }
  return best.byte;
}

/** The header's cells under a separator, as far as it has any. */
function firstRecord(source: ByteSource, separator: number): readonly string[] {
  for (const frame of frames(textPieces(source), separator))
    return frame.fault ? [] : cellsOf(frame.bytes, separator);
  return [];
}

/** Column names are compared without regard to case and the spaces around them. */
const columnName = (typed: string): string => typed.trim().toLowerCase();

function readHeader(
  header: Frame,
  separator: number,
  rules: ColumnRules,
): Answer<Pick<CsvLayout, 'places' | 'columns' | 'ignoredColumns'>> {
  if (header.fault) return failures.csvHeaderUnreadable(header.line);
  const columns = cellsOf(header.bytes, separator).map((typed) => typed.trim());
  const places = new Map<string, number>();
  const ignoredColumns: string[] = [];
  for (const [place, column] of columns.entries()) {
    const name = columnName(column);
    if (!rules.known.includes(name))
      ignoredColumns.push(column === '' ? `column ${place + 1}` : column.slice(0, 200));
    else if (places.has(name)) return failures.csvColumnTwice(name);
    else places.set(name, place);
  }
  const missing = rules.required.filter((name) => !places.has(name));
  if (missing.length > 0) {
    const found = separators.find(({ byte }) => byte === separator)?.name ?? 'commas';
    return failures.csvColumnMissing(missing, rules.known, found);
  }
  return done({ places, columns, ignoredColumns });
}
