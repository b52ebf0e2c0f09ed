import { z } from 'zod';
import type { Language } from '../../language/languages.ts';
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

/** What a person may do with the practice's records, apart from being its administrator. */
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
  /** What mail to the account is written in; null where it has no language of its own. */
  readonly language: Language | null;
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
  person: query<PersonRecord>()(z.object({ accountId: id }), {
    topics: ['directory', 'people', 'claims', 'account', 'practice'],
  }),
  /** Who of a practice may ask for changes, by name. Code `practice-not-found`. */
  administrators: query<readonly Administrator[]>()(z.object({ practiceId: id }), {
    topics: ['directory', 'people', 'account', 'practice'],
  }),
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
    { strength: 2, icon: 'person', label: { en: 'Invitation', es: 'Invitación' } },
  ),
  'people.resend-invitation': action<InvitationOutcome>()(
    z.object({ accountId: id, askedBy: askedBy.optional() }),
    {
      strength: 1,
      limit: 'invitation',
      icon: 'person',
      label: { en: 'Invitation sent again', es: 'Invitación enviada de nuevo' },
    },
  ),
  /** Shows the code for the operator to say; each showing is in the case and in the audit chain. */
  'people.practice-access-code': action<AccessCodeOutcome>()(z.object({ practiceId: id }), {
    // The code is a proof itself: a caller who gets to hear it has proven more than it is worth.
    strength: 2,
    icon: 'eye',
    label: { en: 'Access code shown', es: 'Código de acceso mostrado' },
  }),
  'people.renew-practice-access-code': action<AccessCodeOutcome>()(z.object({ practiceId: id }), {
    strength: 2,
    icon: 'refresh',
    label: { en: 'Access code renewed', es: 'Código de acceso renovado' },
  }),
  'people.set-role-title': action<PersonOutcome>()(
    z.object({ accountId: id, roleTitle: typedName(100), askedBy: askedBy.optional() }),
    { strength: 1, icon: 'pencil', label: { en: 'Role title', es: 'Cargo' } },
  ),
  'people.set-edit-level': action<PersonOutcome>()(
    z.object({ accountId: id, editLevel: z.enum(editLevels), askedBy }),
    { strength: 2, icon: 'pencil', label: { en: 'Edit level', es: 'Nivel de edición' } },
  ),
  'people.set-emergency-access': action<PersonOutcome>()(
    z.object({ accountId: id, allowed: z.boolean(), askedBy }),
    { strength: 3, icon: 'key', label: { en: 'Emergency access', es: 'Acceso de emergencia' } },
  ),
  /** Without `askedBy` a lead makes the first administrator of a practice that has none. */
  'people.grant-administrator': action<PersonOutcome>()(
    z.object({ accountId: id, askedBy: askedBy.optional() }),
    { strength: 3, icon: 'shield', label: { en: 'Administrator', es: 'Administrador' } },
  ),
  'people.revoke-administrator': action<PersonOutcome>()(
    z.object({ accountId: id, askedBy: askedBy.optional() }),
    { strength: 2, icon: 'shield', label: { en: 'Administrator removed', es: 'Administrador quitado' } },
  ),
  'people.deactivate': action<PersonOutcome>()(
    z.object({ accountId: id, askedBy: askedBy.optional(), why: typedText(500).default('') }),
    { strength: 2, icon: 'cross', label: { en: 'Deactivated', es: 'Desactivada' } },
  ),
  'people.reactivate': action<PersonOutcome>()(z.object({ accountId: id, askedBy }), {
    // What lets a person in, or in further, asks for as much as a new login email.
    strength: 3,
    icon: 'check',
    label: { en: 'Reactivated', es: 'Reactivada' },
  }),
  'practices.close': action<PracticeOutcome>()(
    z.object({ practiceId: id, why: requiredText(500), askedBy: askedBy.optional() }),
    { strength: 3, icon: 'practice', label: { en: 'Practice closed', es: 'Consultorio cerrado' } },
  ),
  'practices.reopen': action<PracticeOutcome>()(
    z.object({ practiceId: id, why: requiredText(500), askedBy: askedBy.optional() }),
    { strength: 3, icon: 'practice', label: { en: 'Practice reopened', es: 'Consultorio reabierto' } },
  ),
};
