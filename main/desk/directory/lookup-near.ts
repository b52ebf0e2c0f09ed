import type { Reader } from '../../store/handles.ts';
import { reusable, sql } from '../../store/sql.ts';
import { foldWords, nearWords } from '../ground/words/folding.ts';
import { lettersApart, nearKeys, soundKey } from '../ground/words/near-keys.ts';
import type { Candidate } from './hits.ts';
import { beginning, matchingIds } from './lookup-words.ts';
import { type NamedRow, namedRows } from './ranked-rows.ts';

// So many words are looked for, and so many words and records compared: more would be felt at the keyboard.
const mostWords = 3;
const mostWordsCompared = 500;
const mostAlternatives = 12;
const mostCompared = 60;
const mostOfSeveralWords = 80;
// Of those who are called by one word; the nearest words share what is left of the records for all others.
const mostOfOneWord = 20;
const mostOfNearestWords = 40;
const fewestOfOneWord = 5;
/** As many near ones as are shown. */
const mostNear = 20;

/** How far a word may be from a name to be near it: a letter, and for longer words two or three. */
const mostApart = (word: string): number => Math.max(1, Math.floor(word.length / 3));

/** A word that was typed, and how far it is from words of names. Those that it begins are at 0. */
interface Heard {
  readonly typed: string;
  readonly distances: ReadonlyMap<string, number>;
}

/**
 * Records whose names sound or look like what was typed: each typed word begins a word of the name or is near one. The
 * nearest first. The words are compared first, each once (`near_words`), and then those who are called so are looked for.
 */
export function findNear(reader: Reader, text: string, known: ReadonlySet<number>): readonly Candidate[] {
  const words = longestOf([...new Set(foldWords(text))]);
  const found = new Map<number, Candidate>();
  const compare = (heard: readonly Heard[]): void => {
    if (heard.every(({ distances }) => distances.size === 0)) return;
    for (const row of namedRows(reader, matching(reader, heard, known))) {
      const rank = apart(row, heard);
      const before = found.get(row.search_id)?.rank ?? Number.POSITIVE_INFINITY;
      if (rank < before) found.set(row.search_id, candidate(row, rank));
    }
  };
  const heardAs = (typed: string, most = Number.POSITIVE_INFINITY): Heard => ({
    typed,
    distances: new Map([...nearestWords(reader, typed)].filter(([, distance]) => distance <= most)),
  });
  compare(words.map((word) => heardAs(word)));
  // “Mc Gregor” is one word in other names: where all words were found, only as near ones.
  if (words.length > 1) {
    const nearest = Math.min(...[...found.values()].map(({ rank }) => rank));
    compare([heardAs(words.join(''), nearest + 1)]);
  }
  return variedNames([...found.values()].sort(byRank)).slice(0, mostNear);
}

/** As many words as are looked for, in the order in which they were typed: short ones, as “of” and “van”, are in very many names. */
function longestOf(words: readonly string[]): readonly string[] {
  const longest = new Set([...words].sort((one, other) => other.length - one.length).slice(0, mostWords));
  return words.filter((word) => longest.has(word));
}

const byRank = (one: Candidate, other: Candidate): number =>
  one.rank - other.rank || one.inactive - other.inactive || (one.name < other.name ? -1 : 1);

/** Of those who are as near, one of each name first: a name that hundreds have hides no other. */
function variedNames(sorted: readonly Candidate[]): readonly Candidate[] {
  const seen = new Map<string, number>();
  const turns = sorted.map((one) => {
    const turn = seen.get(one.name) ?? 0;
    seen.set(one.name, turn + 1);
    return { one, turn };
  });
  return turns.sort((a, b) => a.one.rank - b.one.rank || a.turn - b.turn).map(({ one }) => one);
}

const candidate = ({ search_id, name, inactive }: NamedRow, rank: number): Candidate => ({
  search_id,
  name: foldWords(name).join(' '),
  inactive,
  matched: 'near',
  rank,
});

// As one text: most of the words are compared and no more.
const wordsByKeys = reusable(
  sql`SELECT group_concat(word) AS list FROM (
        SELECT DISTINCT n.word FROM json_each(${''}) AS found CROSS JOIN near_words n ON n.key = found.value LIMIT ${0})`,
);

function keptUnder(reader: Reader, keys: readonly string[]): readonly string[] {
  const list = reader.get<{ list: string | null }>(
    wordsByKeys(JSON.stringify(keys), mostWordsCompared),
  )?.list;
  return list ? list.split(',') : [];
}

/** The words of names that are nearest to one that was typed, with how far they are from it. */
function nearestWords(reader: Reader, typed: string): ReadonlyMap<string, number> {
  const { exact, loose } = nearKeys(typed);
  if (exact.length === 0) return new Map();
  const most = mostApart(typed);
  const sound = soundKey(typed);
  const apartFrom = lettersApart(typed);
  const near = new Map<string, number>();
  const alike = keptUnder(reader, exact);
  const compare = (word: string, maySoundAlike: boolean): void => {
    const distance = Math.abs(word.length - typed.length) > most ? most + 1 : apartFrom(word);
    if (distance <= most) near.set(word, distance);
    // What sounds alike is near, however it is written.
    else if (maySoundAlike && word.length - typed.length <= most + 2 && soundKey(word) === sound)
      near.set(word, most);
  };
  for (const word of alike) compare(word, true);
  // All words that sound alike are among the first, unless those are too many.
  const mayBeMore = alike.length === mostWordsCompared;
  const known = new Set(alike);
  for (const word of keptUnder(reader, [...exact.slice(0, 1), ...loose]))
    if (!known.has(word)) compare(word, mayBeMore);
  return new Map([...near].sort(([, one], [, other]) => one - other).slice(0, mostAlternatives));
}

/** Those who are called so: with one word the nearest of each word, with several those who have all of them. */
function matching(reader: Reader, heard: readonly Heard[], known: ReadonlySet<number>): readonly number[] {
  // A letter alone is in the names of a part of all people; who has it comes first among those who are found without.
  const words = heard.filter(({ typed }) => [...typed].length > 1);
  const [only, ...others] = words.length > 0 ? words : heard;
  if (only === undefined) return [];
  const matches =
    others.length === 0
      ? ofOneWord(reader, only)
      : [
          {
            match: [only, ...others]
              .map(
                (one) =>
                  `(${ofOneWord(reader, one)
                    .map(({ match }) => match)
                    .join(' OR ')})`,
              )
              .join(' AND '),
            most: mostOfSeveralWords,
          },
        ];
  const ids = new Set<number>();
  for (const { match, most } of matches) {
    if (ids.size >= mostCompared) break;
    for (const id of matchingIds(reader, match, most)) if (!known.has(id)) ids.add(id);
  }
  return [...ids];
}

interface OfOneWord {
  readonly match: string;
  readonly most: number;
}

/** What a word may be, the nearest first: of those that are as near as any more are compared. */
function ofOneWord(reader: Reader, { typed, distances }: Heard): readonly OfOneWord[] {
  const nearest = Math.min(...distances.values());
  const asNear = [...distances.values()].filter((distance) => distance === nearest).length;
  const mostOfNearest = Math.max(
    fewestOfOneWord,
    Math.min(mostOfOneWord, Math.floor(mostOfNearestWords / asNear)),
  );
  return [
    { match: beginning(reader, typed), most: mostOfOneWord },
    ...[...distances].map(([word, distance]) => ({
      match: `"${word}"`,
      most: distance === nearest ? mostOfNearest : fewestOfOneWord,
    })),
  ];
}

// Two parts of so many letters at least.
const shortestPart = 2;

/** Words that were typed as one taken apart, wherever both parts are words of names: `robertkowalski`. */
export function takenApart(reader: Reader, word: string): readonly string[] {
  const isKnown = (part: string): boolean =>
    // It is kept under each of its keys.
    nearKeys(part)
      .exact.slice(0, 1)
      .some(
        (key) =>
          reader.get(sql`SELECT 1 FROM near_words WHERE key = ${key} AND word = ${part}`) !== undefined,
      );
  return Array.from(
    { length: Math.max(0, word.length + 1 - 2 * shortestPart) },
    (_none, at) => at + shortestPart,
  )
    .map((at) => [word.slice(0, at), word.slice(at)] as const)
    .filter(([first, second]) => isKnown(first) && isKnown(second))
    .map((parts) => parts.join(' '));
}

/** How far a record's name is from what was typed; what only its practice is called is a little farther. */
function apart({ name, practice_name }: NamedRow, heard: readonly Heard[]): number {
  const own = nearWords(name);
  const practice = foldWords(practice_name);
  const nearest = ({ typed, distances }: Heard, words: readonly string[]): number =>
    Math.min(
      ...words.map((word) =>
        word.startsWith(typed) ? 0 : (distances.get(word) ?? Number.POSITIVE_INFINITY),
      ),
    );
  return heard.reduce(
    (sum, one) => sum + Math.min(nearest(one, own), nearest(one, practice) + 1, mostApart(one.typed) + 1),
    0,
  );
}
