import { catalogue } from '../../../language/catalogue.ts';

/** The report on cases: how many there were and how long they took. */
export const caseReportWords = catalogue({
  noneOpened: { en: 'No case was opened {period}', es: 'No se abrió ningún caso {period}' },
  noneOpenedMeaning: {
    en: 'This report counts how many cases there were and how long they took, by reason, day and operator.',
    es: 'Este informe cuenta cuántos casos hubo y cuánto tardaron, por motivo, día y operador.',
  },
  opened: {
    en: '<b>{count, plural, one {# case} other {# cases}}</b> {count, plural, one {was} other {were}} opened {period}.',
    es: '{count, plural, one {Se abrió <b># caso</b>} other {Se abrieron <b># casos</b>}} {period}.',
  },
  solved: {
    en: '<b>{count, number}</b> of them ({share}) {count, plural, one {is} other {are}} solved or closed.',
    es: '{count, plural, one {<b>#</b> de ellos ({share}) está resuelto o cerrado.} other {<b>#</b> de ellos ({share}) están resueltos o cerrados.}}',
  },
  firstAnswers: {
    en: 'Half of the first answers came within <b>{duration}</b>.',
    es: 'La mitad de las primeras respuestas llegó en <b>{duration}</b> o menos.',
  },
  solving: {
    en: 'Half of the solved cases took no more than <b>{duration}</b>.',
    es: 'La mitad de los casos resueltos tardó <b>{duration}</b> o menos.',
  },
  moreThanBefore: {
    en: '{share} more cases than in the same number of days before (<b>{before, number}</b>).',
    es: 'Un {share} más de casos que en el mismo número de días anteriores (<b>{before, number}</b>).',
  },
  fewerThanBefore: {
    en: '{share} fewer cases than in the same number of days before (<b>{before, number}</b>).',
    es: 'Un {share} menos de casos que en el mismo número de días anteriores (<b>{before, number}</b>).',
  },
  asManyAsBefore: {
    en: 'As many cases as in the same number of days before.',
    es: 'Tantos casos como en el mismo número de días anteriores.',
  },
  noneBefore: {
    en: 'No cases in the same number of days before.',
    es: 'Ningún caso en el mismo número de días anteriores.',
  },
  byHour: { en: 'By hour of the day', es: 'Por hora del día' },
  byWeekday: { en: 'By weekday', es: 'Por día de la semana' },
  casesByHour: { en: 'Cases by hour of the day', es: 'Casos por hora del día' },
  casesByWeekday: { en: 'Cases by weekday', es: 'Casos por día de la semana' },
  hourHead: { en: 'Hour', es: 'Hora' },
  weekdayHead: { en: 'Weekday', es: 'Día' },
  showHoursAs: { en: 'Show hours as', es: 'Mostrar las horas como' },
  showWeekdaysAs: { en: 'Show weekdays as', es: 'Mostrar los días como' },
  casesIn: {
    en: '{when}: {count, plural, =0 {no cases} one {# case} other {# cases}}',
    es: '{when}: {count, plural, =0 {ningún caso} one {# caso} other {# casos}}',
  },
  mostIn: { en: 'Most: {most}', es: 'El máximo: {most}' },
  nineOfTenHead: { en: '9 of 10', es: '9 de 10' },
  firstAnswerP90: {
    en: 'Nine of ten first answers came within this time',
    es: 'Nueve de cada diez primeras respuestas llegaron en este tiempo',
  },
  solvingP90: {
    en: 'Nine of ten solved cases took no more than this time',
    es: 'Nueve de cada diez casos resueltos no tardaron más que este tiempo',
  },
  minutesToAnswer: { en: 'First answer, median, minutes', es: 'Primera respuesta, mediana, minutos' },
  minutesToAnswerP90: { en: 'First answer, 9 of 10, minutes', es: 'Primera respuesta, 9 de 10, minutos' },
  minutesToSolve: { en: 'Solving, median, minutes', es: 'Resolución, mediana, minutos' },
  minutesToSolveP90: { en: 'Solving, 9 of 10, minutes', es: 'Resolución, 9 de 10, minutos' },
  byReason: { en: 'By reason', es: 'Por motivo' },
  byOperator: { en: 'By operator', es: 'Por operador' },
  casesByReason: { en: 'Cases by reason', es: 'Casos por motivo' },
  casesByOperator: { en: 'Cases by operator', es: 'Casos por operador' },
  casesByDay: { en: 'Cases by day', es: 'Casos por día' },
  reasonHead: { en: 'Reason', es: 'Motivo' },
  operatorHead: { en: 'Operator', es: 'Operador' },
  openedHead: { en: 'Opened', es: 'Abiertos' },
  shareHead: { en: 'Share of all', es: 'Parte del total' },
  solvedHead: { en: 'Solved', es: 'Resueltos' },
  solvedMeaning: { en: 'Solved or closed', es: 'Resueltos o cerrados' },
  firstAnswerHead: { en: 'First answer', es: 'Primera respuesta' },
  firstAnswerMeaning: {
    en: 'Half of the first answers came within this time',
    es: 'La mitad de las primeras respuestas llegó en este tiempo',
  },
  solvingHead: { en: 'Solving', es: 'Resolución' },
  solvingMeaning: {
    en: 'Half of the solved cases took no more than this time',
    es: 'La mitad de los casos resueltos no tardó más que este tiempo',
  },
});
