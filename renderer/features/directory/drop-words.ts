import { catalogue } from '../../../language/catalogue.ts';

/** Files that are dragged in. */
export const dropWords = catalogue({
  dropHere: { en: 'Drop the file to import it', es: 'Suelte el archivo para importarlo' },
  sameKind: {
    en: 'These files contain the same kind of rows. Import them one after the other.',
    es: 'Estos archivos contienen el mismo tipo de filas. Impórtelos uno tras otro.',
  },
  tooMany: {
    en: 'Drop at most two files: one of practices and one of people.',
    es: 'Suelte como máximo dos archivos: uno de consultorios y otro de personas.',
  },
});
