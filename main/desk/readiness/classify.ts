import type { Hint } from '../../../preload/contract/claims.ts';
import type { ReadinessCounts, ReadinessKind, ReadinessRow } from '../../../preload/contract/readiness.ts';
import { hintsFor } from '../claims/hints.ts';
import { providerOf } from '../ground/claims/providers.ts';
import { displayName } from '../ground/people/people.ts';
import { emailKey } from '../ground/words/email-key.ts';
import type { CandidateRow } from './candidates.ts';

/** What a candidate's upgrade would come to, and the address that was probably meant. */
export interface Readiness {
  readonly kind: ReadinessKind;
  readonly suggestion: string | null;
}

/** Says how upgrades would go. It remembers the domains that it has seen: in a large directory they are few. */
export type Classifier = (row: CandidateRow) => Readiness;

const nothingMeant: Readiness = { kind: 'ready', suggestion: null };

/** A mistyped address is one whose link would go astray. Two spellings of one mailbox are not: the link arrives. */
export const isSlip = (hint: Hint): boolean => hint.kind !== 'same-mailbox';

const ascii = /^[\0-\x7f]*$/;

export function createClassifier(): Classifier {
  // Where the part before the @ is ASCII, what a hint says depends on the domains alone.
  const plainDomains = new Map<string, boolean>();
  const slipOf = (key: string, practiceKey: string | null): Hint | undefined => {
    const own = ownDomains(practiceKey);
    const at = key.lastIndexOf('@');
    const pair = `${key.slice(at + 1)} ${own[0] ?? ''}`;
    if (plainDomains.get(pair) === true && ascii.test(key)) return undefined;
    const slip = hintsFor(key, own).find(isSlip);
    if (ascii.test(key) && plainDomains.size < 100_000) plainDomains.set(pair, slip === undefined);
    return slip;
  };
  return (row) => {
    if (row.email === null || row.email_key === null) return { kind: 'no-address', suggestion: null };
    const address = emailKey(row.email);
    if (!address.ok) return { kind: 'invalid', suggestion: null };
    const slip = slipOf(row.email_key, row.practice_email_key);
    const suggestion = slip?.suggestion ?? null;
    if (row.holder_id !== null)
      return { kind: row.holder_practice_id === row.practice_id ? 'shared' : 'taken', suggestion };
    if (row.also_wanted_by > 0) return { kind: 'shared', suggestion };
    return slip ? { kind: 'typo', suggestion } : nothingMeant;
  };
}

/** The domain that a practice has for itself, as `explain` takes it: its clinic email's, unless that is a webmail provider's. */
function ownDomains(practiceKey: string | null): readonly string[] {
  const domain = practiceKey?.split('@').at(-1);
  return domain === undefined || providerOf(domain) ? [] : [domain];
}

/** A candidate as a list shows it. */
export const toReadinessRow = (row: CandidateRow, readiness: Readiness): ReadinessRow => ({
  accountId: row.id,
  name: displayName(row),
  account: row.kind,
  practiceId: row.practice_id,
  practiceName: row.practice_name,
  kind: readiness.kind,
  email: row.email,
  claimed: row.claimed === 1,
  alsoWantedBy: row.also_wanted_by,
  suggestion: readiness.suggestion,
  noticedAt: row.noticed_at,
});

/** A count of each outcome, all none. */
export const noCounts = (): { -readonly [Kind in keyof ReadinessCounts]: number } => ({
  ready: 0,
  'no-address': 0,
  shared: 0,
  taken: 0,
  typo: 0,
  invalid: 0,
});
