import { catalogue } from '../../../language/catalogue.ts';

/** Many desks with one directory: making a team, joining one, and who belongs to it. */
export const teamWords = catalogue({
  whatItIs: {
    en: 'A team is several desks that work on one directory: what is changed at one desk is at all others within a second. Each desk keeps its whole encrypted store; the team’s log lies, encrypted too, on a PostgreSQL server of yours.',
    es: 'Un equipo son varios puestos que trabajan con un solo directorio: lo que se cambia en un puesto está en todos los demás en un segundo. Cada puesto conserva su almacén de datos completo y cifrado; el registro del equipo está, también cifrado, en un servidor PostgreSQL suyo.',
  },
  create: { en: 'Create a team…', es: 'Crear un equipo…' },
  createTitle: { en: 'Create a team', es: 'Crear un equipo' },
  createIt: { en: 'Create the team', es: 'Crear el equipo' },
  createMeaning: {
    en: 'This desk becomes the first of the team, with everything in its store. The database has to be empty, and its owner has to be allowed to create roles. The desk closes for a moment.',
    es: 'Este puesto pasa a ser el primero del equipo, con todo lo que hay en su almacén de datos. La base de datos debe estar vacía y su propietario debe poder crear roles. La mesa de ayuda se cierra un momento.',
  },
  address: { en: 'Address of the database', es: 'Dirección de la base de datos' },
  addressExample: { en: 'postgres://db.example:5432/desk', es: 'postgres://db.example:5432/desk' },
  typeAddress: { en: 'Type the address of the database.', es: 'Escriba la dirección de la base de datos.' },
  owner: { en: 'Owner of the database', es: 'Propietario de la base de datos' },
  typeOwner: { en: 'Type the name of its owner.', es: 'Escriba el nombre de su propietario.' },
  ownerPassword: { en: 'The owner’s password', es: 'Contraseña del propietario' },
  passwordOf: {
    en: 'Password of {user} at the team’s server',
    es: 'Contraseña de {user} en el servidor del equipo',
  },
  notKept: { en: 'It is used once and not saved.', es: 'Se usa una vez y no se guarda.' },
  typePassword: { en: 'Type the password.', es: 'Escriba la contraseña.' },
  nameOfThis: { en: 'Name of this desk', es: 'Nombre de este puesto' },
  nameMeaning: { en: 'The other desks see it.', es: 'Los demás puestos lo ven.' },
  typeName: { en: 'Type a name.', es: 'Escriba un nombre.' },

  certificate: {
    en: 'This computer can’t check the certificate of the server.',
    es: 'Este equipo no puede comprobar el certificado del servidor.',
  },
  compareFirst: {
    en: 'No authority that this computer trusts has signed it, so anyone on the way could show one like it. Ask the person who runs the server for the SHA-256 fingerprint, by phone or in person, and compare every pair:',
    es: 'Ninguna autoridad en la que confía este equipo lo ha firmado, así que cualquiera por el camino podría mostrar uno parecido. Pida la huella SHA-256 a la persona que administra el servidor, por teléfono o en persona, y compare cada par:',
  },
  trust: { en: 'It is the same: trust it', es: 'Es la misma: confiar' },

  join: { en: 'Join a team…', es: 'Unirse a un equipo…' },
  joinTitle: { en: 'Join a team', es: 'Unirse a un equipo' },
  joinIt: { en: 'Join the team', es: 'Unirse al equipo' },
  joinMeaning: {
    en: 'With an invitation file from a desk of the team, and its code. The team’s directory, cases and operators come to this computer.',
    es: 'Con el archivo de invitación de un puesto del equipo y su código. El directorio, los casos y los operadores del equipo llegan a esta computadora.',
  },
  joinFirst: { en: 'Join', es: 'Unirse' },
  signInAfter: {
    en: 'Then sign in as an operator of the team.',
    es: 'Después, inicie sesión como operador del equipo.',
  },
  storeAside: {
    en: 'The present store of this desk moves to a folder beside it',
    es: 'El almacén de datos actual de este puesto pasa a una carpeta al lado',
  },
  storeAsideMeaning: {
    en: 'Nothing in it goes to the team, and nothing is deleted. To bring a directory into the team, import it there.',
    es: 'Nada de su contenido pasa al equipo y no se borra nada. Para llevar un directorio al equipo, impórtelo allí.',
  },
  chooseInvitation: { en: 'Choose the file…', es: 'Elegir el archivo…' },
  missesInvitation: { en: 'Choose the invitation’s file.', es: 'Elija el archivo de la invitación.' },
  code: { en: 'Code of the invitation', es: 'Código de la invitación' },
  codeHow: {
    en: 'As you were told it, like 7K2M-9QXA-03TB.',
    es: 'Como se lo dijeron, por ejemplo 7K2M-9QXA-03TB.',
  },
  typeCode: { en: 'Type the code.', es: 'Escriba el código.' },

  server: { en: 'Server', es: 'Servidor' },
  serverAt: {
    en: '{host}, port {port}, database {database}',
    es: '{host}, puerto {port}, base de datos {database}',
  },
  trustedCertificate: { en: 'Trusted certificate', es: 'Certificado de confianza' },
  serverAway: {
    en: 'The team’s server can’t be reached now.',
    es: 'Ahora no se puede conectar con el servidor del equipo.',
  },
  serverAwayMeaning: {
    en: 'Who else is here is shown once it can be reached again.',
    es: 'Se mostrará quién más está presente cuando se pueda volver a conectar.',
  },
  nobodySends: { en: 'No desk of the team sends mail.', es: 'Ningún puesto del equipo envía correo.' },
  nobodyLooks: { en: 'No desk of the team reads the mailbox.', es: 'Ningún puesto del equipo lee el buzón.' },
  nobodyHandsOver: {
    en: 'No desk of the team sends security codes.',
    es: 'Ningún puesto del equipo envía códigos de seguridad.',
  },
  nobodyMeaning: {
    en: 'The desks that were named for it have left the team. It waits until other desks are chosen, below.',
    es: 'Los puestos que se habían indicado ya no están en el equipo. Queda en espera hasta que se elijan otros, más abajo.',
  },
  desks: { en: 'Desks of the team', es: 'Puestos del equipo' },
  thisDesk: { en: 'this desk', es: 'este puesto' },
  here: { en: 'here', es: 'presente' },
  away: { en: 'away', es: 'ausente' },
  invited: { en: 'invited', es: 'invitado' },
  inStep: { en: 'in step', es: 'al día' },
  stopped: { en: 'stopped', es: 'detenido' },
  behind: {
    en: '{count, plural, one {# change behind} other {# changes behind}}',
    es: '{count, plural, one {# cambio de retraso} other {# cambios de retraso}}',
  },
  version: { en: 'version {version}', es: 'versión {version}' },
  lastContact: { en: 'last contact {at}', es: 'último contacto {at}' },
  notJoined: { en: 'has not joined yet', es: 'todavía no se ha unido' },

  invite: { en: 'Invite a desk…', es: 'Invitar a un puesto…' },
  inviteTitle: { en: 'Invite a desk', es: 'Invitar a un puesto' },
  inviteWhere: { en: 'Save the invitation…', es: 'Guardar la invitación…' },
  inviteMeaning: {
    en: 'You save an invitation file and get a code for it. It lets one desk in, once, within 24 hours.',
    es: 'Guarda un archivo de invitación y recibe un código. Deja entrar a un solo puesto, una vez, en un plazo de 24 horas.',
  },
  nameOfOther: { en: 'Name of the desk that joins', es: 'Nombre del puesto que se une' },
  invitationSaved: { en: 'Invitation for {name}', es: 'Invitación para {name}' },
  tellCode: {
    en: 'Tell this code by phone or in person, not in the message with the file. It is not shown again.',
    es: 'Diga este código por teléfono o en persona, no en el mensaje que lleva el archivo. No se vuelve a mostrar.',
  },
  fileIn: { en: 'File', es: 'Archivo' },
  goodUntil: { en: 'Valid until', es: 'Válida hasta' },

  remove: { en: 'Remove…', es: 'Quitar…' },
  removeOf: { en: 'Remove {name} from the team', es: 'Quitar {name} del equipo' },
  removeTitle: { en: 'Remove {name} from the team?', es: '¿Quitar {name} del equipo?' },
  removeIt: { en: 'Remove', es: 'Quitar' },
  removeMeaning: {
    en: 'It can’t reach the team any more. What it has on its computer stays there, readable for who can sign in at it.',
    es: 'Ya no puede acceder al equipo. Lo que tiene en su computadora queda allí, legible para quien pueda iniciar sesión en ella.',
  },
  newKey: { en: 'Give the team a new key', es: 'Dar al equipo una clave nueva' },
  newKeyMeaning: {
    en: 'For a lost or stolen laptop: even with a copy of the database, nobody can read there what the team does from now on. Invitations that have not been used stop working.',
    es: 'Para una computadora portátil perdida o robada: ni con una copia de la base de datos se podrá leer en ella lo que el equipo haga desde ahora. Las invitaciones que no se hayan usado dejan de servir.',
  },
  checkLog: { en: 'Check the log', es: 'Comprobar el registro' },
  makeSnapshot: { en: 'Make a snapshot', es: 'Crear una instantánea' },
  removeStore: {
    en: 'Delete the store from this computer too',
    es: 'Eliminar también el almacén de datos de esta computadora',
  },
  removeStoreMeaning: {
    en: 'Only where the team has everything that is in it. The key and the backups stay where they are.',
    es: 'Solo si el equipo tiene todo lo que contiene. La clave y las copias de seguridad quedan donde están.',
  },
  cannotUndo: {
    en: 'The store is deleted for good.',
    es: 'El almacén de datos se elimina definitivamente.',
  },
  cannotUndoMeaning: {
    en: 'This can’t be undone. This computer then shows the first screen; it needs a new invitation to come back to the team.',
    es: 'No se puede deshacer. Después, esta computadora muestra la primera pantalla; para volver al equipo necesita una invitación nueva.',
  },
  leaveAndDelete: { en: 'Leave and delete the store', es: 'Salir y eliminar el almacén de datos' },
  leave: { en: 'Leave the team…', es: 'Salir del equipo…' },
  leaveTitle: { en: 'Leave the team?', es: '¿Salir del equipo?' },
  leaveIt: { en: 'Leave the team', es: 'Salir del equipo' },
  leaveMeaning: {
    en: 'This desk keeps everything up to now in a store of its own. From then on the team’s changes don’t reach it, and its changes don’t reach the team. To come back it needs a new invitation.',
    es: 'Este puesto conserva todo hasta ahora en un almacén de datos propio. Desde entonces, los cambios del equipo no le llegan y los suyos no llegan al equipo. Para volver necesita una invitación nueva.',
  },
});
