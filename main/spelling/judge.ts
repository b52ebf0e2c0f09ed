import { isPlainWord } from '../../preload/contract/spelling.ts';

/** What a dictionary knows of a language. */
export interface Dictionary {
  correct(word: string): boolean;
  suggest(word: string): readonly string[];
}

/** Words of a help desk that dictionaries do not have, in any language. */
const wordsOfTheField = new Set(
  'login logins unlocked webmail inbox outbox username usernames passcode passcodes captcha autofill telehealth callback callbacks wifi url app apps signup onboarding offboarding email emails online smartphone spam'.split(
    ' ',
  ),
);

const mostSuggestions = 5;

/** Whether it is a word, and misspelt. */
export function isMisspelt(dictionary: Dictionary, word: string): boolean {
  if (!isPlainWord(word)) return false;
  const plain = word.replaceAll('’', "'");
  if (wordsOfTheField.has(plain) || dictionary.correct(plain)) return false;
  // Two words with a dash between are each a word.
  return !plain.split('-').every((part) => part.length > 1 && dictionary.correct(part));
}

/** What may be meant by it, the likeliest first. */
export const suggestionsFor = (dictionary: Dictionary, word: string): readonly string[] =>
  dictionary.suggest(word.replaceAll('’', "'")).slice(0, mostSuggestions);
