import type { MessageState } from '../../../preload/contract/outbox.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { say } from '../../language.ts';
import type { Writer } from '../../store/handles.ts';
import type { SentMessage, TransitionListener } from '../outbox/queue.ts';
import { statusInWords } from '../outbox/status-words.ts';
import { applyTransition, canBecome } from '../outbox/transitions.ts';
import { findAnswered, findByMessageId, findReported } from './find-ours.ts';
import type { Incoming } from './read-incoming.ts';
import { incomingWords } from './words.ts';

/** What a mail that came in says about one of ours, for its case. */
export interface IncomingNote {
  readonly kind: 'mail.delayed' | 'mail.reply' | 'mail.auto-reply';
  readonly text: string;
  /** The Message-ID of what came in; null where it has none. */
  readonly messageId: string | null;
}

export interface IngestParts {
  readonly onTransition: TransitionListener;
  /** Writes a note into the message's case, in the same transaction; gives back the topics that changed. */
  readonly onNote: (
    transaction: Writer,
    message: SentMessage,
    note: IncomingNote,
    at: Millis,
  ) => readonly string[];
}

export type Ingested = 'bounced' | 'noted' | 'not-ours';

function findOurs(transaction: Writer, incoming: Incoming, at: Millis): SentMessage | null {
  if (incoming.kind === 'other') return null;
  if (incoming.kind === 'report') return findReported(transaction, incoming, at);
  return (
    findByMessageId(transaction, incoming.about) ??
    (incoming.automatic ? findAnswered(transaction, incoming, at) : null)
  );
}

/**
 * Brings what came in to the message that it is about. A report of failure makes it *bounced*, once; a delay and a reply
 * become notes. A report proves nothing: it can't change what a message is that never left, and never calls one delivered.
 */
export function ingest(
  transaction: Writer,
  incoming: Incoming,
  at: Millis,
  parts: IngestParts,
): { readonly result: Ingested; readonly topics: readonly string[] } {
  const message = findOurs(transaction, incoming, at);
  if (!message || incoming.kind === 'other') return { result: 'not-ours', topics: [] };
  if (incoming.kind === 'reply') {
    const { automatic, from, subject, text, messageId } = incoming;
    const said = text === '' ? subject : text;
    return {
      result: 'noted',
      topics: parts.onNote(
        transaction,
        message,
        automatic
          ? {
              kind: 'mail.auto-reply',
              text: say(incomingWords.automaticReply, { from, text: said }),
              messageId,
            }
          : { kind: 'mail.reply', text: say(incomingWords.reply, { from, text: said }), messageId },
        at,
      ),
    };
  }
  // A report can be about several: what it says of ours counts, where it names ours at all.
  const ours = incoming.recipients.filter(({ addresses }) =>
    addresses.some((address) => address.toLowerCase() === message.to.toLowerCase()),
  );
  const about = ours.length > 0 ? ours : incoming.recipients;
  const failed = about.find(({ action }) => action === 'failed');
  if (failed && canBecome(message.state, 'bounced')) return bounce(transaction, message, failed, at, parts);
  const delayed = about.find(({ action }) => action === 'delayed');
  if (!delayed) return { result: 'not-ours', topics: [] };
  const text = say(incomingWords.delayed, { reason: statusInWords(delayed.status) });
  return {
    result: 'noted',
    topics: parts.onNote(transaction, message, { kind: 'mail.delayed', text, messageId: null }, at),
  };
}

function bounce(
  transaction: Writer,
  message: SentMessage,
  { status, diagnostic }: { readonly status: string | null; readonly diagnostic: string },
  at: Millis,
  parts: IngestParts,
): { readonly result: Ingested; readonly topics: readonly string[] } {
  const said = [status, diagnostic].filter(Boolean).join(', ');
  const state: MessageState = 'bounced';
  const transition = applyTransition(transaction, message, {
    to: state,
    at,
    response:
      said === ''
        ? statusInWords(status)
        : say(incomingWords.bounced, { reason: statusInWords(status), said }),
  });
  return { result: 'bounced', topics: parts.onTransition(transaction, { ...message, state }, transition) };
}
