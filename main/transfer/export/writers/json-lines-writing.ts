import type { Writing } from './writing.ts';

/** Rows as JSON lines; `line` gives each with its line end. */
export const jsonLinesWriting = <Row>(
  keys: readonly string[],
  line: (row: Row) => string,
  { exact, note }: { readonly exact: boolean; readonly note: string },
): Writing<Row> => ({
  format: 'jsonl',
  columns: keys,
  exact,
  spreadsheetSafe: false,
  note,
  open: (write) => ({ add: (row) => write(line(row)), end: () => {} }),
});
