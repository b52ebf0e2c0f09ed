import type { ClaimHolder, Explanation, Situation, WayOut } from '../../../preload/contract/claims.ts';
import type { Millis, Strength } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader } from '../../store/handles.ts';
import { isOver } from '../../stored-times.ts';
import { providerOf } from '../ground/claims/providers.ts';
import { type ClaimRow, claimBy, claimOf } from '../ground/claims/write-claims.ts';
import {
  type AccountFacts,
  accountFactsOf,
  displayName,
  isInactive,
  samePersonReasons,
} from '../ground/people/people.ts';
import { actionStrength } from '../ground/rules/action-rules.ts';
import { emailKey } from '../ground/words/email-key.ts';
import { hintsFor } from './hints.ts';
import { type SituationFacts, situationRules } from './situations.ts';

const dayLength = 24 * 60 * 60 * 1000;

export interface ExplainInput {
  readonly email: string;
  readonly forAccount?: string | undefined;
}

export interface ExplainCircumstances {
  readonly now: Millis;
  /** Days until an unverified claim may be released (`claims.waitingDays`). */
  readonly waitingDays: number;
}

interface Holding {
  readonly claim: ClaimRow;
  readonly account: AccountFacts;
  /** The address that the holder changes to. */
  readonly pending: ClaimRow | undefined;
}

/**
 * Says why an address is free or in use for the account that asks, or for anybody, and what may be done.
 * Codes `email-invalid`, `account-not-found`.
 */
export function explain(
  reader: Reader,
  { email, forAccount }: ExplainInput,
  circumstances: ExplainCircumstances,
): Answer<Explanation> {
  const address = emailKey(email);
  if (!address.ok) return address;
  const asking = forAccount === undefined ? null : accountFactsOf(reader, forAccount);
  if (asking === undefined) return failures.accountNotFound(forAccount ?? '');
  const holding = holdingOf(reader, address.value.key);
  const reasons = asking && holding ? samePersonReasons(asking, holding.account) : [];
  const situation = situationOf(asking, holding, reasons.length > 0);
  const facts = factsOf(address.value.email, asking, holding, reasons.length > 0, circumstances);
  const rule = situationRules[situation];
  return done({
    ...address.value,
    available: situation === 'free',
    situation,
    hints: hintsFor(address.value.key, ownDomains(asking)),
    holder: facts.holder,
    samePersonReasons: holding?.account.id === asking?.id ? [] : reasons,
    resolutions: waysOut(situation, facts),
    tellOperator: rule.tellOperator(facts),
    tellCaller: say(rule.tellCaller),
    keepFromCaller: rule.keepFromCaller === undefined ? null : say(rule.keepFromCaller),
  });
}

/** The situation alone of an address, by its key, for the account that asks. */
export function situationFor(reader: Reader, key: string, forAccount: string): Situation {
  const asking = accountFactsOf(reader, forAccount) ?? null;
  const holding = holdingOf(reader, key);
  const reasons = asking && holding ? samePersonReasons(asking, holding.account) : [];
  return situationOf(asking, holding, reasons.length > 0);
}

function holdingOf(reader: Reader, key: string): Holding | null {
  const claim = claimOf(reader, key);
  const account = claim && accountFactsOf(reader, claim.account_id);
  if (!account) return null;
  const pending = claim.role === 'current' ? claimBy(reader, claim.account_id, 'pending') : undefined;
  return { claim, account, pending };
}

/**
 * Which of the ten it is; the first that fits:
 * an address no one holds; the account's own; one that no one can sign in with now, because it can
 * be released; one that is being given up, because it needs nothing but patience; the same human's, which is no stranger's
 * even before it is verified; an unproven claim of anybody else; a colleague's; a stranger's.
 * Without an account that asks no one is the same human or a colleague.
 */
function situationOf(asking: AccountFacts | null, holding: Holding | null, samePerson: boolean): Situation {
  if (!holding) return 'free';
  const { claim, account, pending } = holding;
  if (account.id === asking?.id) return claim.state === 'verified' ? 'own' : 'own-unverified';
  if (isInactive(account)) return 'held-inactive';
  if (pending) return 'changing-away';
  const samePractice = account.practice_id === asking?.practice_id;
  if (samePerson) return samePractice ? 'same-person-same-practice' : 'same-person-other-practice';
  if (claim.state === 'unverified') return 'held-unverified';
  return samePractice ? 'shared-mailbox' : 'taken';
}

/**
 * When an unverified claim may be released. One that was claimed in the future was written by a clock that has been put
 * right since: its waiting time counts as over.
 */
export const releasableAt = (
  claim: Pick<ClaimRow, 'claimed_at'>,
  waitingDays: number,
  now: Millis,
): Millis => {
  const at = claim.claimed_at + waitingDays * dayLength;
  return isOver(at, waitingDays * dayLength, now) ? Math.min(at, now) : at;
};

function factsOf(
  email: string,
  asking: AccountFacts | null,
  holding: Holding | null,
  samePerson: boolean,
  { now, waitingDays }: ExplainCircumstances,
): SituationFacts {
  return {
    now,
    email,
    asking: asking && { name: displayName(asking), inactive: isInactive(asking) },
    holder: holding && toHolder(holding),
    holderIsPending: holding?.claim.role === 'pending',
    changingTo: holding?.pending?.email ?? null,
    samePerson,
    samePractice: asking !== null && holding?.account.practice_id === asking.practice_id,
    releasableAt: holding && releasableAt(holding.claim, waitingDays, now),
  };
}

const toHolder = ({ claim, account }: Holding): ClaimHolder => ({
  accountId: account.id,
  name: displayName(account),
  practiceId: account.practice_id,
  practiceName: account.practice_name,
  status: account.status,
  practiceStatus: account.practice_status,
  state: claim.state,
  since: claim.claimed_at,
});

const waysOut = (situation: Situation, facts: SituationFacts): readonly WayOut[] =>
  situationRules[situation].resolutions
    .filter(({ when }) => when?.(facts) ?? true)
    .map(({ action, allowed, why }) => ({
      action,
      allowed: allowed?.(facts) ?? true,
      strength: strengthFor(action),
      why: typeof why === 'function' ? why(facts) : say(why),
    }));

// What is no action needs no proof: it only tells somebody what to do.
const strengthFor = (action: string): Strength => actionStrength(action) ?? 0;

/** The domains that a practice has for itself: its clinic email's, unless that is a webmail provider's. */
function ownDomains(asking: AccountFacts | null): readonly string[] {
  const domain = asking?.practice_email_key?.split('@').at(-1);
  return domain === undefined || providerOf(domain) ? [] : [domain];
}
