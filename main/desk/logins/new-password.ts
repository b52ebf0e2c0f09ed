import { z } from 'zod';
import type { Millis } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { inDeskLanguage, say } from '../../language.ts';
import { passwordChanged } from '../../mail/templates/password-changed.tsx';
import { deskIdentity } from '../../mail/templates/template.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import { defineInternalAction, type Subject } from '../ground/basics/definitions.ts';
import { comesTo } from '../ground/case-log/case-clock.ts';
import { writeLine } from '../ground/case-log/write-case.ts';
import { queueMail } from '../ground/mail/queue-mail.ts';
import { findToken, spendToken, type TokenRow, voidTokens } from '../ground/mail/tokens.ts';
import { languageOfReader } from '../ground/people/language-of.ts';
import { endLock, lockState } from '../ground/people/lock.ts';
import { accountName, findMailboxAccount, type MailboxAccount } from '../ground/people/mailbox-account.ts';
import { fullName, isInactive } from '../ground/people/people.ts';
import { maskEmail } from '../ground/words/masking.ts';
import { revokeBrowsers } from '../signing-in/browsers.ts';
import { loginWords as words } from './words.ts';

/** What a reset link leads to: the token, the account it is for, and the case it came from while that is not closed. */
export interface ResetLink {
  readonly token: TokenRow;
  readonly account: MailboxAccount;
  readonly caseNumber: string | null;
}

/** What came of a new password. `lockedUntil` is told because a reset ends a lock only where an operator said so. */
export interface PasswordSet {
  readonly caseNumber: string;
  readonly told: number;
  readonly lockedUntil: Millis | null;
  readonly locked: boolean;
  /** What the account signs in with from now on. */
  readonly signIn: SignInWays;
}

/** What an account signs in with: its login email; the clinic's user name; or the legacy login. */
export type SignInWays =
  | { readonly with: 'login-email'; readonly email: string }
  | { readonly with: 'user-name'; readonly userName: string }
  | { readonly with: 'legacy-login'; readonly practiceId: string; readonly userName: string | null };

const signInWays = (account: MailboxAccount): SignInWays =>
  account.login_email !== null
    ? { with: 'login-email', email: account.login_email }
    : account.kind === 'clinic' && account.user_name !== null
      ? { with: 'user-name', userName: account.user_name }
      : { with: 'legacy-login', practiceId: account.practice_id, userName: account.user_name };

/** The number of a case that still takes lines; null for one that is closed or was never there. */
const openCaseNumber = (reader: Reader, caseId: string | null): string | null =>
  reader.get<{ number: string }>(sql`SELECT number FROM cases WHERE id = ${caseId} AND state <> 'closed'`)
    ?.number ?? null;

/**
 * Reads what a reset link is for, without using it up. Codes `token-unknown`, `token-used`, `token-superseded`,
 * `token-expired`, `account-inactive`, `account-invited`.
 */
export function readResetLink(reader: Reader, token: string, now: Millis | null): Answer<ResetLink> {
  const found = findToken(reader, token, 'reset-password', now);
  if (!found.ok) return found;
  const account = findMailboxAccount(reader, sql`a.id = ${found.value.account_id}`);
  if (!account) return failures.tokenUnknown();
  if (isInactive(account)) return failures.accountInactive(accountName(account));
  if (account.status === 'invited') return failures.accountInvited(accountName(account));
  return done({ token: found.value, account, caseNumber: openCaseNumber(reader, found.value.case_id) });
}

/** Every mailbox of an account: its verified login email, and the clinic's where the account is the clinic's or has no own. */
const mailboxesOf = (account: MailboxAccount): readonly string[] => {
  const clinics = account.kind === 'clinic' || account.login_email === null ? account.clinic_email : null;
  const all = [account.login_email, clinics].filter((address) => address !== null);
  return all.filter(
    (address, place) => all.findIndex((one) => one.toLowerCase() === address.toLowerCase()) === place,
  );
};

/**
 * Solves the cases in which somebody asked for this password in the portal: what they wanted is done, and the desk
 * has nothing left to do. Gives whether the action's own case is one of them.
 */
function solvePortalCases(transaction: Writer, accountId: string, context: ActionContext): boolean {
  const cases = transaction.all<{ id: string; number: string }>(
    sql`SELECT id, number FROM cases WHERE account_id = ${accountId} AND channel = 'portal'
          AND reason = 'forgot-password' AND state IN ('open', 'waiting')`,
  );
  for (const { id, number } of cases) {
    transaction.one(
      sql`UPDATE cases SET ${comesTo('solved', context.now)}, resolution = 'helped', solved_at = ${context.now}, updated_at = ${context.now},
            remind_at = NULL WHERE id = ${id}`,
    );
    context.changed('cases', `case:${number}`);
    if (id !== context.case?.id)
      writeLine(transaction, context, id, 'logins.set-password', () => say(words.solvedElsewhere));
  }
  return cases.some(({ id }) => id === context.case?.id);
}

/**
 * Keeps a new password that the holder of a reset link chose: the link is used up, older ones are void, the hash is
 * stored, a lock ends where the operator said so when sending the link, and every mailbox of the account is told.
 * Only the portal performs it: no operator ever chooses a password.
 */
export const setPassword = defineInternalAction(
  'logins.set-password',
  z.object({ token: z.string().max(200), passwordHash: z.string().startsWith('$argon2id$').max(300) }),
  {
    audit: () => ({ by: 'reset link' }),
    subject: (reader, { token }) => {
      // Whether the link has run out is for the handler, which knows the time.
      const link = readResetLink(reader, token, null);
      if (!link.ok) return link;
      const { account } = link.value;
      return done<Subject>({
        reason: 'forgot-password',
        practiceId: account.practice_id,
        accountId: account.id,
        caller: inDeskLanguage(() => say(words.withTheLink)),
      });
    },
    handle: (transaction, { token, passwordHash }, context) => {
      const link = readResetLink(transaction, token, context.now);
      if (!link.ok) return link;
      const { account } = link.value;
      spendToken(transaction, link.value.token, context.now);
      voidTokens(transaction, account.id, ['reset-password'], 'password-set', context);
      const endsLock = link.value.token.clear_lock === 1;
      transaction.one(
        sql`UPDATE accounts SET password_hash = ${passwordHash}, password_set_at = ${context.now},
              updated_at = ${context.now} WHERE id = ${account.id}`,
      );
      if (endsLock) endLock(transaction, account.id, context.now);
      // Who forgot a password may have lost the computer that knew it.
      const browsers = revokeBrowsers(transaction, account.id, null, context.now);
      const mailboxes = mailboxesOf(account);
      const messages = mailboxes.map((to) =>
        queueMail(
          transaction,
          {
            purpose: 'password-changed',
            to,
            content: passwordChanged({
              desk: deskIdentity(
                context.settings,
                languageOfReader(transaction, account, to === account.login_email),
              ),
              name: fullName(account),
              practiceName: account.practice_name,
              changedAt: context.now,
            }),
            caseId: context.case?.id ?? null,
            accountId: account.id,
            expiresAt: null,
            supersedeKey: null,
          },
          context,
        ),
      );
      const solved = solvePortalCases(transaction, account.id, context);
      const [first = '', second = ''] = mailboxes.map(maskEmail);
      context.line(
        () =>
          say(words.passwordCreated, {
            lockEnded: endsLock ? 'yes' : 'no',
            browsers,
            mailboxes: mailboxes.length,
            first,
            second,
            solved: solved ? 'yes' : 'no',
          }),
        { messageIds: messages.map(({ id }) => id) },
      );
      context.changed('directory', `account:${account.id}`);
      const lock = lockState(transaction, account.id, context.now);
      return done<PasswordSet>({
        caseNumber: context.case?.number ?? '',
        told: messages.length,
        lockedUntil: lock.ok ? lock.value.lockedUntil : null,
        locked: lock.ok && lock.value.locked,
        signIn: signInWays(account),
      });
    },
  },
);
