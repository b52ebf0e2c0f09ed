import type { ContestedClaim } from '../../../preload/contract/claims.ts';
import { situationWords } from '../../../preload/contract/situation-words.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { usePagedQuery } from '../../data/use-paged-query.ts';
import { say } from '../../language.ts';
import { useWorklist } from '../../shared/record/worklist.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { RowCell } from '../../ui/lists/list-row.tsx';
import { VirtualList } from '../../ui/lists/virtual-list.tsx';
import { NameText } from '../../ui/text/name-text.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { Unseen } from '../../ui/text/unseen.tsx';
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
  if (isPending) return <Loading of="rows" />;
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
      <Heads />
      <VirtualList
        label={say(words.contestedAddresses)}
        rows={rows}
        rowKey={rowKey}
        rowHeight={72}
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
      <strong>
        <NameText isCut>{row.name}</NameText>
      </strong>
      <span className={styles.quiet} title={row.practiceName}>
        {row.practiceId} · <bdi>{row.practiceName}</bdi>
      </span>
    </RowCell>
    <RowCell>
      <span title={row.email}>
        <Unseen>{say(words.wants)} </Unseen>
        <bdi>{row.email}</bdi>
      </span>
      <SituationOf row={row} />
    </RowCell>
    <RowCell>
      <span title={row.holderName}>
        <Unseen>{say(words.heldBy)} </Unseen>
        <bdi>{row.holderName}</bdi>
      </span>
    </RowCell>
    <RowCell>
      <RelativeTime at={row.since} />
    </RowCell>
  </div>
);

/** Why the address is in use, for the rows in sight alone: it is asked for one by one. */
function SituationOf({ row }: { readonly row: ContestedClaim }) {
  const { data } = useDeskQuery('explain', { email: row.email, forAccount: row.accountId });
  if (data === undefined) return null;
  return <span className={styles.situation}>{say(situationWords[data.situation])}</span>;
}

/** What the columns are, once above the list. Each row says it again to those who hear it. */
function Heads() {
  return (
    <div className={styles.heads} aria-hidden="true">
      <span>{say(words.account)}</span>
      <span>{say(words.wants)}</span>
      <span>{say(words.heldBy)}</span>
      <span>{say(words.since)}</span>
    </div>
  );
}
