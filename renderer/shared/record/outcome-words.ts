import type { MessageState, OutboxRow } from '../../../preload/contract/outbox.ts';
import type { CodeState } from '../../../preload/contract/signing-in.ts';
import { say } from '../../language.ts';
import type { CalloutTone } from '../../ui/feedback/callout.tsx';
import { sentWords } from './sent-words.ts';
import { recordWords as words } from './words.ts';

/** What an outcome says of a message that it sent. */
export interface MailStand {
  readonly state: MessageState;
  readonly heldByPerson: boolean;
  /** Why it stands there: the server's words, or ours. */
  readonly because: string | null;
  /** It brings a link. */
  readonly hasLink: boolean;
}

/** What was done, and what was sent. */
export interface SaidOfMail {
  /** What was done; empty where sending is all there is to say. */
  readonly title: string;
  /** What was sent; left out where the title speaks of no mail. */
  readonly mail?: keyof typeof sentWords;
}

/** A message as an outcome sees it; one that is not read yet was just put into the outbox. */
export const standOf = (message: OutboxRow | undefined): MailStand =>
  message === undefined
    ? { state: 'queued', heldByPerson: false, because: null, hasLink: false }
    : {
        state: message.state,
        heldByPerson: message.heldByPerson,
        because: message.reason ?? message.lastResponse,
        // Only what a link is good for runs out.
        hasLink: message.expiresAt !== null,
      };

// The worst first: several mails of one action are as good as the worst of them.
const byGravity: readonly MessageState[] = [
  'failed',
  'bounced',
  'expired',
  'uncertain',
  'cancelled',
  'held',
  'deferred',
  'queued',
  'sending',
  'accepted',
];

/** The message that decides what is said; null where none was sent. */
const worstOf = (stands: readonly MailStand[]): MailStand | null =>
  [...stands].sort((one, other) => byGravity.indexOf(one.state) - byGravity.indexOf(other.state))[0] ?? null;

const lost: ReadonlySet<MessageState> = new Set(['failed', 'bounced', 'expired']);

/** The sentence above an outcome, true for where its mails are now. */
export function outcomeTitle({ title, mail }: SaidOfMail, stands: readonly MailStand[]): string {
  const worst = worstOf(stands);
  if (worst === null) return title;
  if (lost.has(worst.state)) return say(words.doneMailLost);
  if (worst.state === 'uncertain') return say(words.doneMailUncertain);
  if (mail === undefined) return title;
  const state = worst.state === 'held' && worst.heldByPerson ? 'heldByPerson' : worst.state;
  const sent = say(sentWords[mail], { state });
  return title === '' ? sent : say(words.doneAndSent, { done: title, sent });
}

/** How an outcome looks: green only once the relay has everything. */
export function outcomeTone(stands: readonly MailStand[]): CalloutTone {
  switch (worstOf(stands)?.state ?? 'accepted') {
    case 'accepted':
      return 'good';
    case 'queued':
    case 'sending':
      return 'info';
    default:
      return 'warn';
  }
}

const withoutStop = (text: string): string => text.replace(/\.$/, '');

/** Why the mail is not out yet, and what becomes of it, in a sentence; null where nothing waits. */
export function waitWords(stands: readonly MailStand[]): string | null {
  const worst = worstOf(stands);
  if (worst?.state === 'held') {
    if (worst.heldByPerson) return say(words.staysUntilReleased);
    return worst.because === null
      ? say(words.mailCannotBeSent)
      : say(words.sentWhenPossible, { reason: withoutStop(worst.because) });
  }
  if (worst?.state === 'deferred' && worst.because !== null)
    return say(words.waitsBecause, { reason: withoutStop(worst.because) });
  return null;
}

const codeSentences = {
  queued: words.codeBeingSent,
  sending: words.codeBeingSent,
  // The gateway has it; whether it arrives is not known here.
  accepted: words.codeOnItsWay,
  failed: words.codeNotSent,
  uncertain: words.codeUncertain,
  expired: words.codeTooLate,
  cancelled: words.codeCancelled,
} as const satisfies Readonly<Record<CodeState, unknown>>;

/** Where a security code is that was sent to a phone, given masked. */
export const codeWords = (phone: string, state: CodeState): string => say(codeSentences[state], { phone });
