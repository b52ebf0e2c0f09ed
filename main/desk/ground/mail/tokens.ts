import { type LinkPurpose, linkPurposes, type VoidReason } from '../../../../preload/contract/links.ts';
import type { Millis } from '../../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../../failures.ts';
import { inDeskLanguage, say } from '../../../language.ts';
import { cancelWaiting } from '../../../mail/outbox/outbox.ts';
import type { Reader, Writer } from '../../../store/handles.ts';
import { type Sql, sql } from '../../../store/sql.ts';
import { hasEnded } from '../../../stored-times.ts';
import type { ActionContext } from '../basics/context.ts';
import { tokenHash } from '../words/secrets.ts';
import { tellCancelled } from './queue-mail.ts';
import { arrivedAt } from './returned-mail.ts';
import { messageLineWords } from './words.ts';

/** What a link in a mail is good for. A token is bound to one purpose. */
export type TokenPurpose = LinkPurpose;

export interface NewToken {
  readonly accountId: string;
  readonly purpose: TokenPurpose;
  /** The key of the address that a verification or a change is about. */
  readonly emailKey?: string;
  readonly caseId: string | null;
  readonly expiresAt: Millis;
  /** The operator's explicit choice: does using it end a lock too? */
  readonly clearLock?: boolean;
}

export interface TokenRow {
  readonly hash: Buffer;
  readonly account_id: string;
  readonly purpose: TokenPurpose;
  readonly email_key: string | null;
  readonly clear_lock: 0 | 1;
  readonly created_at: Millis;
  readonly expires_at: Millis;
  readonly used_at: Millis | null;
  readonly voided_at: Millis | null;
  readonly case_id: string | null;
  readonly void_reason: VoidReason | null;
  /** The mail that brings it. */
  readonly message_id: string | null;
}

/**
 * Makes a token of 32 random bytes (base64url, 43 characters) and voids the account's older ones of the same purpose.
 * Only its SHA-256 is stored: the text exists in the mail alone. (OWASP Forgot Password Cheat Sheet)
 */
export function issueToken(
  transaction: Writer,
  what: NewToken,
  context: Pick<ActionContext, 'now' | 'random' | 'operator' | 'channel'>,
): string {
  // The newer mail takes the place of an older one that still waits, by itself.
  voidLinks(transaction, sql`account_id = ${what.accountId}`, 'newer', context.now, [what.purpose]);
  const token = context.random(32).toString('base64url');
  // Who asked and by which channel, as the case has it now: it may be corrected later.
  const asked = transaction.get<{ caller: string; channel: string }>(
    sql`SELECT caller, channel FROM cases WHERE id = ${what.caseId}`,
  );
  transaction.one(
    sql`INSERT INTO tokens (hash, account_id, purpose, email_key, clear_lock, created_at, expires_at, case_id, operator,
          channel, asked_by)
        VALUES (${tokenHash(token)}, ${what.accountId}, ${what.purpose}, ${what.emailKey ?? null},
          ${what.clearLock ? 1 : 0}, ${context.now}, ${what.expiresAt}, ${what.caseId}, ${context.operator},
          ${asked?.channel ?? context.channel}, ${asked?.caller ?? null})`,
  );
  return token;
}

const hour = 60 * 60_000;
// More than any limit of an hour asks for.
const mostLately = 10;

/** When links of these purposes were made for an account within the last hour, and those that a wrong clock wrote ahead of now. */
export function sentLately(
  reader: Reader,
  accountId: string,
  purposes: readonly TokenPurpose[],
  now: Millis,
): readonly Millis[] {
  const times = (range: Sql): readonly Millis[] =>
    reader
      .all<{ created_at: Millis }>(
        sql`SELECT created_at FROM tokens WHERE account_id = ${accountId}
              AND purpose IN (SELECT value FROM json_each(${JSON.stringify(purposes)})) AND ${range}
            ORDER BY created_at DESC LIMIT ${mostLately}`,
      )
      .map(({ created_at: at }) => at);
  return [
    ...times(sql`created_at > ${now - hour} AND created_at <= ${now}`),
    ...times(sql`created_at > ${now}`),
  ];
}

/** The mails that bring a link, as the outbox calls them. */
const linkMails: Readonly<Record<TokenPurpose, string>> = {
  'reset-password': 'password-reset',
  'verify-email': 'email-verification',
  'change-email': 'email-change',
  'cancel-change': 'email-change-notice',
  invitation: 'invitation',
  'prove-mailbox': 'mailbox-proof',
};

/** Whether the link in a mail works no more, though its time has not run out: it was used, or voided. */
export const hasVoidLink = (reader: Reader, messageId: string): boolean =>
  reader.get(
    sql`SELECT 1 FROM tokens WHERE message_id = ${messageId} AND (voided_at IS NOT NULL OR used_at IS NOT NULL)`,
  ) !== undefined;

/** What voiding takes from the action: a mail that is cancelled with its link is told of in its case. */
export type VoidCircumstances = Pick<ActionContext, 'now' | 'operator' | 'newId' | 'changed'>;

/**
 * Cancels the mails of accounts that were not sent yet and whose links are void: a desk that was offline would send them
 * later, dead on arrival. `accounts` is a condition over the outbox.
 */
export function cancelLinkMails(
  transaction: Writer,
  accounts: Sql,
  context: VoidCircumstances,
  purposes: readonly TokenPurpose[] = linkPurposes,
): void {
  const mails = JSON.stringify(purposes.map((purpose) => linkMails[purpose]));
  const cancelled = cancelWaiting(
    transaction,
    sql`${accounts} AND purpose IN (SELECT value FROM json_each(${mails}))`,
    context.now,
    inDeskLanguage(() => say(messageLineWords.linkVoid)),
  );
  tellCancelled(transaction, cancelled, context);
}

/** Voids what an account still has of these purposes, and cancels the mails with it that were not sent yet. */
export function voidTokens(
  transaction: Writer,
  accountId: string,
  purposes: readonly TokenPurpose[],
  why: VoidReason,
  context: VoidCircumstances,
): void {
  voidLinks(transaction, sql`account_id = ${accountId}`, why, context.now, purposes);
  cancelLinkMails(transaction, sql`account_id = ${accountId}`, context, purposes);
}

/** Voids the links of accounts that still work, and keeps why. `accounts` is a condition over the tokens. Their mails stay. */
export function voidLinks(
  transaction: Writer,
  accounts: Sql,
  why: VoidReason,
  now: Millis,
  purposes: readonly TokenPurpose[] = linkPurposes,
): void {
  transaction.run(
    sql`UPDATE tokens SET voided_at = ${now}, void_reason = ${why}
        WHERE ${accounts} AND purpose IN (SELECT value FROM json_each(${JSON.stringify(purposes)}))
          AND used_at IS NULL AND voided_at IS NULL`,
  );
}

/**
 * Looks a token up without using it: opening a page never uses one up. Without a time it does not matter whether the link
 * has run out.
 * Codes `token-unknown`, `token-used`, `token-superseded`, `token-expired`.
 */
export function findToken(
  reader: Reader,
  token: string,
  purpose: TokenPurpose,
  now: Millis | null,
): Answer<TokenRow> {
  // Anything but 43 characters of base64url is no token of ours; decoding would forgive what we must not.
  if (!/^[\w-]{43}$/.test(token)) return failures.tokenUnknown();
  const row = reader.get<TokenRow>(sql`SELECT * FROM tokens WHERE hash = ${tokenHash(token)}`);
  if (!row || row.purpose !== purpose) return failures.tokenUnknown();
  if (row.used_at !== null) return failures.tokenUsed();
  if (row.voided_at !== null) return failures.tokenSuperseded();
  return now !== null && hasEnded(row, now) ? failures.tokenExpired() : done(row);
}

/**
 * Uses a token up. It touches one row or is a bug: `findToken` in the same transaction said that it may. The person who has it
 * read the mail that brought it, so mail arrives there.
 */
export function spendToken(transaction: Writer, row: TokenRow, now: Millis): void {
  transaction.one(sql`UPDATE tokens SET used_at = ${now} WHERE hash = ${row.hash} AND used_at IS NULL`);
  arrivedAt(transaction, addressOf(transaction, row));
}

/** Where the mail with a token went. */
const addressOf = (reader: Reader, row: TokenRow): readonly string[] =>
  reader
    .all<{ to_address: string }>(sql`SELECT to_address FROM messages WHERE id = ${row.message_id}`)
    .map(({ to_address: address }) => address);
