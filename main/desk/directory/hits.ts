import type { LookupHit } from '../../../preload/contract/directory.ts';
import type { AccountStatus, PracticeStatus } from '../../../preload/contract/shared.ts';
import type { Reader } from '../../store/handles.ts';
import { reusable, type Sql, sql } from '../../store/sql.ts';
import { type AccountAddress, displayName, emailState, isInactive } from '../ground/people/people.ts';

/** What is shown of a record, without what of it met the text. */
export type ShownRecord = Omit<LookupHit, 'matched'>;

/** A record that met the text: enough to rank it, and what is shown of it where that was read along. */
export interface Candidate {
  /** Even for a practice, odd for an account (`search-index.ts`). */
  readonly search_id: number;
  readonly name: string;
  readonly inactive: 0 | 1;
  readonly matched: string;
  /** 0 is best; how well it met the text. */
  readonly rank: number;
  readonly shown?: ShownRecord;
}

/** What was found: the best candidates in order, and how many there are in all. */
export interface Found {
  readonly candidates: readonly Candidate[];
  readonly total: number;
  /** There are more than `total`; how many was not counted. */
  readonly isAtLeast?: boolean;
}

export const nothingFound: Found = { candidates: [], total: 0 };

/** How much of what is found is read. */
export interface Bounds {
  /** As many are shown. */
  readonly shown: number;
  /** Up to so many are counted. */
  readonly counted: number;
}

/** So many are all looked at and put in order; more would take longer than a key stroke. */
export const mostSorted = 100;

/** Up to so many are counted one by one; of more it is said that there are more. */
export const mostCounted = 1000;

/** Where no more than these are found, what is shown of them is read at once. */
export const mostAtOnce = 50;

/** How many rows a statement gives, counted as far as the bounds say. */
export function countUpTo(
  reader: Reader,
  rows: Sql,
  { counted }: Bounds,
): Pick<Found, 'total' | 'isAtLeast'> {
  const { n = 0 } =
    reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM (${rows} LIMIT ${counted + 1})`) ?? {};
  return n > counted ? { total: counted, isAtLeast: true } : { total: n };
}

/**
 * What is shown where more are found than are read at once: all of them in order where they are few enough, else the first
 * of the index, which were read already.
 */
export function manyFound(
  reader: Reader,
  found: {
    readonly first: readonly Candidate[];
    readonly ranked: (most: number) => readonly Candidate[];
    readonly rows: Sql;
  },
  bounds: Bounds,
): Found {
  const counted = countUpTo(reader, found.rows, bounds);
  const most = Math.max(bounds.shown, mostSorted);
  if (counted.total > mostSorted && bounds.shown <= mostAtOnce)
    return { candidates: found.first.slice(0, mostAtOnce), ...counted };
  const read = new Map(found.first.map((one) => [one.search_id, one.shown]));
  const candidates = found.ranked(most).map((one): Candidate => {
    const shown = read.get(one.search_id);
    return shown ? { ...one, shown } : one;
  });
  // Who was counted twice, by two addresses, is one of them.
  return counted.total <= most && counted.isAtLeast !== true
    ? { candidates, total: candidates.length }
    : { candidates, ...counted };
}

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

/** What is read of a record to rank it by its names: one row for both kinds, so that one statement finds both. */
export interface NameRow {
  readonly search_id: number;
  readonly practice_name: string;
  readonly practice_status: PracticeStatus;
  readonly given_name: string;
  readonly family_name: string;
  readonly name_key: string;
  readonly status: AccountStatus;
}

/** What is read of a record to show it. */
export interface HitRow extends NameRow, AccountAddress {
  readonly id: string;
  readonly practice_id: string;
  readonly user_name: string | null;
  readonly role: string;
  readonly phone: string | null;
}

/** A statement's columns for `HitRow`, over `accounts AS a` with `accountParts`. */
export const accountColumns = sql`a.search_id, a.id, a.practice_id, p.name AS practice_name, p.status AS practice_status,
  a.user_name, a.given_name, a.family_name, a.name_key, a.role, a.status, a.phone, c.email AS claim_email,
  c.state AS claim_state, w.email AS wanted_email, h.account_id AS wanted_holder`;
// Hits are spread over the whole file, and each page is decrypted where it is read: what is shown of practices and addresses
// is in an index of its own each, which SQLite does not choose by itself before one that is unique.
/** An account's practice, with its name and status. */
export const withPractice = sql`JOIN practices p INDEXED BY practices_shown ON p.id = a.practice_id`;
/** What an account is shown with: its practice and its address. */
export const accountParts = sql`${withPractice}
  LEFT JOIN claims c INDEXED BY claims_shown ON c.account_id = a.id AND c.role = 'current'
  LEFT JOIN wanted_addresses w ON w.account_id = a.id
  LEFT JOIN claims h ON h.email_key = w.email_key`;
/** The same columns over `practices AS p`; its own address stands where an account's is. */
export const practiceColumns = sql`p.search_id, p.id, p.id AS practice_id, p.name AS practice_name,
  p.status AS practice_status, NULL AS user_name, '' AS given_name, '' AS family_name, lower(p.name) AS name_key,
  '' AS role, 'active' AS status, p.phone, p.email AS claim_email, NULL AS claim_state, NULL AS wanted_email,
  NULL AS wanted_holder`;

/** Whether a record is a practice, by its number in the search index. */
export const isPractice = ({ search_id }: { readonly search_id: number }): boolean => search_id % 2 === 0;

/** A found record as a candidate, which is read once more where it is shown. */
export const rankedOf = (row: NameRow, matched: string, rank: number, name = row.name_key): Candidate => ({
  search_id: row.search_id,
  name,
  inactive: isPractice(row) ? (row.practice_status === 'closed' ? 1 : 0) : isInactive(row) ? 1 : 0,
  matched,
  rank,
});

/** A found record as a candidate that is shown without being read once more. */
export const candidateOf = (row: HitRow, matched: string, rank: number, name = row.name_key): Candidate => ({
  ...rankedOf(row, matched, rank, name),
  shown: shownOf(row),
});

const shownOf = (row: HitRow): ShownRecord => (isPractice(row) ? shownPractice(row) : shownAccount(row));

const shownPractice = (row: HitRow): ShownRecord => ({
  type: 'practice',
  id: row.id,
  practiceId: row.id,
  practiceName: row.practice_name,
  name: row.practice_name,
  userName: null,
  role: '',
  email: row.claim_email,
  emailState: 'none',
  phone: row.phone,
  status: row.practice_status,
});

const shownAccount = (row: HitRow): ShownRecord => ({
  type: 'account',
  id: row.id,
  practiceId: row.practice_id,
  practiceName: row.practice_name,
  name: displayName(row),
  userName: row.user_name,
  role: row.role,
  email: row.claim_email ?? row.wanted_email,
  emailState: emailState(row),
  phone: row.phone,
  // No one signs in at a closed practice, whatever the account itself says.
  status: row.practice_status === 'closed' && row.status !== 'deactivated' ? 'closed' : row.status,
});

const bySearchId = reusable(
  sql`SELECT ${accountColumns} FROM json_each(${''}) AS found CROSS JOIN accounts a ON a.search_id = found.value ${accountParts}
      UNION ALL
      SELECT ${practiceColumns} FROM json_each(${''}) AS found CROSS JOIN practices p ON p.search_id = found.value`,
);

// An address is in two other places, each of them a page to decrypt: for the order of many it is not read.
const namesBySearchId = reusable(
  sql`SELECT a.search_id, p.name AS practice_name, p.status AS practice_status, a.given_name, a.family_name,
        a.name_key, a.status
      FROM json_each(${''}) AS found CROSS JOIN accounts a ON a.search_id = found.value ${withPractice}
      UNION ALL
      SELECT p.search_id, p.name, p.status, '', '', lower(p.name), 'active'
      FROM json_each(${''}) AS found CROSS JOIN practices p ON p.search_id = found.value`,
);

const readBy =
  <Row>(statement: typeof bySearchId) =>
  (reader: Reader, searchIds: readonly number[]): Row[] => {
    if (searchIds.length === 0) return [];
    const ids = (parity: 0 | 1): string => JSON.stringify(searchIds.filter((id) => id % 2 === parity));
    return reader.all<Row>(statement(ids(1), ids(0)));
  };

/** Reads what is shown of records, by their numbers in the search index; in no order. */
export const hitRows = readBy<HitRow>(bySearchId);

/** Reads what ranks records by their names, by their numbers in the search index; in no order. */
export const nameRows = readBy<NameRow>(namesBySearchId);

/** What is shown of the candidates, in their order; read where it was not read along. */
export function readHits(reader: Reader, candidates: readonly Candidate[]): LookupHit[] {
  const unread = candidates.filter(({ shown }) => shown === undefined).map(({ search_id }) => search_id);
  const read = new Map(hitRows(reader, unread).map((row) => [row.search_id, shownOf(row)]));
  return candidates.flatMap(({ search_id, matched, shown = read.get(search_id) }) =>
    shown ? [{ ...shown, matched }] : [],
  );
}
