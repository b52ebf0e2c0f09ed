import type { QueuedMessage } from '../../../preload/contract/logins.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../failures.ts';
import type { MessageContent } from '../../mail/message/draft.ts';
import { emailChanged, emailChangeNew, emailChangeOld } from '../../mail/templates/email-change.tsx';
import { emailFirst } from '../../mail/templates/email-first.tsx';
import { emailVerification } from '../../mail/templates/email-verification.tsx';
import { deskIdentity } from '../../mail/templates/template.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { secondFactor } from '../codes/second-factor.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import { cooldownOf, sayClockChanged } from '../ground/basics/cooldown.ts';
import { portalLink } from '../ground/mail/portal-link.ts';
import { queueMail } from '../ground/mail/queue-mail.ts';
import { issueToken, type NewToken, sentLately, type TokenPurpose } from '../ground/mail/tokens.ts';
import { mailboxDevice, onFileOf } from '../ground/people/devices.ts';
import { languageOfReader } from '../ground/people/language-of.ts';
import { type AccountFacts, displayName, fullName } from '../ground/people/people.ts';

const minute = 60_000;
/** A link to a mailbox lives for a day: it opens nothing by itself, and people read this mail when they next work. */
export const linkMinutes = 24 * 60;

/** Whether a link of this purpose may go out now. Code `mail-too-soon` with `nextAt`. */
export function mayMail(
  reader: Reader,
  accountId: string,
  purposes: readonly TokenPurpose[],
  context: Pick<ActionContext, 'now' | 'line'>,
): Answer<null> {
  const sent = sentLately(reader, accountId, purposes, context.now);
  const wait = cooldownOf('link', sent, context.now);
  if (wait) return failures.mailTooSoon(wait.nextAt);
  sayClockChanged(context, 'link', sent);
  return done(null);
}

/** Whose words: the account's where it is its own address, the practice's for any other. */
const about = (reader: Reader, account: AccountFacts, ownAddress: boolean, context: ActionContext) => ({
  desk: deskIdentity(context.settings, languageOfReader(reader, account, ownAddress)),
  name: fullName(account),
  practiceName: account.practice_name,
});

interface Mail {
  readonly purpose: string;
  /** Of its link, where it has one. */
  readonly token?: string;
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
  return queueMail(
    transaction,
    {
      ...mail,
      caseId: context.case?.id ?? null,
      accountId: account.id,
      // A newer link voids the older one, so a mail with the older one is of no more use.
      supersedeKey: mail.expiresAt === null ? null : `${mail.purpose}:${account.id}`,
    },
    context,
  );
}

interface MailWithLink {
  readonly token: Pick<NewToken, 'purpose' | 'emailKey'>;
  /** The portal's page that the link opens. */
  readonly page: string;
  readonly minutes: number;
  readonly purpose: string;
  readonly to: string;
  readonly content: (link: string) => MessageContent;
}

/** Queues a mail with a link of its own. */
function queueWithLink(
  transaction: Writer,
  account: AccountFacts,
  { token: what, page, minutes, purpose, to, content }: MailWithLink,
  context: ActionContext,
): QueuedMessage {
  const expiresAt = context.now + minutes * minute;
  const caseId = context.case?.id ?? null;
  const token = issueToken(transaction, { ...what, accountId: account.id, caseId, expiresAt }, context);
  const link = portalLink(context.settings, page, token);
  const mail = { purpose, token, to, content: content(link), expiresAt };
  return queue(transaction, account, mail, context);
}

/** A claimed address, as the store has it. */
export interface StoredAddress {
  readonly email: string;
  readonly email_key: string;
}

/** Queues the link that verifies an account's claimed address, to that address. */
export const mailVerification = (
  transaction: Writer,
  account: AccountFacts,
  { email, email_key: emailKey }: StoredAddress,
  context: ActionContext,
): QueuedMessage =>
  queueWithLink(
    transaction,
    account,
    {
      token: { purpose: 'verify-email', emailKey },
      page: 'verify-email',
      minutes: linkMinutes,
      purpose: 'email-verification',
      to: email,
      content: (link) =>
        emailVerification({
          ...about(transaction, account, true, context),
          email,
          link,
          minutes: linkMinutes,
        }),
    },
    context,
  );

/** Queues the link that confirms a change, to the new address. */
export const mailNewAddress = (
  transaction: Writer,
  account: AccountFacts,
  { email, email_key: emailKey }: StoredAddress,
  context: ActionContext,
): QueuedMessage =>
  queueWithLink(
    transaction,
    account,
    {
      token: { purpose: 'change-email', emailKey },
      page: 'confirm-change',
      minutes: linkMinutes,
      purpose: 'email-change',
      to: email,
      content: (link) =>
        emailChangeNew({
          ...about(transaction, account, true, context),
          newEmail: email,
          link,
          minutes: linkMinutes,
          secondFactor: secondFactor(transaction, account, context),
        }),
    },
    context,
  );

/** The way to stop a change is good for as long as a mail may be on its way. */
const noticeMinutes = 5 * 24 * 60;

/** Tells the old address that a new one is on its way in, with a link that stops it. */
export const mailOldAddress = (
  transaction: Writer,
  account: AccountFacts,
  emails: { readonly old: string; readonly next: string },
  context: ActionContext,
): QueuedMessage =>
  queueWithLink(
    transaction,
    account,
    {
      token: { purpose: 'cancel-change' },
      page: 'cancel-change',
      minutes: noticeMinutes,
      purpose: 'email-change-notice',
      to: emails.old,
      content: (cancelLink) =>
        emailChangeOld({
          ...about(transaction, account, false, context),
          newEmail: emails.next,
          requestedAt: context.now,
          cancelLink,
        }),
    },
    context,
  );

/**
 * Tells the clinic's mailbox that somebody gets a first login email: until then it is the address on file for the account.
 * Nothing where it is the same address, or where there is none.
 */
export function mailFirstAddress(
  transaction: Writer,
  account: AccountFacts,
  next: StoredAddress,
  context: ActionContext,
): readonly QueuedMessage[] {
  const { clinicEmail } = onFileOf(transaction, { accountId: account.id, practiceId: account.practice_id });
  if (clinicEmail === null || mailboxDevice(clinicEmail) === mailboxDevice(next.email)) return [];
  const content = emailFirst({
    ...about(transaction, account, false, context),
    name: '',
    who: displayName(account),
    newEmail: next.email,
    requestedAt: context.now,
  });
  const mail = { purpose: 'email-first-notice', to: clinicEmail, content, expiresAt: null };
  return [queue(transaction, account, mail, context)];
}

/** Tells both addresses that the change is done. */
export function mailChanged(
  transaction: Writer,
  account: AccountFacts,
  emails: { readonly old: string | null; readonly next: string },
  context: ActionContext,
): readonly QueuedMessage[] {
  const recipients = emails.old === null ? [emails.next] : [emails.old, emails.next];
  return recipients.map((to) => {
    const content = emailChanged({
      ...about(transaction, account, to === emails.next, context),
      newEmail: emails.next,
      changedAt: context.now,
    });
    return queue(transaction, account, { purpose: 'email-changed', to, content, expiresAt: null }, context);
  });
}
