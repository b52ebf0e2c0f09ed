import type { Language } from '../../../language/languages.ts';
import { spokenLanguage } from '../../language.ts';

/** The part of a page's address by which its reader chooses a language, as in `?language=es`. */
export const languageChoice = 'language';

/** The address of a page in another language. An empty one stands for the page that is open. */
export const pageIn = (page: string, language: Language): string =>
  `${page}${page.includes('?') ? '&' : '?'}${languageChoice}=${language}`;

/** The language that a page is in, as its `lang` says. */
export function pageLanguage(): Language {
  const spoken = spokenLanguage();
  return spoken === 'pseudo' ? 'en' : spoken;
}
