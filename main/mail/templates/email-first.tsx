import type { Millis } from '../../../preload/contract/shared.ts';
import { cleanLine } from '../message/clean-text.ts';
import type { MessageContent } from '../message/draft.ts';
import { type AboutAccount, address, practice, sampleAccount, sampleMoment } from './about-account.ts';
import { Facts, Greeting, Letter, Paragraph } from './parts.tsx';
import { defineTemplate, heading, paragraph, said, subject, writeMail } from './template.ts';
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
  title: { en: 'First login email: clinic', es: 'Primer correo de inicio de sesión: consultorio' },
  purpose: {
    en: 'To the clinic email, when a first login email was asked for.',
    es: 'Al correo del consultorio, cuando se pidió un primer correo de inicio de sesión.',
  },
  texts: {
    subject: subject({ en: 'A login email was asked for', es: 'Se pidió un correo de inicio de sesión' }),
    heading: heading({ en: 'A login email was asked for', es: 'Se pidió un correo de inicio de sesión' }),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      {
        en: 'On {{when}} a login email was asked for, for the account of {{who}} at {{practice}}:',
        es: 'El {{when}} se pidió un correo de inicio de sesión para la cuenta de {{who}} en {{practice}}:',
      },
    ),
    alarm: paragraph(
      { en: 'What to do', es: 'Qué hacer' },
      {
        en: 'It takes effect when the link in the mail to that address is used. If no one in your practice asked for it, call the help desk at once.',
        es: 'Entra en vigor cuando se usa el enlace del correo enviado a esa dirección. Si nadie en su consultorio lo pidió, llame de inmediato a la mesa de ayuda.',
      },
    ),
  },
  variables: {
    practice,
    who: {
      meaning: { en: 'whose account it is', es: 'de quién es la cuenta' },
      value: ({ who }) => typedName(who),
    },
    'new-email': address<EmailFirst>(
      { en: 'the new login email', es: 'el nuevo correo de inicio de sesión' },
      (mail) => mail.newEmail,
    ),
    when: {
      meaning: { en: 'when it was asked for', es: 'cuándo se pidió' },
      value: ({ requestedAt }) => whenInWords(requestedAt),
    },
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
      <Facts
        rows={[[said({ en: 'Login email', es: 'Correo de inicio de sesión' }), cleanLine(mail.newEmail)]]}
      />
      <Paragraph text={say('alarm')} />
    </Letter>
  ),
});

export const emailFirst = (mail: EmailFirst): MessageContent => writeMail(emailFirstTemplate, mail);
