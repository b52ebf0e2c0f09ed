import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { foldWords, searchWords } from './folding.ts';
import { type Candidate, type Found, nothingFound } from './hits.ts';

// More words than a name has only cost time.
const mostWords = 12;

interface NamedRow {
  readonly search_id: number;
  readonly name: string;
  readonly inactive: 0 | 1;
}

/**
 * By words of names: every typed word begins a word of the person's or the practice's name. A whole name comes first,
 * then whole words, then beginnings, then what only meets together with the practice's name.
 */
export function findWords(reader: Reader, text: string, most: number): Found {
  const words = [...new Set(foldWords(text))].slice(0, mostWords);
  if (words.length === 0) return nothingFound;
  const begun = matching(reader, words.map((word) => `"${word}"*`).join(' '), most);
  // Where not all of them can be looked at, those with whole words must be among those that are.
  const whole =
    begun.total > most ? beginningOf(reader, words.map((word) => `"${word}"`).join(' '), most) : [];
  const rows = namedRows(reader, [...new Set([...whole, ...begun.searchIds])]);
  return { candidates: rows.map((row) => rank(row, words)), total: begun.total };
}

interface Matches {
  readonly total: number;
  /** The first of them, no more than were asked for. */
  readonly searchIds: readonly number[];
}

// Finding what begins with a word is the dear part, so it is done once for the count and the records. As one text, because
// a row for each of fifty thousand matches takes three times as long.
function matching(reader: Reader, match: string, most: number): Matches {
  const found = reader.get<{ total: number; list: string | null }>(
    sql`SELECT count(*) AS total, group_concat(rowid) AS list FROM search WHERE search MATCH ${match}`,
  );
  return {
    total: found?.total ?? 0,
    searchIds: (found?.list ?? '').split(',', most).filter(Boolean).map(Number),
  };
}

const beginningOf = (reader: Reader, match: string, most: number): readonly number[] =>
  reader
    .all<{ rowid: number }>(sql`SELECT rowid FROM search WHERE search MATCH ${match} LIMIT ${most}`)
    .map(({ rowid }) => rowid);

function namedRows(reader: Reader, searchIds: readonly number[]): NamedRow[] {
  const list = JSON.stringify(searchIds);
  return reader.all<NamedRow>(
    sql`SELECT p.search_id, p.name, p.status = 'closed' AS inactive
        FROM json_each(${list}) AS found CROSS JOIN practices p ON p.search_id = found.value
        UNION ALL
        SELECT a.search_id, a.given_name || ' ' || a.family_name AS name,
          (a.status = 'deactivated' OR p.status = 'closed') AS inactive
        FROM json_each(${list}) AS found CROSS JOIN accounts a ON a.search_id = found.value
          JOIN practices p ON p.id = a.practice_id`,
  );
}

/** The ranks of a match by words, best first. */
const ranks = { wholeName: 0, wholeWords: 1, beginnings: 2, withPractice: 3 } as const;

function rank({ search_id, name, inactive }: NamedRow, words: readonly string[]): Candidate {
  const folded = foldWords(name);
  const own = searchWords(name).split(' ');
  const candidate = { search_id, name: folded.join(' '), inactive, matched: 'name' };
  if (words.every((word) => own.includes(word))) {
    const isWhole = folded.every((word) => words.includes(word));
    return { ...candidate, rank: isWhole ? ranks.wholeName : ranks.wholeWords };
  }
  const begins = words.every((word) => own.some((ownWord) => ownWord.startsWith(word)));
  return { ...candidate, rank: begins ? ranks.beginnings : ranks.withPractice };
}
