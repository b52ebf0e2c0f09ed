import { type MessageState, messageStates, type OutboxRow } from '../../../preload/contract/outbox.ts';

/** States that need a person. */
export const attentionStates: readonly MessageState[] = ['failed', 'uncertain', 'bounced'];

const retryable: ReadonlySet<MessageState> = new Set(['deferred', 'held', 'failed', 'uncertain']);
const cancellable: ReadonlySet<MessageState> = new Set(['queued', 'deferred', 'held']);

/** Whether a person may have it tried again. One whose link is dead is made anew instead. */
export function canRetry(message: Pick<OutboxRow, 'state' | 'expiresAt'>, now: number): boolean {
  return retryable.has(message.state) && (message.expiresAt === null || message.expiresAt > now);
}

/** Whether it can still be taken back. */
export function canCancel(state: MessageState): boolean {
  return cancellable.has(state);
}

/** The states that there are messages in, and the one that is looked at, those that need a person first. */
export function statesPresent(
  counts: Readonly<Partial<Record<MessageState, number>>>,
  looked: string,
): readonly MessageState[] {
  const present = messageStates.filter((state) => (counts[state] ?? 0) > 0 || state === looked);
  return [
    ...present.filter((state) => attentionStates.includes(state)),
    ...present.filter((state) => !attentionStates.includes(state)),
  ];
}
