import { catalogue } from '../../../language/catalogue.ts';

/** A desk that follows its team no more, a team in an older version, and what to do about it. */
export const troubleWords = catalogue({
  wentBack: {
    en: 'This desk has stopped: the team’s log went back to an earlier state.',
    es: 'Este puesto se detuvo: el registro del equipo volvió a un estado anterior.',
  },
  wentBackNext: {
    en: 'The server was restored from a backup or lost its last changes, so it no longer has everything that this desk has. Looking up still works. See what was lost, then join again; after that, make the changes again that are still needed.',
    es: 'El servidor se restauró desde una copia de seguridad o perdió los últimos cambios, así que ya no tiene todo lo que tiene este puesto. Todavía puede hacer consultas. Vea qué se perdió y únase de nuevo; después, repita los cambios que todavía hagan falta.',
  },
  changed: {
    en: 'This desk has stopped: the team’s log was changed on the server.',
    es: 'Este puesto se detuvo: el registro del equipo se cambió en el servidor.',
  },
  changedNext: {
    en: 'Nothing of the change came into this store, and looking up still works. Tell the person who runs the server to restore the database from before the change. This desk goes on by itself once the log is right.',
    es: 'Nada del cambio llegó a este almacén de datos y todavía puede hacer consultas. Pida a quien administra el servidor que restaure la base de datos anterior al cambio. Este puesto continúa solo cuando el registro esté bien.',
  },
  differs: {
    en: 'This desk has stopped: its store is not the same as the team’s.',
    es: 'Este puesto se detuvo: su almacén de datos no es igual que el del equipo.',
  },
  differsNext: {
    en: 'Looking up still works. Join again to take the team’s state; the present store is kept.',
    es: 'Todavía puede hacer consultas. Únase de nuevo para tomar el estado del equipo; el almacén de datos actual se conserva.',
  },
  update: {
    en: 'This desk has stopped: this program has to be updated.',
    es: 'Este puesto se detuvo: este programa tiene que actualizarse.',
  },
  updateNext: {
    en: 'The team works with a newer version. Install it on this computer; until then, this desk looks up and changes nothing.',
    es: 'El equipo trabaja con una versión más reciente. Instálela en esta computadora; hasta entonces, este puesto consulta y no cambia nada.',
  },
  notInNext: {
    en: 'Looking up still works. To come back, leave the team here and join it again with a new invitation.',
    es: 'Todavía puede hacer consultas. Para volver, salga aquí del equipo y únase de nuevo con una invitación nueva.',
  },
  otherNext: {
    en: 'Looking up still works. This desk goes on by itself once that is mended.',
    es: 'Todavía puede hacer consultas. Este puesto continúa solo cuando se haya resuelto.',
  },
  kept: {
    en: '{count, plural, one {# action that was done here without the team is kept.} other {# actions that were done here without the team are kept.}}',
    es: '{count, plural, one {Se conserva # acción hecha aquí sin el equipo.} other {Se conservan # acciones hechas aquí sin el equipo.}}',
  },
  showLost: { en: 'See what was lost…', es: 'Ver qué se perdió…' },

  lostTitle: { en: 'What the team’s log has lost', es: 'Lo que perdió el registro del equipo' },
  looking: {
    en: 'Comparing this store with the log',
    es: 'Comparando este almacén de datos con el registro',
  },
  lostCount: {
    en: '{count, plural, =0 {The team’s log has everything that is in this store.} one {The team’s log no longer has this change. It is only here, and in the audit log of this store.} other {The team’s log no longer has these # changes. They are only here, and in the audit log of this store.}}',
    es: '{count, plural, =0 {El registro del equipo tiene todo lo que hay en este almacén de datos.} one {El registro del equipo ya no tiene este cambio. Está solo aquí, y en el registro de auditoría de este almacén de datos.} other {El registro del equipo ya no tiene estos # cambios. Están solo aquí, y en el registro de auditoría de este almacén de datos.}}',
  },
  lostList: { en: 'Lost changes', es: 'Cambios perdidos' },
  by: { en: '{operator}, {at}', es: '{operator}, {at}' },
  inCase: { en: 'case {number}', es: 'caso {number}' },
  openEntry: { en: 'Details', es: 'Detalles' },
  openEntryOf: { en: 'Details of entry {number}: {what}', es: 'Detalles de la entrada {number}: {what}' },
  showMore: { en: 'Show more', es: 'Mostrar más' },

  rejoin: { en: 'Join again…', es: 'Unirse de nuevo…' },
  rejoinTitle: { en: 'Join the team again?', es: '¿Unirse de nuevo al equipo?' },
  rejoinIt: { en: 'Join again', es: 'Unirse de nuevo' },
  rejoinMeaning: {
    en: 'This desk downloads the team’s present state and works with that. The desk is closed meanwhile.',
    es: 'Este puesto descarga el estado actual del equipo y trabaja con él. La mesa de ayuda está cerrada mientras tanto.',
  },
  rejoinKeeps: {
    en: 'The store of now moves to a folder beside it, whole; nothing is deleted. Changes that only it has don’t go to the team: write down those that are still needed, to make them again.',
    es: 'El almacén de datos de ahora pasa entero a una carpeta al lado; no se borra nada. Los cambios que solo tiene él no pasan al equipo: anote los que todavía hagan falta para repetirlos.',
  },

  keptFollows: {
    en: '{count, plural, one {The action that was done here without the team is done again after that.} other {The # actions that were done here without the team are done again after that.}}',
    es: '{count, plural, one {La acción hecha aquí sin el equipo se repite después.} other {Las # acciones hechas aquí sin el equipo se repiten después.}}',
  },

  older: {
    en: 'The team still works with an older version than this program’s.',
    es: 'El equipo trabaja todavía con una versión anterior a la de este programa.',
  },
  olderNeeded: {
    en: 'Until the team has this version, this desk looks up and changes nothing.',
    es: 'Hasta que el equipo tenga esta versión, este puesto consulta y no cambia nada.',
  },
  heldBack: {
    en: '{count, plural, one {This desk has to be updated first: {desks}.} other {These desks have to be updated first: {desks}.}} After that, the team changes over by itself.',
    es: '{count, plural, one {Primero tiene que actualizarse este puesto: {desks}.} other {Primero tienen que actualizarse estos puestos: {desks}.}} Después, el equipo cambia solo.',
  },
  raisedSoon: {
    en: 'All desks can read the new version; the team changes over by itself within some minutes.',
    es: 'Todos los puestos pueden leer la versión nueva; el equipo cambia solo en unos minutos.',
  },
  nobodyHoldsBack: {
    en: 'No desk that was here in the last 14 days needs an update first.',
    es: 'Ningún puesto presente en los últimos 14 días necesita actualizarse antes.',
  },
  raise: { en: 'Change over now…', es: 'Cambiar ahora…' },
  raiseTitle: {
    en: 'Bring the team to this program’s version?',
    es: '¿Subir el equipo a la versión de este programa?',
  },
  raiseIt: { en: 'Change over', es: 'Cambiar' },
  raiseMeaning: {
    en: 'All desks change over at the same entry of the log. It can’t be undone; the state of before is kept on the server as a snapshot. The desk closes for a moment.',
    es: 'Todos los puestos cambian en la misma entrada del registro. No se puede deshacer; el estado anterior se conserva en el servidor como instantánea. La mesa de ayuda se cierra un momento.',
  },
  stopsThem: {
    en: '{count, plural, one {This desk stops until it is updated: {desks}.} other {These desks stop until they are updated: {desks}.}}',
    es: '{count, plural, one {Este puesto se detiene hasta que se actualice: {desks}.} other {Estos puestos se detienen hasta que se actualicen: {desks}.}}',
  },
});
