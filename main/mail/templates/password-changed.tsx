import type { Millis } from '../../../preload/contract/shared.ts';
import type { MessageContent } from '../message/draft.ts';
import { type AboutAccount, practice, sampleAccount, sampleMoment } from './about-account.ts';
import { Greeting, Letter, Paragraph } from './parts.tsx';
import { defineTemplate, heading, paragraph, subject, writeMail } from './template.ts';
import { whenInWords } from './values.ts';

export interface PasswordChanged extends AboutAccount {
  readonly changedAt: Millis;
}

/** Tells every mailbox of an account that its password was changed. */
export const passwordChangedTemplate = defineTemplate<PasswordChanged>()({
  name: 'password-changed',
  title: { en: 'Password changed', es: 'Contraseña cambiada' },
  purpose: {
    en: 'To every mailbox of an account, after its password was changed.',
    es: 'A cada buzón de una cuenta, después de cambiar su contraseña.',
  },
  texts: {
    subject: subject({ en: 'Your password was changed', es: 'Se cambió su contraseña' }),
    heading: heading({ en: 'Your password was changed', es: 'Se cambió su contraseña' }),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      {
        en: 'The password of your account at {{practice}} was changed on {{when}}. If that was you, all is well.',
        es: 'La contraseña de su cuenta en {{practice}} se cambió el {{when}}. Si fue usted, todo está bien.',
      },
    ),
    alarm: paragraph(
      { en: 'If it was somebody else', es: 'Si fue otra persona' },
      {
        en: 'If it was not, call the help desk at once: we lock the account and find out who it was.',
        es: 'Si no fue usted, llame de inmediato a la mesa de ayuda: bloqueamos la cuenta y averiguamos quién fue.',
      },
    ),
  },
  variables: {
    practice,
    when: {
      meaning: { en: 'when it was changed', es: 'cuándo se cambió' },
      value: ({ changedAt }) => whenInWords(changedAt),
    },
  },
  sample: (desk) => ({ desk, ...sampleAccount, changedAt: sampleMoment }),
  letter: ({ desk, name }, say) => (
    <Letter desk={desk} heading={say('heading')}>
      <Greeting desk={desk} name={name} />
      <Paragraph text={say('opening')} />
      <Paragraph text={say('alarm')} />
    </Letter>
  ),
});

export const passwordChanged = (mail: PasswordChanged): MessageContent =>
  writeMail(passwordChangedTemplate, mail);
