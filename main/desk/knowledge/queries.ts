import type { Language } from '../../../language/languages.ts';
import { done, failures } from '../../failures.ts';
import { spokenLanguage } from '../../language.ts';
import type { QueriesOf } from '../ground/basics/definitions.ts';
import { createLibrary, type Library } from './library.ts';

const filesOf: Readonly<Record<Language, () => Readonly<Record<string, string>>>> = {
  en: () => import.meta.glob('./articles/en/*.md', { query: '?raw', import: 'default', eager: true }),
  es: () => import.meta.glob('./articles/es/*.md', { query: '?raw', import: 'default', eager: true }),
};
const opened: Partial<Record<Language, Library>> = {};

/** The program's own articles in a language. They are read when they are first asked for. */
export function libraryIn(language: Language): Library {
  const library = opened[language] ?? createLibrary(filesOf[language](), language);
  opened[language] = library;
  return library;
}

/** The articles in the language that is spoken now. */
function library(): Library {
  const language = spokenLanguage();
  return libraryIn(language === 'pseudo' ? 'en' : language);
}

/** What faces may ask of the articles. */
export const knowledgeQueries: QueriesOf<'knowledge' | 'article'> = {
  knowledge: (_reader, wanted) => {
    const hits = library().search(wanted);
    return done({ hits, total: hits.length });
  },
  article: (_reader, { id }) => {
    const article = library().article(id.trim().toLowerCase());
    return article ? done(article) : failures.articleNotFound(id);
  },
};
