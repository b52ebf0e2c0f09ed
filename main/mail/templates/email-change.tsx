import type { Millis } from '../../../preload/contract/shared.ts';
import { cleanLine } from '../message/clean-text.ts';
import type { MessageContent } from '../message/draft.ts';
import {
  type AboutAccount,
  address,
  life,
  practice,
  sampleAccount,
  sampleLink,
  sampleMoment,
  type WithLink,
} from './about-account.ts';
import { Action, Facts, Greeting, Letter, Paragraph, QuietLink } from './parts.tsx';
import { button, defineTemplate, heading, link, paragraph, subject, writeMail } from './template.ts';
import { whenInWords } from './values.ts';

interface WithNewEmail extends AboutAccount {
  readonly newEmail: string;
}

export interface EmailChangeOld extends WithNewEmail {
  readonly requestedAt: Millis;
  /** Where the change is stopped. */
  readonly cancelLink: string;
}

export interface EmailChangeNew extends WithNewEmail, WithLink {
  /** What it takes besides the link: a code to the verification phone, or a call from the help desk. */
  readonly secondFactor: 'code' | 'callback' | 'none';
}

export interface EmailChanged extends WithNewEmail {
  readonly changedAt: Millis;
}

const newEmail = address<WithNewEmail>('the new login email', (mail) => mail.newEmail);
const sampleNewEmail = 'mary.lee@oaklane.example';

/** Tells the old address that another one is on its way in. */
export const emailChangeOldTemplate = defineTemplate<EmailChangeOld>()({
  name: 'email-change-notice',
  title: 'Email change: old address',
  purpose: 'To the old login email, when a new one was asked for.',
  texts: {
    subject: subject('Your login email is about to change'),
    heading: heading('A new login email was asked for'),
    opening: paragraph(
      'Opening',
      'On {{when}} a new login email was asked for, for your account at {{practice}}:',
    ),
    'until-then': paragraph(
      'Until then',
      'Until the new address is verified, this one keeps working. Was it not you, or a mistake? Stop the change here:',
    ),
    cancel: link('Link that stops it', 'Cancel this change'),
  },
  variables: {
    practice,
    'new-email': newEmail,
    when: { meaning: 'when it was asked for', value: ({ requestedAt }) => whenInWords(requestedAt) },
  },
  sample: (desk) => ({
    desk,
    ...sampleAccount,
    newEmail: sampleNewEmail,
    requestedAt: sampleMoment,
    cancelLink: sampleLink,
  }),
  letter: (mail, say) => (
    <Letter desk={mail.desk} heading={say('heading')}>
      <Greeting desk={mail.desk} name={mail.name} />
      <Paragraph text={say('opening')} />
      <Facts rows={[['New login email', cleanLine(mail.newEmail)]]} />
      <Paragraph text={say('until-then')} />
      <QuietLink label={say('cancel')} link={mail.cancelLink} />
    </Letter>
  ),
});

const besidesTheLink = {
  code: 'You will also need the code that goes to your verification phone.',
  callback: 'Before it takes effect, the help desk calls the number that we have on file.',
  none: 'It takes nothing else.',
} as const;

/** Asks the new address to prove itself. */
export const emailChangeNewTemplate = defineTemplate<EmailChangeNew>()({
  name: 'email-change',
  title: 'Email change: new address',
  purpose: 'To the address that is to be the new login email.',
  texts: {
    subject: subject('Confirm your new login email'),
    heading: heading('Confirm your new login email'),
    opening: paragraph(
      'Opening',
      'This address is to be the new login email of your account at {{practice}}.',
    ),
    button: button('Confirm this address'),
    life: paragraph(
      'What else it takes',
      '{{besides}} The link works for {{life}}; until then the old address stays your login email.',
    ),
  },
  variables: {
    practice,
    life,
    'new-email': newEmail,
    besides: {
      meaning: 'what it takes besides the link: a code, or a call from the help desk',
      value: ({ secondFactor }) => besidesTheLink[secondFactor],
    },
  },
  sample: (desk) => ({
    desk,
    ...sampleAccount,
    newEmail: sampleNewEmail,
    link: sampleLink,
    minutes: 1440,
    secondFactor: 'code',
  }),
  letter: (mail, say) => (
    <Letter desk={mail.desk} heading={say('heading')}>
      <Greeting desk={mail.desk} name={mail.name} />
      <Paragraph text={say('opening')} />
      <Facts rows={[['New login email', cleanLine(mail.newEmail)]]} />
      <Action label={say('button')} link={mail.link} />
      <Paragraph text={say('life')} />
    </Letter>
  ),
});

/** Tells both addresses afterwards. */
export const emailChangedTemplate = defineTemplate<EmailChanged>()({
  name: 'email-changed',
  title: 'Email change: done',
  purpose: 'To the old and to the new login email, after the change.',
  texts: {
    subject: subject('Your login email has changed'),
    heading: heading('Your login email has changed'),
    opening: paragraph('Opening', 'Since {{when}} this is the login email of your account at {{practice}}:'),
    alarm: paragraph(
      'What to do',
      'Sign in with it from now on. Was it not you? Call the help desk at once.',
    ),
  },
  variables: {
    practice,
    'new-email': newEmail,
    when: { meaning: 'when it was changed', value: ({ changedAt }) => whenInWords(changedAt) },
  },
  sample: (desk) => ({ desk, ...sampleAccount, newEmail: sampleNewEmail, changedAt: sampleMoment }),
  letter: (mail, say) => (
    <Letter desk={mail.desk} heading={say('heading')}>
      <Greeting desk={mail.desk} name={mail.name} />
      <Paragraph text={say('opening')} />
      <Facts rows={[['Login email', cleanLine(mail.newEmail)]]} />
      <Paragraph text={say('alarm')} />
    </Letter>
  ),
});

export const emailChangeOld = (mail: EmailChangeOld): MessageContent =>
  writeMail(emailChangeOldTemplate, mail);
export const emailChangeNew = (mail: EmailChangeNew): MessageContent =>
  writeMail(emailChangeNewTemplate, mail);
export const emailChanged = (mail: EmailChanged): MessageContent => writeMail(emailChangedTemplate, mail);
