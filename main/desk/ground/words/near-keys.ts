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
 * Tells of other words how many letters have to be changed, added, left out or swapped with their neighbour to make them of this
 * one (optimal string alignment). A column of the table of distances is two numbers whose bits say where it goes up and down,
 * so that a letter of the other word takes some twenty steps, whatever the length of this one (Hyyrö, A bit-vector algorithm
 * for computing Levenshtein and Damerau edit distances, 2003). The word has 31 letters at most, as all that have near keys.
 */
export function lettersApart(word: string): (other: string) => number {
  const places = new Map<string, number>();
  [...word].forEach((letter, at) => {
    places.set(letter, (places.get(letter) ?? 0) | (1 << at));
  });
  const last = 1 << (word.length - 1);
  return (other) => {
    if (word.length === 0) return other.length;
    let distance = word.length;
    let [up, down, same, placesBefore] = [-1, 0, 0, 0];
    for (const letter of other) {
      const here = places.get(letter) ?? 0;
      const swapped = ((~same & here) << 1) & placesBefore;
      same = (((here & up) + up) ^ up) | here | down | swapped;
      const right = down | ~(same | up);
      const left = same & up;
      if (right & last) distance += 1;
      if (left & last) distance -= 1;
      const rightAbove = (right << 1) | 1;
      up = (left << 1) | ~(same | rightAbove);
      down = rightAbove & same;
      placesBefore = here;
    }
    return distance;
  };
}
