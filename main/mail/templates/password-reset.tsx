import { cleanLine } from '../message/clean-text.ts';
import type { MessageContent } from '../message/draft.ts';
import { life, practice, sampleLink, type WithLink } from './about-account.ts';
import { Action, Facts, Greeting, Letter, Paragraph, QuietLink } from './parts.tsx';
import {
  button,
  defineTemplate,
  type FromDesk,
  heading,
  link,
  paragraph,
  seedSubject,
  writeMail,
} from './template.ts';
import { typedName } from './values.ts';

export interface PasswordReset extends FromDesk, WithLink {
  readonly practiceName: string;
  /** Whose password it is: a person's name; null for the clinic's own sign-in. */
  readonly for?: string | null;
  readonly userName?: string | null;
  /** Who asked, as typed in `Requested By`. */
  readonly requestedBy: string;
  /** Where somebody who did not ask says so; it voids the link. */
  readonly notMeLink: string;
}

/** The link to create a new password, with the name of who asked. The subject is the seed's. */
export const passwordResetTemplate = defineTemplate<PasswordReset>()({
  name: 'password-reset',
  title: 'Password reset',
  purpose: 'To the login email of an account, else to the clinic email, when a new password was asked for.',
  texts: {
    subject: seedSubject('Reset Your Password'),
    heading: heading('Create a new password'),
    opening: paragraph('Opening', 'A new password was asked for:'),
    button: button('Create a new password'),
    life: paragraph(
      'How long the link works',
      'The link works once and for {{life}}. The old password works until a new one is saved.',
    ),
    reassurance: paragraph(
      'If nobody asked',
      'Did nobody in your practice ask for this? Nothing changes unless the link is used. Tell us, and it ends at once:',
    ),
    'not-me': link('Link for who did not ask', 'I did not ask for this'),
  },
  variables: {
    life,
    practice,
    'requested-by': { meaning: 'who asked', value: ({ requestedBy }) => typedName(requestedBy) },
  },
  sample: (desk) => ({
    desk,
    practiceName: 'Oak Lane Veterinary',
    userName: 'oak-front-desk',
    requestedBy: 'Mary Lee',
    link: sampleLink,
    notMeLink: `${sampleLink}/not-me`,
    minutes: 60,
  }),
  letter: (mail, say) => (
    <Letter desk={mail.desk} heading={say('heading')}>
      <Greeting desk={mail.desk} name="" />
      <Paragraph text={say('opening')} />
      <Facts
        rows={[
          ['Practice', typedName(mail.practiceName)],
          ...(mail.for ? ([['Password of', typedName(mail.for)]] as const) : []),
          ...(mail.userName ? ([['User name', cleanLine(mail.userName)]] as const) : []),
          ['Requested by', typedName(mail.requestedBy)],
        ]}
      />
      <Action label={say('button')} link={mail.link} />
      <Paragraph text={say('life')} />
      <Paragraph text={say('reassurance')} />
      <QuietLink label={say('not-me')} link={mail.notMeLink} />
    </Letter>
  ),
});

export const passwordReset = (mail: PasswordReset): MessageContent => writeMail(passwordResetTemplate, mail);
