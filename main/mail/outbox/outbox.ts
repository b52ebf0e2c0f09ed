import type { QueuedMessage } from '../../../preload/contract/logins.ts';
import { type MessageState, messageStates } from '../../../preload/contract/outbox.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { inDeskLanguage, say } from '../../language.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { whyNothingLeaves } from '../../store/provisional.ts';
import { join, type Sql, sql } from '../../store/sql.ts';
import { type Mailbox, readMailAddress, readMailbox } from '../message/addresses.ts';
import { cleanLine } from '../message/clean-text.ts';
import { type DkimKey, readDkimKey, signDkim } from '../message/dkim.ts';
import type { MessageDraft } from '../message/draft.ts';
import { composeMime } from '../message/mime.ts';
import { applyTransition, recordTransition, type Transition } from './transitions.ts';
import { outboxWords } from './words.ts';

/** What a message takes from the moment of its action. */
export interface EnqueueCircumstances {
  readonly now: Millis;
  readonly random: (count: number) => Buffer;
  readonly newId: () => string;
  readonly settings: Settings;
}

// Reserved for documentation (RFC 2606): mail of a desk that has no address yet goes nowhere by mistake.
const nobody: Mailbox = {
  name: '',
  address: { address: 'desk@login-desk.example', domain: 'login-desk.example', needsUtf8: false },
};

/** Whom mail comes from: the sender of the SMTP settings, else the support address, under the desk's name. */
export function senderOf(settings: Settings): Mailbox {
  const chosen =
    readMailbox(settings['mail.smtp']?.from ?? '') ?? readMailbox(settings['mail.support']) ?? nobody;
  return chosen.name === '' ? { ...chosen, name: settings['desk.name'] } : chosen;
}

/**
 * Puts a message into the outbox, inside the transaction of the action that asks for it: the final bytes and the one
 * Message-ID are made here and never again. Older messages with the same key that still wait are cancelled and given back.
 * The recipient must be an address (`readMailAddress` tells); a Reply-To that is none is left out.
 */
export function enqueue(
  transaction: Writer,
  draft: MessageDraft,
  { now, random, newId, settings }: EnqueueCircumstances,
): { readonly message: QueuedMessage; readonly replaced: readonly CancelledMessage[] } {
  const to = readMailAddress(draft.to);
  if (!to) throw new Error('A message needs an address that mail can go to');
  const from = senderOf(settings);
  const id = newId();
  const messageId = `<${id}@${from.address.domain}>`;
  const subject = cleanLine(draft.content.subject);
  const composed = composeMime({
    messageId,
    at: now,
    from,
    to,
    replyTo: draft.replyTo === undefined ? null : readMailAddress(draft.replyTo),
    subject,
    text: draft.content.text,
    html: draft.content.html,
    language: draft.content.language,
    automatic: draft.replyTo === undefined && draft.byHand !== true,
    answers: draft.answers ?? [],
    random,
  });
  const key = dkimKey(transaction, settings);
  const raw = key ? signDkim(composed, key, now) : composed;
  const replaced =
    draft.supersedeKey === null
      ? []
      : cancelWaiting(
          transaction,
          sql`supersede_key = ${draft.supersedeKey}`,
          now,
          inDeskLanguage(() => say(outboxWords.superseded)),
        );
  transaction.one(
    sql`INSERT INTO messages (id, message_id, case_id, account_id, purpose, supersede_key, sender_address, to_address,
          to_domain, subject, state, next_attempt_at, expires_at, created_at, updated_at)
        VALUES (${id}, ${messageId}, ${draft.caseId}, ${draft.accountId}, ${draft.purpose}, ${draft.supersedeKey},
          ${from.address.address}, ${to.address}, ${to.domain}, ${subject}, 'queued', ${now},
          ${draft.expiresAt}, ${now}, ${now})`,
  );
  transaction.one(sql`INSERT INTO message_bytes (id, raw) VALUES (${id}, ${raw})`);
  recordTransition(transaction, id, { at: now, from: null, to: 'queued', attempt: 0, response: null });
  const whyHeld = inDeskLanguage(() => whyNothingLeaves(transaction));
  if (whyHeld !== null)
    applyTransition(
      transaction,
      { id, state: 'queued', attempts: 0 },
      { to: 'held', at: now, response: whyHeld, nextAttemptAt: now },
    );
  return { message: { id, to: to.address, subject }, replaced };
}

/** The key that our mail is signed with, where one is given. A key that can't be read was refused when it was set. */
function dkimKey(reader: Reader, settings: Settings): DkimKey | null {
  const chosen = settings['mail.dkim'];
  if (!chosen) return null;
  const stored = reader.get<{ value: string }>(
    sql`SELECT value FROM secrets WHERE name = 'mail.dkim.private-key'`,
  );
  const privateKey = stored ? readDkimKey(stored.value) : null;
  return privateKey && { ...chosen, privateKey };
}

/** A message that was waiting and will not go out any more. */
export interface CancelledMessage {
  readonly id: string;
  readonly caseId: string | null;
  readonly to: string;
  readonly subject: string;
  readonly transition: Transition;
}

interface WaitingRow extends Omit<CancelledMessage, 'transition'> {
  readonly state: MessageState;
  readonly attempts: number;
}

/** Cancels the messages that still wait among those that a condition names, with the reason, and gives them back. */
export const cancelWaiting = (
  transaction: Writer,
  which: Sql,
  now: Millis,
  reason: string,
): readonly CancelledMessage[] =>
  transaction
    .all<WaitingRow>(
      sql`SELECT id, state, attempts, case_id AS caseId, to_address AS "to", subject
          FROM messages WHERE ${which} AND state IN ('queued', 'deferred', 'held')
          ORDER BY created_at, id`,
    )
    .map((message) => ({
      id: message.id,
      caseId: message.caseId,
      to: message.to,
      subject: message.subject,
      transition: applyTransition(transaction, message, { to: 'cancelled', at: now, response: reason }),
    }));

/**
 * How many messages there are in each of these states, of those that a condition leaves; a state without any is left out.
 * Naming the states lets the index by state answer it, also within a range of ids.
 */
export function countByState(
  reader: Reader,
  states: readonly MessageState[] = messageStates,
  condition: Sql = sql`1`,
): Readonly<Partial<Record<MessageState, number>>> {
  const chosen = join(
    states.map((state) => sql`${state}`),
    ', ',
  );
  const counts = reader.all<{ state: MessageState; count: number }>(
    sql`SELECT state, count(*) AS count FROM messages WHERE state IN (${chosen}) AND ${condition} GROUP BY state`,
  );
  return Object.fromEntries(counts.map(({ state, count }) => [state, count]));
}
