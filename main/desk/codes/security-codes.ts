import { createHmac } from 'node:crypto';
import { sendingLimits } from '../../../preload/contract/limits.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { CodeCheck, CodeWay } from '../../../preload/contract/signing-in.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { inDeskLanguage } from '../../language.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { whyNothingLeaves } from '../../store/provisional.ts';
import { type Sql, sql } from '../../store/sql.ts';
import { hasEnded } from '../../stored-times.ts';
import type { ActionContext, RandomBytes } from '../ground/basics/context.ts';
import { cooldownOf, sayClockChanged } from '../ground/basics/cooldown.ts';
import { sameSecret } from '../ground/words/secrets.ts';

/** What a code is good for. A code for one of these is worth nothing for another. */
export type CodePurpose = 'prove-caller' | 'confirm-phone' | 'change-email' | 'sign-in';

const minute = 60_000;
const hour = 60 * minute;
/** How long a code lives, and how often it may be tried (`domain.md`, Resets, codes, passwords, locks). */
export const codeMinutes = 10;
const mostTries = 5;

/** A code on its way, and until it is used up. What it says is in none of its columns. */
export interface CodeRow {
  readonly id: string;
  readonly account_id: string;
  readonly case_id: string | null;
  readonly purpose: CodePurpose;
  readonly nonce: Buffer;
  readonly number: string;
  readonly way: CodeWay;
  readonly created_at: Millis;
  readonly expires_at: Millis;
  readonly wrong_tries: number;
  readonly used_at: Millis | null;
  readonly voided_at: Millis | null;
}

const keyName = 'codes.key';

const storedKey = (reader: Reader): Buffer | null => {
  const row = reader.get<{ value: string }>(sql`SELECT value FROM secrets WHERE name = ${keyName}`);
  return row ? Buffer.from(row.value, 'base64') : null;
};

function codeKey(transaction: Writer, random: RandomBytes): Buffer {
  const known = storedKey(transaction);
  if (known) return known;
  const made = random(32);
  transaction.one(sql`INSERT INTO secrets (name, value) VALUES (${keyName}, ${made.toString('base64')})`);
  return made;
}

/**
 * Six digits out of a key of this desk and a nonce of this code, in the manner of RFC 4226. So the code itself is kept
 * nowhere: who sends it and who checks it each work it out. Of 2^64 values a million are as good as equally likely.
 */
function digitsOf(key: Buffer, row: Pick<CodeRow, 'id' | 'purpose' | 'account_id' | 'nonce'>): string {
  const mac = createHmac('sha256', key).update(`${row.id}\n${row.purpose}\n${row.account_id}\n`);
  const digest = mac.update(row.nonce).digest();
  return (digest.readBigUInt64BE(0) % 1_000_000n).toString().padStart(6, '0');
}

/** The digits of a code, for the sender alone. Null where the desk's key is gone. */
export function codeToSend(reader: Reader, row: CodeRow): string | null {
  const key = storedKey(reader);
  return key && digitsOf(key, row);
}

export interface NewCode {
  readonly accountId: string;
  readonly purpose: CodePurpose;
  readonly caseId: string | null;
  /** E.164, from `readCodePhone`. */
  readonly number: string;
  readonly way: CodeWay;
}

/**
 * Makes a code and puts it into the queue, inside the transaction of the action that asks for it; older ones of the same
 * purpose are void. The sender hands it to the gateway after the commit. Codes `code-too-soon`, `code-too-many`.
 */
export function issueCode(
  transaction: Writer,
  what: NewCode,
  context: Pick<ActionContext, 'now' | 'random' | 'newId'> & Partial<Pick<ActionContext, 'line'>>,
): Answer<{ readonly id: string; readonly expiresAt: Millis }> {
  const { now } = context;
  const made = (range: Sql): readonly { readonly created_at: Millis; readonly purpose: string }[] =>
    transaction.all(
      sql`SELECT created_at, purpose FROM security_codes WHERE account_id = ${what.accountId} AND ${range}
          ORDER BY created_at DESC LIMIT ${sendingLimits.code.perHour}`,
    );
  const recent = made(sql`created_at > ${now - hour} AND created_at <= ${now}`);
  const all = cooldownOf(
    'code',
    recent.map(({ created_at: at }) => at),
    now,
  );
  if (all?.why === 'too-many') return failures.codeTooMany(all.nextAt);
  const same = cooldownOf(
    'code',
    recent.filter(({ purpose }) => purpose === what.purpose).map(({ created_at: at }) => at),
    now,
  );
  if (same) return failures.codeTooSoon(same.nextAt);
  sayClockChanged(
    { now, line: context.line ?? (() => undefined) },
    'code',
    made(sql`created_at > ${now}`).map(({ created_at: at }) => at),
  );

  voidCodes(transaction, what.accountId, what.purpose, now);
  codeKey(transaction, context.random);
  const id = context.newId();
  const expiresAt = now + codeMinutes * minute;
  transaction.one(
    sql`INSERT INTO security_codes (id, account_id, case_id, purpose, nonce, number, way, created_at, expires_at, state,
          next_attempt_at, last_response)
        VALUES (${id}, ${what.accountId}, ${what.caseId}, ${what.purpose}, ${context.random(16)}, ${what.number},
          ${what.way}, ${now}, ${expiresAt}, 'queued', ${now},
          ${inDeskLanguage(() => whyNothingLeaves(transaction))})`,
  );
  return done({ id, expiresAt });
}

/** Voids what an account still has of a purpose; what was not sent yet is not sent. */
export function voidCodes(
  transaction: Writer,
  accountId: string,
  purpose: CodePurpose | null,
  now: Millis,
): void {
  transaction.run(
    sql`UPDATE security_codes SET voided_at = ${now}, state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END
        WHERE account_id = ${accountId} AND (${purpose} IS NULL OR purpose = ${purpose}) AND used_at IS NULL
          AND voided_at IS NULL`,
  );
}

/**
 * Compares what was typed with the newest code of the account for the purpose, and of the case where one is given. A
 * right one is used up; a wrong one counts, and the fifth voids the code. A wrong code is an outcome, not a refusal: it
 * has to be kept. Codes `code-none`, `code-expired`, `code-tries-used`.
 */
export function checkCode(
  transaction: Writer,
  asked: { readonly accountId: string; readonly purpose: CodePurpose; readonly caseId?: string },
  typed: string,
  now: Millis,
): Answer<CodeCheck> {
  // The one that still counts first: an older one may have been written by a clock that was ahead.
  const row = transaction.get<CodeRow>(
    sql`SELECT * FROM security_codes WHERE account_id = ${asked.accountId} AND purpose = ${asked.purpose}
          AND (${asked.caseId ?? null} IS NULL OR case_id = ${asked.caseId ?? null})
        ORDER BY used_at IS NULL AND voided_at IS NULL DESC, created_at DESC, id DESC LIMIT 1`,
  );
  const key = storedKey(transaction);
  if (!row || !key) return failures.codeNone();
  if (row.wrong_tries >= mostTries) return failures.codeTriesUsed();
  if (row.used_at !== null || row.voided_at !== null) return failures.codeNone();
  if (hasEnded(row, now)) return failures.codeExpired();
  if (sameSecret(digitsOf(key, row), typed)) {
    transaction.one(sql`UPDATE security_codes SET used_at = ${now} WHERE id = ${row.id}`);
    return done({ passed: true, triesLeft: mostTries - row.wrong_tries });
  }
  const wrong = row.wrong_tries + 1;
  transaction.one(
    sql`UPDATE security_codes SET wrong_tries = ${wrong}, voided_at = ${wrong >= mostTries ? now : null}
        WHERE id = ${row.id}`,
  );
  return done({ passed: false, triesLeft: mostTries - wrong });
}
