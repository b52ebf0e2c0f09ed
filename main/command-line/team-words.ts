import { catalogue } from '../../language/catalogue.ts';

/** What the commands about the team say. */
export const teamCommandWords = catalogue({
  team: {
    en: 'the team: many desks with one directory, over a PostgreSQL server',
    es: 'el equipo: muchos puestos con un solo directorio, sobre un servidor PostgreSQL',
  },
  create: {
    en: 'make a team out of this store in an empty database; its password is read from standard input',
    es: 'crear un equipo con este almacén de datos en una base de datos vacía; su contraseña se lee de la entrada estándar',
  },
  name: {
    en: 'what the others see this desk as; this computer’s name where it is left out',
    es: 'cómo ven los demás este puesto; el nombre de este equipo si se omite',
  },
  fingerprint: {
    en: 'trust the server’s certificate by this SHA-256 fingerprint',
    es: 'confiar en el certificado del servidor por esta huella SHA-256',
  },
  from: {
    en: 'begin with this backup, which takes the place of the store that is here; that one is kept in a folder beside',
    es: 'empezar con esta copia de seguridad, que reemplaza el almacén de datos que hay aquí; ese se guarda en una carpeta aparte',
  },
  created: {
    en: 'This store is the first desk of a new team. Invite others with “team invite”.',
    es: 'Este almacén de datos es el primer puesto de un equipo nuevo. Invite a otros con “team invite”.',
  },
  invite: {
    en: 'write an invitation for one desk, good for 24 hours; the owner’s password is read from standard input',
    es: 'escribir una invitación para un puesto, válida 24 horas; la contraseña del propietario se lee de la entrada estándar',
  },
  forName: { en: 'the name of the desk that joins', es: 'el nombre del puesto que se une' },
  newDesk: { en: 'New desk', es: 'Puesto nuevo' },
  out: { en: 'the invitation’s file', es: 'el archivo de la invitación' },
  codeFile: {
    en: 'write the code into this new file instead of showing it on the terminal',
    es: 'escribir el código en este archivo nuevo en lugar de mostrarlo en el terminal',
  },
  invited: {
    en: 'The invitation is in {file}. It works once, until {at}.',
    es: 'La invitación está en {file}. Sirve una vez, hasta el {at}.',
  },
  code: {
    en: 'Its code is {code}. Tell it by phone or in person, not in the message with the file.',
    es: 'Su código es {code}. Dígalo por teléfono o en persona, no en el mensaje que lleva el archivo.',
  },
  join: {
    en: 'make a store in an empty folder as the desk that an invitation is for',
    es: 'crear un almacén de datos en una carpeta vacía como el puesto al que va una invitación',
  },
  codeStdin: {
    en: 'read the invitation’s code from standard input',
    es: 'leer el código de la invitación de la entrada estándar',
  },
  askCode: { en: 'Code of the invitation: ', es: 'Código de la invitación: ' },
  askUrl: { en: 'Address of the database: ', es: 'Dirección de la base de datos: ' },
  askPassword: {
    en: 'Password of {user} at the team’s server: ',
    es: 'Contraseña de {user} en el servidor del equipo: ',
  },
  joinSetAside: {
    en: 'take the place of the store that is here, which is kept in a folder beside',
    es: 'reemplazar el almacén de datos que hay aquí, que se guarda en una carpeta aparte',
  },
  aside: {
    en: 'The store of before is in {folder}.',
    es: 'El almacén de datos anterior está en {folder}.',
  },
  joined: {
    en: 'This desk has joined the team: {store}',
    es: 'Este puesto se unió al equipo: {store}',
  },
  status: {
    en: 'say who belongs to the team and how far each desk is',
    es: 'decir quién pertenece al equipo y hasta dónde está cada puesto',
  },
  place: {
    en: 'Entry {position} of {last}, {behind, plural, =0 {in step} one {one behind} other {# behind}}',
    es: 'Entrada {position} de {last}, {behind, plural, =0 {al día} one {una de retraso} other {# de retraso}}',
  },
  wentBack: {
    en: 'The team’s log no longer has what this store has. “team lost” lists it.',
    es: 'El registro del equipo ya no tiene lo que tiene este almacén de datos. “team lost” lo muestra.',
  },
  farBehind: {
    en: 'This store goes on by itself, entry by entry. “team rejoin” is quicker now: it takes the team’s newest snapshot.',
    es: 'Este almacén de datos sigue por sí solo, entrada por entrada. Ahora “team rejoin” es más rápido: toma la instantánea más reciente del equipo.',
  },
  nobodySends: {
    en: 'No desk sends mail: those that were named for it have left the team. Name others with “team duty mail”.',
    es: 'Ningún puesto envía correo: los que se habían indicado ya no están en el equipo. Indique otros con “team duty mail”.',
  },
  nobodyLooks: {
    en: 'No desk reads the mailbox: those that were named for it have left the team. Name others with “team duty mailbox”.',
    es: 'Ningún puesto lee el buzón: los que se habían indicado ya no están en el equipo. Indique otros con “team duty mailbox”.',
  },
  nobodyHandsOver: {
    en: 'No desk sends security codes: those that were named for it have left the team. Name others with “team duty codes”.',
    es: 'Ningún puesto envía códigos de seguridad: los que se habían indicado ya no están en el equipo. Indique otros con “team duty codes”.',
  },
  ownDesk: { en: '{line} (this desk)', es: '{line} (este puesto)' },
  desk: {
    en: '{name}: {state}, entry {position}, last seen {at}, version {program}',
    es: '{name}: {state}, entrada {position}, visto por última vez {at}, versión {program}',
  },
  never: { en: 'never', es: 'nunca' },
  unknown: { en: 'unknown', es: 'desconocida' },
  invitedState: { en: 'invited', es: 'invitado' },
  memberState: { en: 'member', es: 'miembro' },
  removedState: { en: 'no longer a member', es: 'ya no es miembro' },
  verify: {
    en: 'check every entry of the team’s log, and that this store has what is in it',
    es: 'comprobar cada entrada del registro del equipo y que este almacén de datos tiene lo que contiene',
  },
  verified: {
    en: 'The team’s log is whole: {entries, plural, one {one entry} other {# entries}}. This store has {audited, plural, one {the entry} other {all # entries}} of the audit log that came through it.',
    es: 'El registro del equipo está completo: {entries, plural, one {una entrada} other {# entradas}}. Este almacén de datos tiene {audited, plural, one {la entrada} other {las # entradas}} del registro de auditoría que pasó por él.',
  },
  chainBroken: {
    en: 'The audit log of this store is not whole; “audit verify” says where.',
    es: 'El registro de auditoría de este almacén de datos no está completo; “audit verify” dice dónde.',
  },
  leave: {
    en: 'make this store its own again, with all that it holds',
    es: 'volver a hacer independiente este almacén de datos, con todo lo que contiene',
  },
  removeStore: {
    en: 'delete this store from the computer as well; the team has all of it',
    es: 'eliminar también este almacén de datos del ordenador; el equipo lo tiene todo',
  },
  yes: { en: 'don’t ask: delete it', es: 'no preguntar: eliminarlo' },
  leftWithoutStore: {
    en: 'This desk left the team and its store was deleted. The key and the backups stay where they are.',
    es: 'Este puesto salió del equipo y se eliminó su almacén de datos. La clave y las copias de seguridad quedan donde están.',
  },
  left: {
    en: 'This store belongs to no team any more. It has everything up to now; later changes of the team don’t reach it.',
    es: 'Este almacén de datos ya no pertenece a ningún equipo. Tiene todo hasta ahora; los cambios posteriores del equipo no le llegan.',
  },
  remove: {
    en: 'end a desk’s way in to the team; the owner’s password is read from standard input',
    es: 'quitar a un puesto el acceso al equipo; la contraseña del propietario se lee de la entrada estándar',
  },
  newKey: {
    en: 'seal what follows with a new key, which that desk does not get',
    es: 'sellar lo que sigue con una clave nueva, que ese puesto no recibe',
  },
  newKeyMade: {
    en: 'The team has a new key. Invitations of before no longer work; make new ones.',
    es: 'El equipo tiene una clave nueva. Las invitaciones anteriores ya no sirven; cree otras.',
  },
  removed: {
    en: '{name} can’t reach the team any more. Its store stays as it is, on its computer.',
    es: '{name} ya no puede acceder al equipo. Su almacén de datos queda como está, en su equipo.',
  },
});
