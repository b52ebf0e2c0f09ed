import type { RejectedRow } from '../../../preload/contract/transfer.ts';

/** A row that does not come in. */
export const reject = (line: number, column: string | null, code: string, message: string): RejectedRow => ({
  line,
  column,
  code,
  message,
});

/** Why a row can't come in, for each reason that the file itself shows; the directory adds its own. */
export const rowProblems = {
  tooFewCells: (found: number, wanted: number) =>
    `The row has ${found} ${found === 1 ? 'cell' : 'cells'}, the header has ${wanted}.`,
  header: () => 'The row repeats the header.',
  stray: () => 'A quotation mark stands inside a cell. Put the cell in quotes and write the mark twice.',
  tooLong: (most: number) => `The cell is longer than ${most} characters.`,
  control: () => 'The cell has a line break or another control character in it.',
  garbled: () =>
    'The cell has characters that were lost when the file was saved. Save it again from where it comes from, as “CSV UTF-8”.',
  spreadsheetNumber: (value: string) =>
    `A spreadsheet changed this number: “${value.slice(0, 80)}”. Format its column as text there, enter the number again, and export the file again.`,
  spreadsheetError: (value: string) =>
    `A spreadsheet wrote “${value.slice(0, 80)}” in place of the value. Correct the cell there and export the file again.`,
  missing: (column: string) => `${column} is empty.`,
  unknown: (value: string, list: readonly string[]) =>
    `“${value.slice(0, 80)}” is not one of: ${list.join(', ')}.`,
  noPractice: () => 'There is no practice with that Practice ID. Import the practices first.',
  twice: (line: number) => `The row on line ${line} has the same id. The first one counts.`,
} as const;
