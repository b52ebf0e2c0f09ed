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
