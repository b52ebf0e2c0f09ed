import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { isInactiveSql } from '../ground/people/people.ts';
import { foldWords, writtenWords } from '../ground/words/folding.ts';
import { type Candidate, type Found, nothingFound } from './hits.ts';

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
export function findWords(reader: Reader, text: string, most: number): Found {
  const words = [...new Set(foldWords(text))].slice(0, mostWords);
  if (words.length === 0) return nothingFound;
  const few = words.length > 1 ? fewByShortBeginnings(reader, words) : null;
  if (few) return { candidates: few.map((row) => rank(row, words)), total: few.length };
  const begun = matching(reader, words, most);
  // Where not all of them can be looked at, those with whole words must be among those that are.
  const whole =
    begun.total > most ? beginningOf(reader, words.map((word) => `"${word}"`).join(' '), most) : [];
  const rows = namedRows(reader, [...new Set([...whole, ...begun.searchIds])]);
  return { candidates: rows.map((row) => rank(row, words)), total: begun.total };
}

// The index keeps lists for beginnings of up to three letters; for a longer one it puts a list together each time.
const indexedLetters = 3;
// So many records are read and compared sooner than the long way around takes.
const mostCompared = 300;

/**
 * What meets several words, found by their first three letters and then compared with the whole words: five times as quick
 * where it leaves few records to compare. Null where it leaves many.
 */
function fewByShortBeginnings(reader: Reader, words: readonly string[]): readonly NamedRow[] | null {
  const short = [...new Set(words.map((word) => [...word].slice(0, indexedLetters).join('')))];
  if (short.every((word) => words.includes(word))) return null;
  const { total, searchIds } = matching(reader, short, mostCompared);
  if (total > mostCompared) return null;
  return namedRows(reader, searchIds).filter(
    (row) =>
      allBegin(words, foldWords(`${row.name} ${row.practice_name}`)) ||
      allBegin(words, writtenWords(row.name, row.practice_name)),
  );
}

/** Whether each typed word begins one of the words. */
const allBegin = (typed: readonly string[], words: readonly string[]): boolean =>
  typed.every((begin) => words.some((word) => word.startsWith(begin)));

interface Matches {
  readonly total: number;
  /** The first of them, no more than were asked for. */
  readonly searchIds: readonly number[];
}

/** Records that have a word with each beginning. */
function matching(reader: Reader, begins: readonly string[], most: number): Matches {
  const match = begins.map((begin) => `"${begin}"*`).join(' ');
  // A beginning with a list of its own is read only as far as it is needed.
  if (begins.every((begin) => [...begin].length <= indexedLetters))
    return { total: countOf(reader, match), searchIds: beginningOf(reader, match, most) };
  // Putting a list together is the dear part, so it is done once for the count and the records. As one text, because a row
  // for each of ten thousand matches takes three times as long.
  const found = reader.get<{ total: number; list: string | null }>(
    sql`SELECT count(*) AS total, group_concat(rowid) AS list FROM search WHERE search MATCH ${match}`,
  );
  return {
    total: found?.total ?? 0,
    searchIds: (found?.list ?? '').split(',', most).filter(Boolean).map(Number),
  };
}

const countOf = (reader: Reader, match: string): number =>
  reader.get<{ total: number }>(sql`SELECT count(*) AS total FROM search WHERE search MATCH ${match}`)
    ?.total ?? 0;

const beginningOf = (reader: Reader, match: string, most: number): readonly number[] =>
  reader
    .all<{ rowid: number }>(sql`SELECT rowid FROM search WHERE search MATCH ${match} LIMIT ${most}`)
    .map(({ rowid }) => rowid);

/** The names that records are compared by. */
export function namedRows(reader: Reader, searchIds: readonly number[]): NamedRow[] {
  const list = JSON.stringify(searchIds);
  return reader.all<NamedRow>(
    sql`SELECT p.search_id, p.name, '' AS practice_name, p.status = 'closed' AS inactive
        FROM json_each(${list}) AS found CROSS JOIN practices p ON p.search_id = found.value
        UNION ALL
        SELECT a.search_id, a.given_name || ' ' || a.family_name AS name, p.name AS practice_name,
          ${isInactiveSql} AS inactive
        FROM json_each(${list}) AS found CROSS JOIN accounts a ON a.search_id = found.value
          JOIN practices p ON p.id = a.practice_id`,
  );
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
