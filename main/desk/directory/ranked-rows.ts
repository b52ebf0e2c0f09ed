import type { Reader } from '../../store/handles.ts';
import { reusable, sql } from '../../store/sql.ts';
import { isInactiveSql } from '../ground/people/people.ts';
import { type Candidate, type Found, withPractice } from './hits.ts';

/** The largest character there is: what sorts after every text with the same beginning. */
export const last = '\u{10FFFF}';

/** What is read of a record to put it in order. */
export type Ranked = Pick<Candidate, 'search_id' | 'name' | 'inactive'>;

/** A statement's columns for `Ranked`, over `practices AS p`, and for an account over `accounts AS a` with its practice. */
export const rankedColumns = {
  practice: sql`p.search_id, lower(p.name) AS name, p.status = 'closed' AS inactive`,
  account: sql`a.search_id, a.name_key AS name, ${isInactiveSql} AS inactive`,
} as const;

/** Reads what puts records in order. */
export function ranksOf(
  reader: Reader,
  searchIds: readonly number[],
  matched: string,
  rank: number,
): readonly Candidate[] {
  if (searchIds.length === 0) return [];
  const list = JSON.stringify(searchIds);
  const rows = reader.all<Ranked>(
    sql`SELECT ${rankedColumns.practice} FROM json_each(${list}) AS found
          CROSS JOIN practices p ON p.search_id = found.value
        UNION ALL
        SELECT ${rankedColumns.account} FROM json_each(${list}) AS found
          CROSS JOIN accounts a ON a.search_id = found.value ${withPractice}`,
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
  sql`SELECT p.search_id, p.name, '' AS practice_name, p.status = 'closed' AS inactive
      FROM json_each(${''}) AS found CROSS JOIN practices p ON p.search_id = found.value
      UNION ALL
      SELECT a.search_id, a.given_name || ' ' || a.family_name AS name, p.name AS practice_name,
        ${isInactiveSql} AS inactive
      FROM json_each(${''}) AS found CROSS JOIN accounts a ON a.search_id = found.value ${withPractice}`,
);

/** The names that records are compared by. */
export function namedRows(reader: Reader, searchIds: readonly number[]): NamedRow[] {
  if (searchIds.length === 0) return [];
  const ids = (parity: 0 | 1): string => JSON.stringify(searchIds.filter((id) => id % 2 === parity));
  return reader.all<NamedRow>(named(ids(0), ids(1)));
}
