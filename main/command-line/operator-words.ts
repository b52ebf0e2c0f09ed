import { catalogue } from '../../language/catalogue.ts';

/** What `operators` says. */
export const operatorCommandWords = catalogue({
  operators: { en: 'who works at the desk', es: 'quién trabaja en la mesa de ayuda' },
  list: {
    en: 'everyone who works here or did, with their key files',
    es: 'todas las personas que trabajan o trabajaban aquí, con sus archivos de clave',
  },
  listed: {
    en: '{name}  {role, select, lead {lead} agent {agent} other {auditor}}, signs in {signIn, select, password {by password} key {by key file} other {as this computer’s user}}{active, select, yes {} other {, deactivated}}',
    es: '{name}  {role, select, lead {responsable} agent {agente} other {auditor}}, inicia sesión {signIn, select, password {con contraseña} key {con archivo de clave} other {como usuario de este equipo}}{active, select, yes {} other {, desactivado}}',
  },
  listedKey: {
    en: '    key file {id}  {label}, {role, select, lead {lead} agent {agent} other {auditor}}, made by {madeBy}{revoked, select, yes {, revoked} other {}}',
    es: '    archivo de clave {id}  {label}, {role, select, lead {responsable} agent {agente} other {auditor}}, creado por {madeBy}{revoked, select, yes {, revocado} other {}}',
  },
  add: {
    en: 'add an operator; the password is the first line of standard input, or asked for',
    es: 'agregar un operador; la contraseña es la primera línea de la entrada estándar o se pide',
  },
  role: { en: 'what they may do', es: 'qué puede hacer' },
  systemUser: {
    en: 'they are this user of the computer, and need no password',
    es: 'es este usuario del equipo y no necesita contraseña',
  },
  keyOnly: {
    en: 'they sign in by key files alone, as scheduled work does',
    es: 'inicia sesión solo con archivos de clave, como el trabajo programado',
  },
  added: { en: '{name} was added.', es: 'Se agregó a {name}.' },
  change: {
    en: 'change an operator’s name or role, deactivate or activate them',
    es: 'cambiar el nombre o la función de un operador, desactivarlo o activarlo',
  },
  newName: { en: 'what they are called from now on', es: 'cómo se llamará a partir de ahora' },
  deactivate: { en: 'they may no longer work here', es: 'ya no puede trabajar aquí' },
  activate: { en: 'they may work here again', es: 'puede volver a trabajar aquí' },
  untie: {
    en: 'they are no longer a user of this computer',
    es: 'ya no está vinculado con un usuario de este equipo',
  },
  changed: { en: '{name} was changed.', es: 'Se cambió a {name}.' },
  setPassword: {
    en: 'set a password: one’s own, or with a name another’s',
    es: 'definir una contraseña: la propia o, con un nombre, la de otra persona',
  },
  presentPassword: { en: 'Present password: ', es: 'Contraseña actual: ' },
  newPassword: { en: 'New password: ', es: 'Contraseña nueva: ' },
  passwordSet: { en: 'The password is set.', es: 'La contraseña está definida.' },
  makeKey: {
    en: 'make a key file by which the command line signs in for an operator',
    es: 'crear un archivo de clave con el que la línea de comandos inicia sesión por un operador',
  },
  out: { en: 'where the key file is made', es: 'dónde se crea el archivo de clave' },
  label: { en: 'what it is for', es: 'para qué es' },
  keyMade: {
    en: 'The key file is {path}. Who has it can sign in with it: let no one else read it. Revoke it with operators revoke-key {id}.',
    es: 'El archivo de clave es {path}. Quien lo tenga puede iniciar sesión: no permita que nadie más lo lea. Revóquelo con operators revoke-key {id}.',
  },
  revokeKey: { en: 'a key file signs no one in any more', es: 'un archivo de clave deja de servir' },
  revoked: { en: 'The key file was revoked.', es: 'Se revocó el archivo de clave.' },
});
