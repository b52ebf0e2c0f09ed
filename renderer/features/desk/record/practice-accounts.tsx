import type { PracticeRecord } from '../../../../preload/contract/directory.ts';
import { usePagedQuery } from '../../../data/use-paged-query.ts';
import { accountTitle } from '../../../shared/record/account-title.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { VirtualList } from '../../../ui/lists/virtual-list.tsx';
import { NameText } from '../../../ui/text/name-text.tsx';
import styles from './account-view.module.css';

const rowHeight = 40;
const leastHeight = 320;

/** Who signs in at a practice, page after page. */
export function PracticeAccounts({ practice }: { readonly practice: PracticeRecord }) {
  const accounts = usePagedQuery('practiceAccounts', { id: practice.id, limit: 100 });
  const openRecord = useDesk((state) => state.openRecord);
  if (accounts.error !== null) return <InlineError error={accounts.error} />;
  if (!accounts.isPending && accounts.rows.length === 0)
    return (
      <EmptyState title="Nobody signs in at this practice yet">
        <p>Its people come in with an import of people, on the Directory screen.</p>
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
        label={`Accounts of ${practice.name}`}
        rows={accounts.rows}
        rowKey={(row) => row.id}
        rowHeight={rowHeight}
        total={practice.accountCount}
        onActivate={(row) => openRecord({ type: 'account', id: row.id })}
        onNearEnd={accounts.fetchMore}
        isLoadingMore={accounts.isFetchingMore}
        renderRow={(row) => (
          <div className={styles.accountRow}>
            <NameText isCut>{accountTitle(row)}</NameText>
            <NameText isCut>
              {[row.role, row.administrator ? 'administrator' : ''].filter(Boolean).join(', ')}
            </NameText>
            <StateBadge state={row.status} />
            <StateBadge state={row.emailState} />
          </div>
        )}
      />
    </div>
  );
}
