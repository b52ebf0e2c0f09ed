import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { foldWords, nearWords } from '../ground/words/folding.ts';
import { editDistance, nearKeys, soundKey } from '../ground/words/near-keys.ts';
import type { Candidate } from './hits.ts';
import { matchingIds } from './lookup-words.ts';
import { type NamedRow, namedRows } from './ranked-rows.ts';

// So many words are looked for, and so many words and records compared: more would be felt at the keyboard.
const mostWords = 4;
const mostWordsCompared = 500;
const mostAlternatives = 12;
const mostOfOneWord = 20;
const mostCompared = 100;
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
  const words = [...new Set(foldWords(text))].slice(0, mostWords);
  // “Mc Gregor” is one word in other names.
  const ways = words.length > 1 ? [words, [words.join('')]] : [words];
  const found = new Map<number, Candidate>();
  for (const way of ways) {
    const heard = way.map((typed): Heard => ({ typed, distances: nearestWords(reader, typed) }));
    if (heard.every(({ distances }) => distances.size === 0)) continue;
    for (const row of namedRows(reader, matching(reader, heard, known))) {
      const rank = apart(row, heard);
      const before = found.get(row.search_id)?.rank ?? Number.POSITIVE_INFINITY;
      if (rank < before) found.set(row.search_id, candidate(row, rank));
    }
  }
  return variedNames([...found.values()].sort(byRank)).slice(0, mostNear);
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

/** The words of names that are nearest to one that was typed, with how far they are from it. */
function nearestWords(reader: Reader, typed: string): ReadonlyMap<string, number> {
  const { exact, loose } = nearKeys(typed);
  if (exact.length === 0) return new Map();
  const most = mostApart(typed);
  const sound = soundKey(typed);
  const near = new Map<string, number>();
  for (const keys of [exact, [...exact.slice(0, 1), ...loose]]) {
    for (const { word } of reader.all<{ word: string }>(
      sql`SELECT DISTINCT n.word FROM json_each(${JSON.stringify(keys)}) AS found
            CROSS JOIN near_words n ON n.key = found.value
          LIMIT ${mostWordsCompared}`,
    )) {
      if (near.has(word) || Math.abs(word.length - typed.length) > most + 2) continue;
      const distance = editDistance(typed, word);
      // What sounds alike is near, however it is written.
      const heard = soundKey(word) === sound ? Math.min(distance, most) : distance;
      if (heard <= most) near.set(word, heard);
    }
  }
  return new Map([...near].sort(([, one], [, other]) => one - other).slice(0, mostAlternatives));
}

/** Those who are called so: with one word the nearest of each word, with several those who have all of them. */
function matching(reader: Reader, heard: readonly Heard[], known: ReadonlySet<number>): readonly number[] {
  const alternatives = ({ typed, distances }: Heard): readonly string[] => [
    `"${typed}"*`,
    ...[...distances.keys()].map((word) => `"${word}"`),
  ];
  const [only] = heard;
  const matches =
    only !== undefined && heard.length === 1
      ? alternatives(only).map((one) => ({ match: one, most: mostOfOneWord }))
      : [
          {
            match: heard.map((one) => `(${alternatives(one).join(' OR ')})`).join(' AND '),
            most: mostCompared,
          },
        ];
  const ids = new Set<number>();
  for (const { match, most } of matches) {
    if (ids.size >= mostCompared) break;
    for (const id of matchingIds(reader, match, most)) if (!known.has(id)) ids.add(id);
  }
  return [...ids];
}

// Two parts of so many letters at least.
const shortestPart = 2;

/** Words that were typed as one taken apart, wherever both parts are words of names: `robertkowalski`. */
export function takenApart(reader: Reader, word: string): readonly string[] {
  const isKnown = (part: string): boolean =>
    nearKeys(part).exact.some(
      (key) => reader.get(sql`SELECT 1 FROM near_words WHERE key = ${key} AND word = ${part}`) !== undefined,
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
