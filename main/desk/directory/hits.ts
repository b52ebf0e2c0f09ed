import type { LookupHit } from '../../../preload/contract/directory.ts';
import type { PracticeStatus } from '../../../preload/contract/shared.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { type AccountFacts, accountsWhere, displayName, toSummary } from '../ground/people/people.ts';

/** A record that met the text, before it is shown: enough to rank it. */
export interface Candidate {
  /** Even for a practice, odd for an account (`search-index.ts`). */
  readonly search_id: number;
  readonly name: string;
  readonly inactive: 0 | 1;
  readonly matched: string;
  /** 0 is best; how well it met the text. */
  readonly rank: number;
}

/** What was found: the best candidates in order, and how many there are in all. */
export interface Found {
  readonly candidates: readonly Candidate[];
  readonly total: number;
}

export const nothingFound: Found = { candidates: [], total: 0 };

/** As many candidates as are looked at to find the best ones; more would take longer than a key stroke. */
export const mostCandidates = 200;

/** Best match first, then those who can sign in, then by name. */
export function byMatch(one: Candidate, other: Candidate): number {
  return (
    one.rank - other.rank ||
    one.inactive - other.inactive ||
    compareText(one.name, other.name) ||
    one.search_id - other.search_id
  );
}

// Locale-aware comparing takes ten times as long, and the names were folded for it already or need no more than this.
const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

interface PracticeFacts {
  readonly search_id: number;
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly status: PracticeStatus;
}

/** Reads what is shown of the candidates, in their order. */
export function readHits(reader: Reader, candidates: readonly Candidate[]): LookupHit[] {
  const ids = (parity: 0 | 1): string =>
    JSON.stringify(candidates.map(({ search_id }) => search_id).filter((id) => id % 2 === parity));
  const hits = new Map<number, Omit<LookupHit, 'matched'>>();
  for (const practice of reader.all<PracticeFacts>(
    sql`SELECT p.search_id, p.id, p.name, p.email, p.phone, p.status
        FROM json_each(${ids(0)}) AS found JOIN practices p ON p.search_id = found.value`,
  ))
    hits.set(practice.search_id, practiceHit(practice));
  for (const account of accountsWhere(
    reader,
    sql`JOIN json_each(${ids(1)}) AS found ON a.search_id = found.value`,
  ))
    hits.set(account.search_id, accountHit(account));
  return candidates.flatMap(({ search_id, matched }) => {
    const hit = hits.get(search_id);
    return hit ? [{ ...hit, matched }] : [];
  });
}

const practiceHit = ({ id, name, email, phone, status }: PracticeFacts): Omit<LookupHit, 'matched'> => ({
  type: 'practice',
  id,
  practiceId: id,
  practiceName: name,
  name,
  userName: null,
  role: '',
  email,
  emailState: 'none',
  phone,
  status,
});

function accountHit(account: AccountFacts): Omit<LookupHit, 'matched'> {
  const { email, emailState } = toSummary(account);
  const closed = account.practice_status === 'closed' && account.status !== 'deactivated';
  return {
    type: 'account',
    id: account.id,
    practiceId: account.practice_id,
    practiceName: account.practice_name,
    name: displayName(account),
    userName: account.user_name,
    role: account.role,
    email,
    emailState,
    phone: account.phone,
    // No one signs in at a closed practice, whatever the account itself says.
    status: closed ? 'closed' : account.status,
  };
}
