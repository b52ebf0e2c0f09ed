import { say as sayWords } from '../../language.ts';
import { cleanLine } from '../message/clean-text.ts';
import type { MessageContent } from '../message/draft.ts';
import { Facts, Greeting, Letter, Paragraph } from './parts.tsx';
import { defineTemplate, type FromDesk, heading, paragraph, seedSubject, writeMail } from './template.ts';
import { typedName } from './values.ts';
import { letterWords } from './words.ts';

export interface UserNameReminder extends FromDesk {
  readonly clinics: readonly { readonly practiceName: string; readonly userName: string }[];
}

/** The clinic's user name, or all of them where one address serves several practices. The subject is the seed's. */
export const userNameReminderTemplate = defineTemplate<UserNameReminder>()({
  name: 'user-name-reminder',
  title: { en: 'User name reminder', es: 'Recordatorio de nombre de usuario' },
  purpose: {
    en: 'To a clinic email for which somebody asked for user-name help.',
    es: 'A un correo de consultorio para el que alguien pidió ayuda con el nombre de usuario.',
  },
  texts: {
    subject: seedSubject({ en: 'Forgot User Name Request', es: 'Solicitud de nombre de usuario olvidado' }),
    heading: heading({ en: 'Your user name', es: 'Su nombre de usuario' }),
    'heading-several': heading(
      { en: 'Your user names', es: 'Sus nombres de usuario' },
      { en: 'Heading for several', es: 'Título para varios' },
    ),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      {
        en: 'Somebody asked for the user name that belongs to this address. Here it is:',
        es: 'Alguien pidió el nombre de usuario que corresponde a esta dirección. Aquí está:',
      },
    ),
    'opening-several': paragraph(
      { en: 'Opening for several', es: 'Comienzo para varios' },
      {
        en: 'Somebody asked for the user names that belong to this address. Here they are:',
        es: 'Alguien pidió los nombres de usuario que corresponden a esta dirección. Aquí están:',
      },
    ),
    next: paragraph(
      { en: 'What to do with it', es: 'Qué hacer con él' },
      {
        en: 'Use it to sign in to the clinic portal. If the password is gone too, choose “Password Help?” on the sign-in page and enter this user name.',
        es: 'Úselo para iniciar sesión en el portal del consultorio. Si también olvidó la contraseña, elija la ayuda con la contraseña en la página de inicio de sesión e ingrese este nombre de usuario.',
      },
    ),
    reassurance: paragraph(
      { en: 'If no one asked', es: 'Si nadie lo pidió' },
      {
        en: 'If no one in your clinic asked, nothing needs to be done: this mail came to you alone.',
        es: 'Si nadie en su consultorio lo pidió, no necesita hacer nada: este correo solo le llegó a usted.',
      },
    ),
  },
  variables: {},
  sample: (desk) => ({
    desk,
    clinics: [{ practiceName: 'Oak Lane Veterinary', userName: 'oak-front-desk' }],
  }),
  letter: ({ desk, clinics }, say) => {
    const several = clinics.length > 1;
    return (
      <Letter desk={desk} heading={say(several ? 'heading-several' : 'heading')}>
        <Greeting desk={desk} name="" />
        <Paragraph text={say(several ? 'opening-several' : 'opening')} />
        <Facts
          rows={clinics.map(({ practiceName, userName }) => [
            sayWords(letterWords.userNameOf, { practice: typedName(practiceName) }),
            cleanLine(userName),
          ])}
        />
        <Paragraph text={say('next')} />
        <Paragraph text={say('reassurance')} />
      </Letter>
    );
  },
});

export const userNameReminder = (mail: UserNameReminder): MessageContent =>
  writeMail(userNameReminderTemplate, mail);
