import { useMemo } from 'react';
import { countText } from '../../data/numbers.ts';
import { useShell } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { messageStateWords } from '../../data/words.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { MessageDetail } from './message-detail.tsx';
import { MessageList } from './message-list.tsx';
import { attentionStates, statesPresent } from './message-rules.ts';
import styles from './outbox-screen.module.css';
import { type OutboxFilter, useOutboxState } from './outbox-state.ts';

/** The outbox: counts by state, the messages, and the one that is open. */
export function OutboxTab() {
  const openId = useOutboxState((state) => state.openId);
  const { data, error } = useDeskQuery('outbox', { limit: 1 });
  const counts = useMemo(() => data?.counts ?? {}, [data]);
  return (
    <>
      <div className={styles.top}>
        <StateChips counts={counts} />
        <SendNow />
      </div>
      {error === null ? null : (
        <div className={styles.notice}>
          <InlineError error={error} />
        </div>
      )}
      <div className={styles.halves}>
        <section className={styles.list} aria-label="Messages">
          <MessageList />
        </section>
        <section className={styles.detail} aria-label="Message">
          {openId === null ? (
            <EmptyState icon="mail" title="No message is open">
              <p>Choose one in the list to read it, and what the mail server said.</p>
            </EmptyState>
          ) : (
            <MessageDetail key={openId} id={openId} />
          )}
        </section>
      </div>
    </>
  );
}

function StateChips({ counts }: { readonly counts: Parameters<typeof statesPresent>[0] }) {
  const filter = useOutboxState((state) => state.filter);
  const narrow = useOutboxState((state) => state.narrow);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const attention = attentionStates.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const chips: readonly { readonly id: OutboxFilter; readonly words: string; readonly count: number }[] = [
    { id: 'any', words: 'All', count: all },
    ...(attention > 0 || filter === 'attention'
      ? [{ id: 'attention' as const, words: 'Need you', count: attention }]
      : []),
    ...statesPresent(counts, filter).map((state) => ({
      id: state,
      words: messageStateWords[state],
      count: counts[state] ?? 0,
    })),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are filters, no fields of a form.
    <div className={styles.chips} role="group" aria-label="Show">
      {chips.map((chip) => (
        <button
          key={chip.id}
          type="button"
          className={styles.chip}
          aria-pressed={filter === chip.id}
          onClick={() => narrow(chip.id)}
        >
          {chip.words} <strong>{countText(chip.count)}</strong>
        </button>
      ))}
    </div>
  );
}

function SendNow() {
  const { run, busy, error } = useShell('sendNow');
  const { data: settings } = useDeskQuery('settings', {});
  const send = async (): Promise<void> => {
    const answer = await run({});
    if (answer.ok) announce('Sending what is due');
  };
  return (
    <div className={styles.buttons}>
      <InlineError error={error} />
      <Button
        icon="send"
        isPending={busy}
        lacks={settings?.['mail.mode'] === 'off' ? 'Mail is off' : null}
        onPress={() => void send()}
      >
        Send now
      </Button>
    </div>
  );
}
