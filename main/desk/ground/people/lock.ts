import type { AccountStatus, Millis } from '../../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../../failures.ts';
import type { Reader, Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { isFarAhead, isOver } from '../../../stored-times.ts';

/** So many failures in a row lock an account, and for so long (`domain.md`, Resets, codes, passwords, locks). */
export const failuresUntilLock = 5;
export const lockLasts = 30 * 60_000;

/** What is known of the tries to sign in to an account. */
export interface LockState {
  readonly failures: number;
  readonly locked: boolean;
  /** Null where nothing locks, or where only an operator or a reset ends the lock. */
  readonly lockedUntil: Millis | null;
}

interface LockRow {
  readonly failures: number;
  readonly locked_until: Millis | null;
  readonly status: AccountStatus;
}

const rowOf = (reader: Reader, accountId: string): LockRow | undefined =>
  reader.get<LockRow>(sql`SELECT failures, locked_until, status FROM accounts WHERE id = ${accountId}`);

function stateOf({ failures: count, locked_until: until, status }: LockRow, now: Millis): LockState {
  const lockedUntil = lockHolds(until, now) ? until : null;
  // A lock that has run out took its failures with it.
  const counted = until !== null && lockedUntil === null ? 0 : count;
  return { failures: counted, locked: lockedUntil !== null || status === 'locked', lockedUntil };
}

/** When an account was locked by a clock that has been put right since, so that the lock is over; null where it was not. */
export function lockedAhead(reader: Reader, accountId: string, now: Millis): Millis | null {
  const until = rowOf(reader, accountId)?.locked_until ?? null;
  return until !== null && isFarAhead(until - lockLasts, now) ? until - lockLasts : null;
}

/** Whether a stored lock holds now. */
export const lockHolds = (until: Millis | null, now: Millis): boolean =>
  until !== null && !isOver(until, lockLasts, now);

/** Whether an account is locked now. Code `account-not-found`. */
export function lockState(reader: Reader, accountId: string, now: Millis): Answer<LockState> {
  const row = rowOf(reader, accountId);
  return row ? done(stateOf(row, now)) : failures.accountNotFound(accountId);
}

/**
 * Counts a failure; the fifth in a row locks. What comes in while the account is locked counts no more and doesn't make
 * the lock longer: else a stranger could keep somebody out for ever. Code `account-not-found`.
 */
export function countFailure(transaction: Writer, accountId: string, now: Millis): Answer<LockState> {
  const row = rowOf(transaction, accountId);
  if (!row) return failures.accountNotFound(accountId);
  const before = stateOf(row, now);
  if (before.locked) return done(before);
  const count = before.failures + 1;
  const lockedUntil = count >= failuresUntilLock ? now + lockLasts : null;
  transaction.one(
    sql`UPDATE accounts SET failures = ${count}, locked_until = ${lockedUntil} WHERE id = ${accountId}`,
  );
  return done({ failures: count, locked: lockedUntil !== null, lockedUntil });
}

/** Ends a lock of any kind and forgets the failures. */
export function endLock(transaction: Writer, accountId: string, now: Millis): void {
  transaction.one(
    sql`UPDATE accounts SET failures = 0, locked_until = NULL, updated_at = ${now},
          status = CASE WHEN status = 'locked' THEN 'active' ELSE status END
        WHERE id = ${accountId}`,
  );
}
