import { catalogue } from '../../../language/catalogue.ts';

/** The section of the audit log: its check, who signs it, where signed heads go, and how long entries are kept. */
export const auditSectionWords = catalogue({
  entries: { en: 'Entries', es: 'Entradas' },
  lastSigned: { en: 'Last signed head', es: 'Última cabeza firmada' },
  upToEntry: {
    en: 'up to entry {entry}, {at}',
    es: 'hasta la entrada {entry}, {at}',
  },
  noneSigned: { en: 'None yet', es: 'Ninguna todavía' },
  fingerprint: { en: 'Fingerprint', es: 'Huella' },
  publicKey: { en: 'Public key', es: 'Clave pública' },
  copyKey: { en: 'Copy the public key', es: 'Copiar la clave pública' },
  publicKeyMeaning: {
    en: 'Exports, backups and heads are signed with this key. Give it to the person who checks an export on another computer.',
    es: 'Con esta clave se firman las exportaciones, las copias de seguridad y las cabezas. Désela a la persona que comprueba una exportación en otro equipo.',
  },
  noKey: { en: 'Nothing is signed at present.', es: 'Por ahora no se firma nada.' },
  noKeyNext: {
    en: 'The key to sign with could not be read. Unlock the keychain of this computer and start the program again.',
    es: 'No se pudo leer la clave para firmar. Desbloquee el llavero de este equipo y vuelva a iniciar el programa.',
  },

  checkAuditLog: { en: 'Check the audit log', es: 'Comprobar la cadena de auditoría' },
  checkingAuditLog: { en: 'Checking the audit log', es: 'Comprobando la cadena de auditoría' },
  auditLogIsWhole: {
    en: 'The audit log is complete: {count, plural, one {# entry fits} other {# entries fit}} together.',
    es: 'La cadena de auditoría está completa: {count, plural, one {# entrada encaja} other {# entradas encajan}}.',
  },
  auditEntryBad: {
    en: 'Entry {entry} of the audit log does not fit.',
    es: 'La entrada {entry} de la cadena de auditoría no encaja.',
  },
  auditRowsBad: {
    en: 'Records of the store are not as the audit log says.',
    es: 'Hay registros del almacén de datos que no están como dice el registro de auditoría.',
  },
  auditLogBroken: {
    en: 'The store was changed from outside, or its disk is damaged. Keep a copy of the folder as it is and tell the person who looks after the program.',
    es: 'El almacén de datos se cambió desde fuera o su disco está dañado. Guarde una copia de la carpeta tal como está y avise a la persona que se encarga del programa.',
  },
  moreProblems: {
    en: '{count, plural, one {One more problem is} other {# more problems are}} not listed here.',
    es: '{count, plural, one {Hay un problema más que no aparece} other {Hay # problemas más que no aparecen}} aquí.',
  },

  outside: { en: 'Signed heads outside this computer', es: 'Cabezas firmadas fuera de este equipo' },
  outsideMeaning: {
    en: 'A signed head is one line that fixes every entry so far. A person who rewrites the whole store can’t rewrite the heads that are kept somewhere else, and the check names what differs.',
    es: 'Una cabeza firmada es una línea que fija todas las entradas hasta ese momento. Quien reescriba todo el almacén de datos no puede reescribir las cabezas guardadas en otro lugar, y la comprobación señala las diferencias.',
  },
  folder: { en: 'Folder', es: 'Carpeta' },
  noFolder: { en: 'None', es: 'Ninguna' },
  chooseFolder: { en: 'Choose folder…', es: 'Elegir carpeta…' },
  useNoFolder: { en: 'Use no folder', es: 'No usar ninguna carpeta' },
  notWritten: {
    en: 'The last head is not in the folder.',
    es: 'La última cabeza no está en la carpeta.',
  },
  address: { en: 'Mail address for heads', es: 'Dirección de correo para las cabezas' },
  addressMeaning: {
    en: 'Once a day, when there are new entries. Leave it empty to send none.',
    es: 'Una vez al día, si hay entradas nuevas. Déjela vacía para no enviar ninguna.',
  },
  retentionYears: {
    en: 'Years to keep entries',
    es: 'Años de conservación de las entradas',
  },
  retentionMeaning: {
    en: 'From 1 to 20. Older entries are removed within an hour, with a signed note, and can’t be brought back. Cases stay.',
    es: 'De 1 a 20. Las entradas más antiguas se eliminan en menos de una hora, con una nota firmada, y no se pueden recuperar. Los casos se conservan.',
  },
  keepLessQuestion: { en: 'Keep entries for less time?', es: '¿Conservar las entradas menos tiempo?' },
  keepLessMeaning: {
    en: 'Entries that are older than that are removed within an hour and can’t be brought back.',
    es: 'Las entradas más antiguas se eliminan en menos de una hora y no se pueden recuperar.',
  },
  keepLess: { en: 'Keep them for less time', es: 'Conservarlas menos tiempo' },
});
