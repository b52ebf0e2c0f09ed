import { useDeferredValue, useMemo } from 'react';
import type { AuditRow } from '../../../preload/contract/audit-log.ts';
import { usePagedQuery } from '../../data/use-paged-query.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { StateBadge } from '../../ui/feedback/state-badge.tsx';
import { RowLine, RowWords } from '../../ui/lists/list-row.tsx';
import { VirtualList } from '../../ui/lists/virtual-list.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { useOpenFirst } from '../../ui/use-open-first.ts';
import styles from './audit.module.css';
import { type AuditFields, filtersOf, isNarrowed, noFields, useAuditState } from './audit-state.ts';
import { auditWords as words } from './words.ts';

const rowKey = (row: AuditRow): string => String(row.sequence);

/** The entries that the filters leave, newest first, a page at a time. */
export function EntryList() {
  const fields = useDeferredValue(useAuditState((state) => state.fields));
  const { narrow, openSequence, openEntry } = useAuditState();
  const open = openSequence === null ? null : String(openSequence);
  // With the fields: what was opened together with other filters is not looked for in the list of before.
  const openKey = useDeferredValue(open);
  const input = useMemo(() => filtersOf(fields), [fields]);
  const { rows, first, error, isPending, isPrevious, isFetchingMore, hasMore, fetchMore } = usePagedQuery(
    'auditEntries',
    input,
  );
  useOpenFirst(
    {
      list: 'audit',
      narrowed: JSON.stringify(input),
      keys: isPending || isPrevious ? null : rows.map(rowKey),
      openKey,
    },
    (key) => openEntry(key === null ? null : Number(key)),
  );

  if (error !== null && rows.length === 0) return <PageError error={error} />;
  if (isPending) return <p className={styles.found}>{say(words.searching)}</p>;
  if (rows.length === 0)
    return isNarrowed(fields) ? (
      <EmptyState
        icon="search"
        title={say(words.noneMatches)}
        action={<Button onPress={() => narrow(noFields)}>{say(words.showAll)}</Button>}
      />
    ) : (
      <EmptyState icon="shield" title={say(words.noneYet)}>
        <p>{say(words.whatIsHere)}</p>
      </EmptyState>
    );
  return (
    <>
      <p className={styles.found} aria-live="polite">
        {foundText(first?.total ?? null, hasMore, rows.length, fields)}
      </p>
      <VirtualList
        label={say(words.entries)}
        rows={rows}
        rowKey={rowKey}
        rowHeight={60}
        selectedKey={open}
        activeKey={open}
        onActiveChange={(key) => openEntry(key === null ? null : Number(key))}
        onActivate={(row) => openEntry(row.sequence)}
        onNearEnd={fetchMore}
        isLoadingMore={isFetchingMore}
        renderRow={(row) => <EntryRow row={row} />}
      />
    </>
  );
}

/** How many there are. Some filters are not counted: that would take as long as reading all of them. */
function foundText(total: number | null, hasMore: boolean, shown: number, fields: AuditFields): string {
  if (total !== null) return say(words.found, { count: total });
  if (!hasMore) return say(words.found, { count: shown });
  return say(fields.outcome === 'any' ? words.foundMany : words.foundSome);
}

function EntryRow({ row }: { readonly row: AuditRow }) {
  // The practice where the sentence names the person; what is not on file any more is known by its id.
  const under = row.accountName === null ? null : row.practiceName;
  const beside = under ?? (row.practiceName === null ? (row.accountId ?? row.practiceId) : null);
  return (
    <div className={styles.row}>
      <RowLine>
        {row.refused === null ? null : <StateBadge state="failed" word={say(words.refusedBadge)} />}
        <RowWords title={row.sentence}>
          <strong>{row.sentence}</strong>
        </RowWords>
        <span className={styles.quiet}>
          <RelativeTime at={row.at} />
        </span>
      </RowLine>
      <RowLine>
        <RowWords>
          <span className={styles.quiet}>
            <bdi>{row.operator}</bdi>
          </span>
          {beside === null ? null : (
            <>
              {' · '}
              <bdi>{beside}</bdi>
            </>
          )}
        </RowWords>
        <span className={styles.quiet}>{row.caseNumber ?? ''}</span>
      </RowLine>
    </div>
  );
}
