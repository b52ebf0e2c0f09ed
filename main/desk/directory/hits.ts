import type { LookupHit } from '../../../preload/contract/directory.ts';
import type { AccountStatus, PracticeStatus } from '../../../preload/contract/shared.ts';
import type { Reader } from '../../store/handles.ts';
import { reusable, type Sql, sql } from '../../store/sql.ts';
import { type AccountAddress, displayName, emailState, isInactive } from '../ground/people/people.ts';

/** A record that met the text: enough to rank it, and what is shown of it where that was read along. */
export interface Candidate {
  /** Even for a practice, odd for an account (`search-index.ts`). */
  readonly search_id: number;
  readonly name: string;
  readonly inactive: 0 | 1;
  readonly matched: string;
  /** 0 is best; how well it met the text. */
  readonly rank: number;
  readonly row?: HitRow;
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

/** So many are all looked at and put in order; each more is a page that is decrypted, and hardly any of them would be shown. */
export const mostSorted = 64;

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
  const read = new Map(found.first.map((one) => [one.search_id, one.row]));
  const candidates = found.ranked(most).map((one): Candidate => {
    const row = read.get(one.search_id);
    return row ? { ...one, row } : one;
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

/** A statement's columns for `HitRow`, over `shown_records AS s` with `withWanted`. */
export const shownColumns = sql`s.search_id, s.id, s.practice_id, s.practice_name, s.practice_status, s.user_name,
  s.given_name, s.family_name, s.name_key, s.role, s.status, s.phone, s.claim_email, s.claim_state,
  w.email AS wanted_email, h.account_id AS wanted_holder`;
// Hits are spread over the whole file, and each page is decrypted where it is read: all that is shown of one is in one row.
/** An account as it is shown. */
export const asShown = sql`JOIN shown_records s ON s.search_id = a.search_id`;
/** The address that an account asks for, of those that have none: they alone are looked for. */
export const withWanted = sql`
  LEFT JOIN wanted_addresses w ON w.account_id = CASE WHEN s.claim_email IS NULL THEN s.id END
  LEFT JOIN claims h ON h.email_key = w.email_key`;
/** The same columns over `practices AS p`, for those that are found by a key; its own address stands where an account's is. */
export const practiceColumns = sql`p.search_id, p.id, p.id AS practice_id, p.name AS practice_name,
  p.status AS practice_status, NULL AS user_name, '' AS given_name, '' AS family_name, lower(p.name) AS name_key,
  '' AS role, 'active' AS status, p.phone, p.email AS claim_email, NULL AS claim_state, NULL AS wanted_email,
  NULL AS wanted_holder`;

/** Whether a record is a practice, by its number in the search index. */
export const isPractice = ({ search_id }: { readonly search_id: number }): boolean => search_id % 2 === 0;

const isOut = (row: NameRow): 0 | 1 =>
  (isPractice(row) ? row.practice_status === 'closed' : isInactive(row)) ? 1 : 0;

/** A found record as a candidate that is shown without being read once more. */
export const candidateOf = (row: HitRow, matched: string, rank: number, name = row.name_key): Candidate => ({
  search_id: row.search_id,
  name,
  inactive: isOut(row),
  matched,
  rank,
  row,
});

const hitOf = (row: HitRow, matched: string): LookupHit =>
  isPractice(row) ? practiceHit(row, matched) : accountHit(row, matched);

const practiceHit = (row: HitRow, matched: string): LookupHit => ({
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
  matched,
});

const accountHit = (row: HitRow, matched: string): LookupHit => ({
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
  matched,
});

const bySearchId = reusable(
  sql`SELECT ${shownColumns} FROM json_each(${''}) AS found CROSS JOIN shown_records s ON s.search_id = found.value ${withWanted}`,
);

// An address that an account only asks for is in another place: for the order of many it is not read.
const namesBySearchId = reusable(
  sql`SELECT s.search_id, s.practice_name, s.practice_status, s.given_name, s.family_name, s.name_key, s.status
      FROM json_each(${''}) AS found CROSS JOIN shown_records s ON s.search_id = found.value`,
);

const readBy =
  <Row>(statement: typeof bySearchId) =>
  (reader: Reader, searchIds: readonly number[]): Row[] =>
    searchIds.length === 0 ? [] : reader.all<Row>(statement(JSON.stringify(searchIds)));

/** Reads what is shown of records, by their numbers in the search index; in no order. */
export const hitRows = readBy<HitRow>(bySearchId);

const meeting = reusable(
  sql`SELECT ${shownColumns} FROM (SELECT rowid FROM search WHERE search MATCH ${''} LIMIT ${0}) AS found
      CROSS JOIN shown_records s ON s.search_id = found.rowid ${withWanted}`,
);

/** Reads what is shown of the first records that meet a match of the search index; in no order. */
export const hitRowsMeeting = (reader: Reader, match: string, most: number): HitRow[] =>
  reader.all<HitRow>(meeting(match, most));

/** Reads what ranks records by their names, by their numbers in the search index; in no order. */
export const nameRows = readBy<NameRow>(namesBySearchId);

/** What is shown of the candidates, in their order; read where it was not read along. */
export function readHits(reader: Reader, candidates: readonly Candidate[]): LookupHit[] {
  const unread = candidates.filter(({ row }) => row === undefined).map(({ search_id }) => search_id);
  const read = new Map(hitRows(reader, unread).map((row) => [row.search_id, row]));
  return candidates.flatMap(({ search_id, matched, row = read.get(search_id) }) =>
    row ? [hitOf(row, matched)] : [],
  );
}
