import { useState } from 'react';
import type { OutboxRow } from '../../../preload/contract/outbox.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { gatherRows } from '../../data/gather.ts';
import { say } from '../../language.ts';
import {
  canCancel,
  canHold,
  canPutAway,
  canRetry,
  retryableStates,
  statesShown,
} from '../../shared/mail/message-rules.ts';
import { May } from '../../shared/operators/may.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { changeWords as words } from './change-words.ts';
import { filtersOf, type OutboxFields } from './outbox-fields.ts';
import styles from './outbox-screen.module.css';
import { useOutboxState } from './outbox-state.ts';
import { useChanges } from './use-changes.tsx';

interface SelectionBarProps {
  readonly rows: readonly OutboxRow[];
  readonly fields: OutboxFields;
}

/** What can be done with the ticked messages, or with all that the filters leave. */
export function SelectionBar({ rows, fields }: SelectionBarProps) {
  const { selected, select } = useOutboxState();
  const [gathering, setGathering] = useState<Refusal | null>(null);
  // Said of these filters alone: others may leave something.
  const [emptyFor, setEmptyFor] = useState<OutboxFields | null>(null);
  const changes = useChanges();
  const now = useNow();
  const ticked = rows.filter((row) => selected.has(row.id));
  const retryable = ticked.filter((row) => canRetry(row, now));
  const holdable = ticked.filter(canHold);
  const cancellable = ticked.filter((row) => canCancel(row.state));
  const down = ticked.filter((row) => canPutAway(row.state));
  // Those among them that were cancelled before they were sent are left out, and it is said why.
  const cancelled = ticked.filter(({ state }) => state === 'cancelled');
  const shown = statesShown(fields.show);
  const wanted = retryableStates.filter((state) => shown?.includes(state) ?? true);

  const retryAll = async (): Promise<void> => {
    setGathering(null);
    const { state: _one, ...filters } = filtersOf(fields);
    // Most of a grown outbox was accepted long ago: only what can be sent again is looked for.
    const found = await gatherRows(
      'outbox',
      { ...filters, states: [...wanted], limit: 1000 },
      Number.POSITIVE_INFINITY,
    );
    if (!found.ok) {
      setGathering(found.error);
      return;
    }
    const all = found.value.filter((row) => canRetry(row, now));
    setEmptyFor(all.length === 0 ? fields : null);
    if (all.length > 0) changes.retry(all, true);
  };

  return (
    <div className={styles.selection}>
      {ticked.length === 0 ? (
        <>
          <span className={styles.grow} role="status">
            {say(emptyFor === fields ? words.nothingToRetry : words.selectSeveral)}
          </span>
          <May offered="outbox.retry">
            <Button
              variant="plain"
              icon="refresh"
              isPending={changes.busy}
              isDisabled={wanted.length === 0 || rows.length === 0}
              onPress={() => void retryAll()}
            >
              {say(words.retryAll)}
            </Button>
          </May>
        </>
      ) : (
        <>
          <span className={styles.grow}>{say(words.selected, { count: ticked.length })}</span>
          <May offered="outbox.retry">
            <Button
              variant="plain"
              icon="refresh"
              isPending={changes.busy}
              isDisabled={retryable.length === 0}
              onPress={() => changes.retry(retryable)}
            >
              {say(words.retryCount, { count: retryable.length })}
            </Button>
            <Button
              variant="plain"
              icon="pause"
              isPending={changes.busy}
              isDisabled={holdable.length === 0}
              onPress={() => changes.hold(holdable)}
            >
              {say(words.holdCount, { count: holdable.length })}
            </Button>
            <Button
              variant="plain"
              icon="cross"
              isPending={changes.busy}
              isDisabled={cancellable.length === 0}
              onPress={() => changes.cancel(cancellable)}
            >
              {say(words.cancelSendingCount, { count: cancellable.length })}
            </Button>
            {down.length === 0 ? null : (
              <Button
                variant="plain"
                icon="check"
                isPending={changes.busy}
                onPress={() => changes.putAway(down)}
              >
                {say(words.putAwayCount, { count: down.length })}
              </Button>
            )}
            {cancelled.length === 0 ? null : (
              <Button
                variant="plain"
                icon="refresh"
                isPending={changes.busy}
                onPress={() => changes.takeBack(cancelled)}
              >
                {say(words.takeBackCount, { count: cancelled.length })}
              </Button>
            )}
          </May>
          <Button variant="plain" onPress={() => select([])}>
            {say(words.clearSelection)}
          </Button>
        </>
      )}
      <InlineError error={gathering ?? changes.error} />
      {changes.notice}
      {changes.dialogs}
    </div>
  );
}
