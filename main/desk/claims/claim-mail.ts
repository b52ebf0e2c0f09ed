import type { QueuedMessage } from '../../../preload/contract/logins.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../failures.ts';
import type { MessageContent } from '../../mail/draft.ts';
import { enqueue } from '../../mail/outbox.ts';
import { emailChanged, emailChangeNew, emailChangeOld } from '../../mail/templates/email-change.tsx';
import { emailVerification } from '../../mail/templates/email-verification.tsx';
import { deskIdentity } from '../../mail/templates/template.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { ActionContext } from '../context.ts';
import type { AccountFacts } from '../directory/people.ts';
import { issueToken, type TokenPurpose } from '../logins/tokens.ts';

const minute = 60_000;
const hour = 60 * minute;
/** A link to a mailbox lives for a day: it opens nothing by itself, and people read this mail when they next work. */
export const linkMinutes = 24 * 60;
// As for resets: nobody's mailbox is to be filled by the desk.
const mostPerHour = 3;

/** Whether a link of this purpose may go out now. Code `mail-too-soon` with `nextAt`. */
export function mayMail(
  reader: Reader,
  accountId: string,
  purposes: readonly TokenPurpose[],
  now: Millis,
): Answer<null> {
  const sent = purposes.flatMap((purpose) =>
    reader.all<{ created_at: Millis }>(
      sql`SELECT created_at FROM tokens WHERE account_id = ${accountId} AND purpose = ${purpose}
            AND created_at > ${now - hour} ORDER BY created_at DESC LIMIT ${mostPerHour}`,
    ),
  );
  const times = sent.map(({ created_at }) => created_at).sort((one, other) => other - one);
  const [newest, oldest] = [times[0], times[mostPerHour - 1]];
  if (oldest !== undefined) return failures.mailTooSoon(oldest + hour);
  if (newest !== undefined && newest > now - minute) return failures.mailTooSoon(newest + minute);
  return done(null);
}

const link = (context: ActionContext, page: string, token: string): string =>
  `${context.settings['portal.baseUrl'].replace(/\/+$/, '')}/${page}/${token}`;

const about = (account: AccountFacts, context: ActionContext) => ({
  desk: deskIdentity(context.settings),
  name: `${account.given_name} ${account.family_name}`.trim(),
  practiceName: account.practice_name,
});

interface Mail {
  readonly purpose: string;
  readonly to: string;
  readonly content: MessageContent;
  /** When its link dies; null where it has none. */
  readonly expiresAt: Millis | null;
}

function queue(
  transaction: Writer,
  account: AccountFacts,
  mail: Mail,
  context: ActionContext,
): QueuedMessage {
  const message = enqueue(
    transaction,
    {
      ...mail,
      caseId: context.case?.id ?? null,
      accountId: account.id,
      // A newer link voids the older one, so a mail with the older one has no use any more.
      supersedeKey: mail.expiresAt === null ? null : `${mail.purpose}:${account.id}`,
    },
    context,
  );
  context.changed('outbox');
  return message;
}

/** A claimed address, as the store has it. */
export interface StoredAddress {
  readonly email: string;
  readonly email_key: string;
}

/** Queues the link that verifies an account's claimed address, to that address. */
export function mailVerification(
  transaction: Writer,
  account: AccountFacts,
  { email, email_key: emailKey }: StoredAddress,
  context: ActionContext,
): QueuedMessage {
  const expiresAt = context.now + linkMinutes * minute;
  const token = issueToken(
    transaction,
    { accountId: account.id, purpose: 'verify-email', emailKey, caseId: context.case?.id ?? null, expiresAt },
    context,
  );
  const content = emailVerification({
    ...about(account, context),
    email,
    link: link(context, 'verify-email', token),
    minutes: linkMinutes,
  });
  return queue(
    transaction,
    account,
    { purpose: 'email-verification', to: email, content, expiresAt },
    context,
  );
}

/** Queues the link that confirms a change, to the new address. */
export function mailNewAddress(
  transaction: Writer,
  account: AccountFacts,
  { email, email_key: emailKey }: StoredAddress,
  context: ActionContext,
): QueuedMessage {
  const expiresAt = context.now + linkMinutes * minute;
  const token = issueToken(
    transaction,
    { accountId: account.id, purpose: 'change-email', emailKey, caseId: context.case?.id ?? null, expiresAt },
    context,
  );
  const content = emailChangeNew({
    ...about(account, context),
    newEmail: email,
    link: link(context, 'confirm-change', token),
    minutes: linkMinutes,
  });
  return queue(transaction, account, { purpose: 'email-change', to: email, content, expiresAt }, context);
}

/** The way to stop a change is good for as long as a mail may be on its way. */
const noticeMinutes = 5 * 24 * 60;

/** Tells the old address that a new one is on its way in, with a link that stops it. */
export function mailOldAddress(
  transaction: Writer,
  account: AccountFacts,
  emails: { readonly old: string; readonly next: string },
  context: ActionContext,
): QueuedMessage {
  const expiresAt = context.now + noticeMinutes * minute;
  const token = issueToken(
    transaction,
    { accountId: account.id, purpose: 'cancel-change', caseId: context.case?.id ?? null, expiresAt },
    context,
  );
  const content = emailChangeOld({
    ...about(account, context),
    newEmail: emails.next,
    requestedAt: context.now,
    cancelLink: link(context, 'cancel-change', token),
  });
  return queue(
    transaction,
    account,
    { purpose: 'email-change-notice', to: emails.old, content, expiresAt },
    context,
  );
}

/** Tells both addresses that the change is done. */
export function mailChanged(
  transaction: Writer,
  account: AccountFacts,
  emails: { readonly old: string | null; readonly next: string },
  context: ActionContext,
): readonly QueuedMessage[] {
  const content = emailChanged({ ...about(account, context), newEmail: emails.next, changedAt: context.now });
  const recipients = emails.old === null ? [emails.next] : [emails.old, emails.next];
  return recipients.map((to) =>
    queue(transaction, account, { purpose: 'email-changed', to, content, expiresAt: null }, context),
  );
}
