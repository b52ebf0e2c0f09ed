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
  meaning: 'when it happened',
  value: ({ at }) => whenInWords(at),
};
const alarm = paragraph(
  'If nobody asked for it',
  'Did nobody at your practice ask for this? Call the help desk at once.',
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
  title: 'Details corrected',
  purpose: 'To the mailbox on file, when the help desk corrected a name, a phone or an address on file.',
  texts: {
    subject: subject('Your details on file were corrected'),
    heading: heading('Your details on file were corrected'),
    opening: paragraph('Opening', 'On {{when}} the help desk corrected {{what}} on file for {{practice}}.'),
    alarm,
  },
  variables: {
    practice,
    what: {
      meaning: 'what was corrected, as in “the phone of the practice”',
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
  title: 'Clinic email corrected',
  purpose: 'To the old and the new clinic email, when the help desk corrected it.',
  texts: {
    subject: subject('The clinic email of your practice was changed'),
    heading: heading('The clinic email of your practice was changed'),
    opening: paragraph(
      'Opening',
      'Since {{when}} the clinic email on file for {{practice}} is {{email}}. Mail for the practice goes there, and so do password resets of its shared sign-in.',
    ),
    alarm,
  },
  variables: {
    practice,
    email: address('the new address, masked but for its end', ({ masked }) => masked),
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
