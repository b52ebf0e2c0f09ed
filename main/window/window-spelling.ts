import type { Language } from '../../language/languages.ts';
import type { spellingCalls } from '../../preload/contract/spelling.ts';
import type { OpenDesk } from '../compose.ts';
import { done, failures } from '../failures.ts';
import type { Asker, IpcHost } from '../ipc/serve.ts';
import type { Spelling } from '../spelling/spelling.ts';

/** What is chosen in the menu of a word; null where nothing is. */
export type WordChoice = { readonly replaceBy: string } | 'add' | null;

/** Where a word stands, in pixels of the page, and what its menu has to offer. */
export interface WordMenu {
  readonly x: number;
  readonly y: number;
  readonly hasSelection: boolean;
  readonly suggestions: readonly string[];
}

interface WindowSpellingParts {
  readonly login: () => Pick<OpenDesk, 'ownWords'> | null;
  readonly spelling: Pick<Spelling, 'misspelt' | 'suggest'>;
  readonly language: () => Language;
  readonly popUp: (menu: WordMenu, asker: Asker) => Promise<WordChoice>;
  /** The computer's own words are others now. */
  readonly changed: () => void;
}

interface AskedWord {
  readonly word: string;
  readonly x: number;
  readonly y: number;
  readonly hasSelection: boolean;
}

/** What the window asks about the spelling of what is typed into it. */
export function windowSpelling({
  login,
  spelling,
  language,
  popUp,
  changed,
}: WindowSpellingParts): Pick<IpcHost['shell'], keyof typeof spellingCalls> {
  return {
    misspelt: async ({ words }: { readonly words: readonly string[] }) => {
      const desk = login();
      if (!desk) return failures.deskNotOpen();
      const [misspelt, own] = await Promise.all([spelling.misspelt(language(), words), desk.ownWords.all()]);
      const known = new Set(own);
      return done({ words: misspelt.filter((word) => !known.has(word)) });
    },
    wordMenu: async ({ word, ...at }: AskedWord, asker: Asker) => {
      const chosen = await popUp({ ...at, suggestions: await spelling.suggest(language(), word) }, asker);
      if (chosen !== 'add') return done({ replaceBy: chosen?.replaceBy ?? null, added: false });
      // Meanwhile it may have been closed.
      const added = (await login()?.ownWords.add(word)) ?? failures.deskNotOpen();
      if (!added.ok) return added;
      changed();
      return done({ replaceBy: null, added: true });
    },
    ownWords: async () => {
      const desk = login();
      return desk ? done({ words: await desk.ownWords.all() }) : failures.deskNotOpen();
    },
    forgetOwnWord: async ({ word }: { readonly word: string }) => {
      const forgotten = (await login()?.ownWords.forget(word)) ?? failures.deskNotOpen();
      if (forgotten.ok && forgotten.value.forgotten) changed();
      return forgotten;
    },
  };
}
