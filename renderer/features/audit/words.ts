import { catalogue } from '../../../language/catalogue.ts';

/** What the audit screen says. */
export const auditWords = catalogue({
  audit: { en: 'Audit', es: 'Auditoría' },
  entries: { en: 'Entries', es: 'Entradas' },
  entry: { en: 'Entry', es: 'Entrada' },
  filters: { en: 'What narrows the list', es: 'Lo que limita la lista' },
  searchWhom: { en: 'Whom it is about', es: 'Sobre quién trata' },
  whomPlaceholder: {
    en: 'Account, practice or case, by its ID',
    es: 'Cuenta, consultorio o caso, por su ID',
  },
  what: { en: 'What', es: 'Qué' },
  outcome: { en: 'Outcome', es: 'Resultado' },
  wasDone: { en: 'Done', es: 'Hecho' },
  wasRefused: { en: 'Refused', es: 'Rechazado' },
  refusedBadge: { en: 'refused', es: 'rechazado' },
  operator: { en: 'Operator', es: 'Operador' },
  from: { en: 'From', es: 'Desde' },
  to: { en: 'To', es: 'Hasta' },
  export: { en: 'Export', es: 'Exportar' },

  found: {
    en: '{count, plural, one {# entry} other {# entries}}',
    es: '{count, plural, one {# entrada} other {# entradas}}',
  },
  foundMany: { en: 'More than 10,000 entries', es: 'Más de 10,000 entradas' },
  foundSome: { en: 'Newest first', es: 'Las más recientes primero' },
  searching: { en: 'Searching …', es: 'Buscando …' },
  noneYet: { en: 'Nothing has been done yet', es: 'Aún no se ha hecho nada' },
  whatIsHere: {
    en: 'Every change, every refused attempt and everything that was revealed or exported appears here.',
    es: 'Cada cambio, cada intento rechazado y todo lo que se mostró o exportó aparece aquí.',
  },
  noneMatches: { en: 'No entry matches', es: 'Ninguna entrada coincide' },
  showAll: { en: 'Show all', es: 'Mostrar todo' },
  noneOpen: { en: 'No entry is open', es: 'No hay ninguna entrada abierta' },
  chooseOne: {
    en: 'Choose one from the list to see all that the chain keeps of it.',
    es: 'Elija una de la lista para ver todo lo que la cadena conserva de ella.',
  },

  refusedTitle: { en: 'It was refused', es: 'Se rechazó' },
  noSentenceKept: {
    en: 'The sentence that was said was not kept. Its code is {code}.',
    es: 'No se conservó la frase que se dijo. Su código es {code}.',
  },
  overrideTitle: { en: 'Done without the proof that it needs', es: 'Hecho sin el comprobante necesario' },
  who: { en: 'Who', es: 'Quién' },
  when: { en: 'When', es: 'Cuándo' },
  approvedBy: { en: 'Approved by', es: 'Aprobado por' },
  account: { en: 'Account', es: 'Cuenta' },
  practice: { en: 'Practice', es: 'Consultorio' },
  case: { en: 'Case', es: 'Caso' },
  proofs: { en: 'Proofs with it', es: 'Comprobantes incluidos' },
  type: { en: 'Action', es: 'Acción' },
  whatHappened: { en: 'What happened', es: 'Qué pasó' },
  whatWasGiven: { en: 'What was given', es: 'Qué se indicó' },
  nothingGiven: { en: 'Nothing, or nothing that may be kept.', es: 'Nada, o nada que se pueda conservar.' },
  masked: {
    en: 'Addresses are masked. Reveal them in the record of the person.',
    es: 'Las direcciones están ocultas. Muéstrelas en la ficha de la persona.',
  },
  inTheChain: { en: 'In the chain', es: 'En la cadena' },
  number: { en: 'Entry', es: 'Entrada' },
  rowsWritten: {
    en: '{count, plural, one {# row written, with its seal} other {# rows written, with their seals}}',
    es: '{count, plural, one {# fila escrita, con su sello} other {# filas escritas, con sus sellos}}',
  },
  hash: { en: 'Hash', es: 'Hash' },
  previousHash: { en: 'Hash before', es: 'Hash anterior' },

  exportTitle: { en: 'Export the audit chain', es: 'Exportar la cadena de auditoría' },
  exportsAll: { en: 'All entries are exported.', es: 'Se exportan todas las entradas.' },
  exportsCount: {
    en: '{isMore, select, true {More than } other {}}{count, plural, one {# entry.} other {# entries.}}',
    es: '{isMore, select, true {Más de } other {}}{count, plural, one {# entrada.} other {# entradas.}}',
  },
  exportsFiltered: {
    en: 'The entries that the filters leave are exported.',
    es: 'Se exportan las entradas que dejan los filtros.',
  },
  exported: {
    en: '{rows, plural, one {# entry} other {# entries}} exported, {size}.',
    es: '{rows, plural, one {# entrada exportada} other {# entradas exportadas}}, {size}.',
  },
  manifestSays: {
    en: 'The manifest beside it has the file’s hash, the filters and the head of the chain. The export itself is an entry.',
    es: 'El manifiesto que lo acompaña tiene el hash del archivo, los filtros y la cabeza de la cadena. La exportación misma es una entrada.',
  },
  exportAgain: { en: 'Export again', es: 'Exportar de nuevo' },
  continueInBackground: { en: 'Continue in the background', es: 'Continuar en segundo plano' },
});
