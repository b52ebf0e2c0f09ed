import { spreadsheetSafe } from '../csv/spreadsheet-safe.ts';

export interface PlainCell {
  readonly text: string;
  /** It is written in a way that tells a spreadsheet to leave it alone, so no spreadsheet has changed it. */
  readonly asText: boolean;
}

const asFormula = /^="(.*)"$/s;

/**
 * A cell without what is only there for a spreadsheet: the formula `="00123"`, or the apostrophe that this program's own
 * exports, and people, put before what would become a number, a date or a formula.
 */
export function plainCell(cell: string): PlainCell {
  switch (cell[0]) {
    case '=': {
      const [, inside] = asFormula.exec(cell) ?? [];
      return inside === undefined ? { text: cell, asText: false } : { text: inside.trim(), asText: true };
    }
    case "'": {
      const rest = cell.slice(1);
      // A name may begin with an apostrophe of its own.
      return spreadsheetSafe(rest) === cell || /^\d+$/.test(rest)
        ? { text: rest.trim(), asText: true }
        : { text: cell, asText: false };
    }
    default:
      return { text: cell, asText: false };
  }
}

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const exponent = /^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/i;
const exponentAsShown = /^\d(?:[.,]\d+)?E\+\d{2,3}$/i;
const decimals = /^\d+[.,]0+$/;
// With a thousands separator, as in `4,155,550,168`: no number is written in threes to its end, with so many of them.
const grouped = /^[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:\.\d{3}){3,})$/;
const dateAsShown = new RegExp(`^(?:\\d{1,2}-${month}(?:-\\d{2,4})?|${month}-\\d{2})$`);
const error = /^(?:#(?:N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!)|#{3,})$/;

/** Whether a phone number or postal code is what a spreadsheet made of one: `4.16E+09`, `4155550168.0`, `4,155,550,168`, `3-Apr`. */
export const isChangedNumber = (text: string): boolean =>
  exponent.test(text) || decimals.test(text) || grouped.test(text) || dateAsShown.test(text);

/** Whether an id is what a spreadsheet shows for another one. `1E5` may be an id; no spreadsheet shows it like that. */
export const isChangedId = (text: string): boolean =>
  exponentAsShown.test(text) || decimals.test(text) || dateAsShown.test(text);

/** Whether a cell is a spreadsheet's error, or what it shows where a column is too narrow. */
export const isSpreadsheetError = (text: string): boolean => text.startsWith('#') && error.test(text);
