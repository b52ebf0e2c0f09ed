import { catalogue, type PlainMessage } from '../../../language/catalogue.ts';
import type { ArticlePart } from '../../../preload/contract/knowledge.ts';

/** The headings of the four parts, as an article has them in its language. */
export const partHeadings: Readonly<Record<ArticlePart, PlainMessage>> = catalogue({
  goingOn: { en: 'What is going on', es: 'Qué ocurre' },
  whatToDo: { en: 'What to do', es: 'Qué hacer' },
  tellCaller: { en: 'Tell the caller', es: 'Diga a la persona que llama' },
  neverSay: { en: 'Never say', es: 'Nunca diga' },
});
