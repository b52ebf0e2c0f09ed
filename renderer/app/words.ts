import { catalogue } from '../../language/catalogue.ts';

/** The window around the screens. */
export const frameWords = catalogue({
  desk: { en: 'Desk', es: 'Mesa de ayuda' },
  cases: { en: 'Cases', es: 'Casos' },
  outbox: { en: 'Outbox', es: 'Bandeja de salida' },
  directory: { en: 'Directory', es: 'Directorio' },
  reports: { en: 'Reports', es: 'Informes' },
  links: { en: 'Links', es: 'Enlaces' },
  audit: { en: 'Audit', es: 'Auditoría' },
  settings: { en: 'Settings', es: 'Configuración' },
  screens: { en: 'Screens', es: 'Pantallas' },
  needPerson: {
    en: '{count, plural, one {needs} other {need}} a person',
    es: '{count, plural, one {necesita} other {necesitan}} a una persona',
  },
  needTurn: {
    en: '{count, plural, one {waits} other {wait}} for you',
    es: '{count, plural, one {espera} other {esperan}} por usted',
  },

  notOfRole: {
    en: 'Your role does not include this.',
    es: 'Su rol no incluye esto.',
  },

  call: { en: 'Call', es: 'Llamada' },
  calls: {
    en: '{count, plural, one {# call} other {# calls}}',
    es: '{count, plural, one {# llamada} other {# llamadas}}',
  },
  theCall: { en: 'The call', es: 'La llamada' },

  windowStopped: { en: 'The window stopped.', es: 'La ventana dejó de funcionar.' },
  partStopped: { en: '{part} stopped.', es: '{part} dejó de funcionar.' },
  reloadWindow: { en: 'Reload the window', es: 'Recargar la ventana' },
  nothingLost: {
    en: 'Nothing that was saved is lost: the desk keeps every change as it is made. Try again first; if it stops again, reload the window, and send this text to the person who looks after the program:',
    es: 'No se perdió nada de lo guardado: la mesa de ayuda conserva cada cambio en cuanto se hace. Primero inténtelo de nuevo; si vuelve a fallar, recargue la ventana y envíe este texto a la persona encargada del programa:',
  },

  mailStopped: { en: 'No mail leaves the desk.', es: 'No sale ningún correo de la mesa de ayuda.' },
  tryNow: { en: 'Try now', es: 'Intentar ahora' },
  mailSettings: { en: 'Mail settings', es: 'Configuración del correo' },

  makingCopy: {
    en: 'Making a copy to work on without the team.',
    es: 'Haciendo una copia para trabajar sin el equipo.',
  },
  makingCopyMeaning: {
    en: 'Changes wait until it is there; you can go on looking up.',
    es: 'Los cambios esperan hasta que esté lista; puede seguir haciendo consultas.',
  },

  readOnly: {
    en: '<b>Open for reading.</b> This store can’t be written where it is. To work with it, copy its folder to a disk that can be written and open it there.',
    es: '<b>Abierto solo para lectura.</b> No se puede escribir en este almacén de datos donde está. Para trabajar con él, copie su carpeta a un disco en el que se pueda escribir y ábralo allí.',
  },
  unreadLog: {
    en: '<b>The last change could not be read.</b> It was being written when the program ended, or it was damaged since. Check what was done last; the bytes are kept in {kept}.',
    es: '<b>No se pudo leer el último cambio.</b> Se estaba escribiendo cuando el programa terminó o se dañó después. Revise lo último que se hizo; los bytes se conservan en {kept}.',
  },
  broughtBack: {
    en: '<b>Nothing is lost.</b> Here again from before: {calls, plural, =0 {} one {# call} other {# calls}}{both, select, yes { and } other {}}{texts, plural, =0 {} one {# text that was not sent} other {# texts that were not sent}}.',
    es: '<b>No se perdió nada.</b> De nuevo aquí, de antes: {calls, plural, =0 {} one {# llamada} other {# llamadas}}{both, select, yes { y } other {}}{texts, plural, =0 {} one {# texto sin enviar} other {# textos sin enviar}}.',
  },
  notKept: {
    en: '<b>What you type is not kept for the next start.</b> {why}',
    es: '<b>Lo que escribe no se conserva para el próximo inicio.</b> {why}',
  },
  gotIt: { en: 'Got it', es: 'Entendido' },

  offline: { en: 'Offline', es: 'Sin conexión' },
  held: {
    en: '{count, plural, one {# message} other {# messages}} held',
    es: '{count, plural, one {# mensaje retenido} other {# mensajes retenidos}}',
  },
  waiting: {
    en: '{count, plural, one {# message} other {# messages}} waiting',
    es: '{count, plural, one {# mensaje en espera} other {# mensajes en espera}}',
  },
  needYou: {
    en: '{count, plural, one {# message needs} other {# messages need}} you',
    es: '{count, plural, one {# mensaje requiere} other {# mensajes requieren}} su atención',
  },
  auditor: {
    en: '<b>You are signed in as an auditor.</b> You can look at everything, verify and export. Nothing can be changed.',
    es: '<b>Ha iniciado sesión como auditor.</b> Puede consultar, verificar y exportar todo. No se puede cambiar nada.',
  },
  operator: { en: 'Operator: {name}', es: 'Operador: {name}' },
  operatorLead: { en: 'Operator: {name}, lead', es: 'Operador: {name}, responsable' },
  operatorAuditor: { en: 'Operator: {name}, auditor', es: 'Operador: {name}, auditor' },
  lock: { en: 'Lock', es: 'Bloquear' },
  changeOwnPassword: { en: 'Change your password', es: 'Cambiar su contraseña' },
  signOut: { en: 'Sign out', es: 'Cerrar sesión' },
  signOutMeaning: {
    en: 'Open calls and unsaved text come back when you sign in here again.',
    es: 'Las llamadas abiertas y el texto sin guardar vuelven cuando inicie sesión aquí de nuevo.',
  },
  shortcuts: { en: 'Shortcuts', es: 'Atajos' },
  linksHere: {
    en: 'Links work while this window is open',
    es: 'Los enlaces funcionan mientras esta ventana esté abierta',
  },
  linksNotServed: { en: 'Links not served', es: 'Enlaces sin servicio' },
  portalOn: { en: 'Portal on', es: 'Portal activo' },
  portalFailed: { en: 'Portal not running', es: 'El portal no funciona' },
});
