import { catalogue } from '../../../language/catalogue.ts';

/** Queues of cases, who works on a case, and when it comes back. */
export const queueWords = catalogue({
  queues: { en: 'Queues', es: 'Colas' },
  all: { en: 'All', es: 'Todos' },
  mine: { en: 'Mine', es: 'Míos' },
  nobody: { en: 'Unassigned', es: 'Sin asignar' },
  due: { en: 'Due', es: 'Pendientes ahora' },
  soon: { en: 'About to miss', es: 'Por vencer' },
  waiting: { en: 'Waiting', es: 'En espera' },
  portal: { en: 'From the portal', es: 'Del portal' },
  moreThan: { en: '{count}+', es: '{count}+' },
  queueIsEmpty: { en: 'Nothing in this queue', es: 'No hay nada en esta cola' },
  queueIsEmptyMeaning: {
    en: 'Cases appear here by themselves. “All” shows every case.',
    es: 'Los casos aparecen aquí por sí solos. “Todos” muestra todos los casos.',
  },
  showAll: { en: 'Show all', es: 'Mostrar todos' },

  takeUp: { en: 'Take up', es: 'Retomar' },
  wait: { en: 'Wait', es: 'Dejar en espera' },
  inAnHour: { en: 'One hour', es: 'Una hora' },
  tomorrow: { en: 'Tomorrow at 9', es: 'Mañana a las 9' },
  nextMonday: { en: 'Monday at 9', es: 'El lunes a las 9' },
  atATime: { en: 'Another time …', es: 'Otra hora …' },
  noReminder: { en: 'Without a reminder', es: 'Sin recordatorio' },

  callBackWhen: { en: 'When to call back', es: 'Cuándo devolver la llamada' },
  when: { en: 'When', es: 'Cuándo' },
  whenExample: {
    en: 'For example: tomorrow at 9, in 2 hours, Monday 14:30, 2026-11-27 9:00',
    es: 'Por ejemplo: mañana a las 9, en 2 horas, lunes 14:30, 2026-11-27 9:00',
  },
  typeWhen: {
    en: 'Type a time to come, for example “tomorrow at 9”.',
    es: 'Escriba una hora por venir, por ejemplo “mañana a las 9”.',
  },
  comesBackAt: { en: 'Comes back {at}.', es: 'Vuelve el {at}.' },
  setReminder: { en: 'Wait until then', es: 'Esperar hasta entonces' },

  assignee: { en: 'Assigned to', es: 'Asignado a' },
  noOne: { en: 'no one', es: 'nadie' },
  assign: { en: 'Assign', es: 'Asignar' },
  toMe: { en: 'To me', es: 'A mí' },
  toNoOne: { en: 'To no one', es: 'A nadie' },
  comesBack: { en: 'Comes back', es: 'Vuelve' },
  isDue: { en: 'Due', es: 'Pendiente' },

  callBackNow: {
    en: '<b>Call back {caller}</b>, due {at}',
    es: '<b>Llame a {caller}</b>, para {at}',
  },
  moreDue: {
    en: '{count, plural, one {# more} other {# more}}',
    es: '{count, plural, one {# más} other {# más}}',
  },
  dueAnnounced: {
    en: 'Call back {caller}: the time you set has come.',
    es: 'Llame a {caller}: llegó la hora que fijó.',
  },
  later: { en: 'In 10 minutes', es: 'En 10 minutos' },
});
