import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { foldWords, searchWords } from './folding.ts';
import type { Candidate } from './hits.ts';
import { namedRows } from './lookup-words.ts';
import { editDistance, nearKeys } from './near-keys.ts';

// So many words are looked for, and so many records compared: more would be felt at the keyboard.
const mostWords = 4;
const mostCompared = 400;
/** As many near ones as are shown. */
const mostNear = 20;

/** How far a word may be from a name to be near it: a letter, and for longer words two or three. */
const mostApart = (word: string): number => Math.max(1, Math.floor(word.length / 3));

/**
 * Records whose names sound or look like what was typed: each typed word begins a word of the name, sounds like one, or has
 * its letters. The nearest first. Found by keys in the search index (`near-keys.ts`), never by reading all names.
 */
export function findNear(reader: Reader, text: string, known: ReadonlySet<number>): readonly Candidate[] {
  const words = [...new Set(foldWords(text))].slice(0, mostWords);
  const groups = words.map((word) => [`"${word}"*`, ...nearKeys(word).map((key) => `"${key}"`)].join(' OR '));
  if (groups.length === 0 || words.every((word) => nearKeys(word).length === 0)) return [];
  const match = groups.map((group) => `(${group})`).join(' AND ');
  const ids = reader
    .all<{ rowid: number }>(sql`SELECT rowid FROM search WHERE search MATCH ${match} LIMIT ${mostCompared}`)
    .map(({ rowid }) => rowid)
    .filter((id) => !known.has(id));
  return namedRows(reader, ids)
    .flatMap(({ search_id, name, practice_name, inactive }): Candidate[] => {
      const own = searchWords(name, practice_name).split(' ');
      const apart = words.map((word) => nearest(word, own));
      if (words.some((word, place) => (apart[place] ?? 0) > mostApart(word))) return [];
      const rank = apart.reduce((sum, one) => sum + one, 0);
      return [{ search_id, name: foldWords(name).join(' '), inactive, matched: 'near', rank }];
    })
    .sort(
      (one, other) =>
        one.rank - other.rank || one.inactive - other.inactive || (one.name < other.name ? -1 : 1),
    )
    .slice(0, mostNear);
}

/** How far a word is from the nearest of a name, or from the beginning of one as long as itself. Sounding alike is near. */
function nearest(word: string, own: readonly string[]): number {
  const keys = nearKeys(word);
  const distances = own.map((other) => {
    if (other.startsWith(word)) return 0;
    const whole = editDistance(word, other);
    return keys[0] !== undefined && keys[0] === nearKeys(other)[0] ? Math.min(whole, mostApart(word)) : whole;
  });
  return Math.min(...distances);
}
