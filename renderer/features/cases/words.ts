import { catalogue } from '../../../language/catalogue.ts';

/** The list of cases and one case. */
export const caseWords = catalogue({
  cases: { en: 'Cases', es: 'Casos' },
  case: { en: 'Case', es: 'Caso' },
  searchCases: { en: 'Search cases', es: 'Buscar casos' },
  searchIn: {
    en: 'Number, name, words',
    es: 'Número o palabras',
  },
  state: { en: 'State', es: 'Estado' },
  reason: { en: 'Reason', es: 'Motivo' },
  export: { en: 'Export', es: 'Exportar' },
  newCase: { en: 'New case', es: 'Caso nuevo' },
  openedFrom: { en: 'Opened from', es: 'Abierto desde' },
  openedTo: { en: 'Opened to', es: 'Abierto hasta' },
  operator: { en: 'Operator', es: 'Operador' },
  practiceId: { en: 'Practice ID', es: 'ID del consultorio' },

  searching: { en: 'Searching …', es: 'Buscando …' },
  noCaseMatches: { en: 'No case matches these filters', es: 'Ningún caso coincide con estos filtros' },
  clearFilters: { en: 'Clear the filters', es: 'Borrar los filtros' },
  fewerFilters: { en: 'Fewer filters find more.', es: 'Con menos filtros se encuentra más.' },
  noCasesYet: { en: 'No cases yet', es: 'Aún no hay casos' },
  whatBecomesCase: {
    en: 'Each request for help becomes a case: every call, reminder and reset opens one by itself.',
    es: 'Cada pedido de ayuda se convierte en un caso: cada llamada, recordatorio y restablecimiento abre uno automáticamente.',
  },
  newestFirst: {
    en: '{count, plural, one {# case} other {# cases}}, newest first',
    es: '{count, plural, one {# caso} other {# casos}}, los más recientes primero',
  },
  noCaseOpen: { en: 'No case is open', es: 'No hay ningún caso abierto' },
  chooseCase: {
    en: 'Choose one in the list, with the arrow keys and Enter or with a click.',
    es: 'Elija uno de la lista, con las flechas y Entrar o con un clic.',
  },

  cameBy: {
    en: 'by {channel, select, phone {phone} email {email} portal {portal} visit {visit} other {{channel}}}, {at}',
    es: '{channel, select, phone {por teléfono} email {por correo} portal {por el portal} visit {por visita} other {{channel}}}, {at}',
  },
  copyNumber: { en: 'Copy number', es: 'Copiar número' },
  about: { en: 'About', es: 'De qué se trata' },
  correctTheCase: { en: 'Correct the case', es: 'Corregir el caso' },
  sorting: { en: 'Sorting', es: 'Clasificación' },
  priority: { en: 'Priority', es: 'Prioridad' },
  closedReopenToChange: {
    en: 'Closed. Reopen it to change it.',
    es: 'Cerrado. Reábralo para modificarlo.',
  },
  caller: { en: 'Caller', es: 'Persona que llama' },
  practice: { en: 'Practice', es: 'Consultorio' },
  account: { en: 'Account', es: 'Cuenta' },
  callBack: { en: 'Call back', es: 'Devolver llamada' },
  answered: { en: 'Answered', es: 'Respondido' },
  solved: { en: 'Solved', es: 'Resuelto' },
  closed: { en: 'Closed', es: 'Cerrado' },
  notKnown: { en: 'not known', es: 'se desconoce' },
  noneGiven: { en: 'none given', es: 'no indicado' },
  tags: { en: 'Tags', es: 'Etiquetas' },
  addTag: { en: 'Add a tag, then Enter', es: 'Agregue una etiqueta y pulse Entrar' },
  removeTag: { en: 'Remove the tag {tag}', es: 'Quitar la etiqueta {tag}' },

  proof: { en: 'Proof', es: 'Comprobante' },
  passed: { en: 'Passed …', es: 'Superado …' },
  strength: { en: 'Strength {strength}', es: 'Nivel {strength}' },
  strengthOfThree: { en: 'Strength {strength} of 3', es: 'Nivel {strength} de 3' },
  recordedBy: { en: '{at}, {operator}', es: '{at}, {operator}' },
  timeline: { en: 'Timeline, newest first', es: 'Historial, lo más reciente primero' },
  doneBy: { en: '{operator}, {at}', es: '{operator}, {at}' },
  note: { en: 'Note', es: 'Nota' },
  saveNote: { en: 'Save note', es: 'Guardar nota' },
  noteSaved: { en: 'Note saved', es: 'Nota guardada' },

  mail: { en: 'Mail', es: 'Correo' },
  nothingSent: { en: 'Nothing was sent in this case.', es: 'No se envió nada en este caso.' },
  nextTry: { en: 'Next attempt {at}.', es: 'Próximo intento {at}.' },
  retry: { en: 'Retry', es: 'Reintentar' },
  release: { en: 'Release', es: 'Liberar' },
  retryOf: { en: 'Retry “{subject}”', es: 'Reintentar “{subject}”' },
  releaseOf: { en: 'Release “{subject}”', es: 'Liberar “{subject}”' },
  mailTrouble: {
    en: '“{subject}” {state, select, failed {was refused} bounced {was returned} uncertain {may not have arrived} expired {could not be sent in time} other {did not get through}}',
    es: '“{subject}” {state, select, failed {fue rechazado} bounced {fue devuelto} uncertain {puede no haber llegado} expired {no se pudo enviar a tiempo} other {no llegó}}',
  },
  mailsNotThrough: {
    en: '{count, plural, one {# mail} other {# mails}} of this case did not get through',
    es: '{count, plural, one {# correo de este caso no llegó} other {# correos de este caso no llegaron}}',
  },
  openMail: { en: 'Open the mail', es: 'Abrir el correo' },
  openLatest: { en: 'Open the latest', es: 'Abrir el más reciente' },

  accountsMerged: {
    en: 'Two accounts were merged in this case',
    es: 'En este caso se fusionaron dos cuentas',
  },
  undoMerge: { en: 'Undo the merge', es: 'Deshacer la fusión' },
  undoableWhile: {
    en: 'It can be undone as long as no one else has claimed the address.',
    es: 'Se puede deshacer mientras nadie más haya reclamado la dirección.',
  },
});
