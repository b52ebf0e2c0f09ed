import { catalogue } from '../../language/catalogue.ts';

/** What is said of the team, its server and its log. */
export const teamWords = catalogue({
  unreachable: {
    en: 'The team’s server can’t be reached ({reason}), so nothing was changed. Try again when the connection is back; looking up still works.',
    es: 'No se puede conectar con el servidor del equipo ({reason}), así que no se cambió nada. Inténtelo de nuevo cuando vuelva la conexión; todavía puede hacer consultas.',
  },
  answerLost: {
    en: 'The connection to the team’s server was lost while this was being recorded. Once it is back, check whether the change is there before you make it again.',
    es: 'Se perdió la conexión con el servidor del equipo mientras se registraba este cambio. Cuando vuelva, compruebe si el cambio está antes de hacerlo otra vez.',
  },
  stopped: {
    en: 'This desk has stopped following the team: {why} (entry {position}). Nothing was changed. Tell the person who runs the team’s server; “team verify” says more.',
    es: 'Este puesto dejó de seguir al equipo: {why} (entrada {position}). No se cambió nada. Avise a quien administra el servidor del equipo; “team verify” dice más.',
  },
  updateNeeded: {
    en: 'The team works with a newer version of the program (schema {schema}). Update the program; looking up still works.',
    es: 'El equipo trabaja con una versión más reciente del programa (esquema {schema}). Actualice el programa; todavía puede hacer consultas.',
  },
  raiseNeeded: {
    en: 'The team still works with an older version of the program (schema {schema}, this one needs {needed}). Until then this program looks up and changes nothing. Once the other desks are updated, a lead brings the team to this version: in Settings, Team, or with “team raise”.',
    es: 'El equipo trabaja todavía con una versión anterior del programa (esquema {schema}; esta necesita {needed}). Hasta entonces este programa consulta y no cambia nada. Cuando los demás puestos estén actualizados, una persona responsable sube el equipo a esta versión: en Configuración, Equipo, o con “team raise”.',
  },
  keyMissing: {
    en: 'The team’s data is sealed with a new key that this desk did not get. Looking up still works; ask for a new invitation to go on.',
    es: 'Los datos del equipo están sellados con una clave nueva que este puesto no recibió. Todavía puede hacer consultas; pida una invitación nueva para continuar.',
  },
  accessRefused: {
    en: 'The team’s server did not let this desk in ({reason}). If it was removed from the team, ask for a new invitation.',
    es: 'El servidor del equipo no dejó entrar a este puesto ({reason}). Si se quitó del equipo, pida una invitación nueva.',
  },
  serverRefused: {
    en: 'The server refused: {reason}. Nothing was changed.',
    es: 'El servidor se negó: {reason}. No se cambió nada.',
  },
  urlInvalid: {
    en: 'That is not the address of a PostgreSQL database. It looks like postgres://user@host:5432/database.',
    es: 'Esa no es la dirección de una base de datos PostgreSQL. Tiene la forma postgres://usuario@servidor:5432/base.',
  },
  tlsNeeded: {
    en: 'The server {host} has to offer TLS: without it, others could read the password on the way. Turn TLS on there.',
    es: 'El servidor {host} debe ofrecer TLS: sin él, otros podrían leer la contraseña por el camino. Active TLS en el servidor.',
  },
  certificateUntrusted: {
    en: 'The certificate of {host} can’t be trusted ({reason}). If its administrator confirms the fingerprint {fingerprint}, add --fingerprint with it.',
    es: 'No se puede confiar en el certificado de {host} ({reason}). Si su administrador confirma la huella {fingerprint}, añádala con --fingerprint.',
  },
  exists: {
    en: 'There is already a team in this database. Use another database, or join this team with an invitation.',
    es: 'Ya hay un equipo en esta base de datos. Use otra base de datos o únase a este equipo con una invitación.',
  },
  missing: {
    en: 'There is no team in this database.',
    es: 'No hay ningún equipo en esta base de datos.',
  },
  isMember: {
    en: 'This store already belongs to a team. Leave that one first with “team leave”.',
    es: 'Este almacén de datos ya pertenece a un equipo. Salga antes de él con “team leave”.',
  },
  isNoMember: {
    en: 'This store belongs to no team. Make one with “team create”, or join one with “team join”.',
    es: 'Este almacén de datos no pertenece a ningún equipo. Cree uno con “team create” o únase a uno con “team join”.',
  },
  isOtherTeam: {
    en: 'There is another team in this database, not the one that this store belongs to.',
    es: 'En esta base de datos hay otro equipo, no el de este almacén de datos.',
  },
  invitationInvalid: {
    en: 'The invitation can’t be read: the code is wrong, or the file is not a whole invitation. Check both, and ask for a new one if they are right.',
    es: 'No se puede leer la invitación: el código es incorrecto o el archivo no es una invitación completa. Revise ambos y pida una nueva si son correctos.',
  },
  invitationExpired: {
    en: 'This invitation ended at {at} UTC. Ask for a new one.',
    es: 'Esta invitación terminó el {at} UTC. Pida una nueva.',
  },
  invitationUsed: {
    en: 'This invitation has been used already, or its desk was removed from the team. Ask for a new one.',
    es: 'Esta invitación ya se usó, o su puesto se quitó del equipo. Pida una nueva.',
  },
  codeNowhere: {
    en: 'There is no terminal to show the invitation’s code on. Name a file for it with --code-file.',
    es: 'No hay un terminal en el que mostrar el código de la invitación. Indique un archivo para él con --code-file.',
  },
  deskUnknown: {
    en: 'The team has no desk called {desk}. “team status” lists them.',
    es: 'El equipo no tiene ningún puesto llamado {desk}. “team status” los muestra.',
  },
  keptWork: {
    en: 'Some work was done here without the team, and the team doesn’t have it yet. Open the program while the team’s server can be reached, wait until the work has been taken over, and try again. If the server is gone for good, “team leave” puts the work into this store.',
    es: 'Aquí se hizo trabajo sin el equipo que el equipo aún no tiene. Abra el programa mientras se pueda conectar con el servidor del equipo, espere a que el trabajo se incorpore e inténtelo de nuevo. Si el servidor ya no existe, “team leave” pone el trabajo en este almacén de datos.',
  },
  keptWorkNotFound: {
    en: 'This is no longer in the list of work that was not taken over.',
    es: 'Esto ya no está en la lista de trabajo no incorporado.',
  },
  keptWorkDamaged: {
    en: '{missing, plural, =-1 {Work that was done without the team could not be read, because the file it was in is damaged.} =0 {The file with the work that was done without the team was damaged; all of the work could be read.} one {# action that was done without the team could not be read, because the file it was in is damaged.} other {# actions that were done without the team could not be read, because the file they were in is damaged.}} The damaged copy is kept in {folder}.',
    es: '{missing, plural, =-1 {No se pudo leer el trabajo hecho sin el equipo porque el archivo en que estaba está dañado.} =0 {El archivo con el trabajo hecho sin el equipo estaba dañado; se pudo leer todo el trabajo.} one {No se pudo leer # acción hecha sin el equipo porque el archivo en que estaba está dañado.} other {No se pudieron leer # acciones hechas sin el equipo porque el archivo en que estaban está dañado.}} La copia dañada se conserva en {folder}.',
  },
  desksWithoutKey: {
    en: 'These desks could not get a new key, and would be locked out: {desks}. Remove them as well, or have them join again.',
    es: 'Estos puestos no podrían recibir una clave nueva y quedarían fuera: {desks}. Quítelos también o haga que se unan de nuevo.',
  },
  deskGone: {
    en: 'The team’s server no longer lists this desk. Ask for a new invitation and use it with “team join FILE --set-aside”.',
    es: 'El servidor del equipo ya no tiene este puesto en su lista. Pida una invitación nueva y úsela con “team join ARCHIVO --set-aside”.',
  },
  removalUnconfirmed: {
    en: 'This deletes the store in {folder} from this computer. Run the command again with --yes to do it.',
    es: 'Esto elimina de este ordenador el almacén de datos de {folder}. Repita la orden con --yes para hacerlo.',
  },
  snapshotDamaged: {
    en: 'The team’s snapshot is not whole, or it was changed on the server. Nothing was made here; ask for a new invitation, which makes a new one.',
    es: 'La instantánea del equipo no está completa o se cambió en el servidor. Aquí no se creó nada; pida una invitación nueva, que crea otra.',
  },
});

/** Why a desk stopped, in the middle of a sentence. */
export const stopWords = catalogue({
  altered: {
    en: 'an entry of the team’s log was changed on the server',
    es: 'una entrada del registro del equipo se cambió en el servidor',
  },
  gap: {
    en: 'an entry of the team’s log is missing on the server',
    es: 'falta una entrada del registro del equipo en el servidor',
  },
  wentBack: {
    en: 'the team’s log no longer has what this desk already has',
    es: 'el registro del equipo ya no tiene lo que este puesto ya tiene',
  },
  differs: {
    en: 'this store is not the same as the team’s',
    es: 'este almacén de datos no es igual que el del equipo',
  },
});
