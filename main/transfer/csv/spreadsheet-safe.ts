// What makes a cell a formula, also behind white space, invisible characters and quotation marks, which some
// spreadsheets skip. Not only at the start: where semicolons separate cells, as they do in much of Europe, a comma file
// falls apart at those inside its cells, and at its line breaks.
const formula = /(^|[;\t\r\n])(?=(?:(?![\t\r\n])[\s\p{Cc}\p{Cf}"'’])*[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;
const breakAtStart = /^(?=[\t\r\n])/;

/**
 * A cell that no spreadsheet takes for a formula, a number or a date: an apostrophe stands before what would be one. A
 * formula is a cell (or what follows a semicolon, tab or line break in it) whose first visible sign is `=`, `+`, `-`, `@`
 * or one of their full-width forms, and a cell that begins with a tab or a line break. A number or date is a cell that
 * would come out otherwise than it went in, as `00123`, `1E5` or `3-4`; `3600` stays as it is.
 */
export const spreadsheetSafe = (cell: string): string => (isPlainCell(cell) ? cell : madeSafe(cell));

/** Whether it is seen at a glance that a cell is safe as it is, and needs no quotes either. */
export const isPlainCell = (cell: string): boolean => isPlain.test(cell);

// Most cells, known at a glance: nothing, a word or a code without a digit, a whole number of up to 11 digits, which comes out as
// it went in, an id (no month has one letter or two), a phone number as most are written, a time as this program writes it.
const isPlain =
  /^(?:(?!(?:true|false)$)[a-z][a-z '_-]*[a-z]|0|[1-9]\d{0,10}|[a-z]{1,2}-\d+|(?:\(\d{3}\) |\d{3}-)\d{3}-\d{4}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)?$/i;

const madeSafe = (cell: string): string =>
  isRewritten(cell)
    ? `'${cell}`
    : isTame.test(cell)
      ? cell
      : cell.replace(formula, "$1'").replace(breakAtStart, "'");

// Ids, and names in plain letters: no sign of a formula, and nothing behind which one could stand.
const isTame = /^[a-z\d][a-z\d ._-]*$/i;

/** Longer cells are notes of people, which no spreadsheet reads as a number. */
const longestNumber = 60;

// A digit, also a full-width one, or a truth.
const mayBeRewritten = /[\d\uff10-\uff19]|^\s*(?:true|false)\s*$/i;

/** Whether a spreadsheet would show another text than the cell has, in one of the usual languages. */
function isRewritten(cell: string): boolean {
  if (cell.length > longestNumber || !mayBeRewritten.test(cell)) return false;
  // Full-width digits are a number to a spreadsheet as well.
  const text = cell.trim().replace(/[\uff0d-\uff1a]/g, (sign) => sign.normalize('NFKC'));
  // A whole number of up to 11 digits comes out as it went in.
  if (/^(0|[1-9]\d{0,10})$/.test(text)) return text !== cell;
  // Ids and names are taken for a day of a month at most.
  if (!numberBegins.test(text) || otherLetters.test(text)) return isDayOfMonth(text);
  return numbers.some((form) => form.test(text)) || isDay(text) || isDayOfMonth(text);
}

// With what each of the forms below begins, and the letters that none of them has: an exponent, the half of a day and truth
// have others.
const numberBegins = /^(?:[\d.,$€£¥(]|true$|false$)/i;
const otherLetters = /[b-dg-kn-oqv-z]/i;

const numbers: readonly RegExp[] = [
  // Leading zeros, more digits than are shown, decimals, thousands, exponents.
  /^\d+$/,
  /^\d*[.,]\d*$/,
  /^\d{1,3}([,.'’\s])\d{3}(\1\d{3})*((?!\1)[.,]\d*)?$/u,
  /^\d*[.,]?\d+ ?e[+-]?\d+$/iu,
  // Amounts, percentages, negative numbers in brackets or with the sign behind.
  /^[\d.,]+-$/,
  /^[$€£¥] ?[\d.,]+$/u,
  /^[\d.,]+ ?[$€£¥%]$/u,
  /^\([$€£¥]?[\d.,]+\)$/u,
  // Times of the day, truth.
  /^\d{1,2}(:\d{1,2}){0,2} ?[ap]\.?m?\.?$/iu,
  /^\d+(:\d{1,2}){1,2}([.,]\d+)?$/u,
  /^(true|false)$/iu,
];

/** Groups of digits as in `3-4`, `1/2/26`, `2026-11-25 13:00`, `3 1/2`; `415-555-0101` is none. */
function isDay(text: string): boolean {
  if (!/^\d{1,4}([-/.: ]+\d{1,4}){1,5}$/.test(text)) return false;
  const groups = text.split(/[-/.: ]+/);
  return groups.every(({ length }) => length !== 3) && groups.some(({ length }) => length < 3);
}

const months = [
  'jan(uary|uar|vier)?|feb(ruary|ruar)?|f[ée]v(rier)?|mar(ch|s|zo)?|m[äa]r(z)?|apr(il)?|abr(il)?|avr(il)?|may|mai|mayo',
  'jun(e|i|io)?|juin|jul(y|i|io)?|juil(let)?|aug(ust)?|ago(sto)?|ao[uû]t|sept?(ember)?|oct(ober|obre|ubre)?|okt(ober)?',
  'nov(ember|embre|iembre)?|dec(ember)?|dez(ember)?|d[ée]c(embre)?|dic(iembre)?|ene(ro)?',
].join('|');
const between = '[-/., ]*';
const dayOfMonth = new RegExp(
  `^(?:\\d{1,4}${between}(?:${months})(?:${between}\\d{1,4})?|(?:${months})${between}\\d{1,4}(?:${between}\\d{1,4})?)$`,
  'iu',
);

/** A month by its name with a day or a year: `3-Apr`, `MAR1`, `1 mars 2026`. */
const isDayOfMonth = (text: string): boolean => dayOfMonth.test(text);
