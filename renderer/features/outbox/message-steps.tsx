import type { MessageTransition, OutboxMessage } from '../../../preload/contract/outbox.ts';
import { useShell } from '../../data/use-action.ts';
import { say, sayWith } from '../../language.ts';
import { withMasked } from '../../shared/mail/with-masked.ts';
import { StateBadge } from '../../ui/feedback/state-badge.tsx';
import { Conversation } from '../../ui/text/conversation.tsx';
import { mask } from '../../ui/text/mask.ts';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import styles from './outbox-screen.module.css';
import { outboxWords as words } from './words.ts';

/** What happened to a message, step by step, with what was said to the mail server in each try. */
export function MessageSteps({ message }: { readonly message: OutboxMessage }) {
  const hide = (text: string): string => withMasked(text, message.to, mask(message.to, 'email'));
  // Two steps may end in the same state at the same moment: only their place tells them apart, and they stay in it.
  return (
    <ol className={styles.steps}>
      {message.transitions.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <Step key={index} step={step} hide={hide} />
      ))}
    </ol>
  );
}

interface StepProps {
  readonly step: MessageTransition;
  readonly hide: (text: string) => string;
}

function Step({ step, hide }: StepProps) {
  const copy = useShell('copyText');
  return (
    <li className={styles.step}>
      <StateBadge state={step.to} />
      <div>
        <p className={styles.quiet}>
          {step.attempt > 0 ? (
            sayWith(words.atTry, {
              at: <RelativeTime at={step.at} isFocusable />,
              attempt: step.attempt,
            })
          ) : (
            <RelativeTime at={step.at} isFocusable />
          )}
        </p>
        {step.response === null ? null : (
          <p className={styles.answer} translate="no">
            {hide(step.response)}
          </p>
        )}
        {step.conversation === null ? null : (
          <details className={styles.talk}>
            <summary>
              {step.attempt > 0
                ? say(words.conversationOfTry, { attempt: step.attempt })
                : say(words.conversation)}
            </summary>
            <Conversation
              lines={step.conversation.map((line) => ({ ...line, text: hide(line.text) }))}
              onCopy={async (text) => (await copy.run({ text })).ok}
            />
          </details>
        )}
      </div>
    </li>
  );
}
