import { catalogue } from '../../language/catalogue.ts';

/** What `cases` and `export cases` say. */
export const caseCommandWords = catalogue({
  cases: {
    en: 'requests for help, from opening to resolution',
    es: 'solicitudes de ayuda, desde la apertura hasta la resolución',
  },
  openedFrom: {
    en: 'opened on this day or later, as 2026-11-25, or at this time, as 2026-11-25T13:00-05:00',
    es: 'abiertos este día o después, como 2026-11-25, o a esta hora, como 2026-11-25T13:00-05:00',
  },
  openedTo: {
    en: 'opened on this day or earlier, or before this time',
    es: 'abiertos este día o antes, o antes de esta hora',
  },
  inState: { en: 'in this state', es: 'en este estado' },
  inQueue: {
    en: 'in this queue, in its order: your own cases, nobody’s, those whose reminder has come, those that wait, those from the portal',
    es: 'de esta cola, en su orden: los propios, los de nadie, los que tienen un recordatorio cumplido, los que esperan, los del portal',
  },
  inOrder: {
    en: 'the order; unanswered leaves out what was answered or is over, due what has no reminder',
    es: 'el orden; unanswered omite lo respondido o terminado, due lo que no tiene recordatorio',
  },
  ofView: {
    en: 'the cases of a saved view, by its name; filters beside it take the place of its own',
    es: 'los casos de una vista guardada, por su nombre; los filtros que se agreguen reemplazan los suyos',
  },
  views: { en: 'the saved views', es: 'las vistas guardadas' },
  sharedView: { en: '{name} (everyone’s)', es: '{name} (de todos)' },
  noViews: { en: 'No saved views.', es: 'No hay vistas guardadas.' },
  withResolution: { en: 'with this resolution', es: 'con esta resolución' },
  byChannel: { en: 'that came by this channel', es: 'que llegaron por este canal' },
  withPriority: { en: 'with this priority', es: 'con esta prioridad' },
  ofAssignee: { en: 'that this operator works on', es: 'de los que se ocupa este operador' },
  ofNobody: { en: 'that no one works on', es: 'de los que no se ocupa nadie' },
  ofAccount: { en: 'of this account', es: 'de esta cuenta' },
  withTag: { en: 'with this tag', es: 'con esta etiqueta' },
  closedFrom: { en: 'closed on this day or later', es: 'cerrados este día o después' },
  closedTo: { en: 'closed on this day or earlier', es: 'cerrados este día o antes' },
  merged: {
    en: 'that were merged into another; else they are left out',
    es: 'que se fusionaron con otro; si no, se omiten',
  },
  merge: { en: 'make one case of two', es: 'hacer un solo caso de dos' },
  mergeInto: { en: 'the case that goes on', es: 'el caso que continúa' },
  mergeOtherPractice: {
    en: 'also where the cases are of two practices',
    es: 'también si los casos son de dos consultorios',
  },
  unmerge: { en: 'take a case out of the one it was merged into', es: 'separar un caso del que se fusionó' },
  withGoalMissed: {
    en: 'that missed a goal for the first answer or the solution',
    es: 'que incumplieron un objetivo de primera respuesta o de solución',
  },
  withMailTrouble: {
    en: 'of which a mail did not get through',
    es: 'de los que un correo no llegó',
  },
  wait: {
    en: 'let a case wait, until a time or until somebody takes it up',
    es: 'dejar un caso en espera, hasta una hora o hasta que alguien lo retome',
  },
  waitUntil: {
    en: 'it comes back at this time, as 2026-11-25T13:00-05:00',
    es: 'vuelve a esta hora, como 2026-11-25T13:00-05:00',
  },
  noInstant: {
    en: 'Write a time with its zone, as 2026-11-25T13:00-05:00.',
    es: 'Escriba una hora con su zona, como 2026-11-25T13:00-05:00.',
  },
  assign: {
    en: 'say who works on a case; without a name, no one',
    es: 'indicar quién se ocupa de un caso; sin nombre, nadie',
  },
  takeUp: { en: 'take up a case yourself', es: 'retomar un caso' },
  withReason: { en: 'with this reason', es: 'con este motivo' },
  byOperator: { en: 'opened by this operator', es: 'abiertos por este operador' },
  ofPractice: { en: 'of this practice', es: 'de este consultorio' },
  withText: {
    en: 'with this text in number, caller, tags or timeline',
    es: 'con este texto en el número, la persona que llama, las etiquetas o el historial',
  },
  open: { en: 'open a case', es: 'abrir un caso' },
  channel: { en: 'the channel of the request', es: 'el canal de la solicitud' },
  caller: { en: 'who asks', es: 'quién pide ayuda' },
  callback: { en: 'the number to call back', es: 'el número para devolver la llamada' },
  practice: { en: 'the practice', es: 'el consultorio' },
  account: { en: 'the account', es: 'la cuenta' },
  reason: { en: 'the reason', es: 'el motivo' },
  list: { en: 'cases, newest first', es: 'casos, los más recientes primero' },
  limit: { en: 'at most this many', es: 'como máximo esta cantidad' },
  noCases: { en: 'No cases.', es: 'No hay casos.' },
  show: { en: 'a case with its timeline', es: 'un caso con su historial' },
  note: { en: 'write a note', es: 'escribir una nota' },
  close: { en: 'close a case', es: 'cerrar un caso' },
  resolution: { en: 'the resolution', es: 'la resolución' },
  exporting: { en: 'write lists into files', es: 'escribir listas en archivos' },
  exportCases: {
    en: 'the case log, with a manifest beside it',
    es: 'el registro de casos, con un manifiesto al lado',
  },
  scheduled: {
    en: 'Make the scheduled export of this desk, where it is due: the setting export.scheduled says what, when and where',
    es: 'Hacer la exportación programada de esta mesa de ayuda si toca: el ajuste export.scheduled indica qué, cuándo y dónde',
  },
  scheduledNow: { en: 'also where none is due', es: 'aunque no toque ninguna' },
  scheduledMade: {
    en: '{file}: the cases opened from {from} to {to}',
    es: '{file}: los casos abiertos del {from} al {to}',
  },
  scheduledAt: {
    en: 'No export is due before {at}.',
    es: 'No toca ninguna exportación antes del {at}.',
  },
  notScheduled: {
    en: 'No export is scheduled (export.scheduled).',
    es: 'No hay ninguna exportación programada (export.scheduled).',
  },
  scheduledElsewhere: {
    en: 'Another desk makes the scheduled export (export.scheduled).',
    es: 'Otra mesa de ayuda hace la exportación programada (export.scheduled).',
  },
  exported: {
    en: '{rows, plural, one {# case} other {# cases}}, {bytes, plural, one {# byte} other {# bytes}}, SHA-256 {sha256}',
    es: '{rows, plural, one {# caso} other {# casos}}, {bytes, plural, one {# byte} other {# bytes}}, SHA-256 {sha256}',
  },
});
