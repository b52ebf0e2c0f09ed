import { catalogue } from '../../language/catalogue.ts';

/** What `outbox` says. */
export const outboxCommandWords = catalogue({
  outbox: { en: 'messages and their state', es: 'mensajes y su estado' },
  inState: { en: 'in this state', es: 'en este estado' },
  toDomain: { en: 'to this domain', es: 'a este dominio' },
  withText: {
    en: 'with this in the recipient or the subject',
    es: 'con esto en el destinatario o el asunto',
  },
  writtenFrom: {
    en: 'written on this day or later, as 2026-11-25, or at this time, as 2026-11-25T13:00-05:00',
    es: 'escritos este día o después, como 2026-11-25, o a esta hora, como 2026-11-25T13:00-05:00',
  },
  writtenTo: {
    en: 'written on this day or earlier, or before this time',
    es: 'escritos este día o antes, o antes de esta hora',
  },
  list: { en: 'messages, newest first', es: 'mensajes, los más recientes primero' },
  noMessages: { en: 'No messages.', es: 'No hay mensajes.' },
  report: {
    en: 'what arrived, as far as is known, and what did not, by day and domain',
    es: 'qué llegó, hasta donde se sabe, y qué no, por día y dominio',
  },
  reportFrom: { en: 'from this day on, as 2026-11-25', es: 'desde este día, como 2026-11-25' },
  reportTo: { en: 'up to and including this day', es: 'hasta este día, incluido' },
  send: { en: 'send what is due', es: 'enviar lo que corresponde ahora' },
  retry: { en: 'send again', es: 'enviar de nuevo' },
  all: {
    en: 'all that match the filters, instead of naming them',
    es: 'todos los que cumplen los filtros, en lugar de nombrarlos',
  },
  evenIfTwice: {
    en: 'also where it is not known whether the message arrived',
    es: 'también cuando no se sabe si el mensaje llegó',
  },
  nameOrAll: {
    en: 'name messages, or give --all',
    es: 'indique los mensajes o use --all',
  },
  filtersWithAll: { en: 'filters go with --all', es: 'los filtros van con --all' },
  retried: {
    en: '{count, plural, one {# queued again} other {# queued again}}',
    es: '{count, plural, one {# puesto en cola de nuevo} other {# puestos en cola de nuevo}}',
  },
  hold: {
    en: 'keep from being sent until they are retried',
    es: 'retener hasta que se envíen de nuevo',
  },
  held: {
    en: '{count, plural, one {# held} other {# held}}',
    es: '{count, plural, one {# retenido} other {# retenidos}}',
  },
  cancel: { en: 'never send', es: 'no enviar nunca' },
  cancelled: {
    en: '{count, plural, one {# cancelled} other {# cancelled}}',
    es: '{count, plural, one {# cancelado} other {# cancelados}}',
  },
  putAway: {
    en: 'do nothing more about messages that did not arrive, or may not have',
    es: 'no hacer nada más con mensajes que no llegaron o quizá no llegaron',
  },
  why: { en: 'why, in a few words', es: 'por qué, en pocas palabras' },
  putAwayDone: {
    en: '{count, plural, one {# put away} other {# put away}}',
    es: '{count, plural, one {# archivado} other {# archivados}}',
  },
  takeBack: { en: 'undo put-away', es: 'deshacer put-away' },
  takenBack: {
    en: '{count, plural, one {# needs attention again} other {# need attention again}}',
    es: '{count, plural, one {# vuelve a requerir atención} other {# vuelven a requerir atención}}',
  },
  show: { en: 'a message with its bytes', es: 'un mensaje con sus bytes' },
});
