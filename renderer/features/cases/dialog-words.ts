import { catalogue } from '../../../language/catalogue.ts';

/** The dialogs of a case: opening, correcting, finishing and exporting. */
export const caseDialogWords = catalogue({
  newCase: { en: 'New case', es: 'Caso nuevo' },
  openTheCase: { en: 'Open the case', es: 'Abrir el caso' },
  caller: { en: 'Caller', es: 'Persona que llama' },
  whoAsks: {
    en: 'The name of the person who asks for help, as they give it.',
    es: 'El nombre de quien pide ayuda, tal como lo da.',
  },
  channel: { en: 'Channel', es: 'Canal' },
  reason: { en: 'Reason', es: 'Motivo' },
  callBackAt: { en: 'Call back at', es: 'Devolver la llamada al' },
  practiceId: { en: 'Practice ID', es: 'ID del consultorio' },
  practiceIfKnown: {
    en: 'If it is known. The desk can fill it in later.',
    es: 'Si se conoce. Se puede completar después.',
  },

  correctTheCase: { en: 'Correct the case', es: 'Corregir el caso' },
  saveCorrection: { en: 'Correct it', es: 'Corregir' },
  typeCaller: {
    en: 'Type the name of the person who asks for help.',
    es: 'Escriba el nombre de quien pide ayuda.',
  },
  otherPracticeRemovesAccount: {
    en: 'An account of another practice is removed from the case.',
    es: 'Una cuenta de otro consultorio se quita del caso.',
  },
  accountId: { en: 'Account ID', es: 'ID de la cuenta' },
  accountBringsPractice: {
    en: 'An account also sets its practice. Leave it empty if it is not known.',
    es: 'La cuenta también fija su consultorio. Déjelo vacío si no se conoce.',
  },
  provenStays: {
    en: 'The caller has proven who they are for this practice and account, so the case stays with them. Open a new case for another one.',
    es: 'La persona que llama ya demostró quién es para este consultorio y esta cuenta, por eso el caso queda con ellos. Abra un caso nuevo para otros.',
  },

  reopen: { en: 'Reopen', es: 'Reabrir' },
  reopenTheCase: { en: 'Reopen the case', es: 'Reabrir el caso' },
  why: { en: 'Why', es: 'Por qué' },
  whyGoesIntoTimeline: {
    en: 'One line; it goes into the timeline.',
    es: 'Una línea; va al historial.',
  },
  setToOpen: { en: 'Set to open', es: 'Volver a abierto' },
  solveCase: { en: 'Solve case', es: 'Resolver caso' },
  closeCase: { en: 'Close case', es: 'Cerrar caso' },
  solveTheCase: { en: 'Solve the case', es: 'Resolver el caso' },
  closeTheCase: { en: 'Close the case', es: 'Cerrar el caso' },
  solvedCanChange: {
    en: 'A solved case can still be changed, and closed later.',
    es: 'Un caso resuelto todavía se puede modificar y cerrar después.',
  },
  closedUntilReopened: {
    en: 'A closed case can’t be changed until it is reopened.',
    es: 'Un caso cerrado no se puede modificar hasta que se reabra.',
  },
  resolution: { en: 'Resolution', es: 'Resolución' },
  chooseResolution: { en: 'Choose a resolution', es: 'Elija una resolución' },

  exportCases: { en: 'Export cases', es: 'Exportar casos' },
  exportAgain: { en: 'Export again', es: 'Exportar de nuevo' },
  continueInBackground: { en: 'Continue in the background', es: 'Continuar en segundo plano' },
  exportsFiltered: {
    en: '{isMore, select, true {More than } other {}}{count, plural, one {# case} other {# cases}} that match the filters of the list.',
    es: '{isMore, select, true {Más de } other {}}{count, plural, one {# caso que coincide} other {# casos que coinciden}} con los filtros de la lista.',
  },
  exportsAll: {
    en: 'All cases: {count, number}. Filters of the list would narrow this.',
    es: 'Todos los casos: {count, number}. Los filtros de la lista lo reducirían.',
  },
  manifestSays: {
    en: 'The manifest says which filters applied, how many cases are in the file, and the state of the audit chain.',
    es: 'El manifiesto indica qué filtros se aplicaron, cuántos casos hay en el archivo y el estado de la cadena de auditoría.',
  },
  hash: { en: 'SHA-256', es: 'SHA-256' },
});
