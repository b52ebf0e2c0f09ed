import type { QueuedMessage } from '../../../preload/contract/logins.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { MessageContent } from '../../mail/draft.ts';
import { enqueue } from '../../mail/outbox.ts';
import { type AboutAccount, Greeting } from '../../mail/templates/greeting.tsx';
import { deskIdentity, Letter, Paragraph } from '../../mail/templates/parts.tsx';
import { renderLetter } from '../../mail/templates/render.ts';
import { typedName, whenInWords } from '../../mail/templates/wording.ts';
import type { Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { ActionContext } from '../context.ts';
import { findResetAccount } from '../logins/reset.ts';

interface PhoneChange {
  /** As in `••• 34`: who reads the mail knows the number, who should not read it learns nothing. */
  readonly masked: string;
  readonly gone: boolean;
}

function phoneChanged(mail: AboutAccount & PhoneChange & { readonly at: Millis }): MessageContent {
  const heading = mail.gone ? 'Your verification phone was reset' : 'Your verification phone was set up';
  return renderLetter(
    heading,
    <Letter desk={mail.desk} heading={heading}>
      <Greeting name={mail.name} />
      <Paragraph>
        {mail.gone
          ? `on ${whenInWords(mail.at)} the phone ${mail.masked} was taken off your account at ${typedName(mail.practiceName)}. Security codes go there no more; set up another phone with the help desk.`
          : `since ${whenInWords(mail.at)} the security codes for your account at ${typedName(mail.practiceName)} go to the phone ${mail.masked}.`}
      </Paragraph>
      <Paragraph>Was it not you who asked for it? Call the help desk at once.</Paragraph>
    </Letter>,
  );
}

/** Tells the mailbox on file, the account's own or else the clinic's, what became of the phone; nobody where there is none. */
export function tellPhoneChanged(
  transaction: Writer,
  accountId: string,
  change: PhoneChange,
  context: ActionContext,
): readonly QueuedMessage[] {
  const account = findResetAccount(transaction, sql`a.id = ${accountId}`);
  const to = account?.login_email ?? account?.clinic_email;
  if (!account || !to) return [];
  const message = enqueue(
    transaction,
    {
      purpose: 'phone-changed',
      to,
      content: phoneChanged({
        ...change,
        at: context.now,
        desk: deskIdentity(context.settings),
        name: `${account.given_name} ${account.family_name}`.trim(),
        practiceName: account.practice_name,
      }),
      caseId: context.case?.id ?? null,
      accountId,
      expiresAt: null,
      supersedeKey: null,
    },
    context,
  );
  context.changed('outbox');
  return [message];
}
