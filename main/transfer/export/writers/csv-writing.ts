import { byteOrderMarkText, csvLine } from '../../csv/write-csv.ts';
import { type Column, columnsThatGo } from '../columns.ts';
import { csvNote } from '../manifest.ts';
import type { Writing } from './writing.ts';

/** Rows as CSV: safe for a spreadsheet, or exactly as they were typed. */
export function csvWriting<Row>(all: readonly Column<Row>[], exact: boolean): Writing<Row> {
  const columns = columnsThatGo(all);
  const safe = !exact;
  const names = columns.map(({ name }) => name);
  const isPlain = columns.map(({ kind }) => kind === 'code' || kind === 'time');
  return {
    format: 'csv',
    columns: names,
    exact,
    spreadsheetSafe: safe,
    note: csvNote(safe),
    open: (write, _facts, { shortened }) => {
      write((safe ? byteOrderMarkText : '') + csvLine(names, { safe }));
      const options = { safe, isPlain, onShortened: shortened };
      return {
        add: (row) =>
          write(
            csvLine(
              columns.map(({ of }) => of(row)),
              options,
            ),
          ),
        end: () => {},
      };
    },
  };
}
