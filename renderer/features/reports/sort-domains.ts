import type { MailReportDomain } from '../../../preload/contract/reports.ts';
import { lostShare, type MailPart, messageCount, partCount } from './mail-parts.ts';

export type DomainColumn = 'domain' | 'messages' | 'share' | MailPart;

export interface DomainSort {
  readonly column: DomainColumn;
  readonly isDescending: boolean;
}

function valueIn(row: MailReportDomain, column: DomainColumn): number | string {
  switch (column) {
    case 'domain':
      return row.domain;
    case 'messages':
      return messageCount(row);
    case 'share':
      // Nothing has come to an end yet: less than any share.
      return lostShare(row) ?? -1;
    default:
      return partCount(row, column);
  }
}

/** The domains in the order of a column; those that are alike in it stay in the order of their names. */
export function sortDomains(
  rows: readonly MailReportDomain[],
  { column, isDescending }: DomainSort,
): readonly MailReportDomain[] {
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [first, second] = [valueIn(one, column), valueIn(other, column)];
    if (first !== second) return first < second ? -sign : sign;
    return one.domain < other.domain ? -1 : 1;
  });
}

/** What pressing a column's name does: the same one turns round, another begins with what matters most. */
export function sortedBy(before: DomainSort, column: DomainColumn): DomainSort {
  if (before.column === column) return { column, isDescending: !before.isDescending };
  return { column, isDescending: column !== 'domain' };
}
