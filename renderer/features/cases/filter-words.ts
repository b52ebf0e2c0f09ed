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
  usual: { en: 'Usual', es: 'Habitual' },
  newest: { en: 'Newest', es: 'Más recientes' },
  oldest: { en: 'Oldest', es: 'Más antiguos' },
  unanswered: { en: 'Longest without an answer', es: 'Más tiempo sin respuesta' },
  priority: { en: 'Priority', es: 'Prioridad' },
  due: { en: 'Reminder', es: 'Recordatorio' },

  usualFirst: { en: 'newest first', es: 'los más recientes primero' },
  turnFirst: { en: 'earliest turn first', es: 'primero el turno más antiguo' },
  oldestFirst: { en: 'oldest first', es: 'los más antiguos primero' },
  unansweredFirst: {
    en: 'longest without an answer first',
    es: 'primero los que llevan más tiempo sin respuesta',
  },
  priorityFirst: { en: 'most urgent first', es: 'los más urgentes primero' },
  dueFirst: { en: 'earliest reminder first', es: 'primero el recordatorio más próximo' },
  counted: {
    en: '{count, plural, one {# case} other {# cases}}, {order}',
    es: '{count, plural, one {# caso} other {# casos}}, {order}',
  },
  moreThan: {
    en: 'More than {count, number} cases, {order}',
    es: 'Más de {count, number} casos, {order}',
  },
});
