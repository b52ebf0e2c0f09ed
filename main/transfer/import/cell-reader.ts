import { type Language, languageSaid, languages } from '../../../language/languages.ts';
import { personName } from '../../../preload/contract/pasted-text.ts';
import type { RejectedRow } from '../../../preload/contract/transfer.ts';
import { mostRecordBytes } from '../csv/frames.ts';
import { bareName } from '../csv/header.ts';
import type { CsvLayout } from '../csv/inspect.ts';
import type { SourceRow } from '../csv/rows.ts';
import { isChangedId, isChangedNumber, isSpreadsheetError, plainCell } from './plain-cell.ts';
import { reject, rowProblems } from './reject.ts';

/** The longest cell that a directory's column may have, in characters. */
const mostCharacters = 1000;
/** The longest id, as the contract has it. */
const mostIdCharacters = 100;

// Control characters, and the two that break a line without being one. Looked for before anything is trimmed: a name
// that begins with a line break is no name.
const control = /[\p{Cc}\u2028\u2029]/u;
const hardSpaces = /[\u00a0\u202f]/g;
// Most cells: visible ASCII, with nothing at either end that is only there for a spreadsheet or by mistake.
const plainText = /^[a-zA-Z0-9(+](?:[ -~]*[!-~])?$/;

/** Reads the cells of one row by the names of their columns. The first problem is kept, as the row's reject. */
export interface CellReader {
  /** A cell without the spaces around it; empty where the file has no such column. */
  text(column: string): string;
  /** A cell that is a name: with a letter or a digit. */
  name(column: string): string;
  /** A cell that is an id: not empty, at most 100 characters, and not what a spreadsheet made of one. */
  id(column: string): string;
  /** A cell that is a user name, a phone number or a postal code, and not what a spreadsheet made of one. */
  userName(column: string): string;
  number(column: string): string;
  /** A cell that is one of a list, in any case; `otherwise` where it is empty. Without `otherwise` it may not be. */
  oneOf<Value extends string>(column: string, list: readonly Value[], otherwise?: Value): Value;
  /** A cell that is a language of the program, as a tag or a name says it (`es`, `es-MX`, `Spanish`); empty where it is. */
  language(column: string): Language | '';
  /** What is wrong with the row so far. */
  problem(): RejectedRow | null;
}

/** Is told of what was read otherwise than it is written. */
export interface Noticed {
  /** A cell that is written as text for a spreadsheet. */
  asText(line: number): void;
}
const nobody: Noticed = { asText: () => {} };

/**
 * Codes `value-missing`, `value-unknown`, `cell-control`, `cell-too-long`, `cell-garbled`, `spreadsheet-number`,
 * `spreadsheet-error`.
 */
export function createCellReader(
  { line, cells }: SourceRow,
  layout: CsvLayout,
  noticed: Noticed = nobody,
): CellReader {
  let problem: RejectedRow | null = null;
  // Cells that a spreadsheet was told to leave alone.
  const left = new Set<string>();
  const refuse = (column: string, code: string, message: string) => {
    problem ??= reject(line, column, code, message);
  };
  const text = (column: string, most = mostCharacters): string => {
    const place = layout.places.get(column);
    const cell = place === undefined ? '' : (cells[place] ?? '');
    if (cell === '' || (cell.length <= most && plainText.test(cell))) return cell;
    if (cell.length > most && [...cell].length > most) {
      refuse(column, 'cell-too-long', rowProblems.tooLong(most));
      return '';
    }
    if (control.test(cell)) {
      refuse(column, 'cell-control', rowProblems.control());
      return '';
    }
    if (cell.includes('\ufffd')) {
      refuse(column, 'cell-garbled', rowProblems.garbled());
      return '';
    }
    const plain = plainCell(cell.replace(hardSpaces, ' ').trim());
    if (plain.asText && !left.has(column)) {
      left.add(column);
      noticed.asText(line);
    }
    if (!plain.asText && isSpreadsheetError(plain.text)) {
      refuse(column, 'spreadsheet-error', rowProblems.spreadsheetError(plain.text));
      return '';
    }
    return plain.text;
  };
  const notChanged = (column: string, cell: string, isChanged: (text: string) => boolean): string => {
    if (isChanged(cell)) refuse(column, 'spreadsheet-number', rowProblems.spreadsheetNumber(cell));
    return cell;
  };
  const required = (column: string, most = mostCharacters): string => {
    const cell = text(column, most);
    if (cell === '') refuse(column, 'value-missing', rowProblems.missing(column));
    return cell;
  };
  return {
    text: (column) => text(column),
    name: (column) => {
      const name = personName(text(column));
      if (name === '') refuse(column, 'value-missing', rowProblems.missing(column));
      return name;
    },
    id: (column) => {
      const id = required(column, mostIdCharacters);
      return left.has(column) ? id : notChanged(column, id, isChangedId);
    },
    userName: (column) => {
      const name = text(column);
      return left.has(column) ? name : notChanged(column, name, isChangedId);
    },
    number: (column) => notChanged(column, text(column), isChangedNumber),
    oneOf: (column, list, otherwise) => {
      const cell = otherwise === undefined ? required(column) : text(column);
      const lower = cell.toLowerCase();
      const found = list.find((value) => value === lower);
      if (found === undefined && cell !== '')
        refuse(column, 'value-unknown', rowProblems.unknown(cell, list.filter(Boolean)));
      return found ?? otherwise ?? (list[0] as (typeof list)[number]);
    },
    language: (column) => {
      const cell = text(column);
      if (cell === '') return '';
      const language = languageSaid(cell);
      if (language === null) refuse(column, 'value-unknown', rowProblems.unknown(cell, languages));
      return language ?? '';
    },
    problem: () => problem,
  };
}

/** Whether a row is the header once more, as where lists were put together. */
const isHeader = (cells: readonly string[], { places, columns, written }: CsvLayout): boolean => {
  // Nearly every row is told apart by how a cell begins.
  const saysSo = (names: readonly string[]): boolean => {
    for (const place of places.values())
      if (beginsOtherwise(cells[place] ?? '', names[place] ?? '')) return false;
    return [...places.values()].every((place) => {
      const name = bareName(names[place] ?? '');
      return name !== '' && bareName(cells[place] ?? '') === name;
    });
  };
  return saysSo(columns) || (written !== columns && saysSo(written));
};

const plainStart = /^[a-z0-9]/i;
/** Whether two texts begin with a letter or digit of ASCII, and not with the same one. */
const beginsOtherwise = (one: string, other: string): boolean =>
  plainStart.test(one) && plainStart.test(other) && one[0]?.toLowerCase() !== other[0]?.toLowerCase();

/** Whether a row can be read at all. Codes `row-cells`, `row-quote`, `cell-too-long`, `row-is-header`. */
export function rowProblem({ line, cells, fault }: SourceRow, layout: CsvLayout): RejectedRow | null {
  if (fault) {
    const column = layout.columns[fault.cell] ?? null;
    return fault.code === 'cell-too-long'
      ? reject(line, column, 'cell-too-long', rowProblems.rowTooLong(mostRecordBytes / 1024, mostCharacters))
      : reject(line, column, 'row-quote', rowProblems.stray());
  }
  const { length } = layout.columns;
  // Empty cells behind the last column hold nothing that could be lost.
  if (cells.length >= length && cells.slice(length).every((cell) => cell.trim() === ''))
    return isHeader(cells, layout) ? reject(line, null, 'row-is-header', rowProblems.header()) : null;
  return reject(line, null, 'row-cells', rowProblems.tooFewCells(cells.length, length));
}
