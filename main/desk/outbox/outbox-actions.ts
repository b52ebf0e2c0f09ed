import type { Message, PlainMessage } from '../../../language/catalogue.ts';
import type { LeftOut, MessageState } from '../../../preload/contract/outbox.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { inDeskLanguage, say } from '../../language.ts';
import { applyTransition, canBecome, putAwayFrom } from '../../mail/outbox/transitions.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { hasEnded } from '../../stored-times.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionOf } from '../ground/basics/definitions.ts';
import { caseNumberOf } from '../ground/case-log/case-number.ts';
import { writeLine } from '../ground/case-log/write-case.ts';
import { recordMessageTransition } from '../ground/mail/message-lines.ts';
import { hasVoidLink } from '../ground/mail/tokens.ts';
import { maskEmail } from '../ground/words/masking.ts';
import { outboxWords as words } from './words.ts';

type TextMessage = Message<{ readonly reason: string }, never>;

interface MessageRow {
  readonly id: string;
  readonly state: MessageState;
  readonly attempts: number;
  readonly supersede_key: string | null;
  readonly expires_at: Millis | null;
  readonly case_id: string | null;
  readonly account_id: string | null;
  readonly purpose: string;
  readonly created_at: Millis;
  readonly to_address: string;
  readonly subject: string;
}

/** Reads all of the messages or says which is not there. Code `message-not-found`. */
function findAll(reader: Reader, ids: readonly string[]): Answer<readonly MessageRow[]> {
  const rows: MessageRow[] = [];
  for (const id of new Set(ids)) {
    const row = reader.get<MessageRow>(
      sql`SELECT id, state, attempts, supersede_key, expires_at, case_id, account_id, purpose, created_at, to_address, subject
          FROM messages WHERE id = ${id}`,
    );
    if (!row) return failures.messageNotFound(id);
    rows.push(row);
  }
  return done(rows);
}

function change(
  transaction: Writer,
  row: MessageRow,
  to: MessageState,
  context: ActionContext,
  why: PlainMessage | TextMessage,
  values: { readonly reason: string } = { reason: '' },
): void {
  const transition = applyTransition(transaction, row, {
    to,
    at: context.now,
    response: inDeskLanguage(() => say(why as TextMessage, values)),
    nextAttemptAt: to === 'queued' ? context.now : null,
  });
  const message = { id: row.id, caseId: row.case_id, to: row.to_address, subject: row.subject };
  context.changed(...recordMessageTransition(transaction, context, message, transition));
}

/** Why a message can't be sent again, or null. */
function retryProblem(
  reader: Reader,
  row: MessageRow,
  evenIfTwice: boolean,
  now: Millis,
): Answer<never> | null {
  if (
    row.state === 'expired' ||
    (row.expires_at !== null && hasEnded({ created_at: row.created_at, expires_at: row.expires_at }, now))
  )
    return failures.messageExpired(row.id);
  if (row.state !== 'queued' && !canBecome(row.state, 'queued'))
    return failures.messageNotWaiting(row.id, row.state, 'retry');
  // Being sent right now, by this program or another one: the table allows it for a lease that ran out only.
  if (row.state === 'sending') return failures.messageNotWaiting(row.id, row.state, 'retry');
  if (row.state === 'uncertain' && !evenIfTwice) return failures.messageUncertain(row.id);
  if (row.supersede_key !== null) {
    const newer = reader.get(
      sql`SELECT 1 FROM messages WHERE supersede_key = ${row.supersede_key} AND (created_at, id) > (${row.created_at}, ${row.id})
            AND created_at <= ${now} LIMIT 1`,
    );
    if (newer) return failures.messageSuperseded(row.id);
  }
  return hasVoidLink(reader, row.id) ? failures.messageLinkVoid(row.id) : null;
}

/** What a change of one message comes to: null where it is done, else why it can't be. */
type ChangeOne = (row: MessageRow) => Answer<never> | null;

/**
 * Changes messages, all of them or none; with `leaveOut` all that can be changed so. Code `message-not-found` and those of the
 * change.
 */
function changeAll(
  reader: Reader,
  { ids, leaveOut }: { readonly ids: readonly string[]; readonly leaveOut: boolean },
  changeOne: ChangeOne,
): Answer<{ readonly changed: readonly string[]; readonly rest: { readonly leftOut?: readonly LeftOut[] } }> {
  const rows = findAll(reader, ids);
  if (!rows.ok) return rows;
  const changed: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const row of rows.value) {
    const problem = changeOne(row);
    if (problem === null) changed.push(row.id);
    else if (problem.ok || !leaveOut) return problem;
    else leftOut.push({ id: row.id, error: problem.error });
  }
  return done({ changed, rest: leaveOut ? { leftOut } : {} });
}

// The same bytes with the same Message-ID go out: only the row's state and time change.
export const retry: ActionOf<'outbox.retry'> = {
  handle: (transaction, input, context) => {
    const answer = changeAll(transaction, input, (row) => {
      const problem = retryProblem(transaction, row, input.evenIfTwice, context.now);
      if (problem) return problem;
      if (row.state !== 'queued') change(transaction, row, 'queued', context, words.retried);
      return null;
    });
    return answer.ok ? done({ retried: answer.value.changed, ...answer.value.rest }) : answer;
  },
};

// A held message without a next try is a person's hold: the sender passes it by until somebody sends it again.
export const hold: ActionOf<'outbox.hold'> = {
  handle: (transaction, input, context) => {
    const answer = changeAll(transaction, input, (row) => {
      if (row.state === 'held') {
        transaction.one(sql`UPDATE messages SET next_attempt_at = NULL WHERE id = ${row.id}`);
        context.changed('outbox', `message:${row.id}`);
        return null;
      }
      if (row.state !== 'queued' && row.state !== 'deferred')
        return failures.messageNotWaiting(row.id, row.state, 'hold');
      change(transaction, row, 'held', context, words.held);
      return null;
    });
    return answer.ok ? done({ held: answer.value.changed, ...answer.value.rest }) : answer;
  },
};

/** Somebody has seen that it did not arrive, and nothing more is done about it. Its history keeps what happened. */
export const putAway: ActionOf<'outbox.put-away'> = {
  handle: (transaction, input, context) => {
    const answer = changeAll(transaction, input, (row) => {
      if (!putAwayFrom.some((state) => state === row.state))
        return failures.messageNotWaiting(row.id, row.state, 'putAway');
      change(transaction, row, 'cancelled', context, words.putAway, { reason: input.reason });
      return null;
    });
    return answer.ok ? done({ putAway: answer.value.changed, ...answer.value.rest }) : answer;
  },
};

interface LastStep {
  readonly state: MessageState | null;
  /** What was said when it came into that state. */
  readonly said: string | null;
}

/** The state from which a cancelled message was put away, and what had been said of it; undefined where it was not. */
const beforePutAway = (
  reader: Reader,
  id: string,
): (LastStep & { readonly state: MessageState }) | undefined => {
  const step = reader.get<LastStep>(
    sql`SELECT t.from_state AS state,
          (SELECT response FROM message_transitions WHERE message_id = t.message_id AND to_state = t.from_state
             AND number < t.number ORDER BY number DESC LIMIT 1) AS said
        FROM message_transitions AS t WHERE t.message_id = ${id} ORDER BY t.number DESC LIMIT 1`,
  );
  const state = putAwayFrom.find((each) => each === step?.state);
  return step && state ? { ...step, state } : undefined;
};

// Its case does not open again, nor is its address marked once more: both were done when it failed.
export const takeBack: ActionOf<'outbox.take-back'> = {
  handle: (transaction, input, context) => {
    const answer = changeAll(transaction, input, (row) => {
      const before = row.state === 'cancelled' ? beforePutAway(transaction, row.id) : undefined;
      if (before === undefined) return failures.messageNotWaiting(row.id, row.state, 'takeBack');
      applyTransition(transaction, row, { to: before.state, at: context.now, response: before.said });
      context.changed('outbox', `message:${row.id}`);
      if (row.case_id === null) return null;
      writeLine(transaction, context, row.case_id, 'outbox.take-back', () =>
        say(words.takenBack, { subject: row.subject, to: maskEmail(row.to_address) }),
      );
      const number = caseNumberOf(transaction, row.case_id);
      if (number !== null) context.changed('cases', `case:${number}`);
      return null;
    });
    return answer.ok ? done({ takenBack: answer.value.changed, ...answer.value.rest }) : answer;
  },
};

export const cancel: ActionOf<'outbox.cancel'> = {
  handle: (transaction, input, context) => {
    const answer = changeAll(transaction, input, (row) => {
      if (!canBecome(row.state, 'cancelled') || putAwayFrom.some((state) => state === row.state))
        return failures.messageNotWaiting(row.id, row.state, 'cancel');
      change(transaction, row, 'cancelled', context, words.cancelled);
      return null;
    });
    return answer.ok ? done({ cancelled: answer.value.changed, ...answer.value.rest }) : answer;
  },
};
