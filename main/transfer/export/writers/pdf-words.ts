import { catalogue } from '../../../../language/catalogue.ts';

/** What stands on the pages of a PDF table besides its rows. */
export const pdfWords = catalogue({
  page: { en: 'Page {page, number}', es: 'Página {page, number}' },
  made: { en: 'Made {at} by {operator}', es: 'Hecho el {at} por {operator}' },
  times: { en: 'Times are in the time zone {zone}', es: 'Las horas están en la zona horaria {zone}' },
  rows: {
    en: '{rows, plural, one {# row} other {# rows}}. End of the list.',
    es: '{rows, plural, one {# fila} other {# filas}}. Fin de la lista.',
  },
});
