import { catalogue } from '../../language/catalogue.ts';

/** What is said where the source of the imports and the desk say two things. */
export const differencesWords = catalogue({
  differenceNotFound: {
    en: 'There is no difference in {column} of “{id}”. It was settled already, or both now say the same.',
    es: 'No hay ninguna diferencia en {column} de “{id}”. Ya se resolvió, o ahora ambos dicen lo mismo.',
  },
  differenceNotTakeable: { en: '{problem} Nothing was changed.', es: '{problem} No se cambió nada.' },
});
