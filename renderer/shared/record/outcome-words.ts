import type { MessageState, OutboxRow } from '../../../preload/contract/outbox.ts';
import type { CodeState } from '../../../preload/contract/signing-in.ts';
import type { CalloutTone } from '../../ui/feedback/callout.tsx';

/** What an outcome says of a message that it sent. */
export interface MailStand {
  readonly state: MessageState;
  readonly heldByPerson: boolean;
  /** Why it stands there: the server's words, or ours. */
  readonly because: string | null;
  /** It brings a link. */
  readonly hasLink: boolean;
}

/** What was done, and how the thing that was sent is called in a sentence. */
export interface SaidOfMail {
  /** What was done; empty where sending is all there is to say. */
  readonly title: string;
  /** As in `its link` or `The invitation`; left out where the title speaks of no mail. */
  readonly mail?: string;
  /** What is said instead of the mail once the relay has it, as in `both addresses are told`. */
  readonly once?: string;
  /** It was sent before. */
  readonly again?: boolean;
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

function whereItIs({ state, heldByPerson }: MailStand): string {
  switch (state) {
    case 'queued':
      return 'is queued';
    case 'sending':
      return 'is being sent';
    // The relay has it; whether it arrives nobody here knows.
    case 'accepted':
      return 'is on its way';
    case 'deferred':
      return 'could not be sent yet and will be tried again';
    case 'held':
      return heldByPerson ? 'is held by a person' : 'is not sent yet: it is held';
    case 'failed':
    case 'bounced':
    case 'expired':
      return 'did not get through';
    case 'uncertain':
      return 'may not have arrived';
    case 'cancelled':
      return 'was cancelled';
  }
}

const lost: ReadonlySet<MessageState> = new Set(['failed', 'bounced', 'expired']);

/** The sentence above an outcome, true for where its mails are now. */
export function outcomeTitle(
  { title, mail, once, again = false }: SaidOfMail,
  stands: readonly MailStand[],
): string {
  const worst = worstOf(stands);
  if (worst === null) return title;
  if (lost.has(worst.state)) return 'Done, but the mail did not get through';
  if (worst.state === 'uncertain') return 'Done, but nobody knows whether the mail got through';
  if (mail === undefined) return title;
  const onceMore = again && ['queued', 'sending', 'accepted'].includes(worst.state) ? ' once more' : '';
  const sentence =
    worst.state === 'accepted' && once !== undefined ? once : `${mail} ${whereItIs(worst)}${onceMore}`;
  return title === '' ? `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}` : `${title}; ${sentence}`;
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

/** Why the mail is not out yet, and what becomes of it, in a sentence; null where nothing waits. */
export function waitWords(stands: readonly MailStand[]): string | null {
  const worst = worstOf(stands);
  if (worst?.state === 'held')
    return worst.heldByPerson
      ? 'It stays in the outbox until somebody releases it.'
      : `${worst.because ?? 'Mail can’t be sent right now'}. It goes out by itself as soon as that changes.`.replace(
          /\.\. /,
          '. ',
        );
  if (worst?.state === 'deferred')
    return worst.because === null ? null : `${worst.because.replace(/\.$/, '')}.`;
  return null;
}

/** Where a security code is, after its name in a sentence. */
export function codeWords(code: string, state: CodeState): string {
  const where: Readonly<Record<CodeState, string>> = {
    queued: 'is on its way',
    sending: 'is on its way',
    accepted: 'is on its way',
    failed: 'could not be sent',
    uncertain: 'may not have arrived',
    expired: 'was not sent in time',
    cancelled: 'was cancelled',
  };
  return `${code} ${where[state]}`;
}
