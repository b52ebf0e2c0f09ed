import type { Millis } from '../../../preload/contract/shared.ts';
import { cleanLine } from '../message/clean-text.ts';
import type { MessageContent } from '../message/draft.ts';
import { type AboutAccount, address, practice, sampleAccount, sampleMoment } from './about-account.ts';
import { Facts, Greeting, Letter, Paragraph } from './parts.tsx';
import { defineTemplate, heading, paragraph, subject, writeMail } from './template.ts';
import { typedName, whenInWords } from './values.ts';

export interface EmailFirst extends AboutAccount {
  /** Whose account it is. */
  readonly who: string;
  readonly newEmail: string;
  readonly requestedAt: Millis;
}

/** Tells the clinic's mailbox that somebody of the practice is to sign in with an address of their own. */
export const emailFirstTemplate = defineTemplate<EmailFirst>()({
  name: 'email-first-notice',
  title: 'First login email: clinic',
  purpose: 'To the clinic email, when a first login email was asked for.',
  texts: {
    subject: subject('A login email was asked for'),
    heading: heading('A login email was asked for'),
    opening: paragraph(
      'Opening',
      'On {{when}} a login email was asked for, for the account of {{who}} at {{practice}}:',
    ),
    alarm: paragraph(
      'What to do',
      'It takes effect when the link in the mail to that address is used. If nobody in your practice asked for it, call the help desk at once.',
    ),
  },
  variables: {
    practice,
    who: { meaning: 'whose account it is', value: ({ who }) => typedName(who) },
    'new-email': address<EmailFirst>('the new login email', (mail) => mail.newEmail),
    when: { meaning: 'when it was asked for', value: ({ requestedAt }) => whenInWords(requestedAt) },
  },
  sample: (desk) => ({
    desk,
    ...sampleAccount,
    name: '',
    who: sampleAccount.name,
    newEmail: 'mary.lee@oaklane.example',
    requestedAt: sampleMoment,
  }),
  letter: (mail, say) => (
    <Letter desk={mail.desk} heading={say('heading')}>
      <Greeting desk={mail.desk} name={mail.name} />
      <Paragraph text={say('opening')} />
      <Facts rows={[['Login email', cleanLine(mail.newEmail)]]} />
      <Paragraph text={say('alarm')} />
    </Letter>
  ),
});

export const emailFirst = (mail: EmailFirst): MessageContent => writeMail(emailFirstTemplate, mail);
