import { isPlainWord } from '../../../preload/contract/spelling.ts';

/** A word in a text, and where it stands there. */
export interface ProseWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** What may stand before a word and after it without being a part of it. */
const openers = '"\'“‘«„([{¿¡*';
const closers = '"\'”’»)]}.,;:!?…*';
/** No word has as many characters, whatever stands around it. */
const longestPiece = 60;

/** The words of a text that are wanted, in their order; all that can be misspelt unless told. */
export function proseWords(
  text: string,
  isWanted: (word: string) => boolean = isPlainWord,
): readonly ProseWord[] {
  const words: ProseWord[] = [];
  for (const { 0: piece, index } of text.matchAll(/\S+/g)) {
    if (piece.length > longestPiece) continue;
    let start = 0;
    let end = piece.length;
    while (start < end && openers.includes(piece.charAt(start))) start += 1;
    while (end > start && closers.includes(piece.charAt(end - 1))) end -= 1;
    const word = piece.slice(start, end);
    if (isWanted(word)) words.push({ word, start: index + start, end: index + end });
  }
  return words;
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The parts of names, as they may be typed in a hurry: without capitals and accents. */
export const namesIn = (names: readonly (string | null)[]): ReadonlySet<string> =>
  new Set(
    names.flatMap((name) => {
      const parts = folded(name ?? '').split(/[^\p{L}]+/u);
      return parts.filter((part) => part.length > 1);
    }),
  );

/** Whether a word is a name, or somebody's: "mary", "mary's". */
export const isNameIn = (names: ReadonlySet<string>, word: string): boolean =>
  names.has(folded(word).replace(/['’]s?$/, ''));
