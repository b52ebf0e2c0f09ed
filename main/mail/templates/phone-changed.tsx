import type { Millis } from '../../../preload/contract/shared.ts';
import type { MessageContent } from '../message/draft.ts';
import { type AboutAccount, practice, sampleAccount, sampleMoment } from './about-account.ts';
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

export interface PhoneChanged extends AboutAccount {
  /** As in `••• 34`: who reads the mail knows the number, who should not read it learns nothing. */
  readonly masked: string;
  readonly at: Millis;
}

const variables: Readonly<Record<string, VariableOfTemplate<PhoneChanged>>> = {
  practice,
  phone: { meaning: 'the phone, masked but for its end', value: ({ masked }) => masked },
  when: { meaning: 'when it happened', value: ({ at }) => whenInWords(at) },
};
const alarm = paragraph(
  'If it was somebody else',
  'Was it not you who asked for it? Call the help desk at once.',
);
const sampleMasked = '••• 34';

const letter = ({ desk, name }: PhoneChanged, say: Say<'heading' | 'opening' | 'alarm'>) => (
  <Letter desk={desk} heading={say('heading')}>
    <Greeting desk={desk} name={name} />
    <Paragraph text={say('opening')} />
    <Paragraph text={say('alarm')} />
  </Letter>
);

/** Tells the mailbox on file that codes go to a phone from now on. */
export const phoneSetTemplate = defineTemplate<PhoneChanged>()({
  name: 'phone-set',
  title: 'Verification phone set up',
  purpose: 'To the mailbox on file, when a verification phone was confirmed.',
  texts: {
    subject: subject('Your verification phone was set up'),
    heading: heading('Your verification phone was set up'),
    opening: paragraph(
      'Opening',
      'Since {{when}} the security codes for your account at {{practice}} go to the phone {{phone}}.',
    ),
    alarm,
  },
  variables,
  sample: (desk) => ({ desk, ...sampleAccount, masked: sampleMasked, at: sampleMoment }),
  letter,
});

/** Tells the mailbox on file that a phone gets no codes any more. */
export const phoneResetTemplate = defineTemplate<PhoneChanged>()({
  name: 'phone-reset',
  title: 'Verification phone reset',
  purpose: 'To the mailbox on file, when its verification phone was taken off an account.',
  texts: {
    subject: subject('Your verification phone was reset'),
    heading: heading('Your verification phone was reset'),
    opening: paragraph(
      'Opening',
      'On {{when}} the phone {{phone}} was taken off your account at {{practice}}. Security codes go there no more; set up another phone with the help desk.',
    ),
    alarm,
  },
  variables,
  sample: (desk) => ({ desk, ...sampleAccount, masked: sampleMasked, at: sampleMoment }),
  letter,
});

export const phoneSet = (mail: PhoneChanged): MessageContent => writeMail(phoneSetTemplate, mail);
export const phoneReset = (mail: PhoneChanged): MessageContent => writeMail(phoneResetTemplate, mail);
