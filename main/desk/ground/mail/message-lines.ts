import type { MessageState } from '../../../../preload/contract/outbox.ts';
import type { Transition } from '../../../mail/outbox/transitions.ts';
import type { Reader, Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { caseNumberOf } from '../case-log/case-number.ts';
import { type CaseMaker, reopenCase, writeLine } from '../case-log/write-case.ts';
import { maskEmail } from '../words/masking.ts';
import { markReturned } from './returned-mail.ts';

/** What a case's line says of a message. */
export interface LineSubject {
  readonly id: string;
  readonly caseId: string | null;
  readonly to: string;
  readonly subject: string;
}

type Maker = Pick<CaseMaker, 'now' | 'operator' | 'newId'>;

/** Who writes the lines of what happens to a message by itself. */
export const senderName = 'Login Desk';

/** The line for a new state; null for what is nothing new to a reader of the case. Being accepted is not being delivered. */
function sentence(to: string, subject: string, transition: Transition): string | null {
  const said = transition.response ? `: ${transition.response}` : '';
  const mail = `“${subject}” for ${to}`;
  const lines: Readonly<Record<MessageState, string | null>> = {
    queued:
      transition.from === 'sending' || transition.from === null ? null : `${mail} is queued again${said}`,
    sending: null,
    accepted: `Accepted by the relay for ${to}: “${subject}”. That is not yet delivered`,
    deferred: `${mail} could not be sent yet and will be tried again${said}`,
    held: `${mail} is held${said}`,
    failed: `${mail} was refused and will not be tried again${said}`,
    uncertain: `Nobody knows whether ${mail} arrived${said}. Sending it again may bring it twice`,
    expired: transition.response?.startsWith('The clock')
      ? `${transition.response}. ${mail} is not sent, as its link is dead. Send a new one`
      : `${mail} was not sent in time, and its link is dead by now. Send a new one`,
    bounced: `${mail} came back${said}`,
    cancelled: `${mail} was cancelled${said}`,
  };
  return lines[transition.to];
}

/** A server's words as a case may keep them: it likes to repeat the address. */
function withoutAddress(response: string | null, address: string): string | null {
  const literally = address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return response?.replace(new RegExp(literally, 'gi'), () => maskEmail(address)) ?? null;
}

// A queue that can't send tries a message from time to time; its case need not hear of each try.
const heldAlready = (transaction: Writer, caseId: string): boolean =>
  transaction.get<{ kind: string }>(
    sql`SELECT kind FROM timeline WHERE case_id = ${caseId} ORDER BY at DESC, id DESC LIMIT 1`,
  )?.kind === 'mail.held';

// The mail that “email us” sends comes to the desk itself: it asks, and answers nobody.
const isOwnRequest = (reader: Reader, messageId: string): boolean =>
  reader.get(sql`SELECT 1 FROM messages WHERE id = ${messageId} AND purpose = 'email-us'`) !== undefined;

const reopening: ReadonlySet<MessageState> = new Set(['failed', 'uncertain', 'expired', 'bounced']);

/**
 * Writes a message's transition into its case, in the transaction of the transition. A case that relied on a message
 * which did not go through opens again; the first message that a relay accepts is the case's first answer.
 * Gives back the topics that changed.
 */
export function recordMessageTransition(
  transaction: Writer,
  maker: Maker,
  message: LineSubject,
  transition: Transition,
): readonly string[] {
  const topics = ['outbox', `message:${message.id}`, ...markReturned(transaction, message, transition)];
  const { caseId } = message;
  if (caseId === null) return topics;
  const text = sentence(maskEmail(message.to), message.subject, {
    ...transition,
    response: withoutAddress(transition.response, message.to),
  });
  if (text === null || (transition.to === 'held' && heldAlready(transaction, caseId))) return topics;
  writeLine(transaction, maker, caseId, `mail.${transition.to}`, text, { messageId: message.id });
  if (transition.to === 'accepted' && !isOwnRequest(transaction, message.id))
    transaction.run(
      sql`UPDATE cases SET first_answer_at = ${transition.at} WHERE id = ${caseId} AND first_answer_at IS NULL`,
    );
  if (reopening.has(transition.to))
    reopenCase(
      transaction,
      maker,
      caseId,
      `a mail to ${maskEmail(message.to)} ${transition.to === 'uncertain' ? 'may not have arrived' : 'did not go through'}`,
    );
  const number = caseNumberOf(transaction, caseId);
  return number === null ? topics : [...topics, 'cases', `case:${number}`];
}
