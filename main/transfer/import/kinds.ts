import type { RejectedRow } from '../../../preload/contract/transfer.ts';
import { accountIdKey } from '../../desk/directory/ids-on-file.ts';
import {
  accountCells,
  type DirectoryRecord,
  practiceCells,
} from '../../desk/directory/import/source-cells.ts';
import { caseKey } from '../../desk/ground/words/folding.ts';
import type { ColumnRules } from '../csv/header.ts';
import type { CsvLayout } from '../csv/inspect.ts';
import type { SourceRow } from '../csv/rows.ts';
import { type CellReader, createCellReader, type Noticed, rowProblem } from './cell-reader.ts';
import { peopleColumns, readAccount } from './people.ts';
import { practiceColumns, readPractice } from './practices.ts';

export type ImportKind = 'practices' | 'people';

interface Kind {
  readonly columns: ColumnRules;
  readonly idColumn: string;
  /** What of a row the store keeps as what its source said, in this order. */
  readonly cells: readonly string[];
  readonly record: DirectoryRecord;
  /** What two spellings of one id have in common, as the directory compares them. */
  readonly idKey: (id: string) => string;
  readonly read: (cells: CellReader) => { readonly id: string };
}

/** What can be imported: the columns of a file, and how its rows are read. */
export const importKinds: Readonly<Record<ImportKind, Kind>> = {
  practices: {
    columns: practiceColumns,
    idColumn: 'practice_id',
    cells: practiceCells,
    record: 'practice',
    idKey: caseKey,
    read: readPractice,
  },
  people: {
    columns: peopleColumns,
    idColumn: 'account_id',
    cells: accountCells,
    record: 'account',
    idKey: accountIdKey,
    read: readAccount,
  },
};

export interface IdentifiedRow {
  readonly line: number;
  readonly id: string;
  readonly row: unknown;
}

/** Reads one row of a file, or says what is wrong with it first. */
export function readRow(
  what: ImportKind,
  source: SourceRow,
  layout: CsvLayout,
  noticed?: Noticed,
): IdentifiedRow | RejectedRow {
  const unreadable = rowProblem(source, layout);
  if (unreadable) return unreadable;
  const cells = createCellReader(source, layout, noticed);
  const row = importKinds[what].read(cells);
  return cells.problem() ?? { line: source.line, id: row.id, row };
}
