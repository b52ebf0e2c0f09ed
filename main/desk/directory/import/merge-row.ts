import type { Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { keyOfCell } from './cell-keys.ts';
import { type NewDifference, noteDifference, type RowOrigin, settleDifference } from './difference-rows.ts';
import { decideCell } from './merge-cells.ts';
import type { CellsOf, DirectoryRecord, SourceCells } from './source-cells.ts';

/** What a row's file is, and the columns that it does not have: of these it says nothing. */
export interface SaidBy {
  readonly origin: RowOrigin;
  readonly absent: ReadonlySet<string>;
}

/** What becomes of a row's cells. */
export interface MergedRow<Column extends string> {
  /** The desk's cells, with those of the row that are written. */
  readonly target: CellsOf<Column>;
  readonly written: ReadonlySet<Column>;
  readonly differences: readonly NewDifference[];
}

/** Takes the three-way rule over a row, cell by cell; `held` are cells that the desk is about to change itself. */
export function mergeRow<Column extends string>(
  columns: readonly Column[],
  cells: {
    readonly before: SourceCells<Column>;
    readonly now: CellsOf<Column>;
    readonly desk: CellsOf<Column>;
  },
  absent: ReadonlySet<string>,
  held: ReadonlySet<string> = new Set(),
): MergedRow<Column> {
  const target: Record<Column, string> = { ...cells.desk };
  const written = new Set<Column>();
  const differences: NewDifference[] = [];
  for (const column of columns) {
    if (absent.has(column)) continue;
    const cell = { before: cells.before[column], now: cells.now[column], desk: cells.desk[column] };
    const same = (one: string, other: string) => keyOfCell(column, one) === keyOfCell(column, other);
    const decision = decideCell(cell, same);
    if (decision === 'leave') continue;
    if (decision === 'write' && !held.has(column)) {
      target[column] = cell.now;
      written.add(column);
    } else {
      differences.push({ column, value: cell.now, key: keyOfCell(column, cell.now) });
    }
  }
  return { target, written, differences };
}

/** Keeps a row's new differences, in place of those of the cells of which the source says something new. */
export function keepDifferences(
  transaction: Writer,
  record: DirectoryRecord,
  id: string,
  news: { readonly changed: ReadonlySet<string>; readonly differences: readonly NewDifference[] },
  origin: RowOrigin,
  now: number,
): void {
  const old = transaction.all<{ column_name: string }>(
    sql`SELECT column_name FROM differences WHERE record = ${record} AND id = ${id}`,
  );
  for (const { column_name: column } of old)
    if (news.changed.has(column)) settleDifference(transaction, record, id, column);
  for (const difference of news.differences) noteDifference(transaction, record, id, difference, origin, now);
}

/** The columns of which the source says something else than before. */
export const changedColumns = <Column extends string>(
  columns: readonly Column[],
  before: SourceCells<Column>,
  now: SourceCells<Column>,
): ReadonlySet<Column> => new Set(columns.filter((column) => before[column] !== now[column]));
