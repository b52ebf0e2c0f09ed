import type { Reader } from '../../store/handles.ts';
import { reusable, sql } from '../../store/sql.ts';
import { isInactiveSql } from '../ground/people/people.ts';
import { foldWords, writtenWords } from '../ground/words/folding.ts';
import {
  type Bounds,
  type Candidate,
  candidateOf,
  type Found,
  type HitRow,
  hitRows,
  isPractice,
  mostAtOnce,
  nothingFound,
} from './hits.ts';

// More words than a name has only cost time.
const mostWords = 12;

export interface NamedRow {
  readonly search_id: number;
  readonly name: string;
  /** The practice that an account is in; empty for a practice. */
  readonly practice_name: string;
  readonly inactive: 0 | 1;
}

/**
 * By words of names: every typed word begins a word of the person's or the practice's name. A whole name comes first,
 * then whole words, then beginnings, then what only meets together with the practice's name.
 */
export function findWords(reader: Reader, text: string, { looked, counted }: Bounds): Found {
  const words = [...new Set(foldWords(text))].slice(0, mostWords);
  if (words.length === 0) return nothingFound;
  // A list for each beginning is read only as far as it is needed.
  const begun = matchingIds(reader, words.map((word) => `"${word}"*`).join(' '), counted + 1);
  if (begun.length <= mostAtOnce) {
    const candidates = hitRows(reader, begun).map((row) => rankOfHit(row, words));
    return { candidates, total: candidates.length };
  }
  // Where not all of them can be looked at, those with whole words must be among those that are.
  const whole =
    begun.length > looked ? matchingIds(reader, words.map((word) => `"${word}"`).join(' '), looked) : [];
  const rows = namedRows(reader, [...new Set([...whole, ...begun.slice(0, looked)])].slice(0, looked));
  const candidates = rows.map((row) => rank(row, words));
  return begun.length > counted
    ? { candidates, total: counted, isAtLeast: true }
    : { candidates, total: begun.length };
}

/** Whether each typed word begins one of the words. */
const allBegin = (typed: readonly string[], words: readonly string[]): boolean =>
  typed.every((begin) => words.some((word) => word.startsWith(begin)));

// As one text: a row for each of a thousand takes longer than finding them.
const bySearchIndex = reusable(
  sql`SELECT group_concat(rowid) AS list FROM (SELECT rowid FROM search WHERE search MATCH ${''} LIMIT ${0})`,
);

/** The first records that meet a match, by their numbers in the search index. */
export function matchingIds(reader: Reader, match: string, most: number): readonly number[] {
  const list = reader.get<{ list: string | null }>(bySearchIndex(match, most))?.list;
  return list ? list.split(',').map(Number) : [];
}

const named = reusable(
  sql`SELECT p.search_id, p.name, '' AS practice_name, p.status = 'closed' AS inactive
      FROM json_each(${''}) AS found CROSS JOIN practices p ON p.search_id = found.value
      UNION ALL
      SELECT a.search_id, a.given_name || ' ' || a.family_name AS name, p.name AS practice_name,
        ${isInactiveSql} AS inactive
      FROM json_each(${''}) AS found CROSS JOIN accounts a ON a.search_id = found.value
        JOIN practices p ON p.id = a.practice_id`,
);

/** The names that records are compared by. */
export function namedRows(reader: Reader, searchIds: readonly number[]): NamedRow[] {
  if (searchIds.length === 0) return [];
  const ids = (parity: 0 | 1): string => JSON.stringify(searchIds.filter((id) => id % 2 === parity));
  return reader.all<NamedRow>(named(ids(0), ids(1)));
}

/** The ranks of a match by words, best first. */
const ranks = { wholeName: 0, wholeWords: 1, beginnings: 2, withPractice: 3 } as const;

function rank({ search_id, name, inactive }: NamedRow, words: readonly string[]): Candidate {
  const folded = foldWords(name);
  const candidate = { search_id, name: folded.join(' '), inactive, matched: 'name' };
  // Most are found by their words as they stand; all ways to write them are worked out for the others alone.
  const own = allBegin(words, folded) ? folded : writtenWords(name);
  if (words.every((word) => own.includes(word))) {
    const isWhole = folded.every((word) => words.includes(word));
    return { ...candidate, rank: isWhole ? ranks.wholeName : ranks.wholeWords };
  }
  return { ...candidate, rank: allBegin(words, own) ? ranks.beginnings : ranks.withPractice };
}

function rankOfHit(row: HitRow, words: readonly string[]): Candidate {
  const isOne = isPractice(row);
  const {
    name,
    matched,
    rank: place,
  } = rank(
    {
      search_id: row.search_id,
      name: isOne ? row.practice_name : `${row.given_name} ${row.family_name}`,
      practice_name: isOne ? '' : row.practice_name,
      inactive: 0,
    },
    words,
  );
  return { ...candidateOf(row, matched, place), name };
}
