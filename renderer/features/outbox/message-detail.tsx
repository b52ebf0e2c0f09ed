import type { MessageTransition } from '../../../preload/contract/outbox.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { messageStateMeaning } from '../../data/words.ts';
import { Button } from '../../ui/button.tsx';
import { FieldRow, FieldRows } from '../../ui/field-rows.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { Masked } from '../../ui/masked.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useNow } from '../../ui/use-now.ts';
import { canCancel, canRetry } from './message-rules.ts';
import styles from './outbox-screen.module.css';
import { useRetry } from './use-retry.tsx';

/** One message: what it says, where it stands and why, and what may be done. */
export function MessageDetail({ id }: { readonly id: string }) {
  const { data: message, error } = useDeskQuery('message', { id });
  const open = useNavigation((navigation) => navigation.open);
  const retry = useRetry();
  const now = useNow();
  if (error !== null) {
    return (
      <div className={styles.content}>
        <InlineError error={error} />
      </div>
    );
  }
  if (message === undefined) return null;
  const { caseNumber, nextAttemptAt } = message;
  return (
    <div className={styles.content}>
      <header>
        <h2 className={styles.title}>{message.subject}</h2>
        <p className={styles.stateLine}>
          <StateBadge state={message.state} />
          <span className={styles.quiet}>{messageStateMeaning[message.state]}</span>
        </p>
      </header>
      {canRetry(message, now) || canCancel(message.state) ? (
        <div className={styles.actions}>
          {canRetry(message, now) ? (
            <Button icon="refresh" isPending={retry.busy} onPress={() => retry.ask([message])}>
              Retry
            </Button>
          ) : null}
          {canCancel(message.state) ? (
            <Button icon="cross" isPending={retry.busy} onPress={() => retry.askCancel([message])}>
              Cancel sending
            </Button>
          ) : null}
        </div>
      ) : null}
      <InlineError error={retry.error} />
      {retry.dialogs}
      <div className={styles.facts}>
        <FieldRows>
          <FieldRow name="To">
            <Masked value={message.to} kind="email" label="recipient" />
          </FieldRow>
          {caseNumber === null ? null : (
            <FieldRow name="Case">
              <span className={styles.flush}>
                <Button variant="plain" onPress={() => open('cases', { case: caseNumber })}>
                  {caseNumber}
                </Button>
              </span>
            </FieldRow>
          )}
          <FieldRow name="Tries">{message.attempts}</FieldRow>
          {nextAttemptAt === null ? null : (
            <FieldRow name="Next try">
              <RelativeTime at={nextAttemptAt} isFocusable />
            </FieldRow>
          )}
          {message.expiresAt === null ? null : (
            <FieldRow name="Of use until">
              <RelativeTime at={message.expiresAt} isFocusable />
            </FieldRow>
          )}
          <FieldRow name="Message-ID">{message.messageId}</FieldRow>
        </FieldRows>
      </div>
      <Panel title="What happened">
        <ol className={styles.steps}>
          {message.transitions.map((step) => (
            <Step key={`${step.at}-${step.to}-${step.attempt}`} step={step} />
          ))}
        </ol>
      </Panel>
      <Panel title="Text">
        <p className={styles.quiet}>Links are masked: whoever holds one can use it.</p>
        <pre className={styles.mailText}>{message.text}</pre>
      </Panel>
    </div>
  );
}

function Step({ step }: { readonly step: MessageTransition }) {
  return (
    <li className={styles.step}>
      <StateBadge state={step.to} />
      <div>
        <p className={styles.quiet}>
          <RelativeTime at={step.at} isFocusable />
          {step.attempt > 0 ? `, try ${step.attempt}` : ''}
        </p>
        {step.response === null ? null : <p className={styles.answer}>{step.response}</p>}
      </div>
    </li>
  );
}
