import { done, failures } from '../../failures.ts';
import { sql } from '../../store/sql.ts';
import { maskEmail } from '../callers/masking.ts';
import { defineAction } from '../definitions.ts';
import { accountFactsOf, displayName } from '../directory/people.ts';
import { findToken, spendToken, voidTokens } from '../logins/tokens.ts';
import { mailChanged, mailNewAddress, mailOldAddress, mayMail } from './claim-mail.ts';
import { aboutAccount, activeAccount, auditToken, inUse, lineInCaseOf, outcomeOf } from './claiming.ts';
import { emailKey } from './email-key.ts';
import { claimBy, claimOf, deleteWanted, insertClaim, wantedBy } from './write-claims.ts';

const changing = defineAction('claims.change-email', {
  subject: aboutAccount('change-login-email'),
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
    const may = mayMail(transaction, accountId, ['change-email'], context.now);
    if (!may.ok) return may;

    // A newer change takes the place of one that was never confirmed.
    transaction.run(sql`DELETE FROM claims WHERE account_id = ${accountId} AND role = 'pending'`);
    insertClaim(
      transaction,
      address.value,
      { account_id: accountId, state: 'unverified', role: 'pending' },
      context.now,
    );
    const next = { email: address.value.email, email_key: key };
    const messages = [
      mailOldAddress(transaction, account.value, { old: current.email, next: next.email }, context),
      mailNewAddress(transaction, account.value, next, context),
    ];
    context.line(
      `Change from ${maskEmail(current.email)} to ${maskEmail(next.email)} begun; both addresses are told, and the old one works until the new one is confirmed`,
      { messageIds: messages.map(({ id }) => id) },
    );
    return done(outcomeOf(transaction, accountId, messages, context));
  },
});

const confirming = defineAction('claims.confirm-change', {
  audit: auditToken,
  handle: (transaction, { token }, context) => {
    const found = findToken(transaction, token, 'change-email', context.now);
    if (!found.ok) return found;
    const { account_id: accountId, email_key: key } = found.value;
    const account = activeAccount(transaction, accountId);
    if (!account.ok) return account;
    const pending = claimBy(transaction, accountId, 'pending');
    if (!pending || pending.email_key !== key) return failures.claimGone(key ?? '');
    const old = claimBy(transaction, accountId);
    spendToken(transaction, found.value, context.now);
    transaction.run(sql`DELETE FROM claims WHERE account_id = ${accountId} AND role = 'current'`);
    transaction.one(
      sql`UPDATE claims SET role = 'current', state = 'verified', verified_at = ${context.now} WHERE email_key = ${key}`,
    );
    transaction.one(
      sql`UPDATE accounts SET legacy_login = 0, updated_at = ${context.now} WHERE id = ${accountId}`,
    );
    if (wantedBy(transaction, accountId)?.email_key === key) deleteWanted(transaction, accountId);
    // What was sent to the old mailbox opens nothing any more.
    voidTokens(transaction, accountId, ['verify-email', 'reset-password', 'prove-mailbox'], context.now);
    const messages = mailChanged(
      transaction,
      account.value,
      { old: old?.email ?? null, next: pending.email },
      context,
    );
    lineInCaseOf(
      transaction,
      found.value,
      'claims.confirm-change',
      `Changed to ${maskEmail(pending.email)} by its link${old ? `; ${maskEmail(old.email)} is free` : ''}; both addresses are told`,
      context,
    );
    return done(outcomeOf(transaction, accountId, messages, context));
  },
});

const cancelling = defineAction('claims.cancel-change', {
  subject: aboutAccount('change-login-email'),
  handle: (transaction, { accountId }, context) => {
    const account = accountFactsOf(transaction, accountId);
    if (!account) return failures.accountNotFound(accountId);
    const pending = claimBy(transaction, accountId, 'pending');
    if (!pending) return failures.noPendingChange(displayName(account));
    transaction.one(sql`DELETE FROM claims WHERE email_key = ${pending.email_key}`);
    voidTokens(transaction, accountId, ['change-email', 'cancel-change'], context.now);
    context.line(`Change to ${maskEmail(pending.email)} cancelled; the old address stays`);
    return done(outcomeOf(transaction, accountId, [], context));
  },
});

/** Changing a login email: begun with proof, confirmed by the new mailbox, cancelled by anybody. */
export const changingActions = [changing, confirming, cancelling];
