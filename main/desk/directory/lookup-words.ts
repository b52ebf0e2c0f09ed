import type { Reader } from '../../store/handles.ts';
import { reusable, type Sql, sql } from '../../store/sql.ts';
import { foldWords, isWrittenOneWay, writtenWords } from '../ground/words/folding.ts';
import {
  type Bounds,
  type Candidate,
  candidateOf,
  countUpTo,
  type Found,
  type HitRow,
  hitRows,
  isPractice,
  mostSorted,
  nothingFound,
} from './hits.ts';

// More words than a name has only cost time.
const mostWords = 12;

/**
 * By words of names: every typed word begins a word of the person's or the practice's name. A whole name comes first,
 * then whole words, then beginnings, then what only meets together with the practice's name.
 */
export function findWords(reader: Reader, text: string, bounds: Bounds): Found {
  const words = [...new Set(foldWords(text))].slice(0, mostWords);
  if (words.length === 0) return nothingFound;
  const candidates = (ids: readonly number[]) => hitRows(reader, ids).map((row) => rank(row, words));
  const begins = words.map((word) => `"${word}"*`).join(' ');
  // A list for each beginning is read only as far as it is needed.
  const most = Math.max(bounds.shown, mostSorted);
  const begun = matchingIds(reader, begins, most + 1);
  if (begun.length <= most) return { candidates: candidates(begun), total: begun.length };
  // Where not all of them can be looked at, those with whole words must be among those that are; a letter alone is a beginning.
  const whole = words.some((word) => !/^[a-z]$/.test(word))
    ? matchingIds(reader, words.map((word) => `"${word}"`).join(' '), bounds.shown)
    : [];
  const first = [...new Set([...whole, ...begun])].slice(0, bounds.shown);
  return { candidates: candidates(first), ...countUpTo(reader, bySearch(begins), bounds) };
}

/** Whether each typed word begins one of the words. */
const allBegin = (typed: readonly string[], words: readonly string[]): boolean =>
  typed.every((begin) => words.some((word) => word.startsWith(begin)));

const bySearch = (match: string): Sql => sql`SELECT 1 FROM search WHERE search MATCH ${match}`;

// As one text: a row for each of a thousand takes longer than finding them.
const bySearchIndex = reusable(
  sql`SELECT group_concat(rowid) AS list FROM (SELECT rowid FROM search WHERE search MATCH ${''} LIMIT ${0})`,
);

/** The first records that meet a match, by their numbers in the search index. */
export function matchingIds(reader: Reader, match: string, most: number): readonly number[] {
  const list = reader.get<{ list: string | null }>(bySearchIndex(match, most))?.list;
  return list ? list.split(',').map(Number) : [];
}

/** The ranks of a match by words, best first. */
const ranks = { wholeName: 0, wholeWords: 1, beginnings: 2, withPractice: 3 } as const;

function rank(row: HitRow, words: readonly string[]): Candidate {
  const name = isPractice(row) ? row.practice_name : `${row.given_name} ${row.family_name}`;
  // An account's name is kept folded.
  const folded = isPractice(row) ? foldWords(name) : row.name_key.split(' ');
  return candidateOf(row, 'name', placeOf(name, folded, words), folded.join(' '));
}

function placeOf(name: string, folded: readonly string[], words: readonly string[]): number {
  // Most are found by their words as they stand; all ways to write them are worked out for the others alone.
  const isPlain = allBegin(words, folded);
  if (!isPlain && isWrittenOneWay(name, folded)) return ranks.withPractice;
  const own = isPlain ? folded : writtenWords(name);
  if (!isPlain && !allBegin(words, own)) return ranks.withPractice;
  if (!words.every((word) => own.includes(word))) return ranks.beginnings;
  return folded.every((word) => words.includes(word)) ? ranks.wholeName : ranks.wholeWords;
}
