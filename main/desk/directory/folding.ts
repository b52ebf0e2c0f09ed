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
const separators = /[^\p{L}\p{N}]+/u;

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(undividedLetters, (letter) => undivided[letter] ?? letter)
    // Lower-casing can take a letter apart once more (“İ”).
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');

// ASCII needs none of that, and most names are ASCII.
const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
const foldText = (text: string): string => (isAscii(text) ? text.toLowerCase() : fold(text));

const wordsOf = (folded: string): string[] => folded.split(separators).filter((word) => word !== '');

/**
 * The words of a name without accents, case and punctuation, for the search index and for what is typed alike:
 * `O’Brien-Łukasz` is `obrien lukasz`.
 */
export function foldWords(text: string): readonly string[] {
  // Before folding and after it: some apostrophes become spaces by it, and some come out of a letter (“ŉ”).
  return wordsOf(foldText(text.replace(apostrophes, '')).replace(apostrophes, ''));
}

/** What the search index keeps of a name: its words, and those around an apostrophe apart too, so that “brien” finds O’Brien. */
export function searchWords(...texts: readonly string[]): string {
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of foldWords(text)) words.add(word);
    if (text.search(apostrophes) !== -1) for (const word of wordsOf(foldText(text))) words.add(word);
  }
  return [...words].join(' ');
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
