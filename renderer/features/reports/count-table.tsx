import type { ReactNode } from 'react';
import { countText } from '../../data/numbers.ts';
import table from './report-table.module.css';

interface CountTableProps {
  readonly label: string;
  /** The names of the columns; the first is of the rows' names. */
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: ReactNode;
    readonly counts: readonly number[];
  }[];
}

/** Counts in rows, numbers one below the other. */
export function CountTable({ label, heads: [first, ...heads], rows }: CountTableProps) {
  return (
    <div className={table.tableRoom}>
      <table className={table.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={table.first}>
              {first}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className={table.count}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, counts }) => (
            <tr key={key}>
              <th scope="row" className={table.first}>
                {name}
              </th>
              {counts.map((count, place) => (
                <td key={heads[place]} className={table.count}>
                  {countText(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
