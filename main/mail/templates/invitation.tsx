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
  title: { en: 'Invitation', es: 'Invitación' },
  purpose: {
    en: 'To a new person of a practice, whom an administrator invited.',
    es: 'A una persona nueva de un consultorio, a quien invitó un administrador.',
  },
  texts: {
    subject: subject({
      en: 'You are invited to set up your login',
      es: 'Le invitan a configurar su inicio de sesión',
    }),
    heading: heading({ en: 'Welcome to {{practice}}', es: 'Le damos la bienvenida a {{practice}}' }),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      {
        en: '{{invited-by}} invited you to sign in for {{practice}} with an email and a password of your own.',
        es: '{{invited-by}} le invitó a iniciar sesión en {{practice}} con un correo y una contraseña propios.',
      },
    ),
    button: button({ en: 'Set up your login', es: 'Configurar su inicio de sesión' }),
    code: paragraph(
      { en: 'What else it takes', es: 'Qué más hace falta' },
      {
        en: 'To finish you need the practice access code. It never comes by mail: ask the person who invited you. The link works for {{life}}; after that, ask for another.',
        es: 'Para terminar necesita el código de acceso del consultorio. Nunca llega por correo: pídalo a la persona que le invitó. El enlace funciona durante {{life}}; después, pida otro.',
      },
    ),
  },
  variables: {
    practice,
    life,
    'invited-by': {
      meaning: { en: 'who invited', es: 'quién invitó' },
      value: ({ invitedBy }) => typedName(invitedBy),
    },
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
