import { catalogue } from '../../../language/catalogue.ts';

/** The last import, and how it is undone. */
export const undoWords = catalogue({
  title: { en: 'Last import', es: 'Última importación' },
  practices: {
    en: 'Practices from {file}, imported {when} by {operator}: {added, number} new, {changed, number} changed.',
    es: 'Consultorios de {file}, importados {when} por {operator}: nuevos, {added, number}; cambiados, {changed, number}.',
  },
  people: {
    en: 'People from {file}, imported {when} by {operator}: {added, number} new, {changed, number} changed.',
    es: 'Personas de {file}, importadas {when} por {operator}: nuevas, {added, number}; cambiadas, {changed, number}.',
  },
  undo: { en: 'Undo this import', es: 'Deshacer esta importación' },
  undoRest: { en: 'Undo the rest', es: 'Deshacer el resto' },
  question: { en: 'Undo this import?', es: '¿Deshacer esta importación?' },
  counting: { en: 'Counting what would be undone', es: 'Contando lo que se desharía' },
  undoing: { en: 'Undoing the import', es: 'Deshaciendo la importación' },
  willTakeOut: {
    en: '{count, plural, one {# new record will be taken out} other {# new records will be taken out}}',
    es: '{count, plural, one {Se quitará # registro nuevo} other {Se quitarán # registros nuevos}}',
  },
  willPutBack: {
    en: '{count, plural, one {# changed record will be as before} other {# changed records will be as before}}',
    es: '{count, plural, one {# registro cambiado quedará como antes} other {# registros cambiados quedarán como antes}}',
  },
  willStay: {
    en: '{count, plural, one {# was changed or used since, and will stay} other {# were changed or used since, and will stay}}',
    es: '{count, plural, one {# se cambió o usó desde entonces y se quedará} other {# se cambiaron o usaron desde entonces y se quedarán}}',
  },
  takenOut: {
    en: '{count, plural, one {# new record is} other {# new records are}} taken out',
    es: '{count, plural, one {Se quita # registro nuevo} other {Se quitan # registros nuevos}}',
  },
  putBack: {
    en: '{count, plural, one {# changed record is} other {# changed records are}} as before',
    es: '{count, plural, one {# registro cambiado queda} other {# registros cambiados quedan}} como antes',
  },
  stays: {
    en: '{count, plural, one {# was changed or used since, and stays} other {# were changed or used since, and stay}}',
    es: '{count, plural, one {# se cambió o usó desde entonces y se queda} other {# se cambiaron o usaron desde entonces y se quedan}}',
  },
  linksStay: {
    en: 'Links that the import ended stay ended.',
    es: 'Los enlaces que la importación anuló siguen anulados.',
  },
  wasUndone: { en: 'Undone {when}.', es: 'Se deshizo {when}.' },
  partlyUndone: {
    en: 'Partly undone {when}: {settled, number} of {records, number} records.',
    es: 'Se deshizo en parte {when}: {settled, number} de {records, number} registros.',
  },
  stayed: { en: 'Not undone ({count, number})', es: 'Sin deshacer ({count, number})' },
  record: { en: 'ID', es: 'ID' },
  import: { en: 'The import', es: 'La importación' },
  added: { en: 'added it', es: 'lo agregó' },
  changed: { en: 'changed it', es: 'lo cambió' },
  why: { en: 'Why it stays', es: 'Por qué se queda' },
});

/** Why a record stays. */
export const whyWords = catalogue({
  changed: { en: 'Changed after the import', es: 'Se cambió después de la importación' },
  used: {
    en: 'A case, a link, a message or a person belongs to it by now',
    es: 'Ya tiene un caso, un enlace, un mensaje o una persona',
  },
  'address-taken': {
    en: 'Its earlier email belongs to another account by now',
    es: 'Su correo anterior ya es de otra cuenta',
  },
  'user-name-taken': {
    en: 'Its earlier user name belongs to another account by now',
    es: 'Su nombre de usuario anterior ya es de otra cuenta',
  },
  'practice-missing': {
    en: 'Its earlier practice is no longer on file',
    es: 'Su consultorio anterior ya no está registrado',
  },
});
