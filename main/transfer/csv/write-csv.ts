import { spreadsheetSafe } from './spreadsheet-safe.ts';

/** Makes the UTF-8 of a spreadsheet-safe file known to spreadsheets, which else take it for the system's old code page. */
export const byteOrderMarkText = '\ufeff';

const needsQuotes = /[",\r\n]|^\s|\s$/;
const quoted = (cell: string): string => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** What a cell of a spreadsheet holds at most, in UTF-16 units: it would cut off the rest without a word. */
const mostCellCharacters = 32_767;
const ending = ' … (shortened)';

/** A cell as long as a spreadsheet keeps it. One that was longer says at its end that it was shortened. */
function shortened(cell: string): string {
  if (cell.length <= mostCellCharacters) return cell;
  const kept = cell.slice(0, mostCellCharacters - ending.length);
  // Half a character is none.
  return kept.replace(/[\ud800-\udbff]$/, '') + ending;
}

export interface CsvLineOptions {
  /** For a spreadsheet: nothing becomes a formula, a number or a date, and nothing is too long. */
  readonly safe: boolean;
  /** Is told of each cell that was shortened. */
  readonly onShortened?: () => void;
}

/** One line of a CSV file as RFC 4180 has it, with its line end. */
export function csvLine(cells: readonly string[], { safe, onShortened }: CsvLineOptions): string {
  const written = safe ? cells.map((cell) => safeCell(cell, onShortened)) : cells;
  return `${written.map(quoted).join(',')}\r\n`;
}

function safeCell(cell: string, onShortened?: () => void): string {
  const safe = spreadsheetSafe(cell);
  if (safe.length <= mostCellCharacters) return safe;
  onShortened?.();
  return shortened(safe);
}
