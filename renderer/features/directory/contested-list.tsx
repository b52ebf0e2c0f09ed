import type { ContestedClaim } from '../../../preload/contract/claims.ts';
import { countOf } from '../../data/numbers.ts';
import { usePagedQuery } from '../../data/use-paged-query.ts';
import { useWorklist } from '../../shared/record/worklist.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { RowCell } from '../../ui/lists/list-row.tsx';
import { VirtualList } from '../../ui/lists/virtual-list.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import styles from './directory-screen.module.css';
import { useDirectoryState } from './directory-state.ts';

/** Accounts that want an address which another one holds. Each opens on the desk, where the ways out are. */
export function ContestedList() {
  const { rows, first, error, isPending, isFetchingMore, fetchMore } = usePagedQuery('contested', {});
  const open = useNavigation((navigation) => navigation.open);
  const start = useWorklist((state) => state.start);
  const lastOpened = useDirectoryState((state) => state.contested);
  const remember = useDirectoryState((state) => state.rememberContested);
  if (error !== null && rows.length === 0) {
    return <PageError error={error} />;
  }
  if (isPending) return null;
  if (rows.length === 0) {
    return (
      <EmptyState icon="check" title="No address is contested">
        <p>
          Where an import or an upgrade asks for an address that another account holds, it is listed here.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <p className={styles.found} role="status">
        {countOf(first?.total ?? rows.length, 'account wants', 'accounts want')} an address that another one
        holds. Enter opens the ways out; from there it goes on to the next.
      </p>
      <VirtualList
        label="Contested addresses"
        rows={rows}
        rowKey={rowKey}
        total={first?.total ?? null}
        selectedKey={lastOpened}
        onActivate={(row) => {
          start(rows, first?.total ?? rows.length);
          remember(row.accountId);
          open('desk', { account: row.accountId });
        }}
        onNearEnd={fetchMore}
        isLoadingMore={isFetchingMore}
        renderRow={renderRow}
      />
    </>
  );
}

const rowKey = (row: ContestedClaim): string => row.accountId;

const renderRow = (row: ContestedClaim) => (
  <div className={styles.row}>
    <RowCell>
      <strong title={row.name}>{row.name}</strong>
      <span className={styles.quiet} title={row.practiceName}>
        {row.practiceId} · {row.practiceName}
      </span>
    </RowCell>
    <RowCell>
      <span className={styles.quiet}>wants</span>
      <bdi title={row.email}>{row.email}</bdi>
    </RowCell>
    <RowCell>
      <span className={styles.quiet}>held by</span>
      <bdi title={row.holderName}>{row.holderName}</bdi>
    </RowCell>
    <RowCell>
      <span className={styles.quiet}>since</span>
      <RelativeTime at={row.since} />
    </RowCell>
  </div>
);
