import { done, failures } from '../../failures.ts';
import type { QueriesOf } from '../ground/basics/definitions.ts';
import { createLibrary, type Library } from './library.ts';

let opened: Library | undefined;

/** The program's own articles. They are read when somebody first asks. */
export function library(): Library {
  opened ??= createLibrary(
    import.meta.glob('./articles/*.md', { query: '?raw', import: 'default', eager: true }),
  );
  return opened;
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
