import { catalogue } from '../../../language/catalogue.ts';

/** The list of what was done without the team and was refused when it was taken over. */
export const notTakenOverWords = catalogue({
  title: {
    en: 'Done offline, not taken over ({count, number})',
    es: 'Hecho sin conexión, no incorporado ({count, number})',
  },
  unread: { en: 'Work that could not be read', es: 'Trabajo que no se pudo leer' },
  by: { en: 'by {operator}, {at}', es: 'por {operator}, {at}' },
  whatNext: {
    en: 'Open the case, do it in another way or tell the caller, then tick it off.',
    es: 'Abra el caso, hágalo de otra manera o avise a quien llamó, y márquelo como revisado.',
  },
  openCase: { en: 'Open case {number}', es: 'Abrir el caso {number}' },
  settle: { en: 'Looked at', es: 'Revisado' },
  settleOf: { en: 'Looked at: {what}', es: 'Revisado: {what}' },
  settled: { en: 'Ticked off: {what}', es: 'Marcado como revisado: {what}' },
  more: {
    en: '{count, plural, one {# more follows} other {# more follow}} once these are ticked off.',
    es: '{count, plural, one {Queda # más} other {Quedan # más}} cuando estos estén revisados.',
  },
});
