const latinWord = /^[a-z]{2,}$/;

// What sounds alike in the languages of the names here, in the order in which it is replaced. Not a theory of any of them:
// a key only brings candidates, which are then compared letter by letter.
const alike: readonly (readonly [RegExp, string])[] = [
  [/^(kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/ph/g, 'f'],
  [/(tsch|tch|sch|sh|ch(?=[eiy])|cz|sz|zh|ts|tz|ds)/g, 's'],
  [/(ck|ch|qu|q|gh)/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/[cg]/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/(th|dt|d)/g, 't'],
  [/[vw]/g, 'f'],
  [/b/g, 'p'],
  [/m/g, 'n'],
  [/^j/, 'y'],
];

/** How a folded name sounds, without its vowels: `yousef` and `yusuf` are `ysf`. */
export function soundKey(word: string): string {
  const sounds = alike.reduce((text, [pattern, sound]) => text.replace(pattern, sound), word);
  const first = /^[aeiou]/.test(sounds) ? 'a' : (sounds[0] ?? '');
  // An h is heard at the beginning alone, and a y is a vowel elsewhere.
  const rest = sounds.slice(1).replace(/[aeiouyhj]/g, '');
  return `${first}${rest}`.replace(/(.)\1+/g, '$1');
}

/** The letters of a name in order: the same where two neighbours changed places. */
const letterKey = (word: string): string => [...word].sort().join('');

// A key of fewer sounds than this, with one of them left out, would be that of half of all words.
const fewestSounds = 3;
// Longer words are names of practices run together; no one says those.
const longestWord = 24;

/** A key with each of its sounds left out: what two words share where one sound is missing, added or another. */
const withoutOne = (sound: string): readonly string[] =>
  sound.length < fewestSounds
    ? []
    : [...sound].map((_sound, at) => `${sound.slice(0, at)}${sound.slice(at + 1)}`);

/** Keys of a word, the nearest first: by sound, by letters, and by sound with one left out. None for what is not Latin. */
export function nearKeys(word: string): {
  readonly exact: readonly string[];
  readonly loose: readonly string[];
} {
  if (!latinWord.test(word) || word.length > longestWord) return { exact: [], loose: [] };
  const sound = soundKey(word);
  return { exact: [`s${sound}`, `l${letterKey(word)}`], loose: withoutOne(sound).map((key) => `s${key}`) };
}

/** All keys under which a word is kept. */
export function keysOf(word: string): readonly string[] {
  const { exact, loose } = nearKeys(word);
  return [...exact, ...loose];
}

/**
 * How many letters have to be changed, added, left out or swapped with their neighbour to make one word of another
 * (optimal string alignment). Words that are farther apart than `most` are not compared to their end: some number above it.
 */
export function editDistance(one: string, other: string, most = Number.POSITIVE_INFINITY): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_none, at) => at);
  let leastAbove = 0;
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    let least = row;
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1] ? 0 : 1;
      let best = Math.min((line[at - 1] ?? 0) + 1, (above[at] ?? 0) + 1, (above[at - 1] ?? 0) + same);
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
        best = Math.min(best, (before[at - 2] ?? 0) + 1);
      line.push(best);
      if (best < least) least = best;
    }
    // A swap reaches back over one line.
    if (least > most && leastAbove > most) return least;
    leastAbove = least;
    before = above;
    above = line;
  }
  return above[other.length] ?? 0;
}
