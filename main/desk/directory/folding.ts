import { readPhone } from '../../../preload/contract/pasted-phone.ts';
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
const apostrophes = /['’‘ʼʻ`´]/gu;
const separators = /[^\p{L}\p{N}\p{M}\p{Co}]+/u;

// Marks that a reader of the script may leave out: accents of Latin, Greek and Cyrillic letters, Arabic vowel signs with
// hamza and madda, Hebrew points. Vowel signs of Indic and South-East Asian scripts and Japanese voicing marks are letters
// to their readers: without them it is another name.
const accents = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
const points =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/gu;
// What joins or parts letters without being one, and the Arabic stretching stroke.
const joiners = /\u200c|\u200d|[\u2060\ufeff\u00ad\u0640]/gu;
// Letters of Arabic and Persian keyboards that stand for one.
const oneLetter: Readonly<Record<string, string>> = { ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ۀ: 'ه', ٱ: 'ا' };
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
const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
const foldText = (text: string): string => (isAscii(text) ? text.toLowerCase() : fold(text));

// The index takes a mark for the end of a word, so marks that stay go in as letters of the private use planes.
const privatePlane = 0xf0000;
const asLetters = (word: string): string =>
  word.replace(/\p{M}/gu, (mark) =>
    String.fromCodePoint(privatePlane + ((mark.codePointAt(0) ?? 0) & 0xffff)),
  );

const wordsOf = (folded: string): string[] =>
  folded
    .split(separators)
    // A mark alone is no word.
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map(asLetters);

/**
 * The words of a name without accents, case and punctuation, for the search index and for what is typed alike:
 * `O’Brien-Łukasz` is `obrien lukasz`.
 */
export function foldWords(text: string): readonly string[] {
  // Before folding and after it: some apostrophes become spaces by it, and some come out of a letter (“ŉ”).
  return wordsOf(foldText(text.replace(apostrophes, '')).replace(apostrophes, ''));
}

// Ways to write a letter without its mark, as Germans and Scandinavians do, and the way back.
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const contracted: Readonly<Record<string, string>> = { ae: 'a', oe: 'o', ue: 'u', aa: 'a' };

/** Other spellings of a name's words: `Müller` is also `mueller`, and `Mueller` also `muller`. For finding alone. */
function otherSpellings(text: string): readonly string[] {
  const composed = text.normalize('NFC').toLowerCase();
  const long = composed.replace(/[äöüåø]/gu, (letter) => spelledOut[letter] ?? letter);
  const found = long === composed ? [] : [...foldWords(long)];
  for (const word of foldWords(text)) {
    const short = word.replace(/ae|oe|ue|aa/g, (pair) => contracted[pair] ?? pair);
    if (short !== word) found.push(short);
  }
  return found;
}

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const longestEastAsian = 12;

/** Each part of an East Asian name up to its end: whatever of it is typed begins one of them. */
const endsOf = (word: string): readonly string[] => {
  const letters = [...word].slice(0, longestEastAsian);
  return letters.map((_letter, at) => letters.slice(at).join(''));
};

/** Words that people write as one: those of a name that stand beside each other. */
function runTogether(words: readonly string[]): readonly string[] {
  if (words.length < 2) return [];
  const pairs = words.slice(1).map((word, at) => `${words[at]}${word}`);
  return words.length > 2 ? [...pairs, words.join('')] : pairs;
}

// Only the own names of a record, not what they belong to: an account has its practice's words too.
const ownNames = 2;

/**
 * What the search index keeps of a name: its words, those around an apostrophe apart too (“brien” finds O’Brien), its other
 * spellings, words run together, and each part of an East Asian name. The first two texts are the record's own names.
 */
export function searchWords(...texts: readonly string[]): string {
  const words = new Set<string>();
  const own: string[] = [];
  for (const [place, text] of texts.entries()) {
    const folded = foldWords(text);
    for (const word of folded) words.add(word);
    if (text.search(apostrophes) !== -1) for (const word of wordsOf(foldText(text))) words.add(word);
    for (const word of otherSpellings(text)) words.add(word);
    if (place >= ownNames) continue;
    own.push(...folded);
    for (const word of runTogether(folded)) words.add(word);
  }
  // A whole name as one word, in either order.
  const parts = texts.slice(0, ownNames).map((text) => foldWords(text).join(''));
  for (const whole of [parts, [...parts].reverse()]) if (own.length > 1) words.add(whole.join(''));
  const east = own.filter((word) => eastAsian.test(word));
  for (const word of [...east, ...runTogether(east), ...runTogether([...east].reverse())])
    for (const end of endsOf(word)) words.add(end);
  return [...words].join(' ');
}

/** The words of a record's own name that a misheard one is compared with: its words and those written as one. */
export const nearWords = (...texts: readonly string[]): readonly string[] =>
  texts.slice(0, ownNames).flatMap((text) => {
    const words = foldWords(text);
    return [...words, ...runTogether(words)];
  });

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
