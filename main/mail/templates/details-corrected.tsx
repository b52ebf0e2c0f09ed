import type { PlainMessage } from '../../../language/catalogue.ts';
import { say as sayPlain } from '../../language.ts';
import type { MessageContent } from '../message/draft.ts';
import { type AboutAccount, address, practice, sampleAccount, sampleMoment } from './about-account.ts';
import { correctedWords } from './corrected-words.ts';
import { Greeting, Letter, Paragraph } from './parts.tsx';
import {
  defineTemplate,
  heading,
  paragraph,
  type Say,
  subject,
  type VariableOfTemplate,
  writeMail,
} from './template.ts';
import { whenInWords } from './values.ts';

interface Corrected extends AboutAccount {
  readonly at: number;
}

export interface DetailsCorrected extends Corrected {
  /** As in `the phone of the practice`. */
  readonly what: PlainMessage;
}

export interface ClinicEmailCorrected extends Corrected {
  /** The new address, masked. */
  readonly masked: string;
}

const when: VariableOfTemplate<Corrected> = {
  meaning: { en: 'when it happened', es: 'cuándo ocurrió' },
  value: ({ at }) => whenInWords(at),
};
const alarm = paragraph(
  { en: 'If no one asked for it', es: 'Si nadie lo pidió' },
  {
    en: 'If no one at your practice asked for this, call the help desk at once.',
    es: '¿Nadie en su consultorio pidió esto? Llame de inmediato a la mesa de ayuda.',
  },
);

const letter = ({ desk, name }: Corrected, say: Say<'heading' | 'opening' | 'alarm'>) => (
  <Letter desk={desk} heading={say('heading')}>
    <Greeting desk={desk} name={name} />
    <Paragraph text={say('opening')} />
    <Paragraph text={say('alarm')} />
  </Letter>
);

/** Tells the mailbox on file that something else on file was corrected. */
export const detailsCorrectedTemplate = defineTemplate<DetailsCorrected>()({
  name: 'details-corrected',
  title: { en: 'Details corrected', es: 'Datos corregidos' },
  purpose: {
    en: 'To the mailbox on file, when the help desk corrected a name, a phone or an address on file.',
    es: 'Al buzón registrado, cuando la mesa de ayuda corrigió un nombre, un teléfono o una dirección.',
  },
  texts: {
    subject: subject({
      en: 'Your details on file were corrected',
      es: 'Se corrigieron sus datos registrados',
    }),
    heading: heading({
      en: 'Your details on file were corrected',
      es: 'Se corrigieron sus datos registrados',
    }),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      {
        en: 'On {{when}} the help desk corrected {{what}} on file for {{practice}}.',
        es: 'El {{when}} la mesa de ayuda corrigió {{what}} en los datos registrados de {{practice}}.',
      },
    ),
    alarm,
  },
  variables: {
    practice,
    what: {
      meaning: {
        en: 'what was corrected, as in “the phone of the practice”',
        es: 'qué se corrigió, como en “el teléfono del consultorio”',
      },
      value: ({ what }) => sayPlain(what),
    },
    when,
  },
  sample: (desk) => ({ desk, ...sampleAccount, what: correctedWords.practicePhone, at: sampleMoment }),
  letter,
});

/** Tells the old and the new clinic email of a practice that one took the place of the other. */
export const clinicEmailCorrectedTemplate = defineTemplate<ClinicEmailCorrected>()({
  name: 'clinic-email-corrected',
  title: { en: 'Clinic email corrected', es: 'Correo del consultorio corregido' },
  purpose: {
    en: 'To the old and the new clinic email, when the help desk corrected it.',
    es: 'Al correo del consultorio anterior y al nuevo, cuando la mesa de ayuda lo corrigió.',
  },
  texts: {
    subject: subject({
      en: 'The clinic email of your practice was changed',
      es: 'Se cambió el correo de su consultorio',
    }),
    heading: heading({
      en: 'The clinic email of your practice was changed',
      es: 'Se cambió el correo de su consultorio',
    }),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      {
        en: 'Since {{when}} the clinic email on file for {{practice}} is {{email}}. Mail for the practice goes there, and so do password resets of its shared sign-in.',
        es: 'Desde el {{when}}, el correo del consultorio registrado para {{practice}} es {{email}}. Allí llegan los correos para el consultorio y los restablecimientos de contraseña de su cuenta compartida.',
      },
    ),
    alarm,
  },
  variables: {
    practice,
    email: address(
      { en: 'the new address, masked but for its end', es: 'la nueva dirección, oculta salvo el final' },
      ({ masked }) => masked,
    ),
    when,
  },
  sample: (desk) => ({
    desk,
    ...sampleAccount,
    name: '',
    masked: 'of•••@oak-lane.example',
    at: sampleMoment,
  }),
  letter,
});

export const detailsCorrected = (mail: DetailsCorrected): MessageContent =>
  writeMail(detailsCorrectedTemplate, mail);
export const clinicEmailCorrected = (mail: ClinicEmailCorrected): MessageContent =>
  writeMail(clinicEmailCorrectedTemplate, mail);
