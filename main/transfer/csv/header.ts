import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { cellsOf } from './cells.ts';
import type { Frame } from './frames.ts';
import { fileLooks } from './words.ts';

/** What a kind of file has for columns. */
export interface ColumnRules {
  readonly known: readonly string[];
  readonly required: readonly string[];
  /** Other names that mean one column and no other, without spaces and signs: `zip` for `postal_code`. */
  readonly others?: Readonly<Record<string, string>>;
}

export interface ReadHeader {
  /** Place of each known column that the file has. */
  readonly places: ReadonlyMap<string, number>;
  /** The columns in order: known ones by their own name, others as they are written. */
  readonly columns: readonly string[];
  /** Those that nothing is taken from; one without a name as `column 14`. */
  readonly ignoredColumns: readonly string[];
  /** Columns that are written otherwise than they are called. */
  readonly taken: readonly { readonly written: string; readonly column: string }[];
}

export const separators = [
  { byte: 0x2c, name: fileLooks.commas },
  { byte: 0x3b, name: fileLooks.semicolons },
  { byte: 0x09, name: fileLooks.tabs },
  { byte: 0x7c, name: fileLooks.bars },
] as const;

/** A column's name without what people and programs add or change: case, spaces, accents, quotation marks, signs. */
export const bareName = (written: string): string =>
  written
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const trimmed = (written: string): string =>
  written.replace(/^[\s\ufeff\u200b"'’]+|[\s\ufeff\u200b"'’]+$/gu, '');

/** Which columns the cells of a header stand for, by their place. */
function columnsOf(
  cells: readonly string[],
  { known, others = {} }: ColumnRules,
): readonly (string | null)[] {
  const bare = new Map(known.map((name) => [bareName(name), name]));
  const own = cells.map((cell) => bare.get(bareName(cell)) ?? null);
  return own.map((column, place) => {
    if (column !== null) return column;
    const other = others[bareName(cells[place] ?? '')];
    // Another name counts only where the column's own is not there.
    return other === undefined || own.includes(other) ? null : other;
  });
}

/** How many columns of a kind a record names. */
export const knownColumns = (frame: Frame, separator: number, rules: ColumnRules): number =>
  frame.fault
    ? 0
    : new Set(columnsOf(cellsOf(frame, separator), rules).filter((column) => column !== null)).size;

/** Reads a header. Codes `csv-header-unreadable`, `csv-column-twice`, `csv-column-missing`. */
export function readHeader(header: Frame, separator: number, rules: ColumnRules): Answer<ReadHeader> {
  if (header.fault) return failures.csvHeaderUnreadable(header.line);
  const cells = cellsOf(header, separator).map(trimmed);
  const meant = columnsOf(cells, rules);
  const places = new Map<string, number>();
  const ignoredColumns: string[] = [];
  const taken: { written: string; column: string }[] = [];
  for (const [place, written] of cells.entries()) {
    const column = meant[place];
    if (column === null || column === undefined)
      ignoredColumns.push(
        written === '' ? say(fileLooks.unnamedColumn, { number: place + 1 }) : written.slice(0, 200),
      );
    else if (places.has(column)) return failures.csvColumnTwice(column);
    else {
      places.set(column, place);
      if (written.toLowerCase() !== column) taken.push({ written: written.slice(0, 200), column });
    }
  }
  const missing = rules.required.filter((name) => !places.has(name));
  if (missing.length > 0) {
    const found = separators.find(({ byte }) => byte === separator);
    return failures.csvColumnMissing(
      missing,
      rules.known,
      found ? say(found.name) : String.fromCharCode(separator),
    );
  }
  return done({ places, columns: cells.map((cell, place) => meant[place] ?? cell), ignoredColumns, taken });
}
