/** Makes the UTF-8 of a spreadsheet-safe file known to spreadsheets, which else take it for the system's old code page. */
export const byteOrderMarkText = '\ufeff';

const needsQuotes = /[",\r\n]|^\s|\s$/;

// What makes a cell a formula, also behind white space, invisible characters and quotation marks, which some
// spreadsheets skip. Not only at the start: where semicolons separate cells, as they do in much of Europe, a comma file
// falls apart at those inside its cells, and at its line breaks.
const formula = /(^|[;\t\r\n])(?=(?:(?![\t\r\n])[\s\p{Cc}\p{Cf}"'’])*[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;
const breakAtStart = /^(?=[\t\r\n])/;

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe stands before what would begin one. That is a cell
 * (or what follows a semicolon, tab or line break in it) whose first visible sign is `=`, `+`, `-`, `@` or one of
 * their full-width forms, and a cell that begins with a tab or a line break.
 */
export const spreadsheetSafe = (cell: string): string =>
  cell.replace(formula, "$1'").replace(breakAtStart, "'");

const quoted = (cell: string): string => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One line of a CSV file as RFC 4180 has it, with its line end. */
export function csvLine(cells: readonly string[], options: { readonly safe: boolean }): string {
  return `${cells.map((cell) => quoted(options.safe ? spreadsheetSafe(cell) : cell)).join(',')}\r\n`;
}
