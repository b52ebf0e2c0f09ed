import { cleanLine } from '../message/clean-text.ts';
import type { MessageContent } from '../message/draft.ts';
import {
  type AboutAccount,
  address,
  life,
  practice,
  sampleAccount,
  sampleLink,
  type WithLink,
} from './about-account.ts';
import { Action, Facts, Greeting, Letter, Paragraph } from './parts.tsx';
import { button, defineTemplate, heading, paragraph, subject, writeMail } from './template.ts';

export interface EmailVerification extends AboutAccount, WithLink {
  readonly email: string;
}

/** Asks the holder of a login email to prove that the mailbox is theirs. */
export const emailVerificationTemplate = defineTemplate<EmailVerification>()({
  name: 'email-verification',
  title: 'Verification of a login email',
  purpose: 'To an address that was claimed as login email and is not verified yet.',
  texts: {
    subject: subject('Verify your login email'),
    heading: heading('Is this your address?'),
    opening: paragraph(
      'Opening',
      'This address is to be your login email at {{practice}}. One click tells us that the mailbox is yours; then you can sign in with it.',
    ),
    button: button('Verify this address'),
    life: paragraph(
      'How long the link works',
      "The link works for {{life}}. If you don't work there, leave it alone: without the link nobody can sign in with your address.",
    ),
  },
  variables: { practice, life, email: address('the login email', ({ email }) => email) },
  sample: (desk) => ({
    desk,
    ...sampleAccount,
    email: 'mary.lee@mail.example',
    link: sampleLink,
    minutes: 1440,
  }),
  letter: (mail, say) => (
    <Letter desk={mail.desk} heading={say('heading')}>
      <Greeting desk={mail.desk} name={mail.name} />
      <Paragraph text={say('opening')} />
      <Facts rows={[['Login email', cleanLine(mail.email)]]} />
      <Action label={say('button')} link={mail.link} />
      <Paragraph text={say('life')} />
    </Letter>
  ),
});

export const emailVerification = (mail: EmailVerification): MessageContent =>
  writeMail(emailVerificationTemplate, mail);
