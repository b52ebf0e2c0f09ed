import type { ByteSource } from './byte-source.ts';
import { cellsOf } from './cells.ts';
import type { EncodingName } from './encoding.ts';
import type { Frame } from './frames.ts';
import { type ColumnRules, type HeaderReading, knownColumns, separators } from './header.ts';
import { records } from './records.ts';

/** How many records are looked at for the header: sheets begin with a title, a date, who made them. */
const mostAbove = 20;

/** How a person says that a file begins; what is left out is found by itself. */
export interface ReadingOf extends HeaderReading {
  /** The byte between two cells. */
  readonly separator?: number | undefined;
}

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
 * Finds the header among the first records, and the separator: where the most columns are known. Where none is, the separator
 * that cuts the records most evenly is taken, and the first record that it cuts so. Null for a file without a record. What is
 * said to have no header begins with its first record.
 */
export function findBeginning(
  source: ByteSource,
  encoding: EncodingName,
  rules: ColumnRules,
  { separator: said, header: isHeader = true, mapFor }: ReadingOf = {},
): Beginning | null {
  const first = firstRecords(source, encoding, 0x2c)[0];
  if (!first) return null;
  const named = namedSeparator(first);
  const bytes = said === undefined ? (named === null ? separators.map(({ byte }) => byte) : [named]) : [said];
  let best: { readonly separator: number; readonly place: number; readonly columns: number } | null = null;
  const begins = new Map(
    bytes.map((separator) => [separator, firstRecords(source, encoding, separator)] as const),
  );
  for (const [separator, found] of begins)
    for (const [place, frame] of found.entries()) {
      const columns = isHeader ? knownColumns(frame, separator, rules, mapFor) : 0;
      if (columns > (best?.columns ?? 0)) best = { separator, place, columns };
    }
  const start = named === null ? 0 : 1;
  const even = best ?? evenest(begins, start);
  const separator = even?.separator ?? bytes[0] ?? 0x2c;
  const found = begins.get(separator) ?? [];
  const place = isHeader ? (even?.place ?? start) : start;
  const header = found[place];
  if (!header) return null;
  const above = found.slice(start, place);
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

/** The separator by which the most records have as many cells as others, and the first such record. */
function evenest(
  begins: ReadonlyMap<number, readonly Frame[]>,
  start: number,
): { readonly separator: number; readonly place: number } | null {
  let best: { separator: number; place: number; alike: number; cells: number } | null = null;
  for (const [separator, found] of begins) {
    // A first record that can't be read may be the header.
    if (found[start]?.fault) continue;
    const widths = found
      .map((frame, place) => ({ place, cells: frame.fault ? 0 : cellsOf(frame, separator).length }))
      .filter(({ place, cells }) => place >= start && cells > 1);
    for (const { place, cells } of widths) {
      const alike = widths.filter((each) => each.cells === cells).length;
      if (best === null || alike > best.alike || (alike === best.alike && cells > best.cells))
        best = { separator, place, alike, cells };
    }
  }
  return best;
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
