import { catalogue } from '../../../language/catalogue.ts';

/** What is said of values of the directory. */
export const directoryWords = catalogue({
  differsHidden: {
    en: '{value} (differs in what is hidden)',
    es: '{value} (difiere en la parte oculta)',
  },
});
