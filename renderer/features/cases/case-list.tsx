import { useDeferredValue, useMemo } from 'react';
import { priorityWords, reasonWords } from '../../../preload/contract/case-words.ts';
import type { CaseSummary } from '../../../preload/contract/cases.ts';
import { usePagedQuery } from '../../data/use-paged-query.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { StateBadge } from '../../ui/feedback/state-badge.tsx';
import { RowLine, RowWords } from '../../ui/lists/list-row.tsx';
import { VirtualList } from '../../ui/lists/virtual-list.tsx';
import { NameText } from '../../ui/text/name-text.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { filtersOf, isNarrowed, useCasesState } from './case-filters.ts';
import styles from './case-list.module.css';
import { caseWords as words } from './words.ts';

/** The cases that fit the filters, newest first, a page at a time. */
export function CaseList({ onNew }: { readonly onNew: () => void }) {
  const fields = useDeferredValue(useCasesState((state) => state.fields));
  const clear = useCasesState((state) => state.clear);
  const openNumber = useCasesState((state) => state.openNumber);
  const openCase = useCasesState((state) => state.openCase);
  const input = useMemo(() => filtersOf(fields), [fields]);
  const { rows, first, error, isPending, isFetchingMore, fetchMore } = usePagedQuery('cases', input);

  if (error !== null && rows.length === 0) {
    return <PageError error={error} />;
  }
  if (isPending) return <p className={styles.found}>{say(words.searching)}</p>;
  if (rows.length === 0) {
    return isNarrowed(fields) ? (
      <EmptyState
        icon="search"
        title={say(words.noCaseMatches)}
        action={<Button onPress={clear}>{say(words.clearFilters)}</Button>}
      >
        <p>{say(words.fewerFilters)}</p>
      </EmptyState>
    ) : (
      <EmptyState
        icon="cases"
        title={say(words.noCasesYet)}
        action={
          <May offered="cases.open">
            <Button icon="plus" onPress={onNew}>
              {say(words.newCase)}
            </Button>
          </May>
        }
      >
        <p>{say(words.whatBecomesCase)}</p>
      </EmptyState>
    );
  }
  const total = first?.total ?? null;
  return (
    <>
      <p className={styles.found} role="status">
        {total === null ? '' : say(words.newestFirst, { count: total })}
      </p>
      <VirtualList
        label={say(words.cases)}
        rows={rows}
        rowKey={rowKey}
        rowHeight={64}
        total={total}
        selectedKey={openNumber}
        onActivate={(row) => openCase(row.number)}
        onNearEnd={fetchMore}
        isLoadingMore={isFetchingMore}
        renderRow={renderRow}
      />
    </>
  );
}

const rowKey = (row: CaseSummary): string => row.number;

const renderRow = (row: CaseSummary) => (
  <div className={styles.row}>
    <RowLine>
      <RowWords>
        <NameText isStrong isCut>
          {row.caller}
        </NameText>
      </RowWords>
      {row.priority === 'urgent' || row.priority === 'high' ? (
        <span className={styles.urgent}>{say(priorityWords[row.priority])}</span>
      ) : null}
      <span className={styles.quiet}>
        <RelativeTime at={row.openedAt} />
      </span>
    </RowLine>
    <RowLine>
      <StateBadge state={row.state} />
      <RowWords title={row.practiceName ?? ''}>
        {say(reasonWords[row.reason])}
        <span className={styles.quiet}>{row.practiceName === null ? '' : ` · ${row.practiceName}`}</span>
      </RowWords>
      <span className={styles.code}>{row.number}</span>
    </RowLine>
  </div>
);
