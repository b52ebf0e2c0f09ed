import { useState } from 'react';
import type { MailReportDomain } from '../../../preload/contract/reports.ts';
import { say } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { CountCells, CountHeads, SortHead } from './count-cells.tsx';
import { mailReportWords as words } from './mail-words.ts';
import { PartPatterns } from './part-patterns.tsx';
import type { Period } from './period.ts';
import table from './report-table.module.css';
import styles from './reports.module.css';
import { useReportsState } from './reports-state.ts';
import { sortDomains, sortedBy } from './sort-domains.ts';

// A table of thousands would be slow, and no one reads it to its end.
const atFirst = 25;
const more = 100;

interface DomainTableProps {
  readonly domains: readonly MailReportDomain[];
  readonly period: Period;
}

/** The domains that mail was written to, sorted by any column. */
export function DomainTable({ domains, period }: DomainTableProps) {
  const { sort, sortBy } = useReportsState();
  const [shown, setShown] = useState(atFirst);
  const open = useNavigation((navigation) => navigation.open);
  const sorted = sortDomains(domains, sort);
  const onSort = (column: typeof sort.column): void => sortBy(sortedBy(sort, column));
  const rest = sorted.length - shown;
  return (
    <div className={table.tableRoom}>
      <PartPatterns />
      <table className={table.table} aria-label={say(words.messagesByDomain)}>
        <thead>
          <tr>
            <SortHead column="domain" name={say(words.domainHead)} sort={sort} onSort={onSort} />
            <CountHeads sort={sort} onSort={onSort} />
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((row) => (
            <tr key={row.domain}>
              <th scope="row" className={table.first}>
                <button
                  type="button"
                  className={table.link}
                  title={row.domain}
                  onClick={() => open('outbox', { ...period, domain: row.domain })}
                >
                  <bdi>{row.domain}</bdi>
                </button>
              </th>
              <CountCells counts={row} of={row.domain} filters={{ ...period, domain: row.domain }} />
            </tr>
          ))}
        </tbody>
      </table>
      {rest <= 0 ? null : (
        <p className={table.rest}>
          <Button variant="plain" onPress={() => setShown((before) => before + more)}>
            {say(words.showMore)}
          </Button>
          <span className={styles.quiet}>{say(words.domainsNotShown, { count: rest })}</span>
        </p>
      )}
    </div>
  );
}
