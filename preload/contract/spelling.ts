import { z } from 'zod';
import { shell } from './define.ts';

/** What is longer is no word that a dictionary has. */
const longestWord = 40;
const word = z.string().min(1).max(longestWord);

/** At most so many words are looked up at once. */
export const mostWordsAsked = 200;

/**
 * Whether a text is a word that can be misspelt. Notes are full of names, numbers, codes and addresses, of which no dictionary knows
 * anything: what has a capital, a digit or a sign in it, or letters of another script, is none.
 */
export const isPlainWord = (text: string): boolean =>
  text.length > 1 &&
  text.length <= longestWord &&
  /^\p{Ll}[\p{Ll}\p{M}]*(?:['’-][\p{Ll}\p{M}]+)*$/u.test(text) &&
  /^[\p{Script=Latin}\p{M}'’-]+$/u.test(text);

/** What the window asks about the spelling of notes. What is asked is kept and logged nowhere. */
export const spellingCalls = {
  /** Those of the words that are misspelt in the desk's language. */
  misspelt: shell<{ readonly words: readonly string[] }>()(
    z.object({ words: z.array(word).max(mostWordsAsked) }),
    { role: 'agent' },
  ),
  /** Shows the menu of a misspelt word at a place of the page, in its pixels, and says what was chosen. */
  wordMenu: shell<{
    /** What stands in the word's place from now on; null where it stays. */
    readonly replaceBy: string | null;
    /** Whether it is among this computer's words from now on. */
    readonly added: boolean;
  }>()(
    z.object({
      word,
      x: z.number().min(0).max(20_000),
      y: z.number().min(0).max(20_000),
      hasSelection: z.boolean(),
    }),
    { role: 'agent' },
  ),
  /** The words that were added at this computer, in the order of the alphabet. */
  ownWords: shell<{ readonly words: readonly string[] }>()(z.object({}), { role: 'auditor' }),
  forgetOwnWord: shell<{ readonly forgotten: boolean }>()(z.object({ word }), { role: 'agent' }),
};
