import type { MessageContent } from '../message/draft.ts';
import {
  type AboutAccount,
  life,
  practice,
  sampleAccount,
  sampleLink,
  type WithLink,
} from './about-account.ts';
import { Action, Facts, Greeting, Letter, Paragraph } from './parts.tsx';
import { button, defineTemplate, heading, paragraph, said, subject, writeMail } from './template.ts';

export interface MailboxProof extends AboutAccount, WithLink {
  readonly caseNumber: string;
}

/** Asks the person who reads a mailbox on file whether it is them who is on the phone with the desk. */
export const mailboxProofTemplate = defineTemplate<MailboxProof>()({
  name: 'mailbox-proof',
  title: { en: 'Proof of a mailbox', es: 'Comprobación de un buzón' },
  purpose: {
    en: 'To the mailbox on file of a caller who is to show that it is theirs.',
    es: 'Al buzón registrado de una persona que llama y debe mostrar que es suyo.',
  },
  texts: {
    subject: subject({
      en: 'Are you on the phone with us?',
      es: '¿Está hablando por teléfono con nosotros?',
    }),
    heading: heading({
      en: 'Are you on the phone with us?',
      es: '¿Está hablando por teléfono con nosotros?',
    }),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      {
        en: 'Somebody asks the help desk for help with the login at {{practice}}. If that is you, open the link while you are on the phone: it shows us that this mailbox is yours.',
        es: 'Alguien pide ayuda a la mesa de ayuda con el inicio de sesión en {{practice}}. Si es usted, abra el enlace mientras está en la llamada: nos muestra que este buzón es suyo.',
      },
    ),
    button: button({ en: 'Yes, it is me', es: 'Sí, soy yo' }),
    life: paragraph(
      { en: 'How long the link works', es: 'Cuánto tiempo funciona el enlace' },
      {
        en: 'The link works once and for {{life}}. If you did not ask for anything, ignore this mail and tell us: without the link no one can go on.',
        es: 'El enlace funciona una sola vez y durante {{life}}. Si no pidió nada, no lo abra y avísenos: nadie avanza sin él.',
      },
    ),
  },
  variables: {
    practice,
    life,
    case: {
      meaning: { en: 'the number of the case', es: 'el número del caso' },
      value: (mail) => mail.caseNumber,
    },
  },
  sample: (desk) => ({ desk, ...sampleAccount, caseNumber: '7K3M-Q2XA', link: sampleLink, minutes: 30 }),
  letter: (mail, say) => (
    <Letter desk={mail.desk} heading={say('heading')}>
      <Greeting desk={mail.desk} name={mail.name} />
      <Paragraph text={say('opening')} />
      <Facts rows={[[said({ en: 'Case', es: 'Caso' }), mail.caseNumber]]} />
      <Action label={say('button')} link={mail.link} />
      <Paragraph text={say('life')} />
    </Letter>
  ),
});

export const mailboxProof = (mail: MailboxProof): MessageContent => writeMail(mailboxProofTemplate, mail);
