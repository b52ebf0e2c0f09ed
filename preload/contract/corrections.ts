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
  'practices.correct-email': action<CorrectionOutcome>()(z.object({ ...practice, email: typedEmail })),
  /** The number that the desk calls back. The clinic email is told. Empty: the practice has none. Code `phone-no-number`. */
  'practices.correct-phone': action<CorrectionOutcome>()(z.object({ ...practice, phone: typedPhone })),
  'practices.correct-name': action<CorrectionOutcome>()(z.object({ ...practice, name: requiredName(200) })),
  /** The postal address, whole: a part that is left empty is empty afterwards. */
  'practices.correct-address': action<CorrectionOutcome>()(
    z.object({
      ...practice,
      address: typedName(200).default(''),
      city: typedName(100).default(''),
      state: typedName(100).default(''),
      postalCode: typedName(20).default(''),
    }),
  ),
  /** A person's name. The mailbox on file is told. */
  'people.set-name': action<NameOutcome>()(
    z.object({ accountId: id, askedBy: id.optional(), ...personNames }).refine(hasName, nameMissing),
  ),
};
