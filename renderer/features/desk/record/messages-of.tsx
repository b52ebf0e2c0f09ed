import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { usePagedQuery } from '../../../data/use-paged-query.ts';
import { say, sayWith } from '../../../language.ts';
import { useNavigation } from '../../../shared/window/navigation.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { Loading } from '../../../ui/feedback/loading.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { mask } from '../../../ui/text/mask.ts';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import styles from './account-view.module.css';
import { recordWords as words } from './words.ts';

const latestCases = 10;

/** What was mailed in the cases of an account, those of the latest first. */
export function MessagesOf({ account }: { readonly account: string }) {
  const cases = usePagedQuery('cases', { account, limit: latestCases });
  if (cases.error !== null) return <InlineError error={cases.error} />;
  if (cases.isPending) return <Loading />;
  if (cases.rows.length === 0)
    return (
      <EmptyState title={say(words.noMessageYet)}>
        <p>{say(words.howMessagesCome)}</p>
      </EmptyState>
    );
  return (
    <>
      <ul className={styles.rows}>
        {cases.rows.map((row) => (
          <CaseMessages key={row.number} caseNumber={row.number} />
        ))}
      </ul>
      {cases.hasMore ? (
        <div>
          <Button isPending={cases.isFetchingMore} onPress={cases.fetchMore}>
            {say(words.fromEarlierCases)}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function CaseMessages({ caseNumber }: { readonly caseNumber: string }) {
  const { data } = useDeskQuery('outbox', { caseNumber, limit: 20 });
  const open = useNavigation((state) => state.open);
  return data?.rows.map((message) => (
    <li key={message.id} className={styles.line}>
      <Button variant="plain" onPress={() => open('outbox', { message: message.id })}>
        {message.subject}
      </Button>
      <span className={styles.lineWords}>
        {sayWith(words.messageLine, {
          address: <bdi>{mask(message.to, 'email')}</bdi>,
          number: caseNumber,
        })}
      </span>
      <StateBadge state={message.state} />
      <span className={styles.quiet}>
        <RelativeTime at={message.createdAt} />
      </span>
    </li>
  ));
}
