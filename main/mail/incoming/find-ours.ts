import type { Millis } from '../../../preload/contract/shared.ts';
import type { Reader } from '../../store/handles.ts';
import { type Sql, sql } from '../../store/sql.ts';
import { readMailAddress } from '../message/addresses.ts';
import type { SentMessage } from '../outbox/queue.ts';
import type { Enclosed, ReportedRecipient } from './report.ts';
import { ownIdsIn, type Traces } from './traces.ts';

const columns = sql`id, state, attempts, case_id AS caseId, account_id AS accountId, purpose, sender_address AS "from",
  to_address AS "to", subject, created_at AS createdAt, expires_at AS expiresAt`;

const day = 24 * 3_600_000;
// Mail servers give up after five days (RFC 5321, 4.5.4.1); a report needs its own way back.
const longestReport = 6 * day;
// The clocks of two mail servers differ.
const skew = 15 * 60_000;
// A report lies in the mailbox until it is read; one that says it is older than this has a wrong clock.
const oldestReport = 10 * day;

/** When a report was written: what it says itself, where that can be true. */
const believed = (writtenAt: Millis | null, now: Millis): Millis =>
  writtenAt !== null && writtenAt <= now + skew && writtenAt >= now - oldestReport ? writtenAt : now;

// What is taken and could still come back, at this time.
const canBelong = (at: Millis): Sql =>
  sql`state IN ('accepted', 'uncertain') AND updated_at BETWEEN ${at - longestReport} AND ${at + skew}`;

const listed = (values: readonly string[]): Sql =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

// Without being told, the database would look through all that was ever accepted.
const byRelayId = sql`messages INDEXED BY messages_by_relay_id`;
const byAddress = sql`messages INDEXED BY messages_by_recipient`;

const newest = (reader: Reader, condition: Sql, from = sql`messages`): SentMessage | null =>
  reader.get<SentMessage>(
    sql`SELECT ${columns} FROM ${from} WHERE ${condition} ORDER BY updated_at DESC, id DESC LIMIT 1`,
  ) ?? null;

/**
 * The newest message of ours that one of these Message-IDs names, whatever became of it; else the one that one of these ids
 * names, where a server changed the rest.
 */
export const findByMessageId = (
  reader: Reader,
  messageIds: readonly string[],
  ownIds = ownIdsIn(messageIds.join(' ')),
): SentMessage | null =>
  (messageIds.length === 0 ? null : newest(reader, sql`message_id IN ${listed(messageIds)}`)) ??
  (ownIds.length === 0 ? null : newest(reader, sql`id IN ${listed(ownIds)}`));

// As the outbox keeps it, in lower case: mail is sent to the address with its domain in ASCII.
const comparable = (address: string): string => (readMailAddress(address)?.address ?? address).toLowerCase();

const byRecipient = (reader: Reader, addresses: readonly string[], at: Millis): SentMessage | null =>
  addresses.length === 0
    ? null
    : newest(
        reader,
        sql`lower(to_address) IN ${listed(addresses.map(comparable))} AND ${canBelong(at)}`,
        byAddress,
      );

interface Report {
  readonly traces: Traces;
  readonly recipients: readonly ReportedRecipient[];
  readonly enclosed: Enclosed | null;
  readonly writtenAt: Millis | null;
}

function byReportedRecipient(
  reader: Reader,
  { recipients, enclosed }: Report,
  at: Millis,
): SentMessage | null {
  const troubled = recipients.filter(({ action }) => action === 'failed' || action === 'delayed');
  const message = byRecipient(
    reader,
    troubled.flatMap(({ addresses }) => addresses),
    at,
  );
  // What comes back under another Message-ID and another subject is somebody else's mail to the same person. Some relays
  // put a Message-ID of their own in the place of ours, so that alone proves nothing.
  const isOther = enclosed?.messageId && enclosed.subject !== null && enclosed.subject !== message?.subject;
  return isOther ? null : message;
}

/**
 * The message that a report is about, by the surest trace that leads to one: our Message-ID anywhere in it, the envelope
 * id, the id that the relay gave the message, and at last the recipient, within the time in which it can belong.
 */
export function findReported(reader: Reader, report: Report, now: Millis): SentMessage | null {
  const { messageIds, ownIds, envelopeIds, words } = report.traces;
  const at = believed(report.writtenAt, now);
  const envelopes = envelopeIds.map((id) => id.replace(/^<|>$|@.*$/g, ''));
  return (
    findByMessageId(reader, messageIds, ownIds) ??
    (envelopes.length === 0 ? null : newest(reader, sql`id IN ${listed(envelopes)}`)) ??
    // A relay uses its short ids again after a while, so the time counts here as well.
    (words.length === 0
      ? null
      : newest(reader, sql`relay_id IN ${listed(words)} AND ${canBelong(at)}`, byRelayId)) ??
    byReportedRecipient(reader, report, at)
  );
}

/** The message that an automatic reply answers which names none: the newest to its sender whose subject it repeats. */
export function findAnswered(
  reader: Reader,
  reply: { readonly from: string; readonly subject: string; readonly writtenAt: Millis | null },
  now: Millis,
): SentMessage | null {
  const message = byRecipient(reader, [reply.from], believed(reply.writtenAt, now));
  return message && reply.subject.toLowerCase().includes(message.subject.toLowerCase()) ? message : null;
}
