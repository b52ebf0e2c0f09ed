import type { ContestedClaim } from '../../../preload/contract/claims.ts';

import { usePagedQuery } from '../../data/use-paged-query.ts';
import { say } from '../../language.ts';
import { useWorklist } from '../../shared/record/worklist.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { RowCell } from '../../ui/lists/list-row.tsx';
import { VirtualList } from '../../ui/lists/virtual-list.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import styles from './directory-screen.module.css';
import { useDirectoryState } from './directory-state.ts';
import { directoryWords as words } from './words.ts';

/** Accounts that want an address which another one holds. Each opens on the desk, with its options. */
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
      <EmptyState icon="check" title={say(words.noneContested)}>
        <p>{say(words.noneContestedMeaning)}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p className={styles.found} role="status">
        {say(words.contestedFound, { count: first?.total ?? rows.length })}
      </p>
      <VirtualList
        label={say(words.contestedAddresses)}
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
      <span className={styles.quiet}>{say(words.wants)}</span>
      <bdi title={row.email}>{row.email}</bdi>
    </RowCell>
    <RowCell>
      <span className={styles.quiet}>{say(words.heldBy)}</span>
      <bdi title={row.holderName}>{row.holderName}</bdi>
    </RowCell>
    <RowCell>
      <span className={styles.quiet}>{say(words.since)}</span>
      <RelativeTime at={row.since} />
    </RowCell>
  </div>
);
