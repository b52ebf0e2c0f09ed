import { z } from 'zod';
import { type CaseRecord, caseNumber } from './cases.ts';
import { action, query } from './define.ts';
import type { HelpOutcome } from './logins.ts';
import {
  id,
  type Millis,
  type ProofKind,
  proofKinds,
  reachedBys,
  requiredDigits,
  requiredText,
  type Strength,
  typedCode,
} from './shared.ts';
import { type CodeCheck, type CodeSent, codeWays } from './signing-in.ts';

/** A check that a caller did not pass lately. */
export interface FailedCheck {
  readonly at: Millis;
  readonly operator: string;
  readonly caseNumber: string | null;
  /** In a sentence, as in `Caller could not be verified: callback to the number on file`. */
  readonly text: string;
}

export interface ProofOption {
  readonly kind: ProofKind;
  readonly name: string;
  readonly strength: Strength;
  /** The case has it already. */
  readonly passed: boolean;
  readonly possible: boolean;
  /** How it is done, or why it is not possible now. */
  readonly why: string;
  /** The action that really checks it; null where the operator ticks it off with `callers.record-proof`. */
  readonly action: string | null;
  /** How a code to a phone goes out unless something else is asked for; null for any other proof. */
  readonly way: 'text' | 'voice' | null;
}

export interface ProofOptions {
  readonly strength: Strength;
  /** What the action asks for; 0 where no action was named. */
  readonly needed: Strength;
  readonly enough: boolean;
  readonly options: readonly ProofOption[];
  /** The smallest sets of possible proofs that would reach what is needed, best first. Empty where it is reached, or can't be. */
  readonly wouldDo: readonly (readonly ProofKind[])[];
  /** The person's own number proves nothing here: a callback goes to their practice instead. */
  readonly callsPractice: boolean;
  /** The administrators of the practice who could confirm the caller. */
  readonly confirmers: readonly { readonly accountId: string; readonly name: string }[];
}

export const callerQueries = {
  /**
   * Which proofs a caller can give now. `forAction` is an action's type; `strength` is what it asks for where that depends on
   * what it would do.
   */
  proofOptions: query<ProofOptions>()(
    z.object({
      number: caseNumber.optional(),
      accountId: id.optional(),
      practiceId: id.optional(),
      forAction: z.string().max(100).optional(),
      strength: z.literal([0, 1, 2, 3]).optional(),
    }),
    {
      topics: ['cases', 'case', 'callers', 'codes', 'directory', 'claims', 'account', 'practice', 'settings'],
    },
  ),
  /** Checks that callers did not pass in the last 30 days, for an account and its practice, or for a practice. */
  failedChecks: query<readonly FailedCheck[]>()(
    z.object({ accountId: id.optional(), practiceId: id.optional() }),
    { topics: ['cases', 'case', 'directory', 'account', 'practice'] },
  ),
};

export const callerActions = {
  /** `administrator` and `reachedBy` say who confirmed it and how they were reached; the proof `administrator` needs both. */
  'callers.record-proof': action<CaseRecord>()(
    z.object({
      number: caseNumber,
      proof: z.enum(proofKinds),
      administrator: id.optional(),
      reachedBy: z.enum(reachedBys).optional(),
    }),
    { strength: 0, icon: 'shield', label: { en: 'Proof', es: 'Comprobante' } },
  ),
  /** Takes back a check that was ticked by mistake: it counts no more, and both stay in the timeline. */
  'callers.take-back-proof': action<CaseRecord>()(
    z.object({ number: caseNumber, proof: z.enum(proofKinds) }),
    { strength: 0, icon: 'arrow-left', label: { en: 'Taken back', es: 'Anulado' } },
  ),
  /** Notes that the caller did not pass a check: every operator is warned for 30 days. */
  'callers.record-failed-check': action<CaseRecord>()(
    z.object({ number: caseNumber, proof: z.enum(proofKinds) }),
    { strength: 0, icon: 'warning', label: { en: 'Failed check', es: 'Comprobación fallida' } },
  ),
  /** Shows a masked number or address on file, and says so in the case for ever. */
  'callers.reveal': action<{ value: string }>()(
    z.object({
      number: caseNumber.optional(),
      of: z.enum([
        'account-phone',
        'account-pending-phone',
        'account-email',
        'practice-phone',
        'practice-email',
        'link-address',
      ]),
      id,
    }),
    { strength: 0, icon: 'eye', label: { en: 'Revealed', es: 'Mostrado' } },
  ),
  /** Sends a code to the verification phone on file of the case's account. */
  'callers.send-code': action<CodeSent>()(
    z.object({ number: caseNumber, by: z.enum(codeWays).default('text') }),
    { strength: 0, limit: 'code', icon: 'send', label: { en: 'Security code', es: 'Código de seguridad' } },
  ),
  'callers.check-code': action<CodeCheck & { readonly case: CaseRecord }>()(
    z.object({ number: caseNumber, code: requiredDigits }),
    { strength: 0, icon: 'warning', label: { en: 'Wrong code', es: 'Código incorrecto' } },
  ),
  /** Sends a link to the mailbox on file; opening it proves the caller. */
  'callers.send-mailbox-link': action<HelpOutcome & { readonly expiresAt: Millis }>()(
    z.object({ number: caseNumber }),
    {
      strength: 0,
      limit: 'mailbox-link',
      icon: 'mail',
      label: { en: 'Link to the mailbox', es: 'Enlace al buzón' },
    },
  ),
  /** Compares what the caller says with the practice access code, without showing that. */
  'callers.check-access-code': action<{ passed: boolean; case: CaseRecord }>()(
    z.object({ number: caseNumber, code: typedCode.pipe(requiredText(40)) }),
    { strength: 0, icon: 'warning', label: { en: 'Wrong access code', es: 'Código de acceso incorrecto' } },
  ),
};
