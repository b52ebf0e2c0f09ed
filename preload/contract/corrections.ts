import { z } from 'zod';
import { action } from './define.ts';
import type { HelpOutcome } from './logins.ts';
import type { PersonRecord } from './people.ts';
import { hasName, nameMissing, personNames } from './person-names.ts';
import { id, requiredName, typedEmail, typedName, typedPhone } from './shared.ts';

/** What was corrected in a practice's record, and who is told of it by mail. */
export interface CorrectionOutcome extends HelpOutcome {
  readonly practiceId: string;
}

export interface NameOutcome extends HelpOutcome {
  readonly person: PersonRecord;
}

/** The practice, and the account of its administrator where one asks for it. */
const practice = { practiceId: id, askedBy: id.optional() };

export const correctionActions = {
  /**
   * Mail for the practice goes there from now on, and so do resets of accounts without a verified login email. Links that went
   * to the address before are void. Both addresses are told. Empty: the practice has none. Codes `email-invalid`,
   * `nothing-to-change`, `practice-closed`.
   */
  'practices.correct-email': action<CorrectionOutcome>()(z.object({ ...practice, email: typedEmail }), {
    // Resets go there.
    strength: 3,
    icon: 'mail',
    label: { en: 'Clinic email', es: 'Correo del consultorio' },
    touches: ['clinic-email'],
  }),
  /** The number that the desk calls back. The clinic email is told. Empty: the practice has none. Code `phone-no-number`. */
  'practices.correct-phone': action<CorrectionOutcome>()(z.object({ ...practice, phone: typedPhone }), {
    // The desk calls it back to prove who calls.
    strength: 3,
    icon: 'phone',
    label: { en: 'Phone of the practice', es: 'Teléfono del consultorio' },
    touches: ['practice-phone'],
  }),
  'practices.correct-name': action<CorrectionOutcome>()(z.object({ ...practice, name: requiredName(200) }), {
    strength: 2,
    icon: 'pencil',
    label: { en: 'Name of the practice', es: 'Nombre del consultorio' },
  }),
  /** The postal address, whole: a part that is left empty is empty afterwards. */
  'practices.correct-address': action<CorrectionOutcome>()(
    z.object({
      ...practice,
      address: typedName(200).default(''),
      city: typedName(100).default(''),
      state: typedName(100).default(''),
      postalCode: typedName(20).default(''),
    }),
    {
      // It opens nothing: the access code, which the practice’s people know, is enough for where letters go.
      strength: 1,
      icon: 'pencil',
      label: { en: 'Postal address', es: 'Dirección postal' },
    },
  ),
  /** A person's name. The mailbox on file is told. */
  'people.set-name': action<NameOutcome>()(
    z.object({ accountId: id, askedBy: id.optional(), ...personNames }).refine(hasName, nameMissing),
    {
      // A name decides whom an operator takes for whom.
      strength: 2,
      icon: 'pencil',
      label: { en: 'Name', es: 'Nombre' },
    },
  ),
};
