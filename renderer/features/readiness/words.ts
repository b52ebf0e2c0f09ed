import { catalogue } from '../../../language/catalogue.ts';

/** The readiness of legacy logins for the upgrade: counts, list and export. */
export const readinessWords = catalogue({
  ready: { en: 'ready', es: 'lista' },
  readyMeaning: { en: 'Nothing prevents the upgrade', es: 'Nada impide la actualización' },
  noAddress: { en: 'no address', es: 'sin dirección' },
  noAddressMeaning: { en: 'None is on file', es: 'No hay ninguna registrada' },
  shared: { en: 'shared', es: 'compartida' },
  sharedMeaning: {
    en: 'A colleague has it, or another person wants it',
    es: 'La tiene un colega u otra persona la quiere',
  },
  taken: { en: 'taken', es: 'en uso' },
  takenMeaning: { en: 'An account elsewhere holds it', es: 'La tiene una cuenta de otro consultorio' },
  typo: { en: 'looks mistyped', es: 'parece mal escrita' },
  typoMeaning: { en: 'The link would go to the wrong place', es: 'El enlace llegaría al lugar equivocado' },
  invalid: { en: 'no valid address', es: 'dirección no válida' },
  invalidMeaning: { en: 'Address on file is invalid', es: 'La dirección registrada no es válida' },

  openLink: { en: 'Open the verification link', es: 'Abrir el enlace de verificación' },
  switchNextTime: {
    en: 'Switch at the next sign-in',
    es: 'Cambiar en el próximo inicio de sesión',
  },
  chooseClinicAddress: {
    en: 'Choose an address for the clinic',
    es: 'Elegir una dirección para el consultorio',
  },
  chooseAddress: { en: 'Choose an address', es: 'Elegir una dirección' },
  ownAddressOthersWant: {
    en: 'One of their own; {count, plural, one {one more person wants it} other {# more people want it}}',
    es: 'Una propia; {count, plural, one {otra persona la quiere} other {otras # personas la quieren}}',
  },
  ownAddressColleague: {
    en: 'One of their own; a colleague has it',
    es: 'Una propia; un colega la tiene',
  },
  anotherAddress: { en: 'Another address', es: 'Otra dirección' },
  checkSpelling: { en: 'Check the spelling', es: 'Revisar cómo está escrita' },
  probably: { en: 'Probably {address}', es: 'Probablemente {address}' },
  writeAgain: { en: 'Enter the address again', es: 'Escribir la dirección de nuevo' },

  readiness: { en: 'Readiness', es: 'Preparación' },
  allAccounts: { en: 'All accounts', es: 'Todas las cuentas' },
  people: { en: 'People', es: 'Personas' },
  clinics: { en: 'Clinics', es: 'Consultorios' },
  export: { en: 'Export', es: 'Exportar' },
  letters: { en: 'Letters', es: 'Cartas' },
  counts: { en: 'Counts', es: 'Recuento' },
  counting: { en: 'Counting', es: 'Contando' },
  notCountedYet: { en: 'Not counted yet', es: 'Aún sin contar' },
  counted: {
    en: '<b>{logins, plural, one {# legacy login} other {# legacy logins}}</b> in {practices, plural, one {# practice} other {# practices}}',
    es: '<b>{logins, plural, one {# inicio de sesión anterior} other {# inicios de sesión anteriores}}</b> en {practices, plural, one {# consultorio} other {# consultorios}}',
  },
  countedAt: { en: 'counted {when}', es: 'contado {when}' },
  countAgain: { en: 'Count again', es: 'Contar de nuevo' },
  filters: { en: 'Filters', es: 'Filtros' },
  practiceIds: { en: 'Practice IDs', es: 'ID de consultorios' },
  allPractices: { en: 'All practices', es: 'Todos los consultorios' },
  state: { en: 'State', es: 'Estado' },
  allStates: { en: 'All states', es: 'Todos los estados' },
  accounts: { en: 'Accounts', es: 'Cuentas' },
  outcomes: { en: 'Outcomes', es: 'Resultados' },
  share: { en: '{percent} %', es: '{percent} %' },
  underOne: { en: 'under 1 %', es: 'menos de 1 %' },
  practicesWithMost: {
    en: 'Practices with the most to do',
    es: 'Consultorios con más por hacer',
  },
  mostToDo: { en: 'Most to do', es: 'Más por hacer' },
  practicesReady: {
    en: '{count, plural, one {# practice has} other {# practices have}} nothing to do',
    es: '{count, plural, one {# consultorio} other {# consultorios}} sin pendientes',
  },
  partOfAll: {
    en: '<b>{part, number}</b> <quiet>of {all, number}</quiet>',
    es: '<b>{part, number}</b> <quiet>de {all, number}</quiet>',
  },

  looking: { en: 'Searching …', es: 'Buscando …' },
  noneFound: { en: 'No such legacy login', es: 'Ningún inicio de sesión anterior coincide' },
  noneFoundMeaning: {
    en: 'Accounts that still sign in with Practice ID and user name would be listed here.',
    es: 'Aquí aparecerían las cuentas que aún inician sesión con el ID del consultorio y el nombre de usuario.',
  },
  legacyLogins: { en: 'Legacy logins', es: 'Inicios de sesión anteriores' },
  noneOnFile: { en: 'no address on file', es: 'sin dirección registrada' },
  notToldYet: { en: 'no letter yet', es: 'aún sin carta' },
  letterQueued: { en: 'letter queued {when}', es: 'carta puesta en cola {when}' },

  exportList: { en: 'Export the list', es: 'Exportar la lista' },
  done: { en: 'Done', es: 'Listo' },
  exported: {
    en: '{rows, plural, one {# account} other {# accounts}} exported, {size}.',
    es: '{rows, plural, one {# cuenta exportada} other {# cuentas exportadas}}, {size}.',
  },
  exportCount: {
    en: '{count, plural, one {# account.} other {# accounts.}}',
    es: '{count, plural, one {# cuenta.} other {# cuentas.}}',
  },
  exportUncounted: {
    en: 'How many accounts these are is known once the file is written.',
    es: 'Cuántas cuentas son se sabe cuando el archivo está escrito.',
  },
  exportFiltered: {
    en: 'The accounts that match the filters, one line each. It contains full addresses; it does not say who holds one.',
    es: 'Las cuentas que coinciden con los filtros, una por línea. Contiene las direcciones completas; no dice quién tiene cada una.',
  },
  exportAll: {
    en: 'All legacy logins, one line each. It contains full addresses; it does not say who holds one.',
    es: 'Todos los inicios de sesión anteriores, uno por línea. Contiene las direcciones completas; no dice quién tiene cada una.',
  },
});
