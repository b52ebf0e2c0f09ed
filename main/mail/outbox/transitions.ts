import type { MessageState } from '../../../preload/contract/outbox.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { relayIdOf } from './relay-id.ts';

/**
 * Every change of state that there is (`domain.md`, Messages). What is not listed is a bug.
 * `sending` goes back to `queued` or `held` only while its data are not sent.
 */
const allowedTransitions: Readonly<Record<MessageState, readonly MessageState[]>> = {
  // Uncertain without a try: in a store that was restored nobody knows what was sent since its backup.
  queued: ['sending', 'held', 'uncertain', 'expired', 'cancelled'],
  sending: ['accepted', 'deferred', 'held', 'queued', 'failed', 'uncertain', 'expired'],
  deferred: ['sending', 'queued', 'held', 'uncertain', 'expired', 'cancelled'],
  held: ['queued', 'sending', 'uncertain', 'expired', 'cancelled'],
  // Only a person starts these two again, or puts them away.
  failed: ['queued', 'cancelled'],
  uncertain: ['queued', 'bounced', 'cancelled'],
  accepted: ['bounced'],
  expired: [],
  bounced: ['cancelled'],
  // What was put away is taken back as it was; a report of non-delivery may come later.
  cancelled: ['failed', 'uncertain', 'bounced'],
};

/** States of what needs a person: it can be put away, and taken back. */
export const putAwayFrom = ['failed', 'uncertain', 'bounced'] as const satisfies readonly MessageState[];

export const canBecome = (from: MessageState, to: MessageState): boolean =>
  allowedTransitions[from].includes(to);

export interface Transition {
  readonly at: Millis;
  readonly from: MessageState | null;
  readonly to: MessageState;
  /** How many times the message had been tried, this time included. */
  readonly attempt: number;
  /** The server's words, or ours where no server spoke. */
  readonly response: string | null;
}

/** What a transition needs to know of the message. */
export interface TransitionSubject {
  readonly id: string;
  readonly state: MessageState;
  readonly attempts: number;
}

export interface TransitionChange {
  readonly to: MessageState;
  readonly at: Millis;
  readonly response?: string | null;
  /** Default: as many as before. */
  readonly attempts?: number;
  readonly nextAttemptAt?: Millis | null;
  /** Who may send it, and until when; left out, no one has it. */
  readonly lease?: { readonly owner: string; readonly until: Millis };
  /** What was said in the try that ends with this, as `ConversationRecord` gives it. */
  readonly conversation?: string | null;
}

// What a server says can be long; a person reads the beginning.
const mostResponse = 2000;

/** Stores a transition and the message's new state. Throws for one that the table doesn't have, or for another state than the store's. */
export function applyTransition(
  transaction: Writer,
  message: TransitionSubject,
  change: TransitionChange,
): Transition {
  if (!canBecome(message.state, change.to))
    throw new Error(`Message ${message.id} can't go from ${message.state} to ${change.to}`);
  const attempts = change.attempts ?? message.attempts;
  const response = change.response?.slice(0, mostResponse) ?? null;
  const relayId = change.to === 'accepted' && response !== null ? relayIdOf(response) : null;
  transaction.one(
    sql`UPDATE messages SET state = ${change.to}, attempts = ${attempts},
          next_attempt_at = ${change.nextAttemptAt ?? null}, lease_owner = ${change.lease?.owner ?? null},
          lease_until = ${change.lease?.until ?? null},
          data_sent = CASE WHEN ${change.to} IN ('queued', 'sending', 'held', 'deferred') THEN 0 ELSE data_sent END,
          last_response = coalesce(${response}, last_response), relay_id = coalesce(${relayId}, relay_id),
          updated_at = ${change.at}
        WHERE id = ${message.id} AND state = ${message.state}`,
  );
  const transition = { at: change.at, from: message.state, to: change.to, attempt: attempts, response };
  recordTransition(transaction, message.id, transition, change.conversation ?? null);
  return transition;
}

/** Writes one line of a message's history. `applyTransition` does this by itself; the first line of a new message is the caller's. */
export function recordTransition(
  transaction: Writer,
  messageId: string,
  transition: Transition,
  conversation: string | null = null,
): void {
  transaction.one(
    sql`INSERT INTO message_transitions (message_id, number, at, from_state, to_state, attempt, response, conversation)
        VALUES (${messageId},
          (SELECT coalesce(max(number), 0) + 1 FROM message_transitions WHERE message_id = ${messageId}),
          ${transition.at}, ${transition.from}, ${transition.to}, ${transition.attempt}, ${transition.response},
          ${conversation})`,
  );
}
