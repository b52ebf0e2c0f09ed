import { readPhone } from '../../../../preload/contract/pasted-phone.ts';
import { comparedDigits } from './phone-key.ts';

// Letters that Unicode does not take apart, as people without that key on their keyboard write them.
const undivided: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ƒ: 'f',
  ɨ: 'i',
  ʉ: 'u',
  ƀ: 'b',
  ɓ: 'b',
  ɗ: 'd',
  ə: 'e',
  ς: 'σ',
};

const undividedLetters = new RegExp(`[${Object.keys(undivided).join('')}]`, 'gu');
// Whatever stands for one on some keyboard or in a transliteration: primes, reversed and Hebrew ones, ʿ and ʾ, and the signs of
// Greek. A mark that stands on one goes with it.
const apostrophes =
  /['`´\u2018\u2019\u201b\u2032\u2035\u02b9\u02bb-\u02bf\u02c8\u0384\u05f3\u1fbd\u1fbf\u1ffe\ua78b\ua78c\uff07]\p{M}*/gu;
const separators = /[^\p{L}\p{N}\p{M}\p{Co}]+/u;

// Marks that a reader of the script may leave out: accents of Latin, Greek and Cyrillic letters, Arabic vowel signs with
// hamza and madda, Hebrew points. Vowel signs of Indic and South-East Asian scripts and Japanese voicing marks are letters
// to their readers: without them it is another name.
const accents = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
const points =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/gu;
// What joins or parts letters without being one, the Arabic stretching stroke, signs of direction, and the selectors that only
// choose how a letter is drawn (葛 in two shapes).
const joiners =
  /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad\u0640]|[\u180b-\u180d\u180f]|\u034f|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;
// Letters of Arabic, Persian and Urdu keyboards that stand for one; a ha with a hamza has lost it by then.
const oneLetter: Readonly<Record<string, string>> = {
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ة: 'ه',
  ۃ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ٱ: 'ا',
};
const keyboardLetters = new RegExp(`[${Object.keys(oneLetter).join('')}]`, 'gu');

const withoutAccents = (text: string): string =>
  text.normalize('NFKD').replace(joiners, '').replace(accents, '$1').replace(points, '');

const fold = (text: string): string =>
  withoutAccents(
    // Lower-casing can take a letter apart once more (“İ”).
    withoutAccents(text)
      .toLowerCase()
      .replace(undividedLetters, (letter) => undivided[letter] ?? letter)
      .replace(keyboardLetters, (letter) => oneLetter[letter] ?? letter),
  ).normalize('NFC');

// ASCII needs none of that, and most names are ASCII.
export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
const foldText = (text: string): string => (isAscii(text) ? text.toLowerCase() : fold(text));

// The index takes a mark for the end of a word, so marks that stay go in as letters of the private use planes.
const privatePlane = 0xf0000;
const asLetters = (word: string): string =>
  word.replace(/\p{M}/gu, (mark) =>
    String.fromCodePoint(privatePlane + ((mark.codePointAt(0) ?? 0) & 0xffff)),
  );

// Unicode has some of them twice and takes both for equal (U+1FFD and ´): one of the two is looked for.
function replaceApostrophes(text: string, by: '' | ' '): string {
  const takenApart = text.normalize('NFD');
  const replaced = takenApart.replace(apostrophes, by);
  return replaced === takenApart ? text : replaced;
}

const wordsOf = (folded: string): string[] =>
  folded
    .split(separators)
    // A mark alone is no word.
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    // Nor does one at the beginning belong to a letter: it was a sign of its own (“¨”), which is a space with a mark.
    .map((word) => asLetters(word.replace(/^\p{M}+/u, '')));

/**
 * The words of a name without accents, case and punctuation, for the search index and for what is typed alike:
 * `O’Brien-Łukasz` is `obrien lukasz`.
 */
export function foldWords(text: string): readonly string[] {
  // The same by fewer steps; most names are ASCII, and a page of hits is folded to rank it.
  if (isAscii(text))
    return (
      text
        .replace(/['`]/g, '')
        .toLowerCase()
        .match(/[a-z0-9]+/g) ?? []
    );
  // Before folding and after it: some apostrophes become spaces by it, and some come out of a letter (“ŉ”).
  return wordsOf(foldText(replaceApostrophes(text, '')).replace(apostrophes, ''));
}

/** A text with a space for each apostrophe, else as it is: what stands around one may be written as two words. */
export const withoutApostrophes = (text: string): string => replaceApostrophes(text, ' ');

// Quotes go with the apostrophes; other punctuation parts words. What means something in a search stays: 100%, a_b, c@d.
const quotes = /["“”„‟«»‹›「」『』〝〞〟＂״]/gu;
const punctuation = /[^\p{L}\p{N}\p{M}\p{S}%_@#&*\\]+/gu;

const asciiQuotes = /['`"]/g;
const asciiPunctuation = /[^a-z0-9$+<=>^|~%_@#&*\\]+/g;

/** A running text without case, accents, apostrophes and quotes, its words with one space between them: for searching in it. */
export function foldLetters(text: string): string {
  // The same by half as many steps; most texts are ASCII.
  if (isAscii(text)) return text.toLowerCase().replace(asciiQuotes, '').replace(asciiPunctuation, ' ').trim();
  const plain = foldText(replaceApostrophes(text, '').replace(quotes, ''));
  // Some come out of a letter by folding.
  return plain.replace(apostrophes, '').replace(quotes, '').replace(punctuation, ' ').trim();
}

/** A text with ö as oe and the like, as Germans and Scandinavians write without these letters. */
export const spellOut = (text: string): string =>
  isAscii(text)
    ? text
    : text.normalize('NFC').replace(/[äöüåø]/giu, (letter) => spelledOut[letter.toLowerCase()] ?? letter);

// Ways to write a letter without its mark, as Germans and Scandinavians do, and the way back.
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const contracted: Readonly<Record<string, string>> = { ae: 'a', oe: 'o', ue: 'u', aa: 'a' };

/** Other spellings of a name's words: `Müller` is also `mueller`, and `Mueller` also `muller`. For finding alone. */
function otherSpellings(text: string, folded: readonly string[]): readonly string[] {
  const found = isAscii(text) ? [] : [...foldWords(spellOut(text))];
  for (const word of folded) if (pairs.test(word)) found.push(...contractions(word));
  return found;
}

const pairs = /ae|oe|ue|aa/;
// A name with more of such pairs is written with all of them or none.
const mostPairs = 3;

/** A word with some of its pairs as one letter: which of them stand for one, no one can tell (Bauerkaemper). */
function contractions(word: string): readonly string[] {
  const parts = word.split(/(ae|oe|ue|aa)/);
  const count = (parts.length - 1) / 2;
  if (count === 0) return [];
  const every = 2 ** count - 1;
  const choices = count > mostPairs ? [every] : Array.from({ length: every }, (_none, at) => at + 1);
  return choices.map((choice) =>
    parts
      .map((part, at) => (at % 2 === 1 && (choice >> ((at - 1) / 2)) & 1 ? (contracted[part] ?? part) : part))
      .join(''),
  );
}

/** A letter of a script that is written without spaces between names. */
export const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const longestEastAsian = 12;

/** Each part of an East Asian name up to its end: whatever of it is typed begins one of them. */
const endsOf = (word: string): readonly string[] => {
  const letters = [...word].slice(0, longestEastAsian);
  return letters.map((_letter, at) => letters.slice(at).join(''));
};

// Two longer words that were typed as one are taken apart again (`takenApart`). Kept joined, each whole name would be a word of its
// own, and every look-up of its beginning would have to go through all of them.
const isTakenApart = (word: string): boolean => /^[a-z]{4,}$/.test(word);

/** What the index keeps joined: with the short parts of names (`O Brien`, `van der Berg`), and in scripts that are not Latin. */
const joinedWords = (words: readonly string[]): readonly string[] => [
  ...words
    .slice(1)
    .map((word, at) => [words[at] ?? '', word] as const)
    .filter((pair) => !pair.every(isTakenApart))
    .map((pair) => pair.join('')),
  ...(words.length > 2 ? [words.join('')] : []),
];

/** Words that people write as one: those of a name that stand beside each other. */
function runTogether(words: readonly string[]): readonly string[] {
  if (words.length < 2) return [];
  const pairs = words.slice(1).map((word, at) => `${words[at]}${word}`);
  return words.length > 2 ? [...pairs, words.join('')] : pairs;
}

// Only the own names of a record, not what they belong to: an account has its practice's words too.
const ownNames = 2;

/** What one text gives to the words of a record. */
interface NameParts {
  /** Its words in the order of the text; empty where it is no name of the record's own. */
  readonly own: readonly string[];
  /** All that is typed to find it, besides what stands across two texts. */
  readonly written: readonly string[];
  /** What a misheard word is compared with; empty as `own` is. */
  readonly near: readonly string[];
}

function partsOf(text: string, isOwn: boolean): NameParts {
  const folded = foldWords(text);
  const written = [...folded];
  if (text.search(apostrophes) !== -1) written.push(...wordsOf(foldText(withoutApostrophes(text))));
  written.push(...otherSpellings(text, folded));
  if (!isOwn) return { own: [], written, near: [] };
  return {
    own: folded,
    written: [...written, ...joinedWords(folded)],
    near: [...folded, ...runTogether(folded)],
  };
}

function writtenIn(parts: readonly NameParts[]): readonly string[] {
  const words = new Set<string>();
  for (const { written } of parts) for (const word of written) words.add(word);
  const own = parts.flatMap((part) => part.own);
  const east = own.filter((word) => eastAsian.test(word));
  if (east.length > 0)
    for (const word of [...east, ...runTogether(east), ...runTogether([...east].reverse())])
      for (const end of endsOf(word)) words.add(end);
  return [...words];
}

const partsOfAll = (texts: readonly string[]): readonly NameParts[] =>
  texts.map((text, place) => partsOf(text, place < ownNames));

/**
 * What is typed to find a name: its words, those around an apostrophe apart too (“brien” finds O’Brien), its other spellings,
 * words run together, and each part of an East Asian name. The first two texts are the record's own names.
 */
export const writtenWords = (...texts: readonly string[]): readonly string[] => writtenIn(partsOfAll(texts));

/** Whether `writtenWords` of a name are its folded words alone: most names are written in one way, and that is soon seen. */
export const isWrittenOneWay = (name: string, folded: readonly string[]): boolean =>
  isAscii(name) &&
  name.search(apostrophes) === -1 &&
  !pairs.test(name.toLowerCase()) &&
  (folded.length < 2 || (folded.length === 2 && folded.every(isTakenApart)));

/**
 * Whether typed words may begin other ways to write a name than its folded words. Those begin as one of the folded words does, but
 * for what stands behind an apostrophe and for the ends of East Asian names: which it is for most is seen by a letter.
 */
export const mayBeWrittenSo = (name: string, folded: readonly string[], typed: readonly string[]): boolean =>
  name.search(apostrophes) !== -1 ||
  folded.some((word) => eastAsian.test(word)) ||
  typed.every((word) => folded.some((other) => other.codePointAt(0) === word.codePointAt(0)));

/** What the search index keeps of a name. */
export const searchWords = (...texts: readonly string[]): string => writtenWords(...texts).join(' ');

/** The words of a record's own name that a misheard one is compared with: its words and those written as one. */
export const nearWords = (...texts: readonly string[]): readonly string[] =>
  partsOfAll(texts).flatMap(({ near }) => near);

/** Words of many names, in which the same texts come again and again. */
export interface NameFolder {
  /** What the search index keeps of a name, as `searchWords`. */
  searchWords(...texts: readonly string[]): string;
  /** As `nearWords`. */
  nearWords(...texts: readonly string[]): readonly string[];
  /** As `nameKey`. */
  nameKey(given: string, family: string): string;
}

// Texts that are kept at once: some megabytes.
const mostFolded = 10_000;

/** Folds each text once, as long as it is remembered. */
export function createNameFolder(): NameFolder {
  const own = new Map<string, NameParts>();
  const others = new Map<string, NameParts>();
  const parts = (texts: readonly string[]): readonly NameParts[] =>
    texts.map((text, place) => {
      const isOwn = place < ownNames;
      const known = isOwn ? own : others;
      const found = known.get(text);
      if (found) return found;
      const made = partsOf(text, isOwn);
      if (known.size >= mostFolded) known.clear();
      known.set(text, made);
      return made;
    });
  return {
    searchWords: (...texts) => writtenIn(parts(texts)).join(' '),
    nearWords: (...texts) => parts(texts).flatMap(({ near }) => near),
    nameKey: (given, family) =>
      parts([given, family])
        .flatMap((part) => part.own)
        .join(' '),
  };
}

/** What two people's names are compared by: `mary ann angstrom`. Empty where there is no name. */
export const nameKey = (given: string, family: string): string => foldWords(`${given} ${family}`).join(' ');

/** What user names and Practice IDs are compared by: case makes no difference. */
export const caseKey = (text: string): string => {
  const trimmed = text.trim();
  return isAscii(trimmed) ? trimmed.toLowerCase() : trimmed.normalize('NFC').toLowerCase().normalize('NFC');
};

/** How many digits at the end of a number are enough to find it by: a US number without its area code. */
const tailDigits = 7;

/**
 * A phone number's digits, without punctuation, words, extension and the US country code, letters as the digits of their
 * keys: `+1 (555) 010-7788 ext. 4` is `5550107788`. Empty where there are none.
 */
export const phoneDigits = (text: string): string => comparedDigits(readPhone(text));

/** The last seven digits of a number; null where it has fewer. */
export const phoneTail = (digits: string): string | null =>
  digits.length < tailDigits ? null : digits.slice(-tailDigits);
