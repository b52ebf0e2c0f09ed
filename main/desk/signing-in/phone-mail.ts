import type { QueuedMessage } from '../../../preload/contract/logins.ts';
import { phoneReset, phoneSet } from '../../mail/templates/phone-changed.tsx';
import { deskIdentity } from '../../mail/templates/template.ts';
import type { Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import { queueMail } from '../ground/mail/queue-mail.ts';
import { languageOfReader } from '../ground/people/language-of.ts';
import { findMailboxAccount } from '../ground/people/mailbox-account.ts';
import { fullName } from '../ground/people/people.ts';

interface PhoneChange {
  /** As in `••• 34`: who reads the mail knows the number, who should not read it learns nothing. */
  readonly masked: string;
  readonly gone: boolean;
}

/** Tells the mailbox on file, the account's own or else the clinic's, what became of the phone; no one where there is none. */
export function tellPhoneChanged(
  transaction: Writer,
  accountId: string,
  change: PhoneChange,
  context: ActionContext,
): readonly QueuedMessage[] {
  const account = findMailboxAccount(transaction, sql`a.id = ${accountId}`);
  const to = account?.login_email ?? account?.clinic_email;
  if (!account || !to) return [];
  const message = queueMail(
    transaction,
    {
      purpose: 'phone-changed',
      to,
      content: (change.gone ? phoneReset : phoneSet)({
        masked: change.masked,
        at: context.now,
        desk: deskIdentity(
          context.settings,
          languageOfReader(transaction, account, to === account.login_email),
        ),
        name: fullName(account),
        practiceName: account.practice_name,
      }),
      caseId: context.case?.id ?? null,
      accountId,
      expiresAt: null,
      supersedeKey: null,
    },
    context,
  );
  return [message];
}
