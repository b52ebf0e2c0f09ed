import type { ClaimOutcome } from '../../../preload/contract/claims.ts';
import type { QueuedMessage } from '../../../preload/contract/logins.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionOf } from '../ground/basics/definitions.ts';
import { standingConflict } from '../ground/claims/import-claim.ts';
import { claimBy, claimOf, deleteWanted, insertClaim } from '../ground/claims/write-claims.ts';
import { auditToken, lineInCaseOf } from '../ground/mail/token-lines.ts';
import { findToken, spendToken } from '../ground/mail/tokens.ts';
import { aboutAccount, activeAccount } from '../ground/people/active-account.ts';
import { displayName } from '../ground/people/people.ts';
import { emailKey } from '../ground/words/email-key.ts';
import { maskEmail } from '../ground/words/masking.ts';
import { mailFirstAddress, mailNewAddress, mailVerification, mayMail } from './claim-mail.ts';
import { explain } from './explain.ts';
import { claimWords as words } from './words.ts';

/** What an action on an account's address comes to, and tells the listeners. */
export function outcomeOf(
  reader: Reader,
  accountId: string,
  messages: readonly QueuedMessage[],
  context: ActionContext,
): ClaimOutcome {
  context.changed('claims', `account:${accountId}`);
  const current = claimBy(reader, accountId);
  return {
    caseNumber: context.case?.number ?? '',
    accountId,
    email: current?.email ?? null,
    emailState: current?.state ?? (standingConflict(reader, accountId) ? 'wanted' : 'none'),
    pendingEmail: claimBy(reader, accountId, 'pending')?.email ?? null,
    messages,
  };
}

/** Why an address is not free, with its situation for the account that asks. */
export function inUse(
  reader: Reader,
  email: string,
  accountId: string,
  context: ActionContext,
): Answer<never> {
  const why = explain(
    reader,
    { email, forAccount: accountId },
    { now: context.now, waitingDays: context.settings['claims.waitingDays'] },
  );
  return failures.emailInUse(email, why.ok ? why.value.situation : 'taken');
}

export const claiming: ActionOf<'claims.claim'> = {
  subject: aboutAccount('claims.claim'),
  handle: (transaction, { accountId, email }, context) => {
    const account = activeAccount(transaction, accountId);
    if (!account.ok) return account;
    const address = emailKey(email);
    if (!address.ok) return address;
    const current = claimBy(transaction, accountId);
    if (current?.email_key === address.value.key) return failures.emailHeldAlready(current.email);
    if (current) return failures.emailPresent(current.email);
    if (claimOf(transaction, address.value.key))
      return inUse(transaction, address.value.email, accountId, context);
    const may = mayMail(transaction, accountId, ['verify-email'], context);
    if (!may.ok) return may;

    insertClaim(
      transaction,
      address.value,
      { account_id: accountId, state: 'unverified', role: 'current' },
      context.now,
    );
    // It has an address: what it asked for before is no longer a conflict to work on.
    deleteWanted(transaction, accountId);
    const stored = { email: address.value.email, email_key: address.value.key };
    const message = mailVerification(transaction, account.value, stored, context);
    const told = mailFirstAddress(transaction, account.value, stored, context);
    context.line(
      () =>
        say(words.claimed, {
          email: maskEmail(stored.email),
          clinic: told.length > 0 ? 'told' : 'untold',
        }),
      { messageId: message.id },
    );
    return done(outcomeOf(transaction, accountId, [message, ...told], context));
  },
};

export const verificationSending: ActionOf<'claims.send-verification'> = {
  subject: aboutAccount('claims.send-verification'),
  handle: (transaction, { accountId }, context) => {
    const account = activeAccount(transaction, accountId);
    if (!account.ok) return account;
    const current = claimBy(transaction, accountId);
    const pending = claimBy(transaction, accountId, 'pending');
    const waiting = pending ?? (current?.state === 'unverified' ? current : undefined);
    if (!waiting) return failures.nothingToVerify(displayName(account.value));
    const may = mayMail(transaction, accountId, ['verify-email', 'change-email'], context);
    if (!may.ok) return may;
    const message =
      waiting === pending
        ? mailNewAddress(transaction, account.value, waiting, context)
        : mailVerification(transaction, account.value, waiting, context);
    context.line(() => say(words.linkQueued, { email: maskEmail(waiting.email) }), { messageId: message.id });
    return done(outcomeOf(transaction, accountId, [message], context));
  },
};

export const verifying: ActionOf<'claims.verify'> = {
  audit: auditToken,
  handle: (transaction, { token }, context) => {
    const found = findToken(transaction, token, 'verify-email', context.now);
    if (!found.ok) return found;
    const { account_id: accountId, email_key: key } = found.value;
    const account = activeAccount(transaction, accountId);
    if (!account.ok) return account;
    const claim = claimBy(transaction, accountId);
    if (!claim || claim.email_key !== key) return failures.claimGone(key ?? '');
    spendToken(transaction, found.value, context.now);
    transaction.one(
      sql`UPDATE claims SET state = 'verified', verified_at = coalesce(verified_at, ${context.now}) WHERE email_key = ${key}`,
    );
    // An account that signs in with an address has left the legacy login behind (`domain.md`, Words).
    transaction.one(
      sql`UPDATE accounts SET legacy_login = 0, updated_at = ${context.now} WHERE id = ${accountId}`,
    );
    lineInCaseOf(
      transaction,
      found.value,
      'claims.verify',
      () => say(words.verified, { email: maskEmail(claim.email) }),
      context,
    );
    return done(outcomeOf(transaction, accountId, [], context));
  },
};
