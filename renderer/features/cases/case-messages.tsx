import type { OutboxRow } from '../../../preload/contract/outbox.ts';
import { say, sayWith } from '../../language.ts';
import { canRetry, nextStep } from '../../shared/mail/message-rules.ts';
import { withMasked } from '../../shared/mail/with-masked.ts';
import { May } from '../../shared/operators/may.tsx';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { StateBadge } from '../../ui/feedback/state-badge.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { mask } from '../../ui/text/mask.ts';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { useChanges } from '../outbox/use-changes.tsx';
import styles from './case-detail.module.css';
import { caseWords as words } from './words.ts';

/** The mail of a case, with what became of each, and what to do about what did not get through. */
export function CaseMessages({ messages }: { readonly messages: readonly OutboxRow[] }) {
  const changes = useChanges();
  return (
    <Panel title={say(words.mail)}>
      {messages.length === 0 ? (
        <p className={styles.quiet}>{say(words.nothingSent)}</p>
      ) : (
        <ul className={styles.mails}>
          {messages.map((message) => (
            <CaseMessage
              key={message.id}
              message={message}
              isBusy={changes.busy}
              onRetry={() => changes.retry([message])}
            />
          ))}
        </ul>
      )}
      <InlineError error={changes.error} />
      {changes.dialogs}
    </Panel>
  );
}

interface CaseMessageProps {
  readonly message: OutboxRow;
  readonly isBusy: boolean;
  readonly onRetry: () => void;
}

function CaseMessage({ message, isBusy, onRetry }: CaseMessageProps) {
  const open = useNavigation((navigation) => navigation.open);
  const now = useNow();
  const step = nextStep(message, now);
  const why = message.reason ?? (step === null ? null : message.lastResponse);
  return (
    <li className={step === null ? undefined : styles.trouble}>
      <button type="button" className={styles.mail} onClick={() => open('outbox', { message: message.id })}>
        <span className={styles.mailLine}>{message.subject}</span>
        <span className={styles.mailLine}>
          <StateBadge state={message.state} />
          <span className={styles.quiet}>
            <RelativeTime at={message.updatedAt} />
          </span>
        </span>
      </button>
      {why === null ? null : (
        <p className={styles.quiet}>{withMasked(why, message.to, mask(message.to, 'email'))}</p>
      )}
      {message.state === 'deferred' && message.nextAttemptAt !== null ? (
        <p className={styles.quiet}>
          {sayWith(words.nextTry, { at: <RelativeTime at={message.nextAttemptAt} /> })}
        </p>
      ) : null}
      {step === null ? null : <p>{step}</p>}
      {step !== null && canRetry(message, now) ? (
        <span className={styles.flush}>
          <May offered="outbox.retry">
            <Button
              variant="plain"
              icon={message.heldByPerson ? 'play' : 'refresh'}
              isPending={isBusy}
              aria-label={say(message.heldByPerson ? words.releaseOf : words.retryOf, {
                subject: message.subject,
              })}
              onPress={onRetry}
            >
              {say(message.heldByPerson ? words.release : words.retry)}
            </Button>
          </May>
        </span>
      ) : null}
    </li>
  );
}
