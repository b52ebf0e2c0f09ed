import type { RejectedRow } from '../../../preload/contract/transfer.ts';
import { say } from '../../language.ts';
import { rejectWords } from './reject-words.ts';

/** A row that does not come in. */
export const reject = (line: number, column: string | null, code: string, message: string): RejectedRow => ({
  line,
  column,
  code,
  message,
});

/** Why a row can't come in, for each reason that the file itself shows; the directory adds its own. */
export const rowProblems = {
  tooFewCells: (found: number, wanted: number) => say(rejectWords.wrongCells, { found, wanted }),
  header: () => say(rejectWords.header),
  stray: () => say(rejectWords.stray),
  tooLong: (most: number) => say(rejectWords.cellTooLong, { most }),
  rowTooLong: (kilobytes: number, most: number) => say(rejectWords.rowTooLong, { kilobytes, most }),
  control: () => say(rejectWords.control),
  garbled: () => say(rejectWords.garbled),
  spreadsheetNumber: (value: string) => say(rejectWords.spreadsheetNumber, { value: value.slice(0, 80) }),
  spreadsheetError: (value: string) => say(rejectWords.spreadsheetError, { value: value.slice(0, 80) }),
  missing: (column: string) => say(rejectWords.missing, { column }),
  unknown: (value: string, list: readonly string[]) =>
    say(rejectWords.unknown, { value: value.slice(0, 80), list: list.join(', ') }),
  noPractice: () => say(rejectWords.noPractice),
  twice: (line: number) => say(rejectWords.twice, { line }),
} as const;
