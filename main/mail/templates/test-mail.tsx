import type { Millis } from '../../../preload/contract/shared.ts';
import type { MessageContent } from '../message/draft.ts';
import { sampleMoment } from './about-account.ts';
import { Letter, Paragraph } from './parts.tsx';
import { defineTemplate, type FromDesk, heading, paragraph, subject, writeMail } from './template.ts';
import { whenInWords } from './values.ts';

export interface TestMail extends FromDesk {
  readonly sentAt: Millis;
}

/** What “send me a test” sends. */
export const testMailTemplate = defineTemplate<TestMail>()({
  name: 'mail-test',
  title: { en: 'Test of the mail settings', es: 'Prueba de la configuración del correo' },
  purpose: {
    en: 'To the person who tries the mail settings.',
    es: 'A quien prueba la configuración del correo.',
  },
  texts: {
    subject: subject({ en: 'Test of the mail settings', es: 'Prueba de la configuración del correo' }),
    heading: heading({ en: 'It works', es: 'Funciona' }),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      {
        en: 'This mail was sent on {{when}} to see whether mail of the help desk arrives. It did. Is it in the inbox, or did you find it among the spam?',
        es: 'Este correo se envió el {{when}} para ver si llegan los correos de la mesa de ayuda. Llegó. ¿Está en la bandeja de entrada o lo encontró en el correo no deseado?',
      },
    ),
  },
  variables: {
    when: {
      meaning: { en: 'when it was sent', es: 'cuándo se envió' },
      value: ({ sentAt }) => whenInWords(sentAt),
    },
  },
  sample: (desk) => ({ desk, sentAt: sampleMoment }),
  letter: ({ desk }, say) => (
    <Letter desk={desk} heading={say('heading')}>
      <Paragraph text={say('opening')} />
    </Letter>
  ),
});

export const testMail = (mail: TestMail): MessageContent => writeMail(testMailTemplate, mail);
