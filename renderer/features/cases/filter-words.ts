import { catalogue } from '../../../language/catalogue.ts';

/** What narrows the list of cases and puts it in order. */
export const filterWords = catalogue({
  closedFrom: { en: 'Closed from', es: 'Cerrado desde' },
  closedTo: { en: 'Closed to', es: 'Cerrado hasta' },
  resolution: { en: 'Resolution', es: 'Resolución' },
  channel: { en: 'Channel', es: 'Canal' },
  openedBy: { en: 'Opened by', es: 'Abierto por' },
  accountId: { en: 'Account ID', es: 'ID de la cuenta' },
  tag: { en: 'Tag', es: 'Etiqueta' },
  tagCases: {
    en: '{count, plural, one {# case} other {# cases}}',
    es: '{count, plural, one {# caso} other {# casos}}',
  },
  mailTrouble: { en: 'A mail did not get through', es: 'Un correo no llegó' },

  order: { en: 'Order', es: 'Orden' },

  newestFirst: { en: 'Newest first', es: 'Los más recientes primero' },
  turnFirst: { en: 'Earliest turn first', es: 'Primero el turno más antiguo' },
  oldestFirst: { en: 'Oldest first', es: 'Los más antiguos primero' },
  unansweredFirst: {
    en: 'Longest without an answer first',
    es: 'Primero los que llevan más tiempo sin respuesta',
  },
  priorityFirst: { en: 'Most urgent first', es: 'Los más urgentes primero' },
  dueFirst: { en: 'Earliest reminder first', es: 'Primero el recordatorio más próximo' },
  counted: {
    en: '{count, plural, one {# case} other {# cases}}',
    es: '{count, plural, one {# caso} other {# casos}}',
  },
  moreThan: { en: 'More than {count, number} cases', es: 'Más de {count, number} casos' },
  cases: { en: 'Cases', es: 'Casos' },
});
