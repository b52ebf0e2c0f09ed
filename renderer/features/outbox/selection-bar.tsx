import { useState } from 'react';
import type { OutboxRow } from '../../../preload/contract/outbox.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { gatherRows } from '../../data/gather.ts';
import { countOf, countText } from '../../data/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { useNow } from '../../ui/use-now.ts';
import { attentionStates, canCancel, canRetry } from './message-rules.ts';
import styles from './outbox-screen.module.css';
import { type OutboxFilter, useOutboxState } from './outbox-state.ts';
import { useRetry } from './use-retry.tsx';

// The desk takes no more at once.
const most = 1000;

interface SelectionBarProps {
  readonly rows: readonly OutboxRow[];
  readonly filter: OutboxFilter;
}

/** What can be done with the ticked messages, or with all of a filter's. */
export function SelectionBar({ rows, filter }: SelectionBarProps) {
  const { selected, select } = useOutboxState();
  const [gathering, setGathering] = useState<Refusal | null>(null);
  const retry = useRetry();
  const now = useNow();
  const ticked = rows.filter((row) => selected.has(row.id));
  const retryable = ticked.filter((row) => canRetry(row, now));
  const cancellable = ticked.filter((row) => canCancel(row.state));

  const retryAll = async (): Promise<void> => {
    setGathering(null);
    const states = filter === 'attention' ? attentionStates : filter === 'any' ? [null] : [filter];
    const all: OutboxRow[] = [];
    for (const state of states) {
      const found = await gatherRows(
        'outbox',
        state === null ? { limit: 1000 } : { state, limit: 1000 },
        most,
      );
      if (!found.ok) {
        setGathering(found.error);
        return;
      }
      all.push(...found.value.filter((row) => canRetry(row, now)));
    }
    retry.ask(all.slice(0, most));
  };

  return (
    <div className={styles.selection}>
      {ticked.length === 0 ? (
        <>
          <span className={styles.grow}>Tick messages with Space to act on several.</span>
          <Button
            variant="plain"
            icon="refresh"
            isPending={retry.busy}
            isDisabled={!rows.some((row) => canRetry(row, now))}
            onPress={() => void retryAll()}
          >
            Retry all
          </Button>
        </>
      ) : (
        <>
          <span className={styles.grow}>{countOf(ticked.length, 'message')} ticked</span>
          <Button
            variant="plain"
            icon="refresh"
            isPending={retry.busy}
            isDisabled={retryable.length === 0}
            onPress={() => retry.ask(retryable)}
          >
            Retry ({countText(retryable.length)})
          </Button>
          <Button
            variant="plain"
            icon="cross"
            isPending={retry.busy}
            isDisabled={cancellable.length === 0}
            onPress={() => retry.askCancel(cancellable)}
          >
            Cancel sending ({countText(cancellable.length)})
          </Button>
          <Button variant="plain" onPress={() => select([])}>
            Untick all
          </Button>
        </>
      )}
      <InlineError error={gathering ?? retry.error} />
      {retry.notice}
      {retry.dialogs}
    </div>
  );
}
