import { catalogue } from '../../../language/catalogue.ts';

/** How far long work has come. */
export const progressWords = catalogue({
  perSecond: { en: '{count, number} a second', es: '{count, number} por segundo' },
  almostDone: { en: 'almost done', es: 'casi listo' },
  secondsLeft: { en: '{count, number} s left', es: 'quedan {count, number} s' },
  minutesLeft: { en: '{count, number} min left', es: 'quedan {count, number} min' },
  hoursLeft: { en: '{count, number} h left', es: 'quedan {count, number} h' },
  waiting: { en: 'Waiting until other work has ended', es: 'En espera hasta que termine otro trabajo' },
});

/** What is counted while long work goes on; `total` is the number of all, where `isKnown` is `yes`. */
export const countedWords = catalogue({
  rows: {
    en: '{isKnown, select, yes {{done, number} of {total, plural, one {# row} other {# rows}}} other {{done, plural, one {# row} other {# rows}}}}',
    es: '{isKnown, select, yes {{done, number} de {total, plural, one {# fila} other {# filas}}} other {{done, plural, one {# fila} other {# filas}}}}',
  },
  accounts: {
    en: '{isKnown, select, yes {{done, number} of {total, plural, one {# account} other {# accounts}}} other {{done, plural, one {# account} other {# accounts}}}}',
    es: '{isKnown, select, yes {{done, number} de {total, plural, one {# cuenta} other {# cuentas}}} other {{done, plural, one {# cuenta} other {# cuentas}}}}',
  },
  practices: {
    en: '{isKnown, select, yes {{done, number} of {total, plural, one {# practice} other {# practices}}} other {{done, plural, one {# practice} other {# practices}}}}',
    es: '{isKnown, select, yes {{done, number} de {total, plural, one {# consultorio} other {# consultorios}}} other {{done, plural, one {# consultorio} other {# consultorios}}}}',
  },
  cases: {
    en: '{isKnown, select, yes {{done, number} of {total, plural, one {# case} other {# cases}}} other {{done, plural, one {# case} other {# cases}}}}',
    es: '{isKnown, select, yes {{done, number} de {total, plural, one {# caso} other {# casos}}} other {{done, plural, one {# caso} other {# casos}}}}',
  },
  messages: {
    en: '{isKnown, select, yes {{done, number} of {total, plural, one {# message} other {# messages}}} other {{done, plural, one {# message} other {# messages}}}}',
    es: '{isKnown, select, yes {{done, number} de {total, plural, one {# mensaje} other {# mensajes}}} other {{done, plural, one {# mensaje} other {# mensajes}}}}',
  },
  steps: {
    en: '{isKnown, select, yes {{done, number} of {total, plural, one {# step} other {# steps}}} other {{done, plural, one {# step} other {# steps}}}}',
    es: '{isKnown, select, yes {{done, number} de {total, plural, one {# paso} other {# pasos}}} other {{done, plural, one {# paso} other {# pasos}}}}',
  },
  megabytes: {
    en: '{isKnown, select, yes {{done, number} of {total, number} MB} other {{done, number} MB}}',
    es: '{isKnown, select, yes {{done, number} de {total, number} MB} other {{done, number} MB}}',
  },
  entries: {
    en: '{isKnown, select, yes {{done, number} of {total, plural, one {# entry} other {# entries}}} other {{done, plural, one {# entry} other {# entries}}}}',
    es: '{isKnown, select, yes {{done, number} de {total, plural, one {# entrada} other {# entradas}}} other {{done, plural, one {# entrada} other {# entradas}}}}',
  },
});

/** What long work counts. */
export type Counted = keyof typeof countedWords;
