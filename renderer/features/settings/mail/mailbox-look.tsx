import { useShell } from '../../../data/use-action.ts';
import { useShellQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { type KnownState, StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { FieldRow, FieldRows } from '../../../ui/fields/field-rows.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import styles from '../settings-screen.module.css';
import { mailboxWords as words } from './mailbox-words.ts';
import { summaryWords } from './report-words.ts';

// The desk checks by itself without saying so.
const statusMillis = 5000;

/** Whether the mailbox can be read, what the last check brought, and a check right now. */
export function MailboxLook() {
  const { data: setup, refetch } = useShellQuery(
    'mailSetup',
    {},
    { everyMillis: statusMillis, keepPrevious: true },
  );
  const look = useShell('fetchMail');
  const lookNow = async (): Promise<void> => {
    await look.run({});
    refetch();
  };
  const problem = setup?.mailbox.problem ?? null;
  const lastLook = setup?.mailbox.lastLook ?? null;
  const badge: { readonly state: KnownState; readonly word: string } =
    problem !== null
      ? { state: 'failed', word: say(words.cannotBeRead) }
      : lastLook !== null
        ? { state: 'active', word: say(words.isRead) }
        : { state: 'queued', word: say(words.notCheckedYet) };
  return (
    <div className={styles.setting}>
      <div aria-live="polite">
        <FieldRows>
          <FieldRow name={say(words.mailbox)}>
            <StateBadge {...badge} />
          </FieldRow>
          {lastLook === null ? null : (
            <FieldRow name={say(words.lastCheck)}>
              <span>{summaryWords(lastLook.summary)}</span>
              <span className={styles.quiet}>
                <RelativeTime at={lastLook.at} isFocusable />
              </span>
            </FieldRow>
          )}
        </FieldRows>
      </div>
      {look.error === null && problem !== null ? <Callout tone="danger" title={problem} /> : null}
      <InlineError error={look.error} />
      <div className={styles.buttons}>
        <Button icon="refresh" isPending={look.busy} onPress={() => void lookNow()}>
          {say(words.checkNow)}
        </Button>
        <span className={styles.quiet} role="status">
          {look.busy ? say(words.checking) : ''}
        </span>
      </div>
    </div>
  );
}
