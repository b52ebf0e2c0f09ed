import type { MessageState } from '../../../preload/contract/outbox.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { say } from '../../language.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { provisionalSince } from '../../store/provisional.ts';
import { join, sql } from '../../store/sql.ts';
import { clockChangedWords, farAhead, hasEnded, isFarAhead, isOver } from '../../stored-times.ts';
import { longestWait } from './backoff.ts';
import { ownerIsGone } from './lease-owner.ts';
import { applyTransition, type Transition } from './transitions.ts';
import { outboxWords } from './words.ts';

/** How long a sender has a message to itself: the ten minutes of the final answer and what comes before. It is renewed before the final dot. */
export const leaseTime = 20 * 60_000;

/** A message as the sender and its listeners know it. */
export interface SentMessage {
  readonly id: string;
  readonly state: MessageState;
  readonly attempts: number;
  readonly caseId: string | null;
  readonly accountId: string | null;
  readonly purpose: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly createdAt: Millis;
  readonly expiresAt: Millis | null;
}

export interface LeasedMessage extends SentMessage {
  readonly raw: Buffer;
}

/** A message that is due, as far as choosing among them needs it. */
export interface Candidate {
  readonly id: string;
  readonly domain: string;
}

/** Told of each transition, in its transaction; gives back the topics that changed by it. */
export type TransitionListener = (
  transaction: Writer,
  message: SentMessage,
  transition: Transition,
) => readonly string[];

const columns = sql`id, state, attempts, case_id AS caseId, account_id AS accountId, purpose, sender_address AS "from",
  to_address AS "to", subject, created_at AS createdAt, expires_at AS expiresAt`;

// A time further ahead than any wait comes from a clock that was set back since: it counts as reached.
const due = (now: Millis) =>
  sql`state IN ('queued', 'deferred', 'held') AND (next_attempt_at <= ${now} OR next_attempt_at > ${now + longestWait + 60_000})`;

// A link that a clock ahead of time made counts as dead at once, as its token does.
const linkIsDead = ({ createdAt, expiresAt }: SentMessage, now: Millis): boolean =>
  expiresAt !== null && hasEnded({ created_at: createdAt, expires_at: expiresAt }, now);
const whyDead = ({ createdAt }: SentMessage, now: Millis): string | null =>
  isFarAhead(createdAt, now) ? clockChangedWords('message', createdAt) : null;

/** Messages that are due and not for these domains, those that wait longest first; without links those that have none. */
export function readDue(
  reader: Reader,
  now: Millis,
  exceptDomains: readonly string[],
  limit: number,
  withLinks = true,
): Candidate[] {
  const others =
    exceptDomains.length === 0
      ? sql`1`
      : sql`to_domain NOT IN (${join(
          exceptDomains.map((domain) => sql`${domain}`),
          ', ',
        )})`;
  return reader.all<Candidate>(
    sql`SELECT id, to_domain AS domain FROM messages WHERE ${due(now)} AND ${others} AND (${withLinks ? 1 : 0} = 1 OR expires_at IS NULL)
        ORDER BY next_attempt_at, id LIMIT ${limit}`,
  );
}

/** When the next message is due, or a lease ends; null where nothing waits. */
export function nextMoment(reader: Reader): Millis | null {
  const row = reader.get<{ waiting: Millis | null; sending: Millis | null }>(
    sql`SELECT (SELECT min(next_attempt_at) FROM messages WHERE state IN ('queued', 'deferred', 'held')) AS waiting,
          (SELECT min(lease_until) FROM messages WHERE state = 'sending') AS sending`,
  );
  const moments = [row?.waiting, row?.sending].filter((moment) => moment !== null && moment !== undefined);
  return moments.length === 0 ? null : Math.min(...moments);
}

/** Whether there is a message that a sender may have to do something with, now or later. */
export const isAnyOpen = (reader: Reader): boolean =>
  reader.get(
    sql`SELECT 1 WHERE EXISTS (SELECT 1 FROM messages WHERE state IN ('queued', 'deferred', 'held'))
          OR EXISTS (SELECT 1 FROM messages WHERE state = 'sending')`,
  ) !== undefined;

/** Writes transitions and tells of them. All of it happens in the transaction that is handed in. */
export interface Queue {
  /** Takes a message for sending: it says `sending` from now on. Null where somebody else was faster, or it is not to be sent any more. */
  lease(transaction: Writer, id: string, now: Millis): LeasedMessage | null;
  /** Notes that the final dot is about to go out. False where the lease is lost: then it must not. */
  markDataSent(transaction: Writer, id: string, now: Millis): boolean;
  /** Stores what became of a leased message. Null where the lease was lost and somebody else has judged already. */
  settle(transaction: Writer, message: SentMessage, change: Settlement): Transition | null;
  /** Takes back what senders left behind that are gone, this one's own earlier work included. Gives how many. */
  recover(transaction: Writer, now: Millis): number;
  /** Ends messages whose link is dead. Gives how many. */
  expire(transaction: Writer, now: Millis, limit: number): number;
  /** Holds what would be due, as nothing can be sent now; or what has a link alone. Gives how many. */
  hold(transaction: Writer, now: Millis, reason: string, limit: number, linksAlone?: boolean): number;
}

export interface Settlement {
  readonly to: MessageState;
  readonly at: Millis;
  readonly response: string | null;
  readonly nextAttemptAt?: Millis;
  /** The try doesn't count: it ended for no fault of the message. */
  readonly free?: boolean;
  /** What was said in this try, as `ConversationRecord` gives it. */
  readonly conversation?: string | null;
}

export function createQueue(parts: {
  readonly owner: string;
  readonly onTransition: TransitionListener;
  readonly changed: (topics: readonly string[]) => void;
}): Queue {
  const { owner, onTransition, changed } = parts;

  const move = (
    transaction: Writer,
    message: SentMessage,
    change: Parameters<typeof applyTransition>[2],
  ): Transition => {
    const transition = applyTransition(transaction, message, change);
    changed(onTransition(transaction, { ...message, state: change.to }, transition));
    return transition;
  };
  const each = (
    transaction: Writer,
    messages: readonly SentMessage[],
    change: (message: SentMessage) => Parameters<typeof applyTransition>[2],
  ): number => {
    for (const message of messages) move(transaction, message, change(message));
    return messages.length;
  };

  return {
    lease: (transaction, id, now) => {
      // Nothing leaves a copy, whoever asks.
      if (provisionalSince(transaction) !== null) return null;
      const message = transaction.get<LeasedMessage>(
        sql`SELECT ${columns}, raw FROM messages JOIN message_bytes USING (id) WHERE id = ${id} AND ${due(now)}`,
      );
      if (!message) return null;
      if (message.expiresAt !== null && linkIsDead(message, now)) {
        move(transaction, message, { to: 'expired', at: now, response: whyDead(message, now) });
        return null;
      }
      const attempts = message.attempts + 1;
      move(transaction, message, {
        to: 'sending',
        at: now,
        attempts,
        lease: { owner, until: now + leaseTime },
      });
      return { ...message, state: 'sending', attempts };
    },

    markDataSent: (transaction, id, now) =>
      provisionalSince(transaction) === null &&
      transaction.run(
        sql`UPDATE messages SET data_sent = 1, lease_until = ${now + leaseTime}, updated_at = ${now}
            WHERE id = ${id} AND state = 'sending' AND lease_owner = ${owner}`,
      ) === 1,

    settle: (transaction, message, { to, at, response, nextAttemptAt, free, conversation }) => {
      const now = transaction.get<{ state: MessageState; lease_owner: string | null }>(
        sql`SELECT state, lease_owner FROM messages WHERE id = ${message.id}`,
      );
      if (now?.state !== 'sending' || now.lease_owner !== owner) return null;
      return move(transaction, message, {
        to,
        at,
        response,
        attempts: free ? message.attempts - 1 : message.attempts,
        nextAttemptAt: nextAttemptAt ?? null,
        conversation: conversation ?? null,
      });
    },

    recover: (transaction, now) => {
      const left = transaction.all<SentMessage & { owner: string; until: Millis; dataSent: number }>(
        sql`SELECT ${columns}, lease_owner AS owner, lease_until AS until, data_sent AS dataSent
            FROM messages WHERE state = 'sending'`,
      );
      const orphans = left.filter(
        (message) => isOver(message.until, 2 * leaseTime, now) || ownerIsGone(message.owner),
      );
      return each(transaction, orphans, ({ id }) =>
        left.find((message) => message.id === id)?.dataSent === 1
          ? {
              to: 'uncertain',
              at: now,
              response: say(outboxWords.stoppedAfterData),
            }
          : {
              to: 'queued',
              at: now,
              nextAttemptAt: now,
              response: say(outboxWords.stoppedBefore),
            },
      );
    },

    expire: (transaction, now, limit) =>
      each(
        transaction,
        transaction.all<SentMessage>(
          sql`SELECT ${columns} FROM messages
              WHERE state IN ('queued', 'deferred', 'held') AND expires_at IS NOT NULL
                AND (expires_at <= ${now} OR created_at > ${now + farAhead}) LIMIT ${limit}`,
        ),
        (message) => ({ to: 'expired', at: now, response: whyDead(message, now) }),
      ),

    hold: (transaction, now, reason, limit, linksAlone = false) =>
      each(
        transaction,
        transaction.all<SentMessage>(
          sql`SELECT ${columns} FROM messages WHERE ${due(now)} AND state <> 'held'
                AND (${linksAlone ? 1 : 0} = 0 OR expires_at IS NOT NULL) LIMIT ${limit}`,
        ),
        () => ({ to: 'held', at: now, response: reason, nextAttemptAt: now }),
      ),
  };
}
