import type { Reader } from '../../store/handles.ts';
import { reusable, sql } from '../../store/sql.ts';
import type { Candidate, Found } from './hits.ts';

/** The largest character there is: what sorts after every text with the same beginning. */
export const last = '\u{10FFFF}';

/** What is read of a record to put it in order. */
export type Ranked = Pick<Candidate, 'search_id' | 'name' | 'inactive'>;

// No one signs in with an account that is deactivated, or at a practice that is closed.
const isInactive = sql`(s.status = 'deactivated' OR s.practice_status = 'closed')`;

/** A statement's columns for `Ranked`, over `practices AS p`, and for an account over `shown_records AS s`. */
export const rankedColumns = {
  practice: sql`p.search_id, lower(p.name) AS name, p.status = 'closed' AS inactive`,
  account: sql`s.search_id, s.name_key AS name, ${isInactive} AS inactive`,
} as const;

/** Reads what puts records in order. */
export function ranksOf(
  reader: Reader,
  searchIds: readonly number[],
  matched: string,
  rank: number,
): readonly Candidate[] {
  if (searchIds.length === 0) return [];
  const rows = reader.all<Ranked>(
    sql`SELECT ${rankedColumns.account} FROM json_each(${JSON.stringify(searchIds)}) AS found
        CROSS JOIN shown_records s ON s.search_id = found.value`,
  );
  return rows.map((row) => ({ ...row, matched, rank }));
}

/** Collects candidates from several places; what two of them find counts once, by its best match. */
export function collect(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const best = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.search_id);
    if (!known || candidate.rank < known.rank) best.set(candidate.search_id, candidate);
  }
  return [...best.values()];
}

/** Candidates that are all there are. */
export const foundAll = (candidates: readonly Candidate[]): Found => ({
  candidates,
  total: candidates.length,
});

export interface NamedRow {
  readonly search_id: number;
  readonly name: string;
  /** The practice that an account is in; empty for a practice. */
  readonly practice_name: string;
  readonly inactive: 0 | 1;
}

const named = reusable(
  sql`SELECT s.search_id, iif(s.search_id % 2 = 0, s.practice_name, s.given_name || ' ' || s.family_name) AS name,
        iif(s.search_id % 2 = 0, '', s.practice_name) AS practice_name, ${isInactive} AS inactive
      FROM json_each(${''}) AS found CROSS JOIN shown_records s ON s.search_id = found.value`,
);

/** The names that records are compared by. */
export const namedRows = (reader: Reader, searchIds: readonly number[]): NamedRow[] =>
  searchIds.length === 0 ? [] : reader.all<NamedRow>(named(JSON.stringify(searchIds)));
