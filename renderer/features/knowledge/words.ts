import { catalogue } from '../../../language/catalogue.ts';

/** What stands around the articles; their own words are files. */
export const knowledgeWords = catalogue({
  articles: { en: 'Articles', es: 'Artículos' },
  article: { en: 'Article', es: 'Artículo' },
  allArticles: { en: 'All articles', es: 'Todos los artículos' },
  searchArticles: { en: 'Search the articles', es: 'Buscar en los artículos' },
  count: {
    en: '{count, plural, one {# article} other {# articles}}',
    es: '{count, plural, one {# artículo} other {# artículos}}',
  },
  noneHasAllWords: {
    en: 'No article has all these words',
    es: 'Ningún artículo contiene todas estas palabras',
  },
  tryOtherWords: {
    en: 'Try one of them, or another word for it.',
    es: 'Pruebe con una de ellas o con otra palabra.',
  },
  goingOn: { en: 'What is going on', es: 'Qué ocurre' },
  whatToDo: { en: 'What to do', es: 'Qué hacer' },
  tellCaller: { en: 'Tell the caller', es: 'Diga a la persona que llama' },
  neverSay: { en: 'Never say', es: 'Nunca diga' },
});
