import { useDeferredValue } from 'react';
import { priorityWords, reasonWords } from '../../../preload/contract/case-words.ts';
import type { CaseCount, ListedCase } from '../../../preload/contract/cases.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { useRecordMenu } from '../../shared/window/use-record-menu.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { ColumnList } from '../../ui/lists/column-list.tsx';
import { RowLine, RowWords } from '../../ui/lists/list-row.tsx';
import { TickBox } from '../../ui/lists/tick-box.tsx';
import { NameText } from '../../ui/text/name-text.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { useOpenFirst } from '../../ui/use-open-first.ts';
import { BulkBar } from './bulk-bar.tsx';
import { bulkWords } from './bulk-words.ts';
import { CaseState, caseColumns, columnsFrom } from './case-columns.tsx';
import { type CaseFilterFields, filtersOf, leavesOut, useCasesState } from './case-filters.ts';
import { nextGoal } from './case-goals.tsx';
import styles from './case-list.module.css';
import { filterWords } from './filter-words.ts';
import { sortOptions } from './options.ts';
import { queueWords } from './queue-words.ts';
import { type FoundCases, useFoundCases } from './use-found-cases.ts';
import { caseWords as words } from './words.ts';

interface CaseListProps {
  readonly onNew: () => void;
}

/** The cases that fit the filters, in their order, a page at a time, and what can be done with several. How many there are follows when it is counted. */
export function CaseList({ onNew }: CaseListProps) {
  const fields = useDeferredValue(useCasesState((state) => state.fields));
  const openCase = useCasesState((state) => state.openCase);
  // With the fields, so that a view's first row is not looked for in the list of before.
  const openNumber = useDeferredValue(useCasesState((state) => state.openNumber));
  const viewId = useDeferredValue(useCasesState((state) => state.viewId));
  const found = useFoundCases(fields);
  useOpenFirst(
    {
      list: viewId ?? fields.queue,
      narrowed: JSON.stringify(filtersOf(fields)),
      keys: found.isStale || found.isLookingOn ? null : found.rows.map(rowKey),
      openKey: openNumber,
    },
    openCase,
  );
  return (
    <>
      <BulkBar rows={found.rows} />
      {found.error !== null && found.rows.length === 0 ? (
        <PageError error={found.error} />
      ) : found.isPending || (found.isStale && found.rows.length === 0) ? (
        <p className={styles.found}>{say(words.searching)}</p>
      ) : found.isLookingOn ? (
        <p className={styles.found}>{say(words.lookingOn)}</p>
      ) : found.rows.length === 0 ? (
        <NoCases fields={fields} onNew={onNew} />
      ) : (
        <FoundList fields={fields} found={found} />
      )}
    </>
  );
}

/** Why there is nothing in the list, and what to do next. */
function NoCases({ fields, onNew }: CaseListProps & { readonly fields: CaseFilterFields }) {
  const clear = useCasesState((state) => state.clear);
  if (leavesOut({ ...fields, queue: 'any' }))
    return (
      <EmptyState
        icon="search"
        title={say(words.noCaseMatches)}
        action={<Button onPress={clear}>{say(words.clearFilters)}</Button>}
      >
        <p>{say(words.fewerFilters)}</p>
      </EmptyState>
    );
  if (fields.queue !== 'any')
    return (
      <EmptyState
        icon="check"
        title={say(queueWords.queueIsEmpty)}
        action={<Button onPress={clear}>{say(queueWords.showAll)}</Button>}
      >
        <p>{say(queueWords.queueIsEmptyMeaning)}</p>
      </EmptyState>
    );
  return (
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

interface FoundListProps {
  readonly fields: CaseFilterFields;
  readonly found: FoundCases;
}

function FoundList({ fields, found }: FoundListProps) {
  const { rows, isStale, isFetchingMore, fetchMore, count } = found;
  const { openNumber, openCase, narrow, ticked, toggle, tick } = useCasesState();
  const menuOf = useRecordMenu();
  const tickOf = ({ number }: ListedCase) => (
    <TickBox isTicked={ticked.has(number)} hint={say(bulkWords.select)} onTick={() => toggle(number)} />
  );
  return (
    <>
      <div className={styles.head}>
        <p role="status">{isStale ? say(words.searching) : amountOf(count)}</p>
        <div className={styles.order}>
          <SelectField
            label={say(filterWords.order)}
            isLabelUnseen
            options={sortOptions(fields.queue !== 'any')}
            value={fields.queue === 'any' && fields.sort === 'newest' ? 'usual' : fields.sort}
            onChange={(sort) => narrow({ sort })}
          />
        </div>
      </div>
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
        menuOf={({ number }) =>
          menuOf({ place: { kind: 'case', id: number }, open: () => openCase(number), number })
        }
        tickedKeys={ticked}
        onToggle={(row) => toggle(row.number)}
        onTick={tick}
        renderTick={tickOf}
        onNearEnd={fetchMore}
        isLoadingMore={isFetchingMore}
        isStale={isStale}
        renderRow={(row) => (
          <div className={styles.ticked}>
            {tickOf(row)}
            {/* In a queue a case stands where its turn is. */}
            <Row row={row} at={turnOf(row, fields.queue)} />
          </div>
        )}
      />
    </>
  );
}

/** How many there are, as far as that is known. Their order stands in its box. */
const amountOf = (count: CaseCount | null): string =>
  count?.total == null
    ? say(filterWords.cases)
    : say(count.totalIsAtLeast ? filterWords.moreThan : filterWords.counted, { count: count.total });

/** The moment that a row says: in a queue that of its turn, where goals are about to be missed that of the next one. */
function turnOf({ openedAt, remindAt, goals }: ListedCase, queue: CaseFilterFields['queue']): number {
  if (queue === 'any') return openedAt;
  const due = queue === 'soon' ? nextGoal(goals, Date.now())?.dueAt : null;
  return due ?? remindAt ?? openedAt;
}

const rowKey = (row: ListedCase): string => row.number;

const Row = ({ row, at }: { readonly row: ListedCase; readonly at: number }) => (
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
      <CaseState {...row} />
      <RowWords title={row.practiceName ?? ''}>
        {say(reasonWords[row.reason])}
        <span className={styles.quiet}>{row.practiceName === null ? '' : ` · ${row.practiceName}`}</span>
      </RowWords>
      <span className={styles.code}>{row.number}</span>
    </RowLine>
  </div>
);
