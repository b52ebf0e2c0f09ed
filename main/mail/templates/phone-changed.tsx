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
  phone: {
    meaning: { en: 'the phone, masked but for its end', es: 'el teléfono, oculto salvo el final' },
    value: ({ masked }) => masked,
  },
  when: { meaning: { en: 'when it happened', es: 'cuándo ocurrió' }, value: ({ at }) => whenInWords(at) },
};
const alarm = paragraph(
  { en: 'If it was somebody else', es: 'Si fue otra persona' },
  {
    en: 'If you did not ask for it, call the help desk at once.',
    es: '¿No lo pidió usted? Llame de inmediato a la mesa de ayuda.',
  },
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
  title: { en: 'Verification phone set up', es: 'Teléfono de verificación configurado' },
  purpose: {
    en: 'To the mailbox on file, when a verification phone was confirmed.',
    es: 'Al buzón registrado, cuando se confirmó un teléfono de verificación.',
  },
  texts: {
    subject: subject({
      en: 'Your verification phone was set up',
      es: 'Se configuró su teléfono de verificación',
    }),
    heading: heading({
      en: 'Your verification phone was set up',
      es: 'Se configuró su teléfono de verificación',
    }),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      {
        en: 'Since {{when}} the security codes for your account at {{practice}} go to the phone {{phone}}.',
        es: 'Desde el {{when}}, los códigos de seguridad de su cuenta en {{practice}} llegan al teléfono {{phone}}.',
      },
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
  title: { en: 'Verification phone reset', es: 'Teléfono de verificación restablecido' },
  purpose: {
    en: 'To the mailbox on file, when its verification phone was taken off an account.',
    es: 'Al buzón registrado, cuando se quitó el teléfono de verificación de una cuenta.',
  },
  texts: {
    subject: subject({
      en: 'Your verification phone was reset',
      es: 'Se restableció su teléfono de verificación',
    }),
    heading: heading({
      en: 'Your verification phone was reset',
      es: 'Se restableció su teléfono de verificación',
    }),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      {
        en: 'On {{when}} the phone {{phone}} was taken off your account at {{practice}}. Security codes go there no more; set up another phone with the help desk.',
        es: 'El {{when}} se quitó el teléfono {{phone}} de su cuenta en {{practice}}. Los códigos de seguridad ya no llegan allí; configure otro teléfono con la mesa de ayuda.',
      },
    ),
    alarm,
  },
  variables,
  sample: (desk) => ({ desk, ...sampleAccount, masked: sampleMasked, at: sampleMoment }),
  letter,
});

export const phoneSet = (mail: PhoneChanged): MessageContent => writeMail(phoneSetTemplate, mail);
export const phoneReset = (mail: PhoneChanged): MessageContent => writeMail(phoneResetTemplate, mail);
