import { catalogue } from '../../../language/catalogue.ts';

/** What several screens say of how a caller was verified. */
export const callerWords = catalogue({
  notVerifiedHere: {
    en: 'A caller could not be verified here',
    es: 'Aquí no se pudo verificar a una persona que llamó',
  },
  failedCheck: { en: '{check}, {at}, {operator}', es: '{check}, {at}, {operator}' },
  failedCheckInCase: {
    en: '{check}, {at}, {operator}, case {number}',
    es: '{check}, {at}, {operator}, caso {number}',
  },
  overridden: {
    en: 'A lead acted without the required proof.',
    es: 'Un responsable actuó sin el comprobante requerido.',
  },
  overrideReason: { en: '{reason} ({operator}, {at})', es: '{reason} ({operator}, {at})' },
});
