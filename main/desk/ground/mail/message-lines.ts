import type { Message } from '../../../../language/catalogue.ts';
import type { MessageState } from '../../../../preload/contract/outbox.ts';
import { say } from '../../../language.ts';
import type { Transition } from '../../../mail/outbox/transitions.ts';
import type { Reader, Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { stoodStill } from '../case-log/case-clock.ts';
import { caseNumberOf } from '../case-log/case-number.ts';
import { leadingCase } from '../case-log/merged-cases.ts';
import { type CaseMaker, reopenCase, writeLine } from '../case-log/write-case.ts';
import { maskEmail } from '../words/masking.ts';
import { markReturned } from './returned-mail.ts';
import { messageLineWords as words } from './words.ts';

/** What a case's line says of a message. */
export interface LineSubject {
  readonly id: string;
  readonly caseId: string | null;
  readonly to: string;
  readonly subject: string;
}

type Maker = Pick<CaseMaker, 'now' | 'operator' | 'newId'>;

/** What the lines are filled with; `answered` is `yes` where a server, or the program itself, said something. */
interface AboutMail {
  readonly to: string;
  readonly subject: string;
  readonly answered: string;
  readonly response: string;
}

// Not sent for want of time while it waited: then what is said with it is of a clock that was changed.
const isOfChangedClock = ({ from, response }: Transition): boolean => from !== 'sending' && response !== null;

/** The line for a new state; null for what is nothing new to a reader of the case. Being accepted is not being delivered. */
function sentence(transition: Transition): Message<AboutMail, never> | null {
  switch (transition.to) {
    case 'queued':
      return transition.from === 'sending' || transition.from === null ? null : words.queuedAgain;
    case 'sending':
      return null;
    case 'expired':
      return isOfChangedClock(transition) ? words.clockChanged : words.expired;
    default:
      return words[transition.to];
  }
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

// The mail that “email us” sends comes to the desk itself: it asks, and answers no one.
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
  if (message.caseId === null) return topics;
  const caseId = leadingCase(transaction, message.caseId);
  const said = sentence(transition);
  if (said === null || (transition.to === 'held' && heldAlready(transaction, caseId))) return topics;
  const to = maskEmail(message.to);
  const response = withoutAddress(transition.response, message.to) ?? '';
  const about = { to, subject: message.subject, answered: response === '' ? 'no' : 'yes', response };
  writeLine(transaction, maker, caseId, `mail.${transition.to}`, () => say(said, about), {
    messageId: message.id,
  });
  if (transition.to === 'accepted' && !isOwnRequest(transaction, message.id))
    transaction.run(
      sql`UPDATE cases SET first_answer_at = ${transition.at}, paused_before_answer = ${stoodStill(transition.at)}
          WHERE id = ${caseId} AND first_answer_at IS NULL`,
    );
  if (reopening.has(transition.to))
    reopenCase(transaction, maker, caseId, () =>
      say(transition.to === 'uncertain' ? words.mayNotHaveArrived : words.notDelivered, { to }),
    );
  const number = caseNumberOf(transaction, caseId);
  return number === null ? topics : [...topics, 'cases', `case:${number}`];
}
