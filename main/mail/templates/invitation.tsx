import type { MessageContent } from '../message/draft.ts';
import {
  type AboutAccount,
  life,
  practice,
  sampleAccount,
  sampleLink,
  type WithLink,
} from './about-account.ts';
import { Action, Greeting, Letter, Paragraph } from './parts.tsx';
import { button, defineTemplate, heading, paragraph, subject, writeMail } from './template.ts';
import { typedName } from './values.ts';

export interface Invitation extends AboutAccount, WithLink {
  readonly invitedBy: string;
}

/** Invites a new person of a practice to finish their account. */
export const invitationTemplate = defineTemplate<Invitation>()({
  name: 'invitation',
  title: 'Invitation',
  purpose: 'To a new person of a practice, whom an administrator invited.',
  texts: {
    subject: subject('You are invited to set up your login'),
    heading: heading('Welcome to {{practice}}'),
    opening: paragraph(
      'Opening',
      '{{invited-by}} invited you to sign in for {{practice}} with an email and a password of your own.',
    ),
    button: button('Set up your login'),
    code: paragraph(
      'What else it takes',
      'To finish you need the practice access code. It never comes by mail: ask the person who invited you. The link works for {{life}}; after that, ask for another.',
    ),
  },
  variables: {
    practice,
    life,
    'invited-by': { meaning: 'who invited', value: ({ invitedBy }) => typedName(invitedBy) },
  },
  sample: (desk) => ({
    desk,
    ...sampleAccount,
    invitedBy: 'Yusuf Tanaka',
    link: sampleLink,
    minutes: 10_080,
  }),
  letter: (mail, say) => (
    <Letter desk={mail.desk} heading={say('heading')}>
      <Greeting desk={mail.desk} name={mail.name} />
      <Paragraph text={say('opening')} />
      <Action label={say('button')} link={mail.link} />
      <Paragraph text={say('code')} />
    </Letter>
  ),
});

export const invitation = (mail: Invitation): MessageContent => writeMail(invitationTemplate, mail);
