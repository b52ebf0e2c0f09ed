import { catalogue } from '../../language/catalogue.ts';

/** What `readiness` says. */
export const readinessCommandWords = catalogue({
  readiness: {
    en: 'what would happen if every legacy login were upgraded today',
    es: 'qué pasaría si hoy se actualizaran todos los inicios de sesión anteriores',
  },
  practice: {
    en: 'of this practice; may be given again',
    es: 'de este consultorio; se puede repetir',
  },
  state: {
    en: 'of practices in this state, as in CA',
    es: 'de consultorios de este estado, como CA',
  },
  accounts: { en: 'only these', es: 'solo estas' },
  kind: { en: 'only with these outcomes', es: 'solo con estos resultados' },
  report: {
    en: 'counts by outcome, practice and state',
    es: 'cantidades por resultado, consultorio y estado',
  },
  most: {
    en: 'this many of the practices with the most to do',
    es: 'esta cantidad de los consultorios con más por hacer',
  },
  total: {
    en: '{total, plural, one {# legacy login} other {# legacy logins}} in {practices, plural, one {# practice} other {# practices}}: {counts}',
    es: '{total, plural, one {# inicio de sesión anterior} other {# inicios de sesión anteriores}} en {practices, plural, one {# consultorio} other {# consultorios}}: {counts}',
  },
  practicesReady: {
    en: '{count, plural, one {# practice is} other {# practices are}} ready',
    es: '{count, plural, one {# consultorio está listo} other {# consultorios están listos}}',
  },
  practiceToDo: {
    en: '{id}  {name}  {left, number} of {total, number} to do: {counts}',
    es: '{id}  {name}  {left, number} de {total, number} por hacer: {counts}',
  },
  list: { en: 'each account with its outcome', es: 'cada cuenta con su resultado' },
  limit: { en: 'at most this many', es: 'como máximo esta cantidad' },
  noLegacyLogin: { en: 'No such legacy login.', es: 'No hay ningún inicio de sesión anterior así.' },
  claimedNotVerified: { en: 'claimed, not verified', es: 'reclamado, sin verificar' },
  alsoWanted: {
    en: 'asked for by {count, plural, one {# more} other {# more}}',
    es: '{count, plural, one {lo pide # más} other {lo piden # más}}',
  },
  probablyMeant: { en: 'probably meant {address}', es: 'probablemente quiso decir {address}' },
  told: { en: 'told {at}', es: 'avisado {at}' },
  exporting: {
    en: 'the list as CSV, with a manifest beside it',
    es: 'la lista en CSV, con un manifiesto al lado',
  },
  exported: {
    en: '{rows, plural, one {# account} other {# accounts}}, {bytes, plural, one {# byte} other {# bytes}}, SHA-256 {sha256}',
    es: '{rows, plural, one {# cuenta} other {# cuentas}}, {bytes, plural, one {# byte} other {# bytes}}, SHA-256 {sha256}',
  },
  mail: {
    en: 'tell each person or clinic what to do',
    es: 'avisar a cada persona o consultorio de lo que debe hacer',
  },
  dryRun: {
    en: 'say what would be sent to whom, and send nothing',
    es: 'decir qué se enviaría a quién, sin enviar nada',
  },
  days: {
    en: 'leave out those who were told within this many days',
    es: 'omitir a quienes recibieron un aviso en esta cantidad de días',
  },
  wouldBeQueued: {
    en: '{persons, plural, one {# letter} other {# letters}} to people and {clinics, plural, one {# letter} other {# letters}} to clinics would be queued, about {accounts, plural, one {# account} other {# accounts}} ({counts})',
    es: 'Se pondrían en cola {persons, plural, one {# carta} other {# cartas}} a personas y {clinics, plural, one {# carta} other {# cartas}} a consultorios, sobre {accounts, plural, one {# cuenta} other {# cuentas}} ({counts})',
  },
  areQueued: {
    en: '{persons, plural, one {# letter} other {# letters}} to people and {clinics, plural, one {# letter} other {# letters}} to clinics are queued, about {accounts, plural, one {# account} other {# accounts}} ({counts})',
    es: 'Están en cola {persons, plural, one {# carta} other {# cartas}} a personas y {clinics, plural, one {# carta} other {# cartas}} a consultorios, sobre {accounts, plural, one {# cuenta} other {# cuentas}} ({counts})',
  },
  skipped: {
    en: '{recently, plural, one {# was} other {# were}} told recently, {withoutAddress, plural, one {# has} other {# have}} no address that mail can be sent to',
    es: '{recently, plural, one {# recibió un aviso} other {# recibieron un aviso}} hace poco, {withoutAddress, plural, one {# no tiene} other {# no tienen}} dirección a la que se pueda enviar correo',
  },
  letterTo: { en: 'To {address}: {subject}', es: 'Para {address}: {subject}' },
});
