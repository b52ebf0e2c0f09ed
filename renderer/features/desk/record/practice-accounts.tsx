import type { AccountSummary, PracticeRecord } from '../../../../preload/contract/directory.ts';
import { usePagedQuery } from '../../../data/use-paged-query.ts';
import { say } from '../../../language.ts';
import { accountTitle } from '../../../shared/record/account-title.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Loading } from '../../../ui/feedback/loading.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { Unanswered } from '../../../ui/feedback/unanswered.tsx';
import { VirtualList } from '../../../ui/lists/virtual-list.tsx';
import { NameText } from '../../../ui/text/name-text.tsx';
import styles from './account-view.module.css';
import { recordWords as words } from './words.ts';

const rowHeight = 40;
// So many stand there whole, and the page scrolls: a list that scrolls in a page that scrolls is for more.
const leastHeight = 12 * rowHeight + 1;

/** Who signs in at a practice, page after page. */
export function PracticeAccounts({
  practice,
}: {
  readonly practice: Pick<PracticeRecord, 'id' | 'name'> & Partial<Pick<PracticeRecord, 'accountCount'>>;
}) {
  const accounts = usePagedQuery('practiceAccounts', { id: practice.id, limit: 100 });
  const openRecord = useDesk((state) => state.openRecord);
  if (accounts.error !== null) return <Unanswered error={accounts.error} onRetry={accounts.refetch} />;
  if (accounts.isPending) return <Loading />;
  if (accounts.rows.length === 0)
    return (
      <EmptyState title={say(words.noSignInsYet)}>
        <p>{say(words.howPeopleCome)}</p>
      </EmptyState>
    );
  // As tall as its rows where there are few, else what the page has left.
  const height = accounts.rows.length * rowHeight + 1;
  return (
    <div
      className={styles.list}
      style={{ maxBlockSize: height, minBlockSize: Math.min(height, leastHeight) }}
    >
      <VirtualList
        label={say(words.accountsOf, { practice: practice.name })}
        rows={accounts.rows}
        rowKey={(row) => row.id}
        rowHeight={rowHeight}
        total={practice.accountCount ?? null}
        onActivate={(row) => openRecord({ type: 'account', id: row.id })}
        onNearEnd={accounts.fetchMore}
        isLoadingMore={accounts.isFetchingMore}
        renderRow={(row) => (
          <div className={styles.accountRow}>
            <NameText isCut>{accountTitle(row)}</NameText>
            <NameText isCut>{roleOf(row)}</NameText>
            <StateBadge state={row.status} />
            <StateBadge state={row.emailState} />
          </div>
        )}
      />
    </div>
  );
}

function roleOf({ role, administrator }: AccountSummary): string {
  if (!administrator) return role;
  return role === '' ? say(words.administrator) : say(words.roleAndAdministrator, { role });
}
