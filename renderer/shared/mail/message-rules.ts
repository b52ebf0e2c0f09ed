import { type MessageState, messageStates, type OutboxRow } from '../../../preload/contract/outbox.ts';
import { say } from '../../language.ts';
import { mailWords as words } from './words.ts';

/** What a list of messages shows: one state, all, or what belongs together. */
export type OutboxShow = MessageState | 'any' | 'attention' | 'not-arrived' | 'waiting';

/** States that need a person. */
const attentionStates: readonly MessageState[] = ['failed', 'uncertain', 'bounced'];
/** States of what is known not to have arrived. */
const notArrivedStates: readonly MessageState[] = ['failed', 'bounced', 'expired'];
/** States of what has not been through yet. */
const waitingStates: readonly MessageState[] = ['queued', 'sending', 'deferred', 'held'];

/** The states behind what is shown; null for all. */
export function statesShown(show: OutboxShow): readonly MessageState[] | null {
  switch (show) {
    case 'any':
      return null;
    case 'attention':
      return attentionStates;
    case 'not-arrived':
      return notArrivedStates;
    case 'waiting':
      return waitingStates;
    default:
      return [show];
  }
}

/** A word that stands for something to show, or null. */
export function showOf(word: string | undefined): OutboxShow | null {
  if (word === 'any' || word === 'attention' || word === 'not-arrived' || word === 'waiting') return word;
  return messageStates.find((state) => state === word) ?? null;
}

/** States from which a person may have a message tried again. */
export const retryableStates: readonly MessageState[] = ['deferred', 'held', 'failed', 'uncertain'];
const cancellable: ReadonlySet<MessageState> = new Set(['queued', 'deferred', 'held']);

/** Whether a person may have it tried again. One whose link is dead is made again instead. */
export function canRetry(message: Pick<OutboxRow, 'state' | 'expiresAt'>, now: number): boolean {
  return retryableStates.includes(message.state) && (message.expiresAt === null || message.expiresAt > now);
}

/** Whether it can still be taken back. */
export function canCancel(state: MessageState): boolean {
  return cancellable.has(state);
}

/** Whether nothing more may be done about it: it did not arrive, or may not have. */
export const canPutAway = (state: MessageState): boolean => attentionStates.includes(state);

/** Whether a person may hold it. What the program holds is sent automatically once it can be; what a person holds is not. */
export function canHold(message: Pick<OutboxRow, 'state' | 'heldByPerson'>): boolean {
  return cancellable.has(message.state) && !message.heldByPerson;
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

/** What to do about a message that didn't get through, in a sentence; null where there is nothing to do. */
export function nextStep(
  message: Pick<OutboxRow, 'state' | 'heldByPerson' | 'expiresAt'>,
  now: number,
): string | null {
  const isDead = message.expiresAt !== null && message.expiresAt <= now;
  switch (message.state) {
    case 'failed':
      return say(isDead ? words.afterFailedLinkDead : words.afterFailed);
    case 'bounced':
      return say(words.afterBounced);
    case 'uncertain':
      return say(isDead ? words.afterUncertainLinkDead : words.afterUncertain);
    case 'expired':
      return say(words.afterExpired);
    case 'held':
      return message.heldByPerson ? say(words.afterHeld) : null;
    default:
      return null;
  }
}
