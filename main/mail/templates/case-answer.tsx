import { cleanText } from '../message/clean-text.ts';
import type { MessageContent } from '../message/draft.ts';
import { Greeting, Letter, Paragraph } from './parts.tsx';
import { defineTemplate, type FromDesk, heading, paragraph, subject, writeMail } from './template.ts';

export interface CaseAnswer extends FromDesk {
  /** The reader's name; empty where it is not known. */
  readonly name: string;
  readonly caseNumber: string;
  /** What an operator wrote. */
  readonly text: string;
}

/** An answer that an operator writes by hand, to somebody who asked. */
export const caseAnswerTemplate = defineTemplate<CaseAnswer>()({
  name: 'case-answer',
  title: { en: 'Answer by email', es: 'Respuesta por correo' },
  purpose: {
    en: 'Around what an operator writes to somebody who asked for help.',
    es: 'Alrededor de lo que un operador escribe a quien pidió ayuda.',
  },
  texts: {
    subject: subject({
      en: 'Your request for help, case {{case}}',
      es: 'Su solicitud de ayuda, caso {{case}}',
    }),
    heading: heading({ en: 'About your request', es: 'Sobre su solicitud' }),
    closing: paragraph(
      { en: 'Closing', es: 'Cierre' },
      {
        en: 'You can answer this mail if you need anything else.',
        es: 'Puede responder a este correo si necesita algo más.',
      },
    ),
  },
  variables: {
    case: {
      meaning: { en: 'the number of the case', es: 'el número del caso' },
      value: ({ caseNumber }) => caseNumber,
    },
  },
  sample: (desk) => ({
    desk,
    name: 'Mary Lee',
    caseNumber: '7K3M-Q2XA',
    text:
      desk.language === 'es'
        ? 'Su consultorio está registrado con otra dirección. Llámenos y lo resolvemos juntos.'
        : 'Your clinic is on file with another address. Call us, and we sort it out together.',
  }),
  letter: ({ desk, name, text }, say) => (
    <Letter desk={desk} heading={say('heading')}>
      <Greeting desk={desk} name={name} />
      <Paragraph text={cleanText(text).trim()} />
      <Paragraph text={say('closing')} />
    </Letter>
  ),
});

export const caseAnswer = (mail: CaseAnswer): MessageContent => writeMail(caseAnswerTemplate, mail);
