/** The languages that every sentence has. English is the source. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** Each language in its own words, as people look for it in a list. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

/** What numbers, dates and plurals go by. Practices write dollars and telephone numbers as in the United States. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/** The language of a tag such as `es-MX` or `ES`; null for one that the program does not speak. */
export function languageOf(tag: string): Language | null {
  const [first = ''] = tag.trim().toLowerCase().split(/[-_]/);
  return isLanguage(first) ? first : null;
}

// By how each language calls them, without marks: `Español`, `inglés`.
const languagesByName: Readonly<Record<string, Language>> = {
  english: 'en',
  ingles: 'en',
  eng: 'en',
  spanish: 'es',
  espanol: 'es',
  castellano: 'es',
  spa: 'es',
};

/** The language that a tag or a name says, as in `es-MX`, `Spanish` or `Español (México)`; null for one that the program does not speak. */
export function languageSaid(text: string): Language | null {
  const [first = ''] = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .split(/[^a-z]/);
  return isLanguage(first) ? first : (languagesByName[first] ?? null);
}
