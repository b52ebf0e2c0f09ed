import { catalogue } from '../../../language/catalogue.ts';

/** The directory screen, its counts and the list of contested addresses. */
export const directoryWords = catalogue({
  directory: { en: 'Directory', es: 'Directorio' },
  practices: { en: 'Practices', es: 'Consultorios' },
  peopleAndClinics: {
    en: 'People and clinic sign-ins',
    es: 'Personas e inicios de sesión de consultorios',
  },
  contestedAddresses: { en: 'Contested addresses', es: 'Direcciones en disputa' },
  import: { en: 'Import', es: 'Importación' },
  differences: { en: 'Differences', es: 'Diferencias' },
  readiness: { en: 'Readiness', es: 'Preparación' },

  noneContested: { en: 'No address is contested', es: 'Ninguna dirección está en disputa' },
  noneContestedMeaning: {
    en: 'When an import or an upgrade asks for an address that another account holds, it is listed here.',
    es: 'Cuando una importación o una actualización pide una dirección que tiene otra cuenta, aparece aquí.',
  },
  contestedFound: {
    en: '{count, plural, one {# account wants} other {# accounts want}} an address that another one holds. Enter opens an account with its options; from there you can go on to the next.',
    es: '{count, plural, one {# cuenta quiere} other {# cuentas quieren}} una dirección que tiene otra. Enter abre la cuenta con sus opciones; desde ahí puede pasar a la siguiente.',
  },
  account: { en: 'Account', es: 'Cuenta' },
  wants: { en: 'Wants', es: 'Quiere' },
  heldBy: { en: 'Held by', es: 'La tiene' },
  since: { en: 'Since', es: 'Desde' },
});
