import type { Millis } from '../../../preload/contract/shared.ts';
import { isLeftOut } from '../../machine-policy.ts';
import { createIsoTimes } from './iso-times.ts';

const isoTime = createIsoTimes();

/** A column of an exported table, of which every kind of file is made. */
export interface Column<Row> {
  readonly name: string;
  /** `code` is of this program's own words: no spreadsheet takes one for anything else. */
  readonly kind: 'text' | 'code' | 'time' | 'number';
  /** As text: times are ISO 8601 in UTC. */
  readonly of: (row: Row) => string;
  /** Of a time or a number: its value. Null where there is none. */
  readonly value?: (row: Row) => number | null;
}

export const textColumn = <Row>(name: string, of: (row: Row) => string): Column<Row> => ({
  name,
  kind: 'text',
  of,
});

export const codeColumn = <Row>(name: string, of: (row: Row) => string): Column<Row> => ({
  name,
  kind: 'code',
  of,
});

export const timeColumn = <Row>(name: string, value: (row: Row) => Millis | null): Column<Row> => ({
  name,
  kind: 'time',
  value,
  of: (row) => timeText(value(row)),
});

export const numberColumn = <Row>(name: string, value: (row: Row) => number | null): Column<Row> => ({
  name,
  kind: 'number',
  value,
  of: (row) => {
    const number = value(row);
    return number === null ? '' : String(number);
  },
});

/** A time as ISO 8601 in UTC; empty where there is none. */
export const timeText = (at: Millis | null): string => (at === null ? '' : isoTime(at));

/** The columns that the computer's policy lets go: every kind of table is made of these alone. */
export const columnsThatGo = <Named extends { readonly name: string }>(
  columns: readonly Named[],
): readonly Named[] => columns.filter(({ name }) => !isLeftOut(name));

/** What goes together with another column, where the policy lets it go. */
export const ifItGoes = <Value>(column: string, value: Value): Value | null =>
  isLeftOut(column) ? null : value;
