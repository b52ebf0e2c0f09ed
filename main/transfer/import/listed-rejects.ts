import type { RejectedRow } from '../../../preload/contract/transfer.ts';

/** The rejects that a result lists: so many at most, of every reason some, in the order in which they came. */
export interface ListedRejects {
  add(row: RejectedRow): void;
  list(): readonly RejectedRow[];
}

/**
 * Spreads a list over the reasons, which are a code and a column: thousands of rows with one mistake must not hide the one
 * with another. Keeps at most `most` rows of each reason, the first ones.
 */
export function createListedRejects(most: number): ListedRejects {
  const reasons = new Map<string, { readonly row: RejectedRow; readonly place: number }[]>();
  let count = 0;
  return {
    add: (row) => {
      const reason = `${row.code} ${row.column ?? ''}`;
      const rows = reasons.get(reason) ?? [];
      if (rows.length < most) rows.push({ row, place: count });
      if (rows.length === 1) reasons.set(reason, rows);
      count += 1;
    },
    list: () => {
      const chosen: { readonly row: RejectedRow; readonly place: number }[] = [];
      // One of each reason, then a second of each, until there are enough.
      for (let turn = 0; turn < most && chosen.length < most; turn += 1)
        for (const rows of reasons.values()) {
          const next = rows[turn];
          if (next !== undefined && chosen.length < most) chosen.push(next);
        }
      return chosen.sort((one, other) => one.place - other.place).map(({ row }) => row);
    },
  };
}
