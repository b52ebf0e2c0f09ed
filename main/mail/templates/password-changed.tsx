import type { Millis } from '../../../preload/contract/shared.ts';
import type { MessageContent } from '../message/draft.ts';
import { type AboutAccount, practice, sampleAccount, sampleMoment } from './about-account.ts';
import { Greeting, Letter, Paragraph } from './parts.tsx';
import { defineTemplate, heading, paragraph, subject, writeMail } from './template.ts';
import { whenInWords } from './values.ts';

export interface PasswordChanged extends AboutAccount {
  readonly changedAt: Millis;
}

/** Tells every mailbox of an account that its password was changed. */
export const passwordChangedTemplate = defineTemplate<PasswordChanged>()({
  name: 'password-changed',
  title: 'Password changed',
  purpose: 'To every mailbox of an account, after its password was changed.',
  texts: {
    subject: subject('Your password was changed'),
    heading: heading('Your password was changed'),
    opening: paragraph(
      'Opening',
      'The password of your account at {{practice}} was changed on {{when}}. If that was you, all is well.',
    ),
    alarm: paragraph(
      'If it was somebody else',
      'If it was not, call the help desk at once: we lock the account and find out who it was.',
    ),
  },
  variables: {
    practice,
    when: { meaning: 'when it was changed', value: ({ changedAt }) => whenInWords(changedAt) },
  },
  sample: (desk) => ({ desk, ...sampleAccount, changedAt: sampleMoment }),
  letter: ({ desk, name }, say) => (
    <Letter desk={desk} heading={say('heading')}>
      <Greeting desk={desk} name={name} />
      <Paragraph text={say('opening')} />
      <Paragraph text={say('alarm')} />
    </Letter>
  ),
});

export const passwordChanged = (mail: PasswordChanged): MessageContent =>
  writeMail(passwordChangedTemplate, mail);
