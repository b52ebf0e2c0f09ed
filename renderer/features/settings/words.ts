import { catalogue } from '../../../language/catalogue.ts';

/** The settings screen itself, the desk’s own settings and what it says of the program. */
export const settingsWords = catalogue({
  settings: { en: 'Settings', es: 'Configuración' },
  search: { en: 'Search settings', es: 'Buscar ajustes' },
  found: { en: 'Settings found', es: 'Ajustes encontrados' },
  foundCount: {
    en: '{count, plural, =0 {Nothing found} one {# found} other {# found}}',
    es: '{count, plural, =0 {No se encontró nada} one {# encontrado} other {# encontrados}}',
  },
  mail: { en: 'Mail', es: 'Correo' },
  mailServer: { en: 'Mail server', es: 'Servidor de correo' },
  bouncesAndAnswers: { en: 'Bounces and answers', es: 'Devueltos y respuestas' },
  signingMail: { en: 'Signing mail (DKIM)', es: 'Firma de correos (DKIM)' },
  portalAndResets: { en: 'Portal and resets', es: 'Portal y restablecimientos' },
  securityCodes: { en: 'Security codes', es: 'Códigos de seguridad' },
  desk: { en: 'Desk', es: 'Mesa de ayuda' },
  operators: { en: 'Operators and sign-in', es: 'Operadores e inicio de sesión' },
  team: { en: 'Team', es: 'Equipo' },
  key: { en: 'Key', es: 'Clave' },
  backups: { en: 'Backups', es: 'Copias de seguridad' },
  scheduledExport: { en: 'Scheduled export', es: 'Exportación programada' },
  audit: { en: 'Audit log', es: 'Cadena de auditoría' },
  updates: { en: 'Updates', es: 'Actualizaciones' },
  thisProgram: { en: 'This program', es: 'Este programa' },
  save: { en: 'Save', es: 'Guardar' },
  saved: { en: 'Saved', es: 'Guardado' },
  undo: { en: 'Undo', es: 'Deshacer' },
  setByOrganization: { en: 'Set by your organization', es: 'Fijado por su organización' },
  giveNumber: { en: 'Enter a number', es: 'Escriba un número' },

  look: { en: 'Look and keys', es: 'Apariencia y teclas' },
  ofThisComputer: {
    en: 'For this computer only, for everyone who signs in here.',
    es: 'Solo para este equipo, para todos los que inicien sesión aquí.',
  },
  density: { en: 'Space', es: 'Espacio' },
  comfortable: { en: 'Comfortable', es: 'Holgado' },
  compact: { en: 'Compact: more rows at once', es: 'Compacto: más filas a la vez' },
  colours: { en: 'Colours', es: 'Colores' },
  coloursNote: {
    en: 'High contrast follows the system.',
    es: 'El contraste alto sigue al sistema.',
  },
  system: { en: 'As the system', es: 'Como el sistema' },
  light: { en: 'Light', es: 'Claros' },
  dark: { en: 'Dark', es: 'Oscuros' },
  ownWords: { en: 'Words of this computer', es: 'Palabras de este equipo' },
  noOwnWords: {
    en: 'None yet. The menu of a marked word adds it.',
    es: 'Todavía ninguna. El menú de una palabra marcada la añade.',
  },
  removeWord: { en: 'Remove “{word}”', es: 'Quitar «{word}»' },
  wordRemoved: { en: '“{word}” removed', es: '«{word}» se quitó' },
  aboutProgram: { en: 'About Login Desk', es: 'Acerca de Login Desk' },
  diagnostics: { en: 'Diagnostics …', es: 'Diagnóstico …' },

  macros: { en: 'Macros', es: 'Macros' },
  goals: { en: 'Response goals', es: 'Objetivos de respuesta' },
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
  showInFolder: { en: 'Show in folder', es: 'Mostrar en la carpeta' },

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
