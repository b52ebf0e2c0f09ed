import { catalogue } from '../../../../language/catalogue.ts';

/** The settings section on who works at the desk and how they sign in. */
export const operatorsWords = catalogue({
  operators: { en: 'Operators', es: 'Operadores' },
  noOneElse: {
    en: 'You are the only operator. Add the others who work here, each with a sign-in of their own.',
    es: 'Usted es el único operador. Agregue a las demás personas que trabajan aquí, cada una con su propio inicio de sesión.',
  },
  add: { en: 'Add an operator', es: 'Agregar un operador' },
  you: { en: 'you', es: 'usted' },
  withPassword: { en: 'Password', es: 'Contraseña' },
  asSystemUser: { en: 'This computer’s user {user}', es: 'Usuario {user} de este equipo' },
  byKeyFile: { en: 'Key files alone', es: 'Solo archivos de clave' },
  passwordOrUser: {
    en: 'Password, or this computer’s user {user}',
    es: 'Contraseña, o el usuario {user} de este equipo',
  },
  lastSignIn: { en: 'Last sign-in {at}', es: 'Último inicio de sesión {at}' },
  neverSignedIn: { en: 'Never signed in', es: 'Nunca inició sesión' },
  active: { en: 'active', es: 'activo' },
  deactivated: { en: 'deactivated', es: 'desactivado' },

  changeOf: { en: 'Change {name}', es: 'Cambiar a {name}' },
  change: { en: 'Name and role', es: 'Nombre y rol' },
  setPassword: { en: 'Set a password', es: 'Establecer una contraseña' },
  makeKey: { en: 'Make a key file', es: 'Crear un archivo de clave' },
  deactivate: { en: 'Deactivate', es: 'Desactivar' },
  reactivate: { en: 'Reactivate', es: 'Reactivar' },

  addTitle: { en: 'Add an operator', es: 'Agregar un operador' },
  changeTitle: { en: 'Change {name}', es: 'Cambiar a {name}' },
  name: { en: 'Name', es: 'Nombre' },
  nameMeaning: {
    en: 'Cases and the audit log show it. A name that was used once belongs to that person.',
    es: 'Aparece en los casos y en la cadena de auditoría. Un nombre usado una vez pertenece a esa persona.',
  },
  typeName: { en: 'Type a name.', es: 'Escriba un nombre.' },
  role: { en: 'Role', es: 'Rol' },
  signIn: { en: 'Sign-in', es: 'Inicio de sesión' },
  passwordMeaning: {
    en: 'You set the first one and tell them; they change it in the menu of their name.',
    es: 'Usted establece la primera y se la comunica; la cambian en el menú de su nombre.',
  },
  systemUser: { en: 'This computer’s user', es: 'El usuario de este equipo' },
  systemUserMeaning: {
    en: 'Without a password, for those who are signed in to this computer by that user name.',
    es: 'Sin contraseña, para quien haya iniciado sesión en este equipo con ese nombre de usuario.',
  },
  systemUserIsOff: {
    en: 'Without a password. Signing in that way is off for now: turn it on below.',
    es: 'Sin contraseña. Esa forma de iniciar sesión está desactivada por ahora: actívela más abajo.',
  },
  keyFileMeaning: {
    en: 'For scheduled work on the command line. No one signs in at the window with it.',
    es: 'Para tareas programadas en la línea de comandos. Con él nadie inicia sesión en la ventana.',
  },
  systemUserName: { en: 'User name on this computer', es: 'Nombre de usuario en este equipo' },
  systemUserTied: {
    en: 'User name on this computer (optional)',
    es: 'Nombre de usuario en este equipo (opcional)',
  },
  systemUserTiedMeaning: {
    en: 'This user of the computer is the operator: on the command line, and at the window where that is turned on.',
    es: 'Este usuario del equipo es el operador: en la línea de comandos y, si está activado, en la ventana.',
  },
  typeSystemUser: { en: 'Type a user name.', es: 'Escriba un nombre de usuario.' },
  firstPassword: { en: 'First password', es: 'Primera contraseña' },
  addNow: { en: 'Add', es: 'Agregar' },
  save: { en: 'Save', es: 'Guardar' },

  passwordTitle: { en: 'Set a password for {name}', es: 'Establecer una contraseña para {name}' },
  passwordNext: {
    en: 'Tell them in person. A password they had before no longer works.',
    es: 'Comuníquesela en persona. La contraseña que tenían antes deja de funcionar.',
  },

  deactivateTitle: { en: 'Deactivate {name}?', es: '¿Desactivar a {name}?' },
  deactivateMeaning: {
    en: 'They can’t sign in any more, and their key files open nothing. A session that is open ends at once. What they did stays in the cases and the audit log.',
    es: 'Ya no podrá iniciar sesión y sus archivos de clave dejan de servir. Una sesión abierta termina de inmediato. Lo que hizo queda en los casos y en la cadena de auditoría.',
  },

  reactivateTitle: { en: 'Reactivate {name}?', es: '¿Reactivar a {name}?' },
  reactivateMeaning: {
    en: 'They can sign in again as before, with their role and their key files that were not revoked.',
    es: 'Podrá iniciar sesión de nuevo como antes, con su rol y sus archivos de clave no revocados.',
  },

  keyFilesOf: { en: 'Key files of {name}', es: 'Archivos de clave de {name}' },
  keyFile: { en: '{label} ({role})', es: '{label} ({role})' },
  keyMade: { en: 'made by {by} {at}', es: 'creado por {by} {at}' },
  keyUsed: { en: 'last used {at}', es: 'último uso {at}' },
  keyNeverUsed: { en: 'never used', es: 'sin usar' },
  keyRevoked: { en: 'revoked {at}', es: 'revocado {at}' },
  revoke: { en: 'Revoke', es: 'Revocar' },
  revokeOf: { en: 'Revoke the key file {label}', es: 'Revocar el archivo de clave {label}' },
  revokeTitle: { en: 'Revoke the key file {label}?', es: '¿Revocar el archivo de clave {label}?' },
  revokeMeaning: {
    en: 'Work that signs in with it fails from now on. It can’t be taken back; make a new key file where one is needed.',
    es: 'El trabajo que inicia sesión con él fallará desde ahora. No se puede deshacer; cree un archivo de clave nuevo si hace falta.',
  },
  keyTitle: { en: 'Make a key file for {name}', es: 'Crear un archivo de clave para {name}' },
  keyMeaning: {
    en: 'The command line signs in with it as {name}, without a password: --sign-in-key FILE. Whoever can read the file can do the same.',
    es: 'Con él la línea de comandos inicia sesión como {name}, sin contraseña: --sign-in-key FILE. Quien pueda leer el archivo puede hacer lo mismo.',
  },
  keyLabel: { en: 'What it is for', es: 'Para qué es' },
  keyLabelExample: { en: 'Nightly export', es: 'Exportación nocturna' },
  typeLabel: { en: 'Type what it is for.', es: 'Escriba para qué es.' },
  keyRole: { en: 'Role of the key file', es: 'Rol del archivo de clave' },
  keyRoleMeaning: {
    en: 'The least that its work needs. It never reaches further than the role of {name}.',
    es: 'El mínimo que necesita su trabajo. Nunca llega más lejos que el rol de {name}.',
  },
  chooseWhere: { en: 'Choose where, and make it', es: 'Elegir dónde y crearlo' },
  keyIsMade: { en: 'The key file is made.', es: 'El archivo de clave está creado.' },
  keyLies: {
    en: 'It is in {path}. There is no second copy: keep it where only the work that needs it can read it.',
    es: 'Está en {path}. No hay otra copia: guárdelo donde solo lo pueda leer el trabajo que lo necesita.',
  },
  showInFolder: { en: 'Show in folder', es: 'Mostrar en la carpeta' },
  close: { en: 'Close', es: 'Cerrar' },

  signingIn: { en: 'Signing in and the lock', es: 'Inicio de sesión y bloqueo' },
  idleMinutes: {
    en: 'Idle time before it locks, in minutes',
    es: 'Minutos de inactividad antes de bloquearse',
  },
  idleMinutesRange: {
    en: 'From 1 to 20, without a key or a click. The desk also locks when the computer sleeps, and with Ctrl+L or ⌘L.',
    es: 'De 1 a 20, sin pulsar una tecla ni hacer clic. La mesa de ayuda también se bloquea cuando el equipo entra en suspensión, y con Ctrl+L o ⌘L.',
  },
  systemUserOn: {
    en: 'This computer’s user may sign in without a password',
    es: 'El usuario de este equipo puede iniciar sesión sin contraseña',
  },
  systemUserOnMeaning: {
    en: 'Operators who are tied to a user of this computer: at the window and on the command line. Turn it off where several people share a user.',
    es: 'Los operadores vinculados a un usuario de este equipo: en la ventana y en la línea de comandos. Desactívelo donde varias personas comparten un usuario.',
  },
  approvals: { en: 'Approval by a second lead', es: 'Aprobación de otro responsable' },
  approvalsMeaning: {
    en: 'Another lead enters their name and password before it is done. Needs two leads who have a password.',
    es: 'Otro responsable escribe su nombre y su contraseña antes de hacerlo. Hacen falta dos responsables con contraseña.',
  },
  approveOverride: { en: 'Acting without the required proof', es: 'Actuar sin el comprobante requerido' },
  approveRelease: { en: 'Releasing an address', es: 'Liberar una dirección' },
  approveSettings: {
    en: 'Changing settings, operators and the wording of mails',
    es: 'Cambiar la configuración, los operadores y la redacción de los correos',
  },
});
