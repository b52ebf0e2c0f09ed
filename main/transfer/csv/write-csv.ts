import { isPlainCell, spreadsheetSafe } from './spreadsheet-safe.ts';

/** Makes the UTF-8 of a spreadsheet-safe file known to spreadsheets, which else take it for the system's old code page. */
export const byteOrderMarkText = '\ufeff';

const needsQuotes = /[",\r\n]|^\s|\s$/;
const quoted = (cell: string): string => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** What a cell of a spreadsheet holds at most, in UTF-16 units: it would cut off the rest without a word. */
const mostCellCharacters = 32_767;
const ending = ' … (shortened)';

/** A cell as long as a spreadsheet keeps it. One that was longer says at its end that it was shortened. */
export function shortened(cell: string): string {
  if (cell.length <= mostCellCharacters) return cell;
  const kept = cell.slice(0, mostCellCharacters - ending.length);
  // Half a character is none.
  return kept.replace(/[\ud800-\udbff]$/, '') + ending;
}

export interface CsvLineOptions {
  /** For a spreadsheet: nothing becomes a formula, a number or a date, and nothing is too long. */
  readonly safe: boolean;
  /** By the place of a cell: nothing in it can need quotes or be taken for a formula, so that it is not looked at. */
  readonly isPlain?: readonly boolean[];
  /** Is told of each cell that was shortened. */
  readonly onShortened?: () => void;
}

/** One line of a CSV file as RFC 4180 has it, with its line end. */
export function csvLine(cells: readonly string[], { safe, isPlain, onShortened }: CsvLineOptions): string {
  let written: string[] | null = null;
  for (let place = 0; place < cells.length; place += 1) {
    if (isPlain?.[place] === true) continue;
    const cell = cells[place] ?? '';
    if (safe && cell.length <= mostCellCharacters && isPlainCell(cell)) continue;
    written ??= [...cells];
    written[place] = quoted(safe ? safeCell(cell, onShortened) : cell);
  }
  // Joined at once: a text that is added to piece by piece is put together slowly when it is written.
  return `${(written ?? cells).join(',')}\r\n`;
}

function safeCell(cell: string, onShortened?: () => void): string {
  const safe = spreadsheetSafe(cell);
  if (safe.length <= mostCellCharacters) return safe;
  onShortened?.();
  return shortened(safe);
}
