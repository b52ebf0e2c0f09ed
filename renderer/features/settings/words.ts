import { catalogue } from '../../../language/catalogue.ts';

/** The settings screen itself, the desk’s own settings and what it says of the program. */
export const settingsWords = catalogue({
  settings: { en: 'Settings', es: 'Configuración' },
  mail: { en: 'Mail', es: 'Correo' },
  mailServer: { en: 'Mail server', es: 'Servidor de correo' },
  bouncesAndAnswers: { en: 'Bounces and answers', es: 'Devueltos y respuestas' },
  signingMail: { en: 'Signing mail (DKIM)', es: 'Firma de correos (DKIM)' },
  portalAndResets: { en: 'Portal and resets', es: 'Portal y restablecimientos' },
  securityCodes: { en: 'Security codes', es: 'Códigos de seguridad' },
  desk: { en: 'Desk', es: 'Mesa de ayuda' },
  operators: { en: 'Operators and sign-in', es: 'Operadores e inicio de sesión' },
  key: { en: 'Key', es: 'Clave' },
  backups: { en: 'Backups', es: 'Copias de seguridad' },
  thisProgram: { en: 'This program', es: 'Este programa' },
  save: { en: 'Save', es: 'Guardar' },
  saved: { en: 'Saved', es: 'Guardado' },
  undo: { en: 'Undo', es: 'Deshacer' },
  giveNumber: { en: 'Enter a number', es: 'Escriba un número' },

  nameOfDesk: { en: 'Name of the desk', es: 'Nombre de la mesa de ayuda' },
  nameOfDeskWhere: { en: 'Mails are signed with it.', es: 'Los correos se firman con él.' },
  language: { en: 'Language', es: 'Idioma' },
  languageWhere: {
    en: 'What the window says and what cases keep. Mails and the portal use it where a practice or person has no language of its own.',
    es: 'Lo que dice la ventana y lo que guardan los casos. Los correos y el portal lo usan cuando el consultorio o la persona no tiene un idioma propio.',
  },
  waitingDays: {
    en: 'Waiting time of an unverified claim, in days',
    es: 'Plazo de espera de una reclamación sin verificar, en días',
  },
  waitingDaysRange: {
    en: 'From 0 to 365. After that, and with strong proof, an address that was never verified can be released.',
    es: 'De 0 a 365. Después, y con un comprobante de nivel alto, se puede liberar una dirección que nunca se verificó.',
  },
  shortestPassword: {
    en: 'Minimum password length, in characters',
    es: 'Longitud mínima de la contraseña, en caracteres',
  },
  shortestPasswordRange: {
    en: 'From 8 to 64. Longer passwords are always allowed.',
    es: 'De 8 a 64. Siempre se permiten contraseñas más largas.',
  },

  version: { en: 'Version', es: 'Versión' },
  store: { en: 'Store', es: 'Almacén de datos' },
  auditLog: { en: 'Audit log', es: 'Cadena de auditoría' },
  auditEntries: {
    en: '{count, plural, one {# entry} other {# entries}}',
    es: '{count, plural, one {# registro} other {# registros}}',
  },
  showInFolder: { en: 'Show in folder', es: 'Mostrar en la carpeta' },
  checkAuditLog: { en: 'Check the audit log', es: 'Comprobar la cadena de auditoría' },
  checkingAuditLog: { en: 'Checking the audit log', es: 'Comprobando la cadena de auditoría' },
  auditLogIsWhole: {
    en: 'The audit log is complete: {count, plural, one {# entry fits} other {# entries fit}} together.',
    es: 'La cadena de auditoría está completa: {count, plural, one {# registro encaja} other {# registros encajan}}.',
  },
  auditEntryBad: {
    en: 'Entry {entry} of the audit log does not fit.',
    es: 'El registro {entry} de la cadena de auditoría no encaja.',
  },
  auditRowsBad: {
    en: 'Records of the store are not as the audit log says.',
    es: 'Hay registros del almacén de datos que no están como dice el registro de auditoría.',
  },
  auditLogBroken: {
    en: 'The store was changed from outside, or its disk is damaged. Keep a copy of the folder as it is and tell the person who looks after the program.',
    es: 'El almacén de datos se cambió desde fuera o su disco está dañado. Guarde una copia de la carpeta tal como está y avise a la persona que se encarga del programa.',
  },

  noSecretTyped: {
    en: 'None is saved. It is kept encrypted and never shown again.',
    es: 'No hay ningún dato guardado. Se guarda cifrado y no se vuelve a mostrar.',
  },
  typeAnotherSecret: {
    en: 'One is saved. It is never shown; type another to replace it.',
    es: 'Ya está guardado. Nunca se muestra; escriba otro para reemplazarlo.',
  },
  pasteAnotherSecret: {
    en: 'One is saved. It is never shown; paste another to replace it.',
    es: 'Ya está guardado. Nunca se muestra; pegue otro para reemplazarlo.',
  },
});
