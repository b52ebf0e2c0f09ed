import { catalogue } from '../../../language/catalogue.ts';

/** What the desk says around its records, and of what was done there. */
export const deskWords = catalogue({
  results: { en: 'Results', es: 'Resultados' },
  amount: {
    en: '{isMore, select, true {More than {total, number}} other {{total, number}}}',
    es: '{isMore, select, true {más de {total, number}} other {{total, number}}}',
  },
  found: { en: '{amount} found', es: 'Encontrados: {amount}' },
  whatCanBeDone: { en: 'What can be done', es: 'Qué se puede hacer' },
  noAnswer: { en: 'No answer', es: 'Sin respuesta' },
  searching: { en: 'Searching', es: 'Buscando' },
  commands: { en: 'Commands', es: 'Órdenes' },
  noExactMatch: { en: 'No exact match', es: 'Ninguna coincidencia exacta' },
  foundBy: {
    en: '{kind, select, email {{amount} found by email} phone {{amount} found by phone} practiceId {{amount} found by Practice ID} userName {{amount} found by user name} other {{amount} found by name}}',
    es: '{kind, select, email {Encontrados por correo: {amount}} phone {Encontrados por teléfono: {amount}} practiceId {Encontrados por ID de consultorio: {amount}} userName {Encontrados por nombre de usuario: {amount}} other {Encontrados por nombre: {amount}}}',
  },
  bestOfFound: {
    en: '{found}, the best {shown, number} here',
    es: '{found}; aquí los {shown, number} mejores',
  },
  nothingFound: { en: 'No match', es: 'Ninguna coincidencia' },
  howToFind: {
    en: 'Try the beginning of a family name, the last seven digits of a phone, an email, or a Practice ID.',
    es: 'Pruebe con el comienzo de un apellido, los últimos siete dígitos de un teléfono, un correo o un ID de consultorio.',
  },
  newCall: { en: 'New call', es: 'Llamada nueva' },
  forgotUserName: { en: 'Forgot User Name?', es: '¿Olvidó el nombre de usuario?' },
  recordOpensHere: {
    en: 'The record of a person or practice opens here',
    es: 'Aquí se abre el registro de una persona o un consultorio',
  },
  howToSearch: {
    en: 'Type what the caller says into the box above: a name, an email, a phone, a Practice ID, a user name. The arrow keys move through the results and Enter opens one.',
    es: 'Escriba arriba lo que dice la persona que llama: un nombre, un correo, un teléfono, un ID de consultorio, un nombre de usuario. Las teclas de flecha recorren los resultados y Enter abre uno.',
  },
  announcedWithCase: { en: '{done}. Case {number}.', es: '{done}. Caso {number}.' },
  openCase: { en: 'Open case {number}', es: 'Abrir el caso {number}' },
  takeAsCall: { en: 'Take as call', es: 'Tomar como llamada' },
  dismiss: { en: 'Dismiss', es: 'Descartar' },
  mailTo: { en: '“{subject}” to {address}', es: '“{subject}” a {address}' },
  linkExpires: {
    en: 'The link works once and expires {at}.',
    es: 'El enlace funciona una sola vez y vence {at}.',
  },
  undo: { en: 'Undo', es: 'Deshacer' },
});
