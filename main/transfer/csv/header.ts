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

/** What a person says that a column of a file is: `from` is its name there, or `#3` for the third; `to` is ours, empty where nothing is taken from it. */
export interface ColumnMapping {
  readonly from: string;
  readonly to: string;
}

/** What is known of the columns of a file with these names; null where it is read by its own names alone. */
export type MapFor = (names: readonly string[]) => readonly ColumnMapping[] | null;

export interface ReadHeader {
  /** Place of each known column that the file has. */
  readonly places: ReadonlyMap<string, number>;
  /** The columns in order: known ones by their own name, others as they are written. */
  readonly columns: readonly string[];
  /** The header's cells as they are written, without what stands around them; empty texts where there is no header. */
  readonly written: readonly string[];
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

/** A column's name without spaces and quotation marks around it. */
export const trimmed = (written: string): string =>
  written.replace(/^[\s\ufeff\u200b"'’]+|[\s\ufeff\u200b"'’]+$/gu, '');

/** What a map says of the column at a place; undefined where it says nothing. */
const saidOf = (
  map: readonly ColumnMapping[],
  cells: readonly string[],
  place: number,
): ColumnMapping | undefined => {
  const cell = trimmed(cells[place] ?? '');
  return (
    map.find(({ from }) => from === `#${place + 1}`) ??
    (cell === ''
      ? undefined
      : (map.find(({ from }) => from === cell) ??
        map.find(({ from }) => bareName(from) !== '' && bareName(from) === bareName(cell))))
  );
};

/** Which columns the cells of a header stand for, by their place: as a map says, and else by their own names. */
export function columnsOf(
  cells: readonly string[],
  rules: ColumnRules,
  mapFor: MapFor = () => null,
): readonly (string | null)[] {
  const named = columnsNamed(cells, rules);
  const map = mapFor(cells.map(trimmed));
  if (map === null) return named;
  const said = cells.map((_, place) => saidOf(map, cells, place));
  const taken = new Set(said.map((each) => each?.to));
  return named.map((column, place) => {
    const one = said[place];
    if (one !== undefined) return one.to === '' ? null : one.to;
    return column !== null && taken.has(column) ? null : column;
  });
}

/** The same by the names alone. */
function columnsNamed(
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
export const knownColumns = (frame: Frame, separator: number, rules: ColumnRules, mapFor?: MapFor): number =>
  frame.fault
    ? 0
    : new Set(columnsOf(cellsOf(frame, separator), rules, mapFor).filter((column) => column !== null)).size;

/** The names of the columns in a header; without one, as many empty ones as the first row has cells. */
export const headerNames = (first: Frame, separator: number, isHeader: boolean): readonly string[] =>
  cellsOf(first, separator).map((cell) => (isHeader ? trimmed(cell) : ''));

/** How a header is read otherwise than by its own names. */
export interface HeaderReading {
  /** The first record is a row already. */
  readonly header?: boolean | undefined;
  readonly mapFor?: MapFor | undefined;
}

/** Reads a header. Codes `csv-header-unreadable`, `csv-column-twice`, `csv-column-missing`. */
export function readHeader(
  header: Frame,
  separator: number,
  rules: ColumnRules,
  { header: isHeader = true, mapFor }: HeaderReading = {},
): Answer<ReadHeader> {
  if (header.fault) return failures.csvHeaderUnreadable(header.line);
  const cells = headerNames(header, separator, isHeader);
  const meant = columnsOf(cells, rules, mapFor);
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
      if (isHeader && written.toLowerCase() !== column)
        taken.push({ written: written.slice(0, 200), column });
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
  const columns = cells.map((cell, place) => meant[place] ?? cell);
  return done({
    places,
    columns,
    // One list where the file has our own names, as most have: rows are compared with it once.
    written: columns.every((column, place) => column === cells[place]) ? columns : cells,
    ignoredColumns,
    taken,
  });
}
