import { parentPort } from 'node:worker_threads';
import type { Language } from '../../language/languages.ts';
import { type Dictionary, isMisspelt, suggestionsFor } from './judge.ts';
import { openDictionary } from './open-dictionary.ts';
import type { FromSpelling, ToSpelling } from './worker-messages.ts';

/** The worker's entry: a dictionary takes a second to be read, and a suggestion longer than a frame. */
const dictionaries = new Map<Language, Promise<Dictionary>>();

function dictionaryOf(language: Language): Promise<Dictionary> {
  const there = dictionaries.get(language) ?? openDictionary(language);
  dictionaries.set(language, there);
  return there;
}

async function wordsFor(asked: ToSpelling): Promise<readonly string[]> {
  const dictionary = await dictionaryOf(asked.language);
  return asked.kind === 'suggest'
    ? suggestionsFor(dictionary, asked.word)
    : asked.words.filter((word) => isMisspelt(dictionary, word));
}

parentPort?.on('message', (asked: ToSpelling) => {
  const answer = (words: readonly string[]): void => {
    const said: FromSpelling = { id: asked.id, words };
    parentPort?.postMessage(said);
  };
  // Where a dictionary can't be read nothing is misspelt, and nobody waits.
  void wordsFor(asked).then(answer, () => answer([]));
});
