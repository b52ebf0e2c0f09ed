import { z } from 'zod';
import { caseNumber } from './cases.ts';
import { action, query } from './define.ts';
import type { AccountSummary } from './directory.ts';
import type { QueuedMessage } from './logins.ts';
import {
  type EmailState,
  id,
  type Millis,
  type Page,
  pageLimit,
  requiredDigits,
  requiredEmail,
  requiredText,
  type Strength,
  typedEmail,
} from './shared.ts';
import { type CodeSent, codeWays } from './signing-in.ts';
import { reportPeriod } from './times.ts';

/** Why an address is, or is not, to be had: one answer, for the account it is asked for. */
export const situations = [
  'free',
  'own',
  'own-unverified',
  'same-person-same-practice',
  'same-person-other-practice',
  'shared-mailbox',
  'taken',
  'held-unverified',
  'held-inactive',
  'changing-away',
] as const;
export type Situation = (typeof situations)[number];

export interface ConflictReport {
  readonly total: number;
  /** Those with the most first. */
  readonly situations: readonly { readonly situation: Situation; readonly count: number }[];
}

export interface Hint {
  /** `near-miss-domain`: did you mean …?; `same-mailbox`: the provider delivers both spellings to one mailbox. */
  readonly kind: 'near-miss-domain' | 'same-mailbox' | 'look-alike';
  readonly message: string;
  readonly suggestion: string | null;
}

export interface WayOut {
  /** An action's type where one carries it out, else the name of what to tell or to wait for. */
  readonly action: string;
  readonly allowed: boolean;
  readonly strength: Strength;
  readonly why: string;
}

export interface ClaimHolder {
  readonly accountId: string;
  readonly name: string;
  readonly practiceId: string;
  readonly practiceName: string;
  readonly status: string;
  readonly practiceStatus: string;
  readonly state: 'unverified' | 'verified';
  readonly since: Millis;
}

export interface Explanation {
  readonly email: string;
  readonly key: string;
  readonly available: boolean;
  readonly situation: Situation;
  readonly hints: readonly Hint[];
  /** For the operator alone: the caller never learns who holds an address. */
  readonly holder: ClaimHolder | null;
  readonly samePersonReasons: readonly string[];
  readonly resolutions: readonly WayOut[];
  readonly tellOperator: string;
  readonly tellCaller: string;
  /** What must not be said, however the caller asks; null where there is nothing of the kind. */
  readonly keepFromCaller: string | null;
}

export interface ContestedClaim {
  readonly accountId: string;
  readonly name: string;
  readonly practiceId: string;
  readonly practiceName: string;
  readonly email: string;
  readonly holderAccountId: string;
  readonly holderName: string;
  readonly since: Millis;
}

/** What putting two accounts of one person together would do. */
export interface ConsolidationPreview {
  readonly keep: AccountSummary;
  readonly other: AccountSummary;
  readonly samePersonReasons: readonly string[];
  readonly allowed: boolean;
  /** Why it is not allowed, or null. */
  readonly problem: string | null;
  /** The address that the kept account has afterwards. */
  readonly email: string | null;
  /** The address that is free afterwards. */
  readonly freed: string | null;
  /** Their addresses now, masked in a form that tells them apart: of the account that is kept and of the other one. */
  readonly addresses: { readonly kept: string | null; readonly other: string | null };
  /** Each a sentence for the operator. */
  readonly changes: readonly string[];
}

export interface AddressSuggestions {
  /** No one in the desk has these; whether such a mailbox exists, the practice's email administrator knows. */
  readonly onDomain: readonly string[];
  /** Null where the practice has no domain of its own on file. */
  readonly domain: string | null;
  readonly webmail: readonly { readonly name: string; readonly page: string }[];
}

export interface ClaimOutcome {
  readonly caseNumber: string;
  readonly accountId: string;
  /** The account's login email afterwards. */
  readonly email: string | null;
  readonly emailState: EmailState;
  /** The new address of a change that is not confirmed yet. */
  readonly pendingEmail: string | null;
  readonly messages: readonly QueuedMessage[];
}

export interface ReleaseOutcome {
  readonly caseNumber: string;
  readonly email: string;
  readonly formerHolderAccountId: string;
}

export interface ConsolidationOutcome extends ClaimOutcome {
  readonly deactivatedAccountId: string;
  readonly freed: string | null;
}

/** A link was opened, and where a code is asked for it was compared. A wrong code is an outcome: it counts. */
export interface ChangeConfirmation extends ClaimOutcome {
  readonly confirmed: boolean;
  /** How many more tries the code allows; null where none was compared. */
  readonly triesLeft: number | null;
}

const token = requiredText(100);
const twoAccounts = {
  keepAccountId: id,
  otherAccountId: id,
  /** Whose address the kept account signs in with afterwards. Where only one has an address, it is that. */
  address: z.enum(['kept', 'other']).default('other'),
};

/** What confirms a change of the login email besides its link. */
export type SecondFactor = 'code' | 'callback' | 'none';

export const claimQueries = {
  /** What a change of this account's login email would ask for besides the link. */
  secondFactor: query<{ readonly factor: SecondFactor }>()(z.object({ accountId: id }), {
    topics: ['directory', 'account', 'practice', 'settings', 'signing-in'],
  }),
  explain: query<Explanation>()(z.object({ email: typedEmail, forAccount: id.optional() }), {
    topics: ['directory', 'claims', 'account', 'practice', 'settings'],
  }),
  suggestions: query<AddressSuggestions>()(z.object({ accountId: id }), {
    topics: ['directory', 'claims', 'account', 'practice'],
  }),
  consolidation: query<ConsolidationPreview>()(z.object(twoAccounts), {
    topics: ['directory', 'claims', 'account', 'practice'],
  }),
  contested: query<Page<ContestedClaim> & { readonly total: number }>()(
    z.object({
      /** Those that this practice's people ask for alone. */
      practice: id.optional(),
      after: z.string().max(300).optional(),
      limit: pageLimit.default(100),
    }),
    { topics: ['directory', 'claims', 'account'], long: true },
  ),
  /** The addresses that accounts want and don't have, since some days, by the situation that each is in now. */
  conflictReport: query<ConflictReport>()(reportPeriod, { topics: [], long: true, readsAll: true }),
};

export const claimActions = {
  /** For an account without an address. The claim is unverified, and its link goes to the address. */
  'claims.claim': action<ClaimOutcome>()(z.object({ accountId: id, email: requiredEmail }), {
    // What decides which address an account signs in with asks for the same, a first one too: its link opens the account.
    strength: 3,
    limit: 'link',
    icon: 'link',
    label: { en: 'Address claimed', es: 'Dirección reclamada' },
    touches: ['login-email'],
  }),
  /** To the address on file that is not verified: the current one, or the new one of a change. */
  'claims.send-verification': action<ClaimOutcome>()(z.object({ accountId: id }), {
    strength: 0,
    limit: 'link',
    icon: 'mail',
    label: { en: 'Verification sent', es: 'Verificación enviada' },
  }),
  'claims.verify': action<ClaimOutcome>()(z.object({ token }), {
    // A mailbox’s own link is a proof: it needs no other.
    strength: 0,
    icon: 'check',
    label: { en: 'Address verified', es: 'Dirección verificada' },
  }),
  'claims.change-email': action<ClaimOutcome>()(z.object({ accountId: id, email: requiredEmail }), {
    strength: 3,
    limit: 'link',
    icon: 'mail',
    label: { en: 'Change of login email', es: 'Cambio del correo de inicio de sesión' },
    touches: ['login-email'],
  }),
  /** For the person who opened the link in the new mailbox: a code to the verification phone, where a gateway can send one. */
  'claims.send-change-code': action<CodeSent>()(z.object({ token, by: z.enum(codeWays).default('text') }), {
    strength: 0,
    limit: 'code',
    icon: 'send',
    label: { en: 'Security code', es: 'Código de seguridad' },
  }),
  /** `code` is needed where `claims.send-change-code` can send one (refusal `code-needed`). */
  'claims.confirm-change': action<ChangeConfirmation>()(
    z.object({
      token,
      code: requiredDigits.optional(),
    }),
    { strength: 0, icon: 'check', label: { en: 'Change confirmed', es: 'Cambio confirmado' } },
  ),
  'claims.cancel-change': action<ClaimOutcome>()(z.object({ accountId: id }), {
    // Stopping a change leaves everything as it was; the holder who did not ask for it can stop it at once.
    strength: 0,
    icon: 'cross',
    label: { en: 'Change cancelled', es: 'Cambio cancelado' },
  }),
  /** Frees an address that another account holds without use, for the account that asks for it. */
  'claims.release': action<ReleaseOutcome>()(z.object({ email: requiredEmail, forAccountId: id }), {
    strength: 3,
    icon: 'link',
    label: { en: 'Claim released', es: 'Reclamación liberada' },
    approval: 'release',
  }),
  'claims.consolidate': action<ConsolidationOutcome>()(z.object(twoAccounts), {
    // Less where no sign-in address changes: see its `strengthNeeded`.
    strength: 3,
    icon: 'person',
    label: { en: 'Accounts merged', es: 'Cuentas fusionadas' },
    touches: ['login-email'],
  }),
  /** Takes back the last consolidation of a case, while no other account has taken its addresses. */
  'claims.undo-consolidation': action<ClaimOutcome>()(z.object({ number: caseNumber }), {
    strength: 3,
    icon: 'arrow-left',
    label: { en: 'Merge undone', es: 'Fusión deshecha' },
    touches: ['login-email'],
  }),
};
