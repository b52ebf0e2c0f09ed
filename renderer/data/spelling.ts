import type { Refusal } from '../../preload/contract/shared.ts';
import { mostWordsAsked } from '../../preload/contract/spelling.ts';
import { bridge } from '../bridge.ts';
import { windowLanguage } from '../language.ts';
import { windowStore } from '../window-store.ts';

interface VerdictsState {
  /** The language in which the words were looked up. */
  readonly language: string;
  /** Whether each word that was looked up is misspelt. */
  readonly verdicts: ReadonlyMap<string, boolean>;
}

const none: ReadonlyMap<string, boolean> = new Map();
/** So many words are remembered; then it begins again with those that are needed. */
const mostKept = 10_000;

const useKept = windowStore<VerdictsState>(() => ({ language: '', verdicts: none }));

/** What is known of the spelling of words, in the language that the window speaks. */
export const useVerdicts = (): ReadonlyMap<string, boolean> =>
  useKept(({ language, verdicts }) => (language === windowLanguage() ? verdicts : none));

/** Looks words up that nothing is known of yet. Where nobody answers they stay unmarked. */
export async function lookUpSpelling(words: readonly string[]): Promise<void> {
  const language = windowLanguage();
  for (let from = 0; from < words.length; from += mostWordsAsked) {
    const asked = words.slice(from, from + mostWordsAsked);
    const answer = await bridge().shell.misspelt({ words: asked });
    if (!answer.ok || language !== windowLanguage()) return;
    const misspelt = new Set(answer.value.words);
    useKept.setState((kept) => {
      const before = kept.language === language && kept.verdicts.size < mostKept ? kept.verdicts : none;
      return {
        language,
        verdicts: new Map([...before, ...asked.map((word) => [word, misspelt.has(word)] as const)]),
      };
    });
  }
}

/** Calls `listener` once this computer's own words are others. Gives how to stop. */
export const onOwnWords = (listener: () => void): (() => void) => bridge().on.ownWordsChanged(listener);

/** Looks everything up anew then. Gives how to stop. */
export const followOwnWords = (): (() => void) => onOwnWords(() => useKept.setState({ verdicts: none }));

/** Shows the menu of a misspelt word. Gives what stands in its place from now on, or why the word could not be added. */
export async function askWordMenu(
  word: string,
  at: { readonly x: number; readonly y: number; readonly hasSelection: boolean },
): Promise<{ readonly replaceBy: string | null; readonly error: Refusal | null }> {
  const answer = await bridge().shell.wordMenu({ word, ...at });
  return answer.ok
    ? { replaceBy: answer.value.replaceBy, error: null }
    : { replaceBy: null, error: answer.error };
}
