import { z } from 'zod';
import { cleanUserName, userNameReadings } from '../../../../preload/contract/pasted-text.ts';
import type { Millis } from '../../../../preload/contract/shared.ts';
import { type Answer, done } from '../../../failures.ts';
import { say } from '../../../language.ts';
import type { Reader } from '../../../store/handles.ts';
import { type Sql, sql } from '../../../store/sql.ts';
import { sayClockChanged } from '../../ground/basics/cooldown.ts';
import { defineInternalAction } from '../../ground/basics/definitions.ts';
import { countFailure, lockedAhead, lockHolds, lockLasts, lockState } from '../../ground/people/lock.ts';
import { emailKey } from '../../ground/words/email-key.ts';
import { caseKey } from '../../ground/words/folding.ts';
import { loginWords as words } from '../words.ts';

/** An account that somebody tries to sign in to. */
export interface SignIn {
  readonly accountId: string;
  readonly passwordHash: string | null;
  readonly passwordSetAt: Millis | null;
  /** The account and its practice are active. */
  readonly active: boolean;
  /** The account may sign in at all: it is active and not locked now. */
  readonly open: boolean;
  /** The newest case about it that still takes lines: there the desk sees that the new password works. */
  readonly caseNumber: string | null;
}

interface SignInRow {
  readonly id: string;
  readonly status: string;
  readonly practice_status: string;
  readonly password_hash: string | null;
  readonly password_set_at: Millis | null;
  readonly locked_until: Millis | null;
}

const day = 24 * 60 * 60_000;

/** The clinic account with a user name, in the first of its readings that there is; null where there is none. */
function clinicWithUserName(reader: Reader, typed: string): string | null {
  for (const reading of userNameReadings(cleanUserName(typed))) {
    const found = reader.get<{ id: string }>(
      sql`SELECT id FROM accounts WHERE user_name_key = ${caseKey(reading)} AND kind = 'clinic'`,
    );
    if (found) return found.id;
  }
  return null;
}

/**
 * Finds the account behind a login email (verified, of anybody) or a user name (of a clinic account, for those of
 * persons are unique in their practice alone). Null where there is none: the face must not say so.
 */
export function findSignIn(reader: Reader, typed: string, now: Millis): SignIn | null {
  const key = typed.includes('@') ? emailKey(typed) : null;
  if (key !== null && !key.ok) return null;
  const condition =
    key === null
      ? sql`a.id = ${clinicWithUserName(reader, typed)}`
      : sql`a.id = (SELECT account_id FROM claims WHERE email_key = ${key.value.key} AND role = 'current' AND state = 'verified')`;
  return readSignIn(reader, condition, now);
}

/** The same for an account that is known already. */
export const signInOf = (reader: Reader, accountId: string, now: Millis): SignIn | null =>
  readSignIn(reader, sql`a.id = ${accountId}`, now);

function readSignIn(reader: Reader, condition: Sql, now: Millis): SignIn | null {
  const row = reader.get<SignInRow>(
    sql`SELECT a.id, a.status, p.status AS practice_status, a.password_hash, a.password_set_at, a.locked_until
        FROM accounts AS a JOIN practices AS p ON p.id = a.practice_id WHERE ${condition}`,
  );
  if (!row) return null;
  const recent = reader.get<{ number: string }>(
    sql`SELECT number FROM cases WHERE account_id = ${row.id} AND state <> 'closed' AND opened_at > ${now - day}
        ORDER BY opened_at DESC, id DESC LIMIT 1`,
  );
  const active = row.status === 'active' && row.practice_status === 'active';
  return {
    accountId: row.id,
    passwordHash: row.password_hash,
    passwordSetAt: row.password_set_at,
    active,
    open: active && !lockHolds(row.locked_until, now),
    caseNumber: recent?.number ?? null,
  };
}

/** What came of a try, as it was counted. */
export interface SignInRecorded {
  readonly accepted: boolean;
  readonly lockedUntil: Millis | null;
}

/** Keeps what came of a try: a success ends the row of failures, the fifth failure in a row locks. */
export const recordSignIn = defineInternalAction(
  'logins.record-sign-in',
  z.object({ accountId: z.string().max(100), accepted: z.boolean() }),
  {
    handle: (transaction, { accountId, accepted }, context): Answer<SignInRecorded> => {
      const before = lockState(transaction, accountId, context.now);
      if (!before.ok) return before;
      // Somebody else's fifth failure came in between: not even the right password ends a lock.
      if (before.value.locked) return done({ accepted: false, lockedUntil: before.value.lockedUntil });
      context.changed('directory', `account:${accountId}`);
      const ahead = lockedAhead(transaction, accountId, context.now);
      if (ahead !== null) sayClockChanged(context, 'lock', [ahead]);
      if (accepted) {
        transaction.one(sql`UPDATE accounts SET failures = 0, locked_until = NULL WHERE id = ${accountId}`);
        context.line(() => say(words.passwordAccepted));
        return done({ accepted: true, lockedUntil: null });
      }
      const after = countFailure(transaction, accountId, context.now);
      if (!after.ok) return after;
      const { failures: count } = after.value;
      if (after.value.locked)
        context.line(() => say(words.lockedAfterPasswords, { minutes: lockLasts / 60_000, count }), {
          lockedUntil: after.value.lockedUntil,
        });
      return done({ accepted: false, lockedUntil: after.value.lockedUntil });
    },
  },
);
