import { catalogue } from '../../language/catalogue.ts';

/** What `knowledge` says. */
export const knowledgeCommandWords = catalogue({
  knowledge: {
    en: 'articles: what to do, and what never to say',
    es: 'artículos: qué hacer y qué no decir nunca',
  },
  search: {
    en: 'articles with these words, or for a reason or situation',
    es: 'artículos con estas palabras, o para un motivo o una situación',
  },
  forReason: { en: 'for this reason', es: 'para este motivo' },
  forSituation: { en: 'for this situation', es: 'para esta situación' },
  noArticle: { en: 'No article.', es: 'Ningún artículo.' },
  show: { en: 'one article', es: 'un artículo' },
});
