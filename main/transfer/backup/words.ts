import { catalogue } from '../../../language/catalogue.ts';

/** What a check found, each a sentence of its own. */
export const checkWords = catalogue({
  pagesUnreadable: {
    en: 'Some pages of the file can’t be read.',
    es: 'No se pueden leer algunas páginas del archivo.',
  },
  tableDamaged: {
    en: 'The table {table} is damaged.',
    es: 'La tabla {table} está dañada.',
  },
  parentsMissing: {
    en: 'In the table {table} {count, plural, one {# row belongs} other {# rows belong}} to something that is not there.',
    es: 'En la tabla {table} {count, plural, one {# fila pertenece} other {# filas pertenecen}} a algo que no existe.',
  },
  chainBroken: {
    en: 'The audit chain is broken at entry {entry}.',
    es: 'La cadena de auditoría está rota en la entrada {entry}.',
  },
});

/** What is wrong with a backup, in the middle of a sentence. */
export const verifyWords = catalogue({
  isEmpty: { en: 'the file is empty', es: 'el archivo está vacío' },
  isCutOff: { en: 'the file is cut off', es: 'el archivo está cortado' },
  unlikeManifest: {
    en: 'it is not the file that its manifest describes',
    es: 'no es el archivo que describe su manifiesto',
  },
  unlikeStore: {
    en: 'it is not like the store that it was made of',
    es: 'no es como el almacén de datos del que se hizo',
  },
  unreadable: {
    en: 'a part of it was changed or is missing',
    es: 'una parte cambió o falta',
  },
  schemaUnknown: {
    en: 'its schema is not one of this program ({version})',
    es: 'su esquema no es de este programa ({version})',
  },
});
