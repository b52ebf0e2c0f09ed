import { useEffect } from 'react';
import type { ReadinessFilters, ReadinessRow } from '../../../preload/contract/readiness.ts';
import { usePagedQuery } from '../../data/use-paged-query.ts';
import { say, sayWith } from '../../language.ts';
import { accountTitle } from '../../shared/record/account-title.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { RowCell } from '../../ui/lists/list-row.tsx';
import { VirtualList } from '../../ui/lists/virtual-list.tsx';
import { mask } from '../../ui/text/mask.ts';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { KindBadge, nextStep } from './kind-words.tsx';
import styles from './readiness.module.css';
import { readinessWords as words } from './words.ts';

// A page may be short where few match; this many fill any window.
const enough = 60;

interface ReadinessListProps {
  readonly filters: ReadinessFilters;
  /** How many there are, if they were counted. */
  readonly total: number | null;
}

/** Each legacy login with its outcome, in the order of practices. Enter opens it on the desk, with its options. */
export function ReadinessList({ filters, total }: ReadinessListProps) {
  const { rows, error, isPending, hasMore, isFetchingMore, fetchMore } = usePagedQuery('readiness', filters);
  const open = useNavigation((navigation) => navigation.open);
  const needsMore = hasMore && !isFetchingMore && rows.length < enough;
  useEffect(() => {
    if (needsMore) fetchMore();
  });
  if (error !== null && rows.length === 0) return <InlineError error={error} />;
  if (isPending) return <Loading of="rows" />;
  if (rows.length === 0) {
    return hasMore ? (
      <p className={styles.notice} role="status">
        {say(words.looking)}
      </p>
    ) : (
      <EmptyState icon="check" title={say(words.noneFound)}>
        <p>{say(words.noneFoundMeaning)}</p>
      </EmptyState>
    );
  }
  return (
    <VirtualList
      label={say(words.legacyLogins)}
      rows={rows}
      rowKey={rowKey}
      total={total}
      onActivate={(row) => open('desk', { account: row.accountId })}
      onNearEnd={fetchMore}
      isLoadingMore={isFetchingMore}
      renderRow={renderRow}
    />
  );
}

const rowKey = ({ accountId }: ReadinessRow): string => accountId;

/** What an account is called; the user name of a clinic is not shown at the desk. */
const titleOf = ({ account: kind, name, practiceName }: ReadinessRow): string =>
  accountTitle({ kind, name, practiceName });

const renderRow = (row: ReadinessRow) => (
  <div className={styles.row}>
    <RowCell>
      <strong title={titleOf(row)}>{titleOf(row)}</strong>
      <span className={styles.quiet} title={row.practiceName}>
        {row.practiceId} · {row.practiceName}
      </span>
    </RowCell>
    <RowCell>
      <KindBadge kind={row.kind} />
      <span className={styles.quiet}>
        <bdi>{row.email === null ? say(words.noneOnFile) : mask(row.email, 'email')}</bdi>
      </span>
    </RowCell>
    <RowCell>
      <span title={nextStep(row)}>{nextStep(row)}</span>
      <span className={styles.quiet}>
        {row.noticedAt === null
          ? say(words.notToldYet)
          : sayWith(words.letterQueued, { when: <RelativeTime at={row.noticedAt} /> })}
      </span>
    </RowCell>
  </div>
);
