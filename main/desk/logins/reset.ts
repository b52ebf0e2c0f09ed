import type { ResetOutcome } from '../../../preload/contract/logins.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { passwordReset } from '../../mail/templates/password-reset.tsx';
import { deskIdentity } from '../../mail/templates/template.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { maskEmail } from '../callers/masking.ts';
import type { ActionContext } from '../context.ts';
import { cooldownOf, sayClockChanged } from '../cooldown.ts';
import { queueMail } from '../outbox/queue-mail.ts';
import { portalLink } from './portal-link.ts';
import { issueToken, sentLately } from './tokens.ts';

const minute = 60_000;

/** An account with what a reset needs of it and its practice. */
export interface ResetAccount {
  readonly id: string;
  readonly practice_id: string;
  readonly practice_name: string;
  readonly practice_status: string;
  readonly status: string;
  readonly kind: string;
  readonly user_name: string | null;
  readonly given_name: string;
  readonly family_name: string;
  readonly login_email: string | null;
  readonly clinic_email: string | null;
}

/** Reads accounts for a reset; `condition` is over `accounts AS a`. */
export function findResetAccount(
  reader: Reader,
  condition: ReturnType<typeof sql>,
): ResetAccount | undefined {
  return reader.get<ResetAccount>(
    sql`SELECT a.id, a.practice_id, p.name AS practice_name, p.status AS practice_status, a.status, a.kind, a.user_name,
          a.given_name, a.family_name, c.email AS login_email, p.email AS clinic_email
        FROM accounts AS a JOIN practices AS p ON p.id = a.practice_id
        LEFT JOIN claims AS c ON c.account_id = a.id AND c.role = 'current' AND c.state = 'verified'
        WHERE ${condition}`,
  );
}

/** What a person calls the account: its human's name, or the clinic's. */
export const accountName = (account: ResetAccount): string =>
  `${account.given_name} ${account.family_name}`.trim() || account.practice_name;

function mayReset(
  reader: Reader,
  accountId: string,
  context: Pick<ActionContext, 'now' | 'line'>,
): Answer<null> {
  const sent = sentLately(reader, accountId, ['reset-password'], context.now);
  const wait = cooldownOf(sent, context.now);
  if (wait?.why === 'too-many') return failures.resetTooMany(wait.nextAt);
  if (wait) return failures.resetTooSoon(wait.nextAt);
  sayClockChanged(context, 'a reset', sent);
  return done(null);
}

/**
 * Issues a reset and queues its mail to the account's verified login email, else to the clinic email.
 * Codes `reset-too-soon` and `reset-too-many` (with `nextAt`), `no-mailbox`.
 */
export function sendReset(
  transaction: Writer,
  account: ResetAccount,
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
      to,
      content: passwordReset({
        desk: deskIdentity(context.settings),
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
    `Password reset queued for ${maskEmail(to)}, asked for by ${request.requestedBy}; the link lasts ${minutes} minutes${request.clearLock ? ' and ends a lock' : ''}`,
    { messageId: message.id, expiresAt },
  );
  context.changed(`account:${account.id}`);
  return done({ caseNumber: context.case?.number ?? '', messages: [message], expiresAt });
}
