import { useDeferredValue } from 'react';
import { priorityWords, reasonWords } from '../../../preload/contract/case-words.ts';
import type { CaseCount, CaseSummary } from '../../../preload/contract/cases.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { StateBadge } from '../../ui/feedback/state-badge.tsx';
import { ColumnList } from '../../ui/lists/column-list.tsx';
import { RowLine, RowWords } from '../../ui/lists/list-row.tsx';
import { NameText } from '../../ui/text/name-text.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { useOpenFirst } from '../../ui/use-open-first.ts';
import { caseColumns, columnsFrom } from './case-columns.tsx';
import { type CaseFilterFields, leavesOut, useCasesState } from './case-filters.ts';
import styles from './case-list.module.css';
import { filterWords } from './filter-words.ts';
import { queueWords } from './queue-words.ts';
import { useFoundCases } from './use-found-cases.ts';
import { caseWords as words } from './words.ts';

/** The cases that fit the filters, newest first, a page at a time. How many there are follows when it is counted. */
export function CaseList({ onNew }: { readonly onNew: () => void }) {
  const fields = useDeferredValue(useCasesState((state) => state.fields));
  const clear = useCasesState((state) => state.clear);
  const narrow = useCasesState((state) => state.narrow);
  const openNumber = useCasesState((state) => state.openNumber);
  const openCase = useCasesState((state) => state.openCase);
  const { rows, error, isPending, isStale, isLookingOn, isFetchingMore, fetchMore, count } =
    useFoundCases(fields);
  useOpenFirst(fields.queue, isStale ? null : (rows[0]?.number ?? null), openNumber, openCase);

  if (error !== null && rows.length === 0) {
    return <PageError error={error} />;
  }
  if (isPending || (isStale && rows.length === 0))
    return <p className={styles.found}>{say(words.searching)}</p>;
  if (isLookingOn) return <p className={styles.found}>{say(words.lookingOn)}</p>;
  if (rows.length === 0) {
    return leavesOut({ ...fields, queue: 'any' }) ? (
      <EmptyState
        icon="search"
        title={say(words.noCaseMatches)}
        action={<Button onPress={clear}>{say(words.clearFilters)}</Button>}
      >
        <p>{say(words.fewerFilters)}</p>
      </EmptyState>
    ) : fields.queue !== 'any' ? (
      <EmptyState
        icon="check"
        title={say(queueWords.queueIsEmpty)}
        action={<Button onPress={clear}>{say(queueWords.showAll)}</Button>}
      >
        <p>{say(queueWords.queueIsEmptyMeaning)}</p>
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
  return (
    <>
      <p className={styles.found} role="status">
        {isStale ? say(words.searching) : amountOf(count, fields)}
      </p>
      <ColumnList
        name="cases"
        columns={caseColumns(fields, (sort) => narrow({ sort }))}
        columnsFrom={columnsFrom}
        label={say(words.cases)}
        rows={rows}
        rowKey={rowKey}
        rowHeight={64}
        total={count?.totalIsAtLeast === false ? count.total : null}
        selectedKey={openNumber}
        onActivate={(row) => openCase(row.number)}
        onNearEnd={fetchMore}
        isLoadingMore={isFetchingMore}
        isStale={isStale}
        renderRow={fields.queue === 'any' ? byOpening : byTurn}
      />
    </>
  );
}

function amountOf(count: CaseCount | null, { sort, queue }: CaseFilterFields): string {
  const order = say(orders[sort === 'usual' && queue !== 'any' ? 'turn' : sort]);
  if (count?.total == null) return order.charAt(0).toUpperCase() + order.slice(1);
  return say(count.totalIsAtLeast ? filterWords.moreThan : filterWords.counted, {
    count: count.total,
    order,
  });
}

const orders = {
  usual: filterWords.usualFirst,
  newest: filterWords.usualFirst,
  turn: filterWords.turnFirst,
  oldest: filterWords.oldestFirst,
  unanswered: filterWords.unansweredFirst,
  priority: filterWords.priorityFirst,
  due: filterWords.dueFirst,
} as const;

const rowKey = (row: CaseSummary): string => row.number;

const byOpening = (row: CaseSummary) => <Row row={row} at={row.openedAt} />;
/** In a queue a case stands where its turn is. */
const byTurn = (row: CaseSummary) => <Row row={row} at={row.remindAt ?? row.openedAt} />;

const Row = ({ row, at }: { readonly row: CaseSummary; readonly at: number }) => (
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
        {row.assigneeName === null ? null : (
          <>
            <NameText>{row.assigneeName}</NameText> ·{' '}
          </>
        )}
        <RelativeTime at={at} />
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
