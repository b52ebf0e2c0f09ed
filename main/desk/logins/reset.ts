import type { ResetOutcome } from '../../../preload/contract/logins.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { passwordReset } from '../../mail/templates/password-reset.tsx';
import { deskIdentity } from '../../mail/templates/template.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import { cooldownOf, sayClockChanged } from '../ground/basics/cooldown.ts';
import { portalLink } from '../ground/mail/portal-link.ts';
import { queueMail } from '../ground/mail/queue-mail.ts';
import { issueToken, sentLately } from '../ground/mail/tokens.ts';
import { languageOfReader } from '../ground/people/language-of.ts';
import { accountName, type MailboxAccount } from '../ground/people/mailbox-account.ts';
import { maskEmail } from '../ground/words/masking.ts';
import { loginWords as words } from './words.ts';

const minute = 60_000;

function mayReset(
  reader: Reader,
  accountId: string,
  context: Pick<ActionContext, 'now' | 'line'>,
): Answer<null> {
  const sent = sentLately(reader, accountId, ['reset-password'], context.now);
  const wait = cooldownOf('reset', sent, context.now);
  if (wait?.why === 'too-many') return failures.resetTooMany(wait.nextAt);
  if (wait) return failures.resetTooSoon(wait.nextAt);
  sayClockChanged(context, 'reset', sent);
  return done(null);
}

/**
 * Issues a reset and queues its mail to the account's verified login email, else to the clinic email.
 * Codes `reset-too-soon` and `reset-too-many` (with `nextAt`), `no-mailbox`.
 */
export function sendReset(
  transaction: Writer,
  account: MailboxAccount,
  request: { readonly requestedBy: string; readonly clearLock: boolean },
  context: ActionContext,
): Answer<ResetOutcome> {
  const to = account.login_email ?? account.clinic_email;
  if (to === null) return failures.noMailbox(accountName(account));
  const limit = mayReset(transaction, account.id, context);
  if (!limit.ok) return limit;

  const minutes = context.settings['reset.minutes'];
  const expiresAt = context.now + minutes * minute;
  const token = issueToken(
    transaction,
    {
      accountId: account.id,
      purpose: 'reset-password',
      caseId: context.case?.id ?? null,
      expiresAt,
      clearLock: request.clearLock,
    },
    context,
  );
  transaction.one(sql`UPDATE accounts SET last_reset_at = ${context.now} WHERE id = ${account.id}`);
  const link = portalLink(context.settings, 'reset', token);
  const message = queueMail(
    transaction,
    {
      purpose: 'password-reset',
      token,
      to,
      content: passwordReset({
        desk: deskIdentity(
          context.settings,
          languageOfReader(transaction, account, to === account.login_email),
        ),
        practiceName: account.practice_name,
        // A mailbox that several people read has to say whose password it is.
        for: account.kind === 'person' ? accountName(account) : null,
        userName: account.kind === 'clinic' || account.login_email === null ? account.user_name : null,
        requestedBy: request.requestedBy,
        link,
        notMeLink: `${link}/not-me`,
        minutes,
      }),
      caseId: context.case?.id ?? null,
      accountId: account.id,
      expiresAt,
      supersedeKey: `password-reset:${account.id}`,
    },
    context,
  );
  context.line(
    () =>
      say(words.resetQueued, {
        to: maskEmail(to),
        name: request.requestedBy,
        minutes,
        endsLock: request.clearLock ? 'yes' : 'no',
      }),
    { messageId: message.id, expiresAt },
  );
  context.changed(`account:${account.id}`);
  return done({ caseNumber: context.case?.number ?? '', messages: [message], expiresAt });
}
