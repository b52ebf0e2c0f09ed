import type { MessageState, OutboxRow } from '../../../preload/contract/outbox.ts';

/** States of what did not get through, or may not have. */
export const troubledStates: ReadonlySet<MessageState> = new Set([
  'failed',
  'bounced',
  'uncertain',
  'expired',
]);

/** The mails of a case that did not get through, or may not have, and that nothing newer for the same purpose has replaced. */
export function mailTrouble(messages: readonly OutboxRow[]): readonly OutboxRow[] {
  return messages.filter(
    (message) =>
      troubledStates.has(message.state) &&
      !messages.some(
        (other) =>
          other.purpose === message.purpose &&
          other.createdAt > message.createdAt &&
          other.state !== 'cancelled',
      ),
  );
}
