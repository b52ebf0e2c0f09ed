import { z } from 'zod';
import { query } from './define.ts';
import { id, type Millis, type Page, pageLimit, type Strength, typedText } from './shared.ts';

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

export const claimQueries = {
  explain: query<Explanation>()(z.object({ email: typedText(1000), forAccount: id.optional() })),
  contested: query<Page<ContestedClaim> & { readonly total: number }>()(
    z.object({ after: z.string().max(300).optional(), limit: pageLimit.default(100) }),
  ),
};
