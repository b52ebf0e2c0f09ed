import type { Difference } from '../../../preload/contract/differences.ts';
import { countOf } from '../../data/numbers.ts';
import { usePagedQuery } from '../../data/use-paged-query.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { ListAndDetail } from '../../ui/layout/list-and-detail.tsx';
import { RowCell } from '../../ui/lists/list-row.tsx';
import { VirtualList } from '../../ui/lists/virtual-list.tsx';
import { DifferenceDetail } from './difference-detail.tsx';
import { columnName, differenceKey, saidWords } from './difference-words.ts';
import styles from './differences.module.css';
import { useDifferencesState } from './differences-state.ts';

/** Cells that the desk and the source of the imports both changed: a list to work on, one decision each. */
export function DifferencesTab() {
  const { rows, first, error, isPending, isFetchingMore, fetchMore } = usePagedQuery('differences', {});
  const { openKey, open, done } = useDifferencesState();
  if (error !== null && rows.length === 0) return <PageError error={error} />;
  if (isPending) return null;
  if (rows.length === 0)
    return (
      <>
        {done === null ? null : <Done>{done}</Done>}
        <EmptyState icon="check" title="The desk and the imports agree">
          <p>
            Where a file brings a new value for something that the desk has changed, the desk’s value stays
            and the difference is listed here.
          </p>
        </EmptyState>
      </>
    );
  const total = first?.total ?? rows.length;
  const opened = rows.find((row) => differenceKey(row) === openKey);
  return (
    <>
      {done === null ? (
        <p className={styles.found} role="status">
          {countOf(total, 'difference')} between the desk and the imports. The desk’s value counts until
          somebody decides.
        </p>
      ) : (
        <Done>{`${done} ${countOf(total, 'difference')} left.`}</Done>
      )}
      <ListAndDetail
        listLabel="Differences"
        isEscapeToList
        list={
          <VirtualList
            label="Differences"
            rows={rows}
            rowKey={differenceKey}
            total={total}
            selectedKey={openKey}
            onActivate={(row) => open(differenceKey(row))}
            onNearEnd={fetchMore}
            isLoadingMore={isFetchingMore}
            renderRow={renderRow}
          />
        }
        detailLabel="Difference"
        detail={
          opened === undefined ? (
            <EmptyState icon="directory" title="No difference is open">
              <p>Choose one in the list to see what each side says and what taking it would do.</p>
            </EmptyState>
          ) : (
            <DifferenceDetail key={openKey} difference={opened} />
          )
        }
      />
    </>
  );
}

const Done = ({ children }: { readonly children: string }) => (
  <p className={styles.found} role="status">
    {children}
  </p>
);

const renderRow = (row: Difference) => (
  <div className={styles.row}>
    <RowCell>
      <strong title={row.name}>{row.name}</strong>
      <span className={styles.quiet} title={row.practiceName}>
        {row.record === 'practice' ? row.id : `${row.practiceId} · ${row.practiceName}`}
      </span>
    </RowCell>
    <RowCell>
      <span>{columnName(row.column)}</span>
      <span className={styles.quiet}>
        <bdi>{saidWords(row.deskSays)}</bdi> here, <bdi>{saidWords(row.sourceSays)}</bdi> in the file
      </span>
    </RowCell>
  </div>
);
