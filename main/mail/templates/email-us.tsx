import { cleanLine, cleanText } from '../message/clean-text.ts';
import type { MessageContent } from '../message/draft.ts';
import { Facts, Letter, Paragraph, Quote } from './parts.tsx';
import { defineTemplate, type FromDesk, heading, paragraph, said, subject, writeMail } from './template.ts';

export interface EmailUs extends FromDesk {
  /** The address that was given as the sender's; no one has checked it. */
  readonly from: string;
  readonly about: 'user-name' | 'password';
  /** What was typed into the form that found nothing. */
  readonly given: string;
  readonly text: string;
}

/** A stranger's message to the help desk, from the dialog that found nothing on file. */
export const emailUsTemplate = defineTemplate<EmailUs>()({
  name: 'email-us',
  title: { en: 'Email us', es: 'Escríbanos' },
  purpose: {
    en: 'To the support address, when somebody who is not on file writes to the desk.',
    es: 'A la dirección de soporte, cuando alguien que no está registrado escribe a la mesa de ayuda.',
  },
  texts: {
    subject: subject({ en: 'Help with {{topic}}', es: 'Ayuda con {{topic}}' }),
    heading: heading({
      en: 'Somebody needs help with {{topic}}',
      es: 'Alguien necesita ayuda con {{topic}}',
    }),
    closing: paragraph(
      { en: 'Closing', es: 'Cierre' },
      {
        en: 'An answer to this mail goes to the address above. It is in a case of its own already.',
        es: 'La respuesta a este correo va a la dirección de arriba. Ya está en un caso propio.',
      },
    ),
  },
  variables: {
    topic: {
      meaning: { en: 'what they need', es: 'qué necesita' },
      value: ({ about }) =>
        about === 'user-name'
          ? said({ en: 'finding a user name', es: 'encontrar un nombre de usuario' })
          : said({
              en: 'a user name and a password reset',
              es: 'un nombre de usuario y el restablecimiento de una contraseña',
            }),
    },
  },
  sample: (desk) => ({
    desk,
    from: 'front.desk@oaklane.example',
    about: 'user-name',
    given: 'office@oaklane.example',
    text: 'Hello,\nwe can’t find the user name of our clinic portal. Can you help us?',
  }),
  letter: ({ desk, from, about, given, text }, say) => (
    <Letter desk={desk} heading={say('heading')}>
      <Facts
        rows={[
          [said({ en: 'From (not checked)', es: 'De (sin comprobar)' }), cleanLine(from)],
          [
            about === 'user-name'
              ? said({ en: 'Email they tried', es: 'Correo que probó' })
              : said({ en: 'User name they tried', es: 'Nombre de usuario que probó' }),
            cleanLine(given) || said({ en: 'nothing', es: 'nada' }),
          ],
        ]}
      />
      <Quote text={cleanText(text).trim()} />
      <Paragraph text={say('closing')} />
    </Letter>
  ),
});

export const emailUs = (mail: EmailUs): MessageContent => writeMail(emailUsTemplate, mail);
