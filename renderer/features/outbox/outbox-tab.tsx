import { useShell } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { ListAndDetail } from '../../ui/layout/list-and-detail.tsx';
import { AttentionList } from './attention-list.tsx';
import { MessageDetail } from './message-detail.tsx';
import { MessageFiltersBar } from './message-filters-bar.tsx';
import { MessageList } from './message-list.tsx';
import styles from './outbox-screen.module.css';
import { useOutboxState } from './outbox-state.ts';
import { StateChips } from './state-chips.tsx';
import { outboxWords as words } from './words.ts';

/** The outbox: counts by state, what narrows the list, the messages, and the one that is open. */
export function OutboxTab() {
  const openId = useOutboxState((state) => state.openId);
  const openMessage = useOutboxState((state) => state.openMessage);
  return (
    <>
      <div className={styles.top}>
        <StateChips />
        <SendNow />
      </div>
      <AttentionList />
      <MessageFiltersBar />
      <ListAndDetail
        listLabel={say(words.messages)}
        list={<MessageList />}
        onClose={() => openMessage(null)}
        detailLabel={say(words.message)}
        detail={openId === null ? null : <MessageDetail key={openId} id={openId} />}
      />
    </>
  );
}

function SendNow() {
  const { run, busy, error } = useShell('sendNow');
  const { data: settings } = useDeskQuery('settings', {});
  const send = async (): Promise<void> => {
    const answer = await run({});
    if (answer.ok) announce(say(words.sendingDue));
  };
  return (
    <div className={styles.buttons}>
      <InlineError error={error} />
      <May offered="sendNow">
        <Button
          icon="send"
          isPending={busy}
          lacks={settings?.['mail.mode'] === 'off' ? say(words.mailIsOff) : null}
          onPress={() => void send()}
        >
          {say(words.sendNow)}
        </Button>
      </May>
    </div>
  );
}
