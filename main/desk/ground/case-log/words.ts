import { catalogue } from '../../../../language/catalogue.ts';

/** What lines of a case say, whatever feature writes them. */
export const caseLogWords = catalogue({
  opened: {
    en: 'Opened by {channel, select, phone {phone} email {email} portal {portal} visit {visit} other {{channel}}}: {caller}',
    es: 'Abierto por {channel, select, phone {teléfono} email {correo} portal {portal} visit {visita} other {{channel}}}: {caller}',
  },
  reopened: { en: 'Reopened: {why}', es: 'Reabierto: {why}' },
});
