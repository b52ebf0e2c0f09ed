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
import { button, defineTemplate, heading, paragraph, said, subject, writeMail } from './template.ts';

export interface EmailVerification extends AboutAccount, WithLink {
  readonly email: string;
}

/** Asks the holder of a login email to prove that the mailbox is theirs. */
export const emailVerificationTemplate = defineTemplate<EmailVerification>()({
  name: 'email-verification',
  title: { en: 'Verification of a login email', es: 'Verificación de un correo de inicio de sesión' },
  purpose: {
    en: 'To an address that was claimed as login email and is not verified yet.',
    es: 'A una dirección reclamada como correo de inicio de sesión que todavía no está verificada.',
  },
  texts: {
    subject: subject({ en: 'Verify your login email', es: 'Verifique su correo de inicio de sesión' }),
    heading: heading({ en: 'Is this your address?', es: '¿Es esta su dirección?' }),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      {
        en: 'This address is to be your login email at {{practice}}. One click tells us that the mailbox is yours; then you can sign in with it.',
        es: 'Esta dirección será su correo de inicio de sesión en {{practice}}. Con un clic nos confirma que el buzón es suyo; después puede iniciar sesión con ella.',
      },
    ),
    button: button({ en: 'Verify this address', es: 'Verificar esta dirección' }),
    life: paragraph(
      { en: 'How long the link works', es: 'Cuánto tiempo funciona el enlace' },
      {
        en: "The link works for {{life}}. If you don't work there, ignore this mail: without the link no one can sign in with your address.",
        es: 'El enlace funciona durante {{life}}. Si no trabaja allí, no lo abra: sin el enlace nadie puede iniciar sesión con su dirección.',
      },
    ),
  },
  variables: {
    practice,
    life,
    email: address({ en: 'the login email', es: 'el correo de inicio de sesión' }, ({ email }) => email),
  },
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
      <Facts
        rows={[[said({ en: 'Login email', es: 'Correo de inicio de sesión' }), cleanLine(mail.email)]]}
      />
      <Action label={say('button')} link={mail.link} />
      <Paragraph text={say('life')} />
    </Letter>
  ),
});

export const emailVerification = (mail: EmailVerification): MessageContent =>
  writeMail(emailVerificationTemplate, mail);
