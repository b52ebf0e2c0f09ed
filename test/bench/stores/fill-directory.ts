import { randomBytes } from 'node:crypto';
import type { AccountRow, PracticeRow } from '../../../main/desk/directory/import/rows.ts';
import { upsertAccount } from '../../../main/desk/directory/import/write-account.ts';
import { upsertPractice } from '../../../main/desk/directory/import/write-practice.ts';
import type { WriteCircumstances } from '../../../main/desk/directory/import/written-row.ts';
import { createIds } from '../../../main/desk/ground/basics/context.ts';
import { createSearchIds } from '../../../main/desk/ground/people/search-index.ts';
import type { CsvLayout } from '../../../main/transfer/csv/inspect.ts';
import { type ImportKind, importKinds, readRow } from '../../../main/transfer/import/kinds.ts';
import type { Directory } from '../../../tools/sample/directory/directory.ts';
import type { Row } from '../../../tools/sample/files.ts';
import type { Filling } from './filling.ts';

/** How the import understands a file with every column. */
const layoutOf = (columns: readonly string[]): CsvLayout => ({
  columns,
  written: columns,
  places: new Map(columns.map((column, place) => [column, place])),
  ignoredColumns: [],
  encoding: 'utf-8',
  separator: 0x2c,
  recordsBefore: 1,
  rows: 0,
  bytes: 0,
  sha256: '',
  notes: [],
});

/** Reads a generated row as the import reads a line of its file. */
function reader(what: ImportKind): (row: Row, line: number) => unknown {
  const columns = importKinds[what].columns.known;
  const layout = layoutOf(columns);
  return (row, line) => {
    const cells = columns.map((column) => row[column] ?? '');
    const read = readRow(what, { line, cells, fault: null }, layout);
    if ('code' in read) throw new Error(`line ${line}: ${read.message}`);
    return read.row;
  };
}

/** Puts a generated directory into a new store, as its import does. */
export function fillDirectory({ writer, each }: Filling, directory: Directory, now: number): void {
  const circumstances: WriteCircumstances = {
    now,
    operator: 'Sam',
    newId: createIds(() => now, randomBytes),
    changed: () => undefined,
    searchIds: createSearchIds(writer),
  };
  const practice = reader('practices') as (row: Row, line: number) => PracticeRow;
  each(directory.eachPractice(), 'directory.import-practices', (row, at) => {
    const answer = upsertPractice(writer, practice(row, at + 2), circumstances);
    if (!answer.ok) throw new Error(answer.error.message);
  });
  const account = reader('people') as (row: Row, line: number) => AccountRow;
  each(directory.eachAccount(), 'directory.import-people', (row, at) => {
    const answer = upsertAccount(writer, account(row, at + 2), circumstances);
    if (!answer.ok) throw new Error(answer.error.message);
  });
}
