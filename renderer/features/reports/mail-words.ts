import { catalogue } from '../../../language/catalogue.ts';

/** The report on mail: in sentences, by day and by domain. */
export const mailReportWords = catalogue({
  accepted: { en: 'Accepted by the relay', es: 'Aceptados por el servidor' },
  waiting: { en: 'Still waiting', es: 'Aún en espera' },
  cancelled: { en: 'Cancelled', es: 'Cancelados' },
  uncertain: { en: 'Uncertain', es: 'Inciertos' },
  notArrived: { en: 'Did not arrive', es: 'No llegaron' },
  acceptedHead: { en: 'Accepted', es: 'Aceptados' },
  waitingHead: { en: 'Waiting', es: 'En espera' },
  messagesHead: { en: 'Messages', es: 'Mensajes' },
  shareHead: { en: 'Share not arrived', es: 'Parte que no llegó' },
  domainHead: { en: 'Domain', es: 'Dominio' },

  acceptedMeaning: {
    en: 'The mail server accepted it. Whether it reached the mailbox can’t be seen here.',
    es: 'El servidor de correo lo aceptó. Aquí no se puede ver si llegó al buzón.',
  },
  waitingMeaning: {
    en: 'Queued, being sent, deferred or held',
    es: 'En cola, enviándose, aplazado o retenido',
  },
  cancelledMeaning: {
    en: 'It was cancelled before it was sent',
    es: 'Se canceló antes de enviarse',
  },
  uncertainMeaning: {
    en: 'The connection broke after the message was sent: the result is not known',
    es: 'La conexión se cortó después de enviar el mensaje: no se sabe el resultado',
  },
  notArrivedMeaning: {
    en: 'Permanently refused, bounced, or its link expired before it could be sent',
    es: 'Rechazado definitivamente, devuelto, o su enlace venció antes de poder enviarse',
  },
  messagesMeaning: { en: 'All that were written', es: 'Todos los que se escribieron' },
  shareMeaning: {
    en: 'What did not arrive, of everything that is finished',
    es: 'Lo que no llegó, de todo lo que ya terminó',
  },

  countAccepted: {
    en: '{count, number} accepted by the relay',
    es: '{count, plural, one {# aceptado} other {# aceptados}} por el servidor',
  },
  countWaiting: { en: '{count, number} still waiting', es: '{count, number} aún en espera' },
  countCancelled: {
    en: '{count, number} cancelled',
    es: '{count, plural, one {# cancelado} other {# cancelados}}',
  },
  countUncertain: {
    en: '{count, number} uncertain',
    es: '{count, plural, one {# incierto} other {# inciertos}}',
  },
  countNotArrived: {
    en: '{count, number} did not arrive',
    es: '{count, plural, one {# no llegó} other {# no llegaron}}',
  },
  countOf: { en: '{count}, {of}', es: '{count}, {of}' },
  noMessages: { en: 'no messages', es: 'ningún mensaje' },
  messagesInParts: {
    en: '{count, plural, one {# message} other {# messages}}: {parts}',
    es: '{count, plural, one {# mensaje} other {# mensajes}}: {parts}',
  },
  barSays: { en: '{days}: {counts}', es: '{days}: {counts}' },

  counting: { en: 'Counting …', es: 'Contando …' },
  byDomain: { en: 'By domain', es: 'Por dominio' },
  messagesByDomain: { en: 'Messages by domain', es: 'Mensajes por dominio' },
  messagesByDay: { en: 'Messages by day', es: 'Mensajes por día' },
  walkDays: {
    en: 'Messages by day. Arrow keys move between days, Enter opens the outbox at a day.',
    es: 'Mensajes por día. Las flechas pasan de un día a otro, Enter abre la bandeja de salida en un día.',
  },
  whatBecameOfIt: { en: 'Results', es: 'Resultados' },
  showDaysAs: { en: 'Show days as', es: 'Mostrar los días como' },
  chart: { en: 'Chart', es: 'Gráfico' },
  table: { en: 'Table', es: 'Tabla' },
  showMore: { en: 'Show more', es: 'Mostrar más' },
  domainsNotShown: {
    en: '{count, plural, one {# domain is} other {# domains are}} not shown',
    es: '{count, plural, one {# dominio no se muestra} other {# dominios no se muestran}}',
  },
  noneWritten: {
    en: 'No mail was written {period}',
    es: 'No se escribió ningún correo {period}',
  },
  noneWrittenMeaning: {
    en: 'This report counts the results of the desk’s mail: what the relay accepted, what did not arrive and what still waits, by day and by domain.',
    es: 'Este informe cuenta los resultados del correo de la mesa de ayuda: lo que aceptó el servidor, lo que no llegó y lo que aún espera, por día y por dominio.',
  },
  showLast90: { en: 'Show the last 90 days', es: 'Mostrar los últimos 90 días' },

  written: {
    en: '<b>{count, plural, one {# message} other {# messages}}</b> {count, plural, one {was} other {were}} written {period}.',
    es: '{count, plural, one {Se escribió <b># mensaje</b>} other {Se escribieron <b># mensajes</b>}} {period}.',
  },
  relayAccepted: {
    en: 'The relay accepted <b>{count, number}</b> ({share}).',
    es: 'El servidor aceptó <b>{count, number}</b> ({share}).',
  },
  knownLost: {
    en: '{count, plural, =0 {None is known not to have arrived.} one {<b>#</b> is known not to have arrived.} other {<b>#</b> are known not to have arrived.}}',
    es: '{count, plural, =0 {No se sabe de ninguno que no llegara.} one {Se sabe que <b>#</b> no llegó.} other {Se sabe que <b>#</b> no llegaron.}}',
  },
  ofUncertain: {
    en: 'The result of <b>{count, number}</b> is not known.',
    es: 'No se sabe el resultado de <b>{count, number}</b>.',
  },
  stillWaiting: {
    en: '{count, plural, one {<b>#</b> still waits.} other {<b>#</b> still wait.}}',
    es: '{count, plural, one {<b>#</b> aún espera.} other {<b>#</b> aún esperan.}}',
  },
  wereCancelled: {
    en: '{count, plural, one {<b>#</b> was cancelled.} other {<b>#</b> were cancelled.}}',
    es: '{count, plural, one {<b>#</b> se canceló.} other {<b>#</b> se cancelaron.}}',
  },
  mailboxUnseen: {
    en: 'Whether mail that the relay accepted reached a mailbox can’t be seen here.',
    es: 'Aquí no se puede ver si el correo que aceptó el servidor llegó a un buzón.',
  },
});
