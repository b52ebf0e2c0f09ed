import { usePagedQuery } from '../../../data/use-paged-query.ts';
import { say, sayWith } from '../../../language.ts';
import { useNavigation } from '../../../shared/window/navigation.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Loading } from '../../../ui/feedback/loading.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { Unanswered } from '../../../ui/feedback/unanswered.tsx';
import { mask } from '../../../ui/text/mask.ts';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import styles from './account-view.module.css';
import { recordWords as words } from './words.ts';

/** What was mailed for an account, or for a practice and its people, newest first, with what became of it. */
export function MessagesOf({
  whose,
}: {
  readonly whose: { readonly account: string } | { readonly practice: string };
}) {
  const messages = usePagedQuery('messagesOf', { ...whose, limit: 20 });
  const open = useNavigation((state) => state.open);
  if (messages.error !== null) return <Unanswered error={messages.error} onRetry={messages.refetch} />;
  if (messages.isPending) return <Loading />;
  if (messages.rows.length === 0)
    return (
      <EmptyState title={say(words.noMessageYet)}>
        <p>{say(words.howMessagesCome)}</p>
      </EmptyState>
    );
  return (
    <>
      <ul className={styles.rows}>
        {messages.rows.map((message) => (
          <li key={message.id} className={styles.line}>
            <Button variant="plain" onPress={() => open('outbox', { message: message.id })}>
              {message.subject}
            </Button>
            <span className={styles.lineWords}>
              {message.caseNumber === null
                ? sayWith(words.messageWithoutCase, { address: <bdi>{mask(message.to, 'email')}</bdi> })
                : sayWith(words.messageLine, {
                    address: <bdi>{mask(message.to, 'email')}</bdi>,
                    number: message.caseNumber,
                  })}
            </span>
            <StateBadge state={message.state} />
            <span className={styles.quiet}>
              <RelativeTime at={message.createdAt} />
            </span>
          </li>
        ))}
      </ul>
      {messages.hasMore ? (
        <div>
          <Button isPending={messages.isFetchingMore} onPress={messages.fetchMore}>
            {say(words.showMore)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
