import { catalogue } from '../../../../language/catalogue.ts';

/** What is said of people, whatever feature says it. */
export const peopleWords = catalogue({
  sameName: { en: 'the same name', es: 'el mismo nombre' },
  samePhone: { en: 'the same verification phone', es: 'el mismo teléfono de verificación' },
});
