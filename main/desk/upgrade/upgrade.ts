import type { Explanation } from '../../../preload/contract/claims.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { UpgradeError, UpgradeFailed, UpgradeTry } from '../../../preload/contract/upgrade.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { linkMinutes, mailFirstAddress, mailVerification, mayMail } from '../claims/claim-mail.ts';
import { explain } from '../claims/explain.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionOf, QueriesOf, Subject } from '../ground/basics/definitions.ts';
import { claimBy, claimOf, deleteWanted, insertClaim, want } from '../ground/claims/write-claims.ts';
import { voidTokens } from '../ground/mail/tokens.ts';
import { activeAccount } from '../ground/people/active-account.ts';
import { type AccountFacts, displayName } from '../ground/people/people.ts';
import { emailKey, type KeyedEmail } from '../ground/words/email-key.ts';
import { maskEmail } from '../ground/words/masking.ts';
import { errorTitle, reasonOf, upgradeHelp, upgradeHelps } from './help.ts';
import { upgradeWords as words } from './words.ts';

const minute = 60_000;

/** An account that still signs in the old way. Codes `account-not-found`, `account-inactive`, `account-invited`, `already-upgraded`. */
function legacyAccount(reader: Reader, accountId: string): Answer<AccountFacts> {
  const account = activeAccount(reader, accountId);
  if (!account.ok) return account;
  const name = displayName(account.value);
  if (account.value.status === 'invited') return failures.accountInvited(name);
  return claimBy(reader, accountId)?.state === 'verified' ? failures.alreadyUpgraded(name) : account;
}

/** Which of the two errors about an address stands in the way of an account, if any. */
function addressError(reader: Reader, accountId: string, address: KeyedEmail): UpgradeError | null {
  const claim = claimOf(reader, address.key);
  if (!claim || claim.account_id === accountId) return null;
  return claim.state === 'verified' ? 'email-in-use' : 'email-claimed-not-verified';
}

function explained(
  reader: Reader,
  accountId: string,
  email: string | undefined,
  circumstances: { readonly now: Millis; readonly settings: Settings },
): Explanation | null {
  if (!email) return null;
  const answer = explain(
    reader,
    { email, forAccount: accountId },
    { now: circumstances.now, waitingDays: circumstances.settings['claims.waitingDays'] },
  );
  return answer.ok ? answer.value : null;
}

function keepTry(
  transaction: Writer,
  accountId: string,
  email: string | null,
  outcome: UpgradeTry['outcome'],
  context: ActionContext,
): void {
  transaction.one(
    sql`INSERT INTO upgrade_tries (id, account_id, case_id, email, outcome, at)
        VALUES (${context.newId()}, ${accountId}, ${context.case?.id ?? null}, ${email}, ${outcome}, ${context.now})`,
  );
  context.changed('directory', 'claims', `account:${accountId}`);
}

/** Keeps a try that went no further: in the case, and where an address stood in the way as a contested claim. */
function keepError(
  transaction: Writer,
  accountId: string,
  address: KeyedEmail | null,
  error: UpgradeError,
  context: ActionContext,
): UpgradeFailed {
  keepTry(transaction, accountId, address?.email ?? null, error, context);
  if (address && addressError(transaction, accountId, address))
    want(transaction, accountId, address, 'upgrade', context.now);
  const help = upgradeHelp(error, explained(transaction, accountId, address?.email, context));
  context.line(
    () =>
      address
        ? say(words.stoppedWithAddress, { email: maskEmail(address.email), error: errorTitle(error) })
        : say(words.stopped, { error: errorTitle(error) }),
    { error, ...(help.situation === null ? {} : { situation: help.situation }) },
  );
  return { outcome: error, caseNumber: context.case?.number ?? '', help };
}

const subjectOf = (account: AccountFacts, reason: Subject['reason']): Subject => ({
  reason,
  practiceId: account.practice_id,
  accountId: account.id,
  caller: displayName(account),
});

export const attempting: ActionOf<'upgrade.attempt'> = {
  subject: (reader, { accountId, email }) => {
    const account = legacyAccount(reader, accountId);
    if (!account.ok) return account;
    const address = emailKey(email);
    if (!address.ok) return address;
    const error = addressError(reader, accountId, address.value);
    return done(subjectOf(account.value, error === null ? 'legacy-login-fails' : reasonOf(error)));
  },
  handle: (transaction, { accountId, email }, context) => {
    const account = legacyAccount(transaction, accountId);
    if (!account.ok) return account;
    const address = emailKey(email);
    if (!address.ok) return address;
    const error = addressError(transaction, accountId, address.value);
    if (error) return done(keepError(transaction, accountId, address.value, error, context));
    const may = mayMail(transaction, accountId, ['verify-email'], context);
    if (!may.ok) return may;

    const before = claimBy(transaction, accountId);
    if (before?.email_key !== address.value.key) {
      // One that was never verified signs no one in: the new one takes its place, and others can have it.
      if (before) {
        transaction.one(sql`DELETE FROM claims WHERE email_key = ${before.email_key}`);
        voidTokens(transaction, accountId, ['verify-email'], 'address-changed', context);
      }
      insertClaim(
        transaction,
        address.value,
        { account_id: accountId, state: 'unverified', role: 'current' },
        context.now,
      );
    }
    deleteWanted(transaction, accountId);
    keepTry(transaction, accountId, address.value.email, 'claimed', context);
    const stored = { email: before?.email_key === address.value.key ? before.email : address.value.email };
    const message = mailVerification(
      transaction,
      account.value,
      { ...stored, email_key: address.value.key },
      context,
    );
    const told = mailFirstAddress(
      transaction,
      account.value,
      { ...stored, email_key: address.value.key },
      context,
    );
    context.line(
      () =>
        say(words.claimed, {
          email: maskEmail(stored.email),
          clinic: told.length > 0 ? 'told' : 'untold',
        }),
      { messageId: message.id },
    );
    return done({
      outcome: 'claimed' as const,
      caseNumber: context.case?.number ?? '',
      messages: [message, ...told],
      expiresAt: context.now + linkMinutes * minute,
    });
  },
};

export const recording: ActionOf<'upgrade.record-error'> = {
  subject: (reader, { accountId, error }) => {
    const account = legacyAccount(reader, accountId);
    return account.ok ? done(subjectOf(account.value, reasonOf(error))) : account;
  },
  handle: (transaction, { accountId, email, error }, context) => {
    const account = legacyAccount(transaction, accountId);
    if (!account.ok) return account;
    const address = email ? emailKey(email) : null;
    if (address && !address.ok) return address;
    return done(keepError(transaction, accountId, address?.value ?? null, error, context));
  },
};

const triesOf = (reader: Reader, accountId: string): readonly UpgradeTry[] =>
  reader.all<UpgradeTry>(
    sql`SELECT at, email, outcome FROM upgrade_tries WHERE account_id = ${accountId} ORDER BY at DESC, id DESC LIMIT 20`,
  );

export const upgradeQueries: QueriesOf<'upgradeHelp'> = {
  upgradeHelp: (reader, { error, accountId, email }, circumstances) => {
    if (accountId === undefined) return done({ errors: upgradeHelps(error, null), tries: [] });
    if (!reader.get(sql`SELECT 1 FROM accounts WHERE id = ${accountId}`))
      return failures.accountNotFound(accountId);
    const why = explained(reader, accountId, email, circumstances);
    return done({ errors: upgradeHelps(error, why), tries: triesOf(reader, accountId) });
  },
};
