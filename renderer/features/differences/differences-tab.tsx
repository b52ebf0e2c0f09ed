import type { Difference } from '../../../preload/contract/differences.ts';
import { usePagedQuery } from '../../data/use-paged-query.ts';
import { say, sayWith } from '../../language.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { ListAndDetail } from '../../ui/layout/list-and-detail.tsx';
import { RowCell } from '../../ui/lists/list-row.tsx';
import { VirtualList } from '../../ui/lists/virtual-list.tsx';
import { OpenFirst } from '../../ui/open-first.tsx';
import { DifferenceDetail } from './difference-detail.tsx';
import { columnName, differenceKey, saidWords } from './difference-words.ts';
import styles from './differences.module.css';
import { useDifferencesState } from './differences-state.ts';
import { differenceWords as words } from './words.ts';

/** Cells that the desk and the source of the imports both changed: a list to work on, one decision each. */
export function DifferencesTab() {
  const { rows, first, error, isPending, isFetchingMore, fetchMore } = usePagedQuery('differences', {});
  const { openKey, open, done } = useDifferencesState();
  if (error !== null && rows.length === 0) return <PageError error={error} />;
  if (isPending) return <Loading of="rows" />;
  if (rows.length === 0)
    return (
      <>
        {done === null ? null : <Done>{done()}</Done>}
        <EmptyState icon="check" title={say(words.allAgree)}>
          <p>{say(words.allAgreeMeaning)}</p>
        </EmptyState>
      </>
    );
  const total = first?.total ?? rows.length;
  const opened = rows.find((row) => differenceKey(row) === openKey);
  return (
    <>
      {done === null ? (
        <p className={styles.found} role="status">
          {say(words.found, { count: total })}
        </p>
      ) : (
        <Done>{say(words.left, { done: done(), count: total })}</Done>
      )}
      <ListAndDetail
        listLabel={say(words.differences)}
        isEscapeToList
        list={
          <>
            <OpenFirst
              list="differences"
              narrowed=""
              keys={rows.map(differenceKey)}
              openKey={openKey}
              onOpen={open}
            />
            <VirtualList
              label={say(words.differences)}
              rows={rows}
              rowKey={differenceKey}
              total={total}
              selectedKey={openKey}
              onActivate={(row) => open(differenceKey(row))}
              onNearEnd={fetchMore}
              isLoadingMore={isFetchingMore}
              renderRow={renderRow}
            />
          </>
        }
        detailLabel={say(words.difference)}
        detail={
          opened === undefined ? (
            <EmptyState icon="directory" title={say(words.noneOpen)}>
              <p>{say(words.noneOpenNext)}</p>
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
        {sayWith(words.bothSay, {
          deskSays: <bdi>{saidWords(row.deskSays)}</bdi>,
          fileSays: <bdi>{saidWords(row.sourceSays)}</bdi>,
        })}
      </span>
    </RowCell>
  </div>
);
