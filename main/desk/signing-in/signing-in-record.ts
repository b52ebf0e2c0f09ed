import type { AccountStatus, Millis, PhoneType } from '../../../preload/contract/shared.ts';
import type {
  CodeRecord,
  CodeState,
  CodeWay,
  ResetRecord,
  SigningInRecord,
} from '../../../preload/contract/signing-in.ts';
import { type Answer, done } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { hasEnded } from '../../stored-times.ts';
import { lockState } from '../ground/people/lock.ts';
import { maskPhone } from '../ground/words/masking.ts';
import { phoneView } from '../ground/words/phone-rules.ts';
import { browsersOf } from './browsers.ts';

interface AccountRow {
  readonly status: AccountStatus;
  readonly legacy_login: 0 | 1;
  readonly password_set_at: Millis | null;
  readonly phone: string | null;
  readonly phone_type: PhoneType | null;
}

/** A number that waits for its code, as the store has it. */
export interface PendingPhone {
  readonly phone: string;
  readonly phone_type: PhoneType | null;
  readonly since: Millis;
}

// Older ones help no one who is on the phone now.
const newest = 10;

/** The number that is to become an account's verification phone. */
export const pendingPhoneOf = (reader: Reader, accountId: string): PendingPhone | undefined =>
  reader.get<PendingPhone>(
    sql`SELECT phone, phone_type, since FROM pending_phones WHERE account_id = ${accountId}`,
  );

function resetsOf(reader: Reader, accountId: string, now: Millis): readonly ResetRecord[] {
  const rows = reader.all<{
    created_at: Millis;
    expires_at: Millis;
    used_at: Millis | null;
    voided_at: Millis | null;
  }>(
    sql`SELECT created_at, expires_at, used_at, voided_at FROM tokens
        WHERE account_id = ${accountId} AND purpose = 'reset-password'
        ORDER BY used_at IS NULL AND voided_at IS NULL DESC, created_at DESC LIMIT ${newest}`,
  );
  return rows.map((row) => ({
    requestedAt: row.created_at,
    expiresAt: row.expires_at,
    state:
      row.used_at !== null
        ? 'used'
        : row.voided_at !== null
          ? 'superseded'
          : hasEnded(row, now)
            ? 'expired'
            : 'waiting',
  }));
}

function codesOf(reader: Reader, accountId: string): readonly CodeRecord[] {
  const rows = reader.all<{
    created_at: Millis;
    expires_at: Millis;
    purpose: string;
    way: CodeWay;
    number: string;
    state: CodeState;
    last_response: string | null;
    used_at: Millis | null;
  }>(
    sql`SELECT created_at, expires_at, purpose, way, number, state, last_response, used_at FROM security_codes
        WHERE account_id = ${accountId} ORDER BY created_at DESC, id DESC LIMIT ${newest}`,
  );
  return rows.map((row) => ({
    sentAt: row.created_at,
    expiresAt: row.expires_at,
    purpose: row.purpose,
    way: row.way,
    masked: maskPhone(row.number),
    state: row.state,
    response: row.last_response,
    used: row.used_at !== null,
  }));
}

/** How signing in to an account stands: lock, phone, browsers, resets and codes. Code `account-not-found`. */
export function signingInRecord(
  reader: Reader,
  accountId: string,
  { now, gateway }: { readonly now: Millis; readonly gateway: boolean },
): Answer<SigningInRecord> {
  const lock = lockState(reader, accountId, now);
  if (!lock.ok) return lock;
  const account = reader.get<AccountRow>(
    sql`SELECT status, legacy_login, password_set_at, phone, phone_type FROM accounts WHERE id = ${accountId}`,
  ) as AccountRow;
  const pending = pendingPhoneOf(reader, accountId);
  return done({
    accountId,
    status: account.status,
    legacyLogin: account.legacy_login === 1,
    passwordSetAt: account.password_set_at,
    ...lock.value,
    phone: account.phone === null ? null : phoneView(account.phone, account.phone_type),
    pendingPhone: pending ? { ...phoneView(pending.phone, pending.phone_type), since: pending.since } : null,
    browsers: browsersOf(reader, accountId, now),
    resets: resetsOf(reader, accountId, now),
    codes: codesOf(reader, accountId),
    gateway,
  });
}
