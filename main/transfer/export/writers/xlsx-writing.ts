import { strToU8, Zip, ZipDeflate } from 'fflate';
import { say } from '../../../language.ts';
import { shortened } from '../../csv/write-csv.ts';
import { type Column, columnsThatGo } from '../columns.ts';
import { manifestWords } from '../words.ts';
import type { RowSink, Told, Write, Writing } from './writing.ts';
import { cellStyles, columnLetters, sheetFoot, sheetHead, workbookParts, xmlText } from './xlsx-parts.ts';

/** How much goes into one sheet. */
export interface SheetLimits {
  /** The format's own limit, the row of names included. */
  readonly rows: number;
  /** A file in a ZIP archive without the extension for large ones, which not every program reads. */
  readonly characters: number;
}

const sheetLimits: SheetLimits = { rows: 1_048_576, characters: 1_000_000_000 };
const pieceCharacters = 256 * 1024;
const dayMillis = 86_400_000;
// Day 0 of a spreadsheet is 1899-12-30.
const daysTo1970 = 25_569;
const widths = { text: 24, code: 18, time: 20, number: 12 } as const;

/** Rows as a workbook: times are dates, numbers are numbers, and everything else is text and never a formula. */
export const xlsxWriting = <Row>(
  columns: readonly Column<Row>[],
  sheetName: string,
  limits: SheetLimits = sheetLimits,
): Writing<Row> => ({
  format: 'xlsx',
  columns: columnsThatGo(columns).map(({ name }) => name),
  exact: false,
  spreadsheetSafe: true,
  note: say(manifestWords.workbook),
  open: (write, { exportedAt }, told) =>
    openWorkbook(columnsThatGo(columns), { sheetName, limits, exportedAt }, write, told),
});

interface Workbook {
  readonly sheetName: string;
  readonly limits: SheetLimits;
  readonly exportedAt: number;
}

function openWorkbook<Row>(
  columns: readonly Column<Row>[],
  { sheetName, limits, exportedAt }: Workbook,
  write: Write,
  told: Told,
): RowSink<Row> {
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    write(piece);
  });
  const entry = (name: string): ZipDeflate => {
    const made = new ZipDeflate(name, { level: 3 });
    made.mtime = exportedAt;
    zip.add(made);
    return made;
  };
  const letters = columns.map((_, place) => columnLetters(place));
  const names: string[] = [];
  let sheet: ZipDeflate | null = null;
  let waiting = '';
  let characters = 0;
  let rows = 0;

  const put = (text: string): void => {
    waiting += text;
    characters += text.length;
    if (waiting.length < pieceCharacters) return;
    sheet?.push(strToU8(waiting));
    waiting = '';
  };
  const endSheet = (): void => {
    if (sheet === null) return;
    sheet.push(strToU8(waiting + sheetFoot(columns.length, rows)), true);
    waiting = '';
    sheet = null;
  };
  const beginSheet = (): void => {
    names.push(names.length === 0 ? sheetName : `${sheetName} ${names.length + 1}`);
    sheet = entry(`xl/worksheets/sheet${names.length}.xml`);
    rows = 1;
    characters = 0;
    put(sheetHead(columns.map(({ kind }) => widths[kind])));
    put(
      `<row r="1">${columns.map(({ name }, place) => textCell(`${letters[place]}1`, name, cellStyles.header)).join('')}</row>`,
    );
  };
  const cellOf = (column: Column<Row>, row: Row, at: string): string => {
    if (column.kind === 'time' || column.kind === 'number') {
      const value = column.value?.(row) ?? null;
      if (value === null) return '';
      return column.kind === 'number'
        ? `<c r="${at}"><v>${value}</v></c>`
        : `<c r="${at}" s="${cellStyles.time}"><v>${value / dayMillis + daysTo1970}</v></c>`;
    }
    const text = column.of(row);
    if (text === '') return '';
    const kept = shortened(text);
    if (kept !== text) told.shortened();
    return textCell(at, kept, cellStyles.text);
  };

  beginSheet();
  return {
    add: (row) => {
      if (rows >= limits.rows || characters >= limits.characters) {
        endSheet();
        beginSheet();
      }
      rows += 1;
      put(
        `<row r="${rows}">${columns.map((column, place) => cellOf(column, row, `${letters[place]}${rows}`)).join('')}</row>`,
      );
    },
    end: () => {
      endSheet();
      for (const [name, text] of Object.entries(workbookParts(names))) entry(name).push(strToU8(text), true);
      zip.end();
    },
  };
}

const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
