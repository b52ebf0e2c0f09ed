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
import { button, defineTemplate, heading, link, paragraph, said, subject, writeMail } from './template.ts';
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

const newEmail = address<WithNewEmail>(
  { en: 'the new login email', es: 'el nuevo correo de inicio de sesión' },
  (mail) => mail.newEmail,
);
const sampleNewEmail = 'mary.lee@oaklane.example';

/** Tells the old address that another one is on its way in. */
export const emailChangeOldTemplate = defineTemplate<EmailChangeOld>()({
  name: 'email-change-notice',
  title: { en: 'Email change: old address', es: 'Cambio de correo: dirección anterior' },
  purpose: {
    en: 'To the old login email, when a new one was asked for.',
    es: 'Al correo de inicio de sesión anterior, cuando se pidió uno nuevo.',
  },
  texts: {
    subject: subject({
      en: 'Your login email is about to change',
      es: 'Su correo de inicio de sesión está por cambiar',
    }),
    heading: heading({
      en: 'A new login email was asked for',
      es: 'Se pidió un nuevo correo de inicio de sesión',
    }),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      {
        en: 'On {{when}} a new login email was asked for, for your account at {{practice}}:',
        es: 'El {{when}} se pidió un nuevo correo de inicio de sesión para su cuenta en {{practice}}:',
      },
    ),
    'until-then': paragraph(
      { en: 'Until then', es: 'Hasta entonces' },
      {
        en: 'Until the new address is verified, this one keeps working. If you did not ask for the change, or it is a mistake, stop it here:',
        es: 'Hasta que se verifique la nueva dirección, esta sigue funcionando. ¿No fue usted, o fue un error? Detenga el cambio aquí:',
      },
    ),
    cancel: link(
      { en: 'Link that stops it', es: 'Enlace que lo detiene' },
      { en: 'Cancel this change', es: 'Cancelar este cambio' },
    ),
  },
  variables: {
    practice,
    'new-email': newEmail,
    when: {
      meaning: { en: 'when it was asked for', es: 'cuándo se pidió' },
      value: ({ requestedAt }) => whenInWords(requestedAt),
    },
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
      <Facts
        rows={[
          [said({ en: 'New login email', es: 'Nuevo correo de inicio de sesión' }), cleanLine(mail.newEmail)],
        ]}
      />
      <Paragraph text={say('until-then')} />
      <QuietLink label={say('cancel')} link={mail.cancelLink} />
    </Letter>
  ),
});

const besidesTheLink = {
  code: {
    en: 'You will also need the code that goes to your verification phone.',
    es: 'También necesitará el código que llega a su teléfono de verificación.',
  },
  callback: {
    en: 'Before it takes effect, the help desk calls the number that we have on file.',
    es: 'Antes de que entre en vigor, la mesa de ayuda llama al número que tenemos registrado.',
  },
  none: { en: 'It takes nothing else.', es: 'No hace falta nada más.' },
} as const;

/** Asks the new address to prove itself. */
export const emailChangeNewTemplate = defineTemplate<EmailChangeNew>()({
  name: 'email-change',
  title: { en: 'Email change: new address', es: 'Cambio de correo: dirección nueva' },
  purpose: {
    en: 'To the address that is to be the new login email.',
    es: 'A la dirección que será el nuevo correo de inicio de sesión.',
  },
  texts: {
    subject: subject({
      en: 'Confirm your new login email',
      es: 'Confirme su nuevo correo de inicio de sesión',
    }),
    heading: heading({
      en: 'Confirm your new login email',
      es: 'Confirme su nuevo correo de inicio de sesión',
    }),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      {
        en: 'This address is to be the new login email of your account at {{practice}}.',
        es: 'Esta dirección será el nuevo correo de inicio de sesión de su cuenta en {{practice}}.',
      },
    ),
    button: button({ en: 'Confirm this address', es: 'Confirmar esta dirección' }),
    life: paragraph(
      { en: 'What else it takes', es: 'Qué más hace falta' },
      {
        en: '{{besides}} The link works for {{life}}; until then the old address stays your login email.',
        es: '{{besides}} El enlace funciona durante {{life}}; hasta entonces la dirección anterior sigue siendo su correo de inicio de sesión.',
      },
    ),
  },
  variables: {
    practice,
    life,
    'new-email': newEmail,
    besides: {
      meaning: {
        en: 'what it takes besides the link: a code, or a call from the help desk',
        es: 'qué hace falta además del enlace: un código o una llamada de la mesa de ayuda',
      },
      value: ({ secondFactor }) => said(besidesTheLink[secondFactor]),
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
      <Facts
        rows={[
          [said({ en: 'New login email', es: 'Nuevo correo de inicio de sesión' }), cleanLine(mail.newEmail)],
        ]}
      />
      <Action label={say('button')} link={mail.link} />
      <Paragraph text={say('life')} />
    </Letter>
  ),
});

/** Tells both addresses afterwards. */
export const emailChangedTemplate = defineTemplate<EmailChanged>()({
  name: 'email-changed',
  title: { en: 'Email change: done', es: 'Cambio de correo: hecho' },
  purpose: {
    en: 'To the old and to the new login email, after the change.',
    es: 'Al correo de inicio de sesión anterior y al nuevo, después del cambio.',
  },
  texts: {
    subject: subject({ en: 'Your login email has changed', es: 'Su correo de inicio de sesión cambió' }),
    heading: heading({ en: 'Your login email has changed', es: 'Su correo de inicio de sesión cambió' }),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      {
        en: 'Since {{when}} this is the login email of your account at {{practice}}:',
        es: 'Desde el {{when}}, este es el correo de inicio de sesión de su cuenta en {{practice}}:',
      },
    ),
    alarm: paragraph(
      { en: 'What to do', es: 'Qué hacer' },
      {
        en: 'Sign in with it from now on. If you did not ask for this, call the help desk at once.',
        es: 'Inicie sesión con él de ahora en adelante. ¿No fue usted? Llame de inmediato a la mesa de ayuda.',
      },
    ),
  },
  variables: {
    practice,
    'new-email': newEmail,
    when: {
      meaning: { en: 'when it was changed', es: 'cuándo se cambió' },
      value: ({ changedAt }) => whenInWords(changedAt),
    },
  },
  sample: (desk) => ({ desk, ...sampleAccount, newEmail: sampleNewEmail, changedAt: sampleMoment }),
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

export const emailChangeOld = (mail: EmailChangeOld): MessageContent =>
  writeMail(emailChangeOldTemplate, mail);
export const emailChangeNew = (mail: EmailChangeNew): MessageContent =>
  writeMail(emailChangeNewTemplate, mail);
export const emailChanged = (mail: EmailChanged): MessageContent => writeMail(emailChangedTemplate, mail);
