import type { Reader } from '../../store/handles.ts';
import { reusable, sql } from '../../store/sql.ts';
import { foldWords, isWrittenOneWay, mayBeWrittenSo, writtenWords } from '../ground/words/folding.ts';
import {
  type Bounds,
  type Candidate,
  candidateOf,
  type Found,
  type HitRow,
  hitRows,
  hitRowsMeeting,
  isPractice,
  mostSorted,
  type NameRow,
  nameRows,
  nothingFound,
} from './hits.ts';
import { last } from './ranked-rows.ts';

// More words than a name has only cost time.
const mostWords = 12;

/**
 * By words of names: every typed word begins a word of the person's or the practice's name. A whole name comes first,
 * then whole words, then beginnings, then what only meets together with the practice's name. Where none of them would be
 * shown, behind a page of better ones, they are told apart and counted, and not read.
 */
export function findWords(reader: Reader, text: string, bounds: Bounds, areShown = true): Found {
  const words = [...new Set(foldWords(text))].slice(0, mostWords);
  if (words.length === 0) return nothingFound;
  const most = Math.max(bounds.shown, mostSorted);
  const longer = new Map<string, Longer>();
  for (const word of words) if (isLong(word) && !beginsMany(reader, word)) longer.set(word, null);
  const long = words.filter((word) => isLong(word) && !longer.has(word));
  const soon = findBesideOthers(reader, words, most, { slow: long, longer });
  if (soon) return soon;
  for (const word of long) longer.set(word, longerTerms(reader, word));
  const slow = long.filter((word) => (longer.get(word)?.length ?? 0) > mostContinued);
  const few = slow.length === long.length ? null : findBesideOthers(reader, words, most, { slow, longer });
  if (few) return few;
  const match = words.map((word) => beginning(reader, word, longer.get(word))).join(' AND ');
  const begun = (words.length === 1 ? matchedByOne : matched)(reader, match, most, bounds);
  if (begun.total === 0) return nothingFound;
  const isAtLeast = begun.total > bounds.counted;
  const total = isAtLeast ? { total: bounds.counted, isAtLeast } : { total: begun.total };
  // Where not all of them can be looked at, those with whole words must be among those that are; a letter alone is a beginning.
  const whole =
    begun.total > most && words.some((word) => !/^[a-z]$/.test(word))
      ? matchingIds(reader, wholeWords(words), bounds.shown)
      : [];
  const arePage = begun.total <= bounds.shown || begun.total > most;
  if (begun.ids === null && whole.length === 0 && areShown && arePage)
    return { candidates: rankedRows(hitRowsMeeting(reader, match, bounds.shown), words), ...total };
  const enough = begun.total <= most ? most : bounds.shown;
  const all = begun.ids ?? (whole.length < enough ? matchingIds(reader, match, enough) : []);
  const ids = [...new Set([...whole, ...all])].slice(0, enough);
  return { candidates: areShown ? rankedHits(reader, ids, words) : ids.map(unread), ...total };
}

const isLetter = (word: string): boolean => [...word].length === 1;
const isLong = (word: string): boolean => [...word].length > indexedLetters;

/**
 * The same where a word stands beside others that takes longer to look for than they do: a long one with which many words
 * begin, as in “silvercreek-dental-23051”, or a letter beside two words, as in “Olivia C. Adams”, whose list has a part of all
 * people. Those who are called by the others are compared with it, where they are few. Else null.
 */
function findBesideOthers(
  reader: Reader,
  words: readonly string[],
  most: number,
  { slow, longer }: { readonly slow: readonly string[]; readonly longer: ReadonlyMap<string, Longer> },
): Found | null {
  const others = words.filter((word) => !isLetter(word) && !slow.includes(word));
  const fewest = slow.length > 0 ? 1 : 2;
  if (others.length < fewest || others.length === words.length) return null;
  const match = others.map((word) => beginning(reader, word, longer.get(word))).join(' AND ');
  const ids = matchingIds(reader, match, mostSorted + 1);
  if (ids.length > Math.min(most, mostSorted)) return null;
  const met = nameRows(reader, ids).filter((row) => meets(row, words));
  const candidates = rankedHits(
    reader,
    met.map(({ search_id }) => search_id),
    words,
  );
  return { candidates, total: candidates.length };
}

/** Whether each typed word begins one of a record's words, as the index has them. */
function meets(row: NameRow, words: readonly string[]): boolean {
  const written = isPractice(row)
    ? writtenWords(row.practice_name)
    : writtenWords(row.given_name, row.family_name, row.practice_name);
  return allBegin(words, written);
}

const wholeWords = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(' ');

const unread = (search_id: number): Candidate => ({
  search_id,
  name: '',
  inactive: 0,
  matched: 'name',
  rank: 0,
});

const rankedRows = (rows: readonly HitRow[], words: readonly string[]): Candidate[] =>
  rows.map((row) => candidateOf(row, 'name', ...placeOf(row, words)));

const rankedHits = (reader: Reader, ids: readonly number[], words: readonly string[]): Candidate[] =>
  rankedRows(hitRows(reader, ids), words);

// The index keeps lists for beginnings of so many letters. For a longer one it would put a list together of the lists of all
// words that begin so, each time: a specialty that is part of very many names takes longer than a key stroke.
const indexedLetters = 10;
// Of more words than these their lists are short.
const mostContinued = 30;

/** Words of the index that a long one begins, one more than are put together; without itself: its list would be read to the end. */
const longerTerms = (reader: Reader, word: string): readonly string[] =>
  // A zero comes before all that a word may go on with.
  termsFrom(reader, word, '0', mostContinued + 1);

/** Whether more records have a word with the first letters of a long one than are looked through at once. */
function beginsMany(reader: Reader, word: string): boolean {
  const first = [...word].slice(0, indexedLetters).join('');
  const { n = 0 } = reader.get<{ n: number }>(countedBySearchIndex(`"${first}"*`, mostSorted + 1)) ?? {};
  return n > mostSorted;
}

/** The words of the index that a long one begins, as far as they are put together; null where so few records have any that all are. */
type Longer = readonly string[] | null;

/** What matches all words of the index that begin so; `known` are those longer ones where they were read already. */
export function beginning(reader: Reader, word: string, known?: Longer): string {
  if (!isLong(word) || known === null) return `"${word}"*`;
  if (known === undefined && !beginsMany(reader, word)) return `"${word}"*`;
  const longer = known ?? longerTerms(reader, word);
  const others =
    longer.length > mostContinued
      ? nextLetters(reader, word).map((letter) => `"${word}${letter}"*`)
      : longer.map((term) => `"${term}"`);
  return `(${[`"${word}"`, ...others].join(' OR ')})`;
}

const termsFrom = (reader: Reader, word: string, from: string, most: number): readonly string[] =>
  reader
    .all<{ term: string }>(
      sql`SELECT term FROM temp.search_terms WHERE term >= ${word + from} AND term < ${word + last} LIMIT ${most}`,
    )
    .map(({ term }) => term);

/** The letters with which longer words of the index go on from one. */
function nextLetters(reader: Reader, word: string): readonly string[] {
  const letters: string[] = [];
  for (let from = '0'; ; ) {
    const [next] = termsFrom(reader, word, from, 1);
    const letter = next?.slice(word.length).codePointAt(0);
    if (letter === undefined) return letters;
    letters.push(String.fromCodePoint(letter));
    from = String.fromCodePoint(letter + 1);
  }
}

/** Whether each typed word begins one of the words. */
const allBegin = (typed: readonly string[], words: readonly string[]): boolean =>
  typed.every((begin) => words.some((word) => word.startsWith(begin)));

// As one text: a row for each of a thousand takes longer than finding them.
const bySearchIndex = reusable(
  sql`SELECT group_concat(rowid) AS list, count(*) AS n
      FROM (SELECT rowid FROM search WHERE search MATCH ${''} LIMIT ${0})`,
);

const countedBySearchIndex = reusable(
  sql`SELECT count(*) AS n FROM (SELECT 1 FROM search WHERE search MATCH ${''} LIMIT ${0})`,
);

interface Matched {
  /** The first of them, by their numbers in the search index, as many as may be put in order; null where they were not read. */
  readonly ids: readonly number[] | null;
  /** How many there are, counted up to one more than the bounds say. */
  readonly total: number;
}

/** What meets a match of several words: their lists are compared with each other, which is not done twice. */
function matched(reader: Reader, match: string, most: number, { counted }: Bounds): Matched {
  const { list = null, n = 0 } =
    reader.get<{ list: string | null; n: number }>(bySearchIndex(match, Math.max(most, counted) + 1)) ?? {};
  return { ids: list ? list.split(',', most).map(Number) : [], total: n };
}

/** What meets a match of one word: its list is read from the start at once, and counting a thousand takes half of naming them. */
function matchedByOne(reader: Reader, match: string, most: number, { counted }: Bounds): Matched {
  const limit = Math.max(most, counted) + 1;
  const total = reader.get<{ n: number }>(countedBySearchIndex(match, limit))?.n ?? 0;
  return { ids: null, total };
}

/** The first records that meet a match, by their numbers in the search index. */
export function matchingIds(reader: Reader, match: string, most: number): readonly number[] {
  const { list = null } = reader.get<{ list: string | null }>(bySearchIndex(match, most)) ?? {};
  return list ? list.split(',').map(Number) : [];
}

/** The ranks of a match by words, best first. */
const ranks = { wholeName: 0, wholeWords: 1, beginnings: 2, withPractice: 3 } as const;

/** How well a name meets the words, and the name folded. */
function placeOf(row: NameRow, words: readonly string[]): readonly [rank: number, name: string] {
  const name = isPractice(row) ? row.practice_name : `${row.given_name} ${row.family_name}`;
  // An account's name is kept folded.
  const folded = isPractice(row) ? foldWords(name) : row.name_key.split(' ');
  return [rankOf(name, folded, words), folded.join(' ')];
}

function rankOf(name: string, folded: readonly string[], words: readonly string[]): number {
  // Most are found by their words as they stand; all ways to write them are worked out for the others alone.
  const isPlain = allBegin(words, folded);
  if (!isPlain && (isWrittenOneWay(name, folded) || !mayBeWrittenSo(name, folded, words)))
    return ranks.withPractice;
  const own = isPlain ? folded : writtenWords(name);
  if (!isPlain && !allBegin(words, own)) return ranks.withPractice;
  if (!words.every((word) => own.includes(word))) return ranks.beginnings;
  return folded.every((word) => words.includes(word)) ? ranks.wholeName : ranks.wholeWords;
}
