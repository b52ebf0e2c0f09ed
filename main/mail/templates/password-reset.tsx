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
  said,
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
  title: { en: 'Password reset', es: 'Restablecimiento de contraseña' },
  purpose: {
    en: 'To the login email of an account, else to the clinic email, when a new password was asked for.',
    es: 'Al correo de inicio de sesión de una cuenta, o si no al correo del consultorio, cuando se pidió una contraseña nueva.',
  },
  texts: {
    subject: seedSubject({ en: 'Reset Your Password', es: 'Restablezca su contraseña' }),
    heading: heading({ en: 'Create a new password', es: 'Crear una contraseña nueva' }),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      { en: 'A new password was asked for:', es: 'Se pidió una contraseña nueva:' },
    ),
    button: button({ en: 'Create a new password', es: 'Crear una contraseña nueva' }),
    life: paragraph(
      { en: 'How long the link works', es: 'Cuánto tiempo funciona el enlace' },
      {
        en: 'The link works once and for {{life}}. The old password works until a new one is saved.',
        es: 'El enlace funciona una sola vez y durante {{life}}. La contraseña anterior funciona hasta que se guarde una nueva.',
      },
    ),
    reassurance: paragraph(
      { en: 'If no one asked', es: 'Si nadie lo pidió' },
      {
        en: 'If no one in your practice asked for this, nothing changes unless the link is used. Tell us, and the link stops working at once:',
        es: '¿Nadie en su consultorio pidió esto? Nada cambia si no se usa el enlace. Avísenos y quedará anulado de inmediato:',
      },
    ),
    'not-me': link(
      { en: 'Link for who did not ask', es: 'Enlace para quien no lo pidió' },
      { en: 'I did not ask for this', es: 'Yo no pedí esto' },
    ),
  },
  variables: {
    life,
    practice,
    'requested-by': {
      meaning: { en: 'who asked', es: 'quién lo pidió' },
      value: ({ requestedBy }) => typedName(requestedBy),
    },
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
          [said({ en: 'Practice', es: 'Consultorio' }), typedName(mail.practiceName)],
          ...(mail.for
            ? ([[said({ en: 'Password of', es: 'Contraseña de' }), typedName(mail.for)]] as const)
            : []),
          ...(mail.userName
            ? ([[said({ en: 'User name', es: 'Nombre de usuario' }), cleanLine(mail.userName)]] as const)
            : []),
          [said({ en: 'Requested by', es: 'Solicitado por' }), typedName(mail.requestedBy)],
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
