import { z } from 'zod';
import { action, query } from './define.ts';
import type { HelpOutcome } from './logins.ts';
import { hasName, nameMissing, personNames } from './person-names.ts';
import {
  type AccountKind,
  type AccountStatus,
  id,
  type Millis,
  type PracticeStatus,
  requiredEmail,
  requiredText,
  typedName,
  typedText,
} from './shared.ts';

/** What somebody may do with the practice's records, apart from being its administrator. */
export const editLevels = ['read-only', 'standard', 'full'] as const;
export type EditLevel = (typeof editLevels)[number];

export interface Administrator {
  readonly accountId: string;
  readonly name: string;
}

export interface InvitationRecord {
  /** Name of the administrator who invited; null where an import brought the account. */
  readonly invitedBy: string | null;
  readonly invitedAt: Millis;
  readonly sentAt: Millis;
  /** When the newest link dies; null where there is none that works. */
  readonly expiresAt: Millis | null;
  readonly finishedAt: Millis | null;
}

export interface PersonRecord {
  readonly accountId: string;
  readonly name: string;
  readonly practiceId: string;
  readonly practiceName: string;
  readonly practiceStatus: PracticeStatus;
  readonly kind: AccountKind;
  readonly status: AccountStatus;
  readonly roleTitle: string;
  readonly editLevel: EditLevel;
  readonly administrator: boolean;
  /** The practice has no other administrator who can sign in: this one can't be taken away. */
  readonly lastAdministrator: boolean;
  readonly emergencyAccess: boolean;
  readonly invitation: InvitationRecord | null;
  /** Who of the practice may ask for a change: its active administrators. */
  readonly administrators: readonly Administrator[];
}

export interface PersonOutcome {
  readonly caseNumber: string;
  readonly person: PersonRecord;
}

export interface InvitationOutcome extends HelpOutcome {
  readonly accountId: string;
  readonly expiresAt: Millis;
}

export interface AccessCodeOutcome {
  readonly caseNumber: string;
  /** To say on the phone, as in `7K3M-Q2XA`. Never mailed. */
  readonly code: string;
}

export interface PracticeOutcome {
  readonly caseNumber: string;
  readonly practiceId: string;
  readonly status: PracticeStatus;
  /** How many login emails the practice's accounts hold: releasable while it is closed. */
  readonly addresses: number;
}

export const peopleQueries = {
  person: query<PersonRecord>()(z.object({ accountId: id })),
  /** Who of a practice may ask for changes, by name. Code `practice-not-found`. */
  administrators: query<readonly Administrator[]>()(z.object({ practiceId: id })),
};

/** The account of the administrator of the practice who asks for it. */
const askedBy = id;

export const peopleActions = {
  /** A new account with an unverified claim of the address, and the mail with its link. */
  'people.invite': action<InvitationOutcome>()(
    z
      .object({
        practiceId: id,
        invitedBy: askedBy,
        ...personNames,
        email: requiredEmail,
        roleTitle: typedName(100).default(''),
        editLevel: z.enum(editLevels).default('standard'),
      })
      .refine(hasName, nameMissing),
  ),
  'people.resend-invitation': action<InvitationOutcome>()(
    z.object({ accountId: id, askedBy: askedBy.optional() }),
  ),
  /** Shows the code for the operator to say; each showing is in the case and in the audit chain. */
  'people.practice-access-code': action<AccessCodeOutcome>()(z.object({ practiceId: id })),
  'people.renew-practice-access-code': action<AccessCodeOutcome>()(z.object({ practiceId: id })),
  'people.set-role-title': action<PersonOutcome>()(
    z.object({ accountId: id, roleTitle: typedName(100), askedBy: askedBy.optional() }),
  ),
  'people.set-edit-level': action<PersonOutcome>()(
    z.object({ accountId: id, editLevel: z.enum(editLevels), askedBy }),
  ),
  'people.set-emergency-access': action<PersonOutcome>()(
    z.object({ accountId: id, allowed: z.boolean(), askedBy }),
  ),
  /** Without `askedBy` a lead makes the first administrator of a practice that has none. */
  'people.grant-administrator': action<PersonOutcome>()(
    z.object({ accountId: id, askedBy: askedBy.optional() }),
  ),
  'people.revoke-administrator': action<PersonOutcome>()(
    z.object({ accountId: id, askedBy: askedBy.optional() }),
  ),
  'people.deactivate': action<PersonOutcome>()(
    z.object({ accountId: id, askedBy: askedBy.optional(), why: typedText(500).default('') }),
  ),
  'people.reactivate': action<PersonOutcome>()(z.object({ accountId: id, askedBy })),
  'practices.close': action<PracticeOutcome>()(
    z.object({ practiceId: id, why: requiredText(500), askedBy: askedBy.optional() }),
  ),
  'practices.reopen': action<PracticeOutcome>()(
    z.object({ practiceId: id, why: requiredText(500), askedBy: askedBy.optional() }),
  ),
};
