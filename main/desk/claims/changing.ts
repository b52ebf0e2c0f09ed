import type { Millis } from '../../../preload/contract/shared.ts';
import type { CodeCheck } from '../../../preload/contract/signing-in.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { isCalledBack, numberToCall, phoneForChange } from '../codes/second-factor.ts';
import { checkCode, voidCodes } from '../codes/security-codes.ts';
import { sendCode } from '../codes/send-code.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionOf } from '../ground/basics/definitions.ts';
import { caseNumberOf } from '../ground/case-log/case-number.ts';
import { claimBy, claimOf, deleteWanted, insertClaim } from '../ground/claims/write-claims.ts';
import { auditToken, lineInCaseOf } from '../ground/mail/token-lines.ts';
import { findToken, spendToken, voidTokens } from '../ground/mail/tokens.ts';
import { aboutAccount, activeAccount } from '../ground/people/active-account.ts';
import { type AccountFacts, accountFactsOf, displayName } from '../ground/people/people.ts';
import { emailKey } from '../ground/words/email-key.ts';
import { maskEmail } from '../ground/words/masking.ts';
import { mailChanged, mailNewAddress, mailOldAddress, mayMail } from './claim-mail.ts';
import { inUse, outcomeOf } from './claiming.ts';
import { claimWords as words } from './words.ts';

export const changing: ActionOf<'claims.change-email'> = {
  subject: aboutAccount('claims.change-email'),
  handle: (transaction, { accountId, email }, context) => {
    const account = activeAccount(transaction, accountId);
    if (!account.ok) return account;
    const address = emailKey(email);
    if (!address.ok) return address;
    const { key } = address.value;
    const current = claimBy(transaction, accountId);
    if (!current) return failures.emailAbsent(displayName(account.value));
    if (current.email_key === key) return failures.emailHeldAlready(current.email);
    const holder = claimOf(transaction, key);
    if (holder && holder.account_id !== accountId)
      return inUse(transaction, address.value.email, accountId, context);
    const may = mayMail(transaction, accountId, ['change-email'], context);
    if (!may.ok) return may;

    // A newer change takes the place of one that was never confirmed.
    transaction.run(sql`DELETE FROM claims WHERE account_id = ${accountId} AND role = 'pending'`);
    voidCodes(transaction, accountId, 'change-email', context.now);
    insertClaim(
      transaction,
      address.value,
      { account_id: accountId, state: 'unverified', role: 'pending' },
      context.now,
    );
    const next = { email: address.value.email, email_key: key };
    // Whose mailbox an address is that was never verified, no one knows: it may be a stranger's, by a slip of the finger.
    const tellsOld = current.state === 'verified';
    const messages = [
      ...(tellsOld
        ? [mailOldAddress(transaction, account.value, { old: current.email, next: next.email }, context)]
        : []),
      mailNewAddress(transaction, account.value, next, context),
    ];
    context.line(
      () =>
        say(tellsOld ? words.changeBegun : words.changeBegunUnverified, {
          old: maskEmail(current.email),
          next: maskEmail(next.email),
        }),
      { messageIds: messages.map(({ id }) => id) },
    );
    return done(outcomeOf(transaction, accountId, messages, context));
  },
};

export const confirming: ActionOf<'claims.confirm-change'> = {
  audit: auditToken,
  // The person who holds the link does it, with the second factor that the change asks for.
  provesItself: true,
  handle: (transaction, { token, code: typed }, context) => {
    const found = findToken(transaction, token, 'change-email', context.now);
    if (!found.ok) return found;
    const { account_id: accountId, email_key: key } = found.value;
    const account = activeAccount(transaction, accountId);
    if (!account.ok) return account;
    const pending = claimBy(transaction, accountId, 'pending');
    if (!pending || pending.email_key !== key) return failures.claimGone(key ?? '');
    const code = comparedCode(transaction, account.value, typed, pending.claimed_at, context);
    if (!code.ok) return code;
    const triesLeft = code.value?.triesLeft ?? null;
    if (code.value && !code.value.passed)
      return done({ ...outcomeOf(transaction, accountId, [], context), confirmed: false, triesLeft });
    const old = claimBy(transaction, accountId);
    spendToken(transaction, found.value, context.now);
    transaction.run(sql`DELETE FROM claims WHERE account_id = ${accountId} AND role = 'current'`);
    transaction.one(
      sql`UPDATE claims SET role = 'current', state = 'verified', verified_at = ${context.now} WHERE email_key = ${key}`,
    );
    transaction.one(
      sql`UPDATE accounts SET legacy_login = 0, updated_at = ${context.now} WHERE id = ${accountId}`,
    );
    deleteWanted(transaction, accountId);
    // Links that were sent to the old mailbox no longer work.
    voidTokens(
      transaction,
      accountId,
      ['verify-email', 'reset-password', 'prove-mailbox', 'cancel-change'],
      'address-changed',
      context,
    );
    const messages = mailChanged(
      transaction,
      account.value,
      { old: old?.state === 'verified' ? old.email : null, next: pending.email },
      context,
    );
    lineInCaseOf(
      transaction,
      found.value,
      'claims.confirm-change',
      () =>
        say(words.changed, {
          next: maskEmail(pending.email),
          hadOld: old ? 'yes' : 'no',
          old: old ? maskEmail(old.email) : '',
          told: messages.length,
        }),
      context,
    );
    return done({ ...outcomeOf(transaction, accountId, messages, context), confirmed: true, triesLeft });
  },
};

/**
 * Compares the code that a change asks for; null where it asks for none, because nothing could bring one: then the desk has
 * to have called back. Codes `code-needed`, `code-none`, `code-expired`, `code-tries-used`, `callback-needed`.
 */
function comparedCode(
  transaction: Writer,
  account: AccountFacts,
  typed: string | undefined,
  begunAt: Millis,
  context: ActionContext,
): Answer<CodeCheck | null> {
  const phone = phoneForChange(transaction, account, context);
  if (!phone) {
    const number = numberToCall(transaction, account, context);
    return number === null || isCalledBack(transaction, account, begunAt, context)
      ? done(null)
      : failures.callbackNeeded(number.masked);
  }
  if (typed === undefined) return failures.codeNeeded(phone.masked);
  return checkCode(transaction, { accountId: account.id, purpose: 'change-email' }, typed, context.now);
}

export const codeSending: ActionOf<'claims.send-change-code'> = {
  audit: auditToken,
  handle: (transaction, { token, by }, context) => {
    const found = findToken(transaction, token, 'change-email', context.now);
    if (!found.ok) return found;
    const account = activeAccount(transaction, found.value.account_id);
    if (!account.ok) return account;
    const { id: accountId, phone, phone_type: type } = account.value;
    if (phone === null) return failures.phoneMissing(displayName(account.value));
    const caseId = found.value.case_id;
    const sent = sendCode(
      transaction,
      { accountId, purpose: 'change-email', phone, type, by, caseId },
      context,
    );
    if (!sent.ok) return sent;
    const { line, ...how } = sent.value;
    lineInCaseOf(transaction, found.value, 'claims.send-change-code', line, context);
    return done({ ...how, caseNumber: caseNumberOf(transaction, found.value.case_id) ?? '' });
  },
};

export const cancelling: ActionOf<'claims.cancel-change'> = {
  subject: aboutAccount('claims.cancel-change'),
  handle: (transaction, { accountId }, context) => {
    const account = accountFactsOf(transaction, accountId);
    if (!account) return failures.accountNotFound(accountId);
    const pending = claimBy(transaction, accountId, 'pending');
    if (!pending) return failures.noPendingChange(displayName(account));
    transaction.one(sql`DELETE FROM claims WHERE email_key = ${pending.email_key}`);
    voidTokens(transaction, accountId, ['change-email', 'cancel-change'], 'change-cancelled', context);
    voidCodes(transaction, accountId, 'change-email', context.now);
    context.line(() => say(words.changeCancelled, { email: maskEmail(pending.email) }));
    return done(outcomeOf(transaction, accountId, [], context));
  },
};
