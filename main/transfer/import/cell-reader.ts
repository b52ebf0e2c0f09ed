import type { RejectedRow } from '../../../preload/contract/transfer.ts';
import { mostRecordBytes } from '../csv/frames.ts';
import type { CsvLayout } from '../csv/inspect.ts';
import type { SourceRow } from '../csv/rows.ts';
import { reject, rowProblems } from './reject.ts';

/** The longest cell that a directory's column may have, in characters. */
export const mostCharacters = 1000;
/** The longest id, as the contract has it. */
export const mostIdCharacters = 100;

// Control characters, and the two that break a line without being one. Looked for before anything is trimmed: a name
// that begins with a line break is no name.
const control = /[\p{Cc}\u2028\u2029]/u;

/** Reads the cells of one row by the names of their columns. The first problem is kept, as the row's reject. */
export interface CellReader {
  /** A cell without the spaces around it; empty where the file has no such column. */
  text(column: string): string;
  /** A cell that may not be empty. */
  required(column: string): string;
  /** A cell that is an id: not empty, at most 100 characters. */
  id(column: string): string;
  /** A cell that is one of a list, in any case; `otherwise` where it is empty. Without `otherwise` it may not be. */
  oneOf<Value extends string>(column: string, list: readonly Value[], otherwise?: Value): Value;
  /** What is wrong with the row so far. */
  problem(): RejectedRow | null;
}

/** Codes `value-missing`, `value-unknown`, `cell-control`, `cell-too-long`. */
export function createCellReader({ line, cells }: SourceRow, layout: CsvLayout): CellReader {
  let problem: RejectedRow | null = null;
  const refuse = (column: string, code: string, message: string) => {
    problem ??= reject(line, column, code, message);
  };
  const text = (column: string, most = mostCharacters): string => {
    const place = layout.places.get(column);
    const cell = place === undefined ? '' : (cells[place] ?? '');
    if (cell.length > most && [...cell].length > most) {
      refuse(column, 'cell-too-long', rowProblems.tooLong(most));
      return '';
    }
    if (control.test(cell)) {
      refuse(column, 'cell-control', rowProblems.control());
      return '';
    }
    return cell.trim();
  };
  const required = (column: string, most = mostCharacters): string => {
    const cell = text(column, most);
    if (cell === '') refuse(column, 'value-missing', rowProblems.missing(column));
    return cell;
  };
  return {
    text: (column) => text(column),
    required: (column) => required(column),
    id: (column) => required(column, mostIdCharacters),
    oneOf: (column, list, otherwise) => {
      const cell = otherwise === undefined ? required(column) : text(column);
      const found = list.find((value) => value === cell.toLowerCase());
      if (found === undefined && cell !== '')
        refuse(column, 'value-unknown', rowProblems.unknown(cell, list.filter(Boolean)));
      return found ?? otherwise ?? (list[0] as (typeof list)[number]);
    },
    problem: () => problem,
  };
}

/** Whether a row can be read at all. Codes `row-cells`, `row-quote`, `cell-too-long`. */
export function rowProblem({ line, cells, fault }: SourceRow, layout: CsvLayout): RejectedRow | null {
  if (fault) {
    const column = layout.columns[fault.cell] ?? null;
    return fault.code === 'cell-too-long'
      ? reject(
          line,
          column,
          'cell-too-long',
          `The row is larger than ${mostRecordBytes / 1024} KB; a cell may have ${mostCharacters} characters.`,
        )
      : reject(line, column, 'row-quote', rowProblems.stray());
  }
  if (cells.length === layout.columns.length) return null;
  return reject(line, null, 'row-cells', rowProblems.tooFewCells(cells.length, layout.columns.length));
}
