import type { OutboxMessage } from '../../../preload/contract/outbox.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { messageStateMeaning } from '../../data/words.ts';
import { say } from '../../language.ts';
import { canCancel, canHold, canPutAway, canRetry, nextStep } from '../../shared/mail/message-rules.ts';
import { withMasked } from '../../shared/mail/with-masked.ts';
import { May } from '../../shared/operators/may.tsx';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { StateBadge } from '../../ui/feedback/state-badge.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { mask } from '../../ui/text/mask.ts';
import { Masked } from '../../ui/text/masked.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { AddressFix } from './address-fix.tsx';
import { addressFixWords as fixWords } from './address-fix-words.ts';
import { needOf } from './attention-groups.ts';
import { changeWords } from './change-words.ts';
import { MessageSteps } from './message-steps.tsx';
import styles from './outbox-screen.module.css';
import { useChanges } from './use-changes.tsx';
import { outboxWords as words } from './words.ts';

/** One message: what it says, where it stands and why, and what may be done. */
export function MessageDetail({ id }: { readonly id: string }) {
  const { data: message, error } = useDeskQuery('message', { id });
  const now = useNow();
  if (error !== null) {
    return (
      <div className={styles.content}>
        <InlineError error={error} />
      </div>
    );
  }
  if (message === undefined) return <Loading />;
  const step = nextStep(message, now);
  return (
    <div className={styles.content}>
      <header>
        <h2 className={styles.title}>{message.subject}</h2>
        <p className={styles.stateLine}>
          <StateBadge state={message.state} />
          <span className={styles.quiet}>{say(meaningOf(message))}</span>
        </p>
      </header>
      {step === null ? null : (
        <Callout tone={message.state === 'held' ? 'info' : 'warn'} title={say(words.whatToDo)}>
          <p>{step}</p>
        </Callout>
      )}
      <MessageButtons message={message} now={now} />
      {canPutAway(message.state) && needOf(message, now) === 'address' ? (
        <Panel title={say(fixWords.anotherAddress)}>
          <AddressFix key={id} id={id} />
        </Panel>
      ) : null}
      <MessageFacts message={message} />
      <Panel title={say(words.whatHappened)}>
        <MessageSteps message={message} />
      </Panel>
      <Panel title={say(words.text)}>
        <p className={styles.quiet}>{say(words.linksMasked)}</p>
        <pre className={styles.mailText} translate="no">
          {message.text}
        </pre>
      </Panel>
    </div>
  );
}

function MessageButtons({ message, now }: { readonly message: OutboxMessage; readonly now: number }) {
  const changes = useChanges();
  const retryable = canRetry(message, now);
  const isBack = wasPutAway(message);
  const isDown = canPutAway(message.state);
  return (
    <>
      {retryable || canCancel(message.state) || isDown || isBack ? (
        <div className={styles.actions}>
          {isDown ? <RecordButton message={message} /> : null}
          <May offered="outbox.retry">
            {retryable ? (
              <Button
                icon={message.heldByPerson ? 'play' : 'refresh'}
                isPending={changes.busy}
                onPress={() => changes.retry([message])}
              >
                {say(message.heldByPerson ? changeWords.release : changeWords.retry)}
              </Button>
            ) : null}
            {canHold(message) ? (
              <Button icon="pause" isPending={changes.busy} onPress={() => changes.hold([message])}>
                {say(changeWords.hold)}
              </Button>
            ) : null}
            {canCancel(message.state) ? (
              <Button icon="cross" isPending={changes.busy} onPress={() => changes.cancel([message])}>
                {say(changeWords.cancelSending)}
              </Button>
            ) : null}
            {isDown ? (
              <Button icon="check" isPending={changes.busy} onPress={() => changes.putAway([message])}>
                {say(changeWords.putAway)}
              </Button>
            ) : null}
            {isBack ? (
              <Button icon="refresh" isPending={changes.busy} onPress={() => changes.takeBack([message])}>
                {say(changeWords.takeBack)}
              </Button>
            ) : null}
          </May>
        </div>
      ) : null}
      <InlineError error={changes.error} />
      {changes.dialogs}
    </>
  );
}

/** Leads to the record that it is about: there its address is corrected, and the mail sent again by the rules. */
function RecordButton({ message }: { readonly message: OutboxMessage }) {
  const open = useNavigation((navigation) => navigation.open);
  const { accountId, practiceId } = message;
  if (accountId === null && practiceId === null) return null;
  return (
    <Button
      icon="person"
      onPress={() =>
        open('desk', accountId === null ? { practice: practiceId ?? '' } : { account: accountId })
      }
    >
      {say(words.openRecord)}
    </Button>
  );
}

/** What its state means for this one. */
function meaningOf(message: OutboxMessage) {
  if (message.heldByPerson) return words.heldUntilReleased;
  return wasPutAway(message) ? words.wasPutAway : messageStateMeaning[message.state];
}

/** Whether a cancelled message was put away after it did not arrive. */
function wasPutAway({ state, transitions }: OutboxMessage): boolean {
  const from = transitions.at(-1)?.from ?? null;
  return state === 'cancelled' && from !== null && canPutAway(from);
}

function noNextTry({ state, heldByPerson }: OutboxMessage): string {
  if (state !== 'held') return say(words.noNextTry);
  return say(heldByPerson ? words.whenReleased : words.whenMailWorks);
}

function MessageFacts({ message }: { readonly message: OutboxMessage }) {
  const open = useNavigation((navigation) => navigation.open);
  const now = useNow();
  const { caseNumber, nextAttemptAt, lastResponse, reason } = message;
  return (
    <div className={styles.facts}>
      <FieldRows>
        {lastResponse === null ? null : (
          <FieldRow name={say(words.answerColumn)}>
            <span className={styles.whyWords}>
              {reason === null ? null : <span>{reason}</span>}
              <span className={styles.answer} translate="no">
                {withMasked(lastResponse, message.to, mask(message.to, 'email'))}
              </span>
            </span>
          </FieldRow>
        )}
        <FieldRow name={say(words.nextTry)}>
          {nextAttemptAt === null ? (
            <span className={styles.quiet}>{noNextTry(message)}</span>
          ) : (
            <RelativeTime at={nextAttemptAt} isFocusable />
          )}
        </FieldRow>
        <FieldRow name={say(words.tries)}>{message.attempts}</FieldRow>
        <FieldRow name={say(words.recipient)}>
          <Masked value={message.to} kind="email" label={say(words.theRecipient)} />
        </FieldRow>
        {caseNumber === null ? null : (
          <FieldRow name={say(words.case)}>
            <span className={styles.flush}>
              <Button variant="plain" onPress={() => open('cases', { case: caseNumber })}>
                {caseNumber}
              </Button>
            </span>
          </FieldRow>
        )}
        <FieldRow name={say(words.written)}>
          <RelativeTime at={message.createdAt} isFocusable />
        </FieldRow>
        {message.expiresAt === null ? null : (
          <FieldRow name={say(message.expiresAt < now ? words.linkExpired : words.linkExpires)}>
            <RelativeTime at={message.expiresAt} isFocusable />
          </FieldRow>
        )}
        <FieldRow name={say(words.messageId)}>{message.messageId}</FieldRow>
      </FieldRows>
    </div>
  );
}
