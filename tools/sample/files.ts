import { csvLine } from '../../main/transfer/csv/write-csv.ts';
import { peopleColumns } from '../../main/transfer/import/people.ts';
import { practiceColumns } from '../../main/transfer/import/practices.ts';

/** A row by its columns; a column that is left out is empty. */
export type Row = Readonly<Record<string, string>>;

const lines = (columns: readonly string[]) => ({
  header: csvLine(columns, { safe: false }),
  line: (row: Row) =>
    csvLine(
      columns.map((column) => row[column] ?? ''),
      { safe: false },
    ),
});

/** How files of practices and people are written. */
export const practiceLines = lines(practiceColumns.known);
export const peopleLines = lines(peopleColumns.known);

/** A number that nobody has: exchange 555, line 0100 to 0199. */
export const madeUpPhone = (areaCode: number, line: number): string =>
  `(${areaCode}) 555-01${String(line % 100).padStart(2, '0')}`;
