import type { ConsolidationPreview } from '../../../preload/contract/claims.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { type ClaimRow, claimBy, type WantedRow, wantedBy } from '../ground/claims/write-claims.ts';
import {
  type AccountFacts,
  accountFactsOf,
  displayName,
  isInactive,
  samePersonReasons,
  toSummary,
} from '../ground/people/people.ts';
import { maskApart, maskEmail } from '../ground/words/masking.ts';
import { mergeProblems } from './merge-problems.ts';
import { claimWords as words } from './words.ts';

export interface ConsolidationInput {
  readonly keepAccountId: string;
  readonly otherAccountId: string;
  /** Whose address stays. */
  readonly address: 'kept' | 'other';
}

/** What an account holds before it is merged with another: what undoing gives back. */
export interface AccountHoldings {
  readonly id: string;
  readonly status: string;
  /** Left out by a consolidation of an older version, which did not touch it. */
  readonly legacyLogin?: boolean;
  readonly claims: readonly ClaimRow[];
  readonly wanted: WantedRow | null;
}

/** What will be done, worked out before anything is. */
export interface ConsolidationPlan {
  readonly keep: AccountFacts;
  readonly other: AccountFacts;
  readonly reasons: readonly string[];
  readonly problem: string | null;
  /** The claim that stays, of either account. */
  readonly stays: ClaimRow | undefined;
  /** The claim that ends. */
  readonly ends: ClaimRow | undefined;
  readonly movesPhone: boolean;
  /** The kept account signs in with the address from then on, and no longer with its user name. */
  readonly endsLegacy: boolean;
  readonly before: readonly AccountHoldings[];
}

/** Works out what merging two accounts does. Code `account-not-found`. */
export function planConsolidation(reader: Reader, input: ConsolidationInput): Answer<ConsolidationPlan> {
  const keep = accountFactsOf(reader, input.keepAccountId);
  if (!keep) return failures.accountNotFound(input.keepAccountId);
  const other = accountFactsOf(reader, input.otherAccountId);
  if (!other) return failures.accountNotFound(input.otherAccountId);
  const kept = claimBy(reader, keep.id);
  const others = claimBy(reader, other.id);
  const [first, second] = input.address === 'kept' ? [kept, others] : [others, kept];
  const reasons = samePersonReasons(keep, other);
  const before = [holdings(reader, keep), holdings(reader, other)];
  const stays = first ?? second;
  return done({
    keep,
    other,
    reasons,
    problem: problemOf(reader, keep, other, reasons),
    stays,
    ends: first && second,
    movesPhone: keep.phone === null && other.phone !== null,
    endsLegacy: before[0]?.legacyLogin === true && stays?.state === 'verified',
    before,
  });
}

function problemOf(
  reader: Reader,
  keep: AccountFacts,
  other: AccountFacts,
  reasons: readonly string[],
): string | null {
  if (keep.id === other.id) return say(mergeProblems.sameAccount);
  if (keep.practice_id !== other.practice_id) return say(mergeProblems.otherPractices);
  if (isInactive(keep)) return say(mergeProblems.keptInactive, { name: displayName(keep) });
  if (reasons.length === 0) return say(mergeProblems.notSamePerson);
  if (claimBy(reader, keep.id, 'pending') || claimBy(reader, other.id, 'pending'))
    return say(mergeProblems.changePending);
  return null;
}

const holdings = (reader: Reader, account: AccountFacts): AccountHoldings => {
  const claim = claimBy(reader, account.id);
  const login = reader.get<{ legacy_login: 0 | 1 }>(
    sql`SELECT legacy_login FROM accounts WHERE id = ${account.id}`,
  );
  return {
    id: account.id,
    status: account.status,
    legacyLogin: login?.legacy_login === 1,
    claims: claim ? [claim] : [],
    wanted: wantedBy(reader, account.id) ?? null,
  };
};

/** What the operator sees before deciding. Code `account-not-found`. */
export function consolidationPreview(
  reader: Reader,
  input: ConsolidationInput,
): Answer<ConsolidationPreview> {
  const plan = planConsolidation(reader, input);
  if (!plan.ok) return plan;
  const { keep, other, reasons, problem, stays, ends } = plan.value;
  return done({
    keep: toSummary(keep),
    other: toSummary(other),
    samePersonReasons: reasons,
    allowed: problem === null,
    problem,
    email: stays?.email ?? null,
    freed: ends?.email ?? null,
    addresses: addressesApart(plan.value),
    changes: problem === null ? changesOf(plan.value) : [],
  });
}

/** The two addresses masked, in a form that tells them apart: of the account that is kept and of the other one. */
function addressesApart({ before, keep, other }: ConsolidationPlan): ConsolidationPreview['addresses'] {
  const of = (id: string): string | null => before.find((each) => each.id === id)?.claims[0]?.email ?? null;
  const [kept, others] = [of(keep.id), of(other.id)];
  if (kept !== null && others !== null) {
    const [keptShown, otherShown] = maskApart(kept, others);
    return { kept: keptShown, other: otherShown };
  }
  return { kept: kept && maskEmail(kept), other: others && maskEmail(others) };
}

/** What is said of it to the operator, who is to hear addresses from the caller and never sees a user name. */
function changesOf({
  keep,
  other,
  stays,
  ends,
  movesPhone,
  endsLegacy,
}: ConsolidationPlan): readonly string[] {
  const changes: string[] = [];
  const [stayed, freed] =
    stays && ends ? maskApart(stays.email, ends.email) : [stays && maskEmail(stays.email), ''];
  if (stays)
    changes.push(
      say(stays.account_id === keep.id ? words.keepsEmail : words.emailMoves, {
        name: displayName(keep),
        account: keep.id,
        email: stayed ?? '',
      }),
    );
  if (ends) changes.push(say(words.emailFreed, { email: freed ?? '' }));
  if (endsLegacy) changes.push(say(words.legacyEnds));
  if (movesPhone) changes.push(say(words.phoneMoves));
  changes.push(say(words.otherDeactivated, { account: other.id, userName: other.user_name ? 'yes' : 'no' }));
  if (other.administrator === 1 && keep.administrator === 0) changes.push(say(words.administratorStays));
  return changes;
}
