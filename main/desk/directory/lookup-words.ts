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
  const most = Math.max(bounds.shown, mostSorted);
  if (words.some(isLong)) {
    const found = findLongWords(reader, words, most, bounds);
    if (found) return found;
  }
  const begins = words.map((word) => `"${word}"*`).join(' ');
  // A list for each beginning is read only as far as it is needed.
  const begun = matchingIds(reader, begins, most + 1);
  if (begun.length <= most) return { candidates: rankedHits(reader, begun, words), total: begun.length };
  // Where not all of them can be looked at, those with whole words must be among those that are; a letter alone is a beginning.
  const whole = words.some((word) => !/^[a-z]$/.test(word))
    ? matchingIds(reader, wholeWords(words), bounds.shown)
    : [];
  const first = [...new Set([...whole, ...begun])].slice(0, bounds.shown);
  return {
    candidates: rankedHits(reader, first, words),
    ...countUpTo(reader, bySearch(begins), bounds),
  };
}

const wholeWords = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(' ');

const rankedHits = (reader: Reader, ids: readonly number[], words: readonly string[]): Candidate[] =>
  hitRows(reader, ids).map((row) => rank(row, words));

// The index keeps lists for beginnings of so many letters; for a longer one it puts a list together each time.
const indexedLetters = 10;
const isLong = (word: string): boolean => [...word].length > indexedLetters;

/**
 * The same where a word is longer than the beginnings that have lists: by its first letters, and then compared; or by whole
 * words, where more have them than are counted. Null where neither tells how many there are.
 */
function findLongWords(reader: Reader, words: readonly string[], most: number, bounds: Bounds): Found | null {
  const begins = words.map((word) => `"${[...word].slice(0, indexedLetters).join('')}"*`).join(' ');
  const ids = matchingIds(reader, begins, most + 1);
  if (ids.length <= most) {
    const rows = hitRows(reader, ids).filter((row) => meets(row, words));
    return { candidates: rows.map((row) => rank(row, words)), total: rows.length };
  }
  const counted = countUpTo(reader, bySearch(wholeWords(words)), bounds);
  if (counted.isAtLeast !== true) return null;
  const first = matchingIds(reader, wholeWords(words), bounds.shown);
  return { candidates: rankedHits(reader, first, words), ...counted };
}

/** Whether each typed word begins one of a record's words, as the index has them. */
function meets(row: HitRow, words: readonly string[]): boolean {
  const written = isPractice(row)
    ? writtenWords(row.practice_name)
    : writtenWords(row.given_name, row.family_name, row.practice_name);
  return allBegin(words, written);
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
