import { usePagedQuery } from '../../../data/use-paged-query.ts';
import { say, sayWith } from '../../../language.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Loading } from '../../../ui/feedback/loading.tsx';
import { Unanswered } from '../../../ui/feedback/unanswered.tsx';
import { NameText } from '../../../ui/text/name-text.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import styles from './account-view.module.css';
import { recordWords as words } from './words.ts';

/** Which people of a practice ask for an address that another account has: each record has the ways out. */
export function ContestedOf({ practice }: { readonly practice: string }) {
  const wishes = usePagedQuery('contested', { practice, limit: 20 });
  const openRecord = useDesk((state) => state.openRecord);
  if (wishes.error !== null) return <Unanswered error={wishes.error} onRetry={wishes.refetch} />;
  if (wishes.isPending) return <Loading />;
  if (wishes.rows.length === 0)
    return (
      <EmptyState title={say(words.noContested)}>
        <p>{say(words.aboutContested)}</p>
      </EmptyState>
    );
  return (
    <>
      <ul className={styles.rows}>
        {wishes.rows.map((row) => (
          <li key={row.accountId} className={styles.named}>
            <Button variant="plain" onPress={() => openRecord({ type: 'account', id: row.accountId })}>
              <NameText>{row.name}</NameText>
            </Button>
            <span className={styles.lineWords}>
              {sayWith(words.wantsAddress, { email: <bdi>{row.email}</bdi> })}
            </span>
            <span className={styles.quiet}>
              <RelativeTime at={row.since} />
            </span>
          </li>
        ))}
      </ul>
      {wishes.hasMore ? (
        <div>
          <Button isPending={wishes.isFetchingMore} onPress={wishes.fetchMore}>
            {say(words.showMore)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
