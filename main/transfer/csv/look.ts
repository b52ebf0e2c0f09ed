import { type Answer, done, failures } from '../../failures.ts';
import { findBeginning } from './beginning.ts';
import type { ByteSource } from './byte-source.ts';
import { cellsOf } from './cells.ts';
import { encodingNamed, findEncoding } from './encoding.ts';
import { type ColumnRules, headerNames, knownColumns } from './header.ts';
import type { CsvReading } from './inspect.ts';
import { records } from './records.ts';

/** The beginning of a file, read without a look at the rest. */
export interface CsvLook {
  readonly encoding: string;
  readonly separator: number;
  /** The columns' names; empty ones where there is no header. */
  readonly names: readonly string[];
  /** How many of them are known. */
  readonly known: number;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

const mostBytes = 256 * 1024;
const mostRows = 10;
const mostCharacters = 200;

/** So much of a source that its first rows are whole in it; the last line of a larger one is left out, for it may be cut. */
function beginningOf(source: ByteSource): ByteSource {
  const pieces: Buffer[] = [];
  let bytes = 0;
  let isWhole = true;
  for (const piece of source.pieces()) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes >= mostBytes) {
      isWhole = false;
      break;
    }
  }
  const head = Buffer.concat(pieces);
  const end = Math.max(head.lastIndexOf(0x0a), head.lastIndexOf(0x0d));
  // A line's end takes two bytes in UTF-16, of which the zero may come behind.
  const cut = isWhole || end === -1 ? head.length : end + (head[end + 1] === 0 ? 2 : 1);
  return { name: source.name, pieces: () => [head.subarray(0, cut)] };
}

/**
 * Looks at the beginning of a file, whatever its columns are called. Codes `file-unreadable`, `csv-empty`, `csv-not-text`,
 * `encoding-unsupported`, `csv-header-unreadable`.
 */
export function lookAtCsv(source: ByteSource, rules: ColumnRules, reading: CsvReading): Answer<CsvLook> {
  const { encoding: named, header: isHeader = true, mapFor } = reading;
  const name = named === undefined ? null : encodingNamed(named);
  if (named !== undefined && name === null) return failures.encodingNotOffered(named);
  try {
    const head = beginningOf(source);
    const encoding = findEncoding(head, name, () => {});
    if (!encoding.ok) return encoding;
    const begin = findBeginning(head, encoding.value.name, rules, reading);
    if (begin === null) return failures.csvEmpty(source.name);
    if (begin.header.fault) return failures.csvHeaderUnreadable(begin.header.line);
    if (begin.header.bytes.includes(0)) return failures.csvNotText(source.name);
    const layout = { encoding: encoding.value.name, separator: begin.separator };
    const rows: { line: number; cells: readonly string[] }[] = [];
    for (const frame of records(head, layout)) {
      if (frame.line < begin.header.line || (isHeader && frame.line === begin.header.line)) continue;
      rows.push({
        line: frame.line,
        cells: frame.fault
          ? []
          : cellsOf(frame, begin.separator).map((cell) => cell.slice(0, mostCharacters)),
      });
      if (rows.length >= mostRows) break;
    }
    return done({
      ...layout,
      names: headerNames(begin.header, begin.separator, isHeader),
      known: isHeader ? knownColumns(begin.header, begin.separator, rules, mapFor) : 0,
      rows,
    });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code?.startsWith('E')) return failures.fileUnreadable(source.name, code);
    throw error;
  }
}
