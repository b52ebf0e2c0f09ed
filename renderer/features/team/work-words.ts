import { catalogue } from '../../../language/catalogue.ts';

/** How far work on a team is, and what came of it. */
export const teamWorkWords = catalogue({
  stepOf: { en: 'Step {number} of {count}: {step}', es: 'Paso {number} de {count}: {step}' },
  firstOf: { en: 'First: {step}', es: 'Primero: {step}' },
  connecting: { en: 'connecting to the server', es: 'conectando con el servidor' },
  preparing: { en: 'preparing', es: 'preparando' },
  restoring: { en: 'restoring the backup', es: 'restaurando la copia de seguridad' },
  checking: { en: 'checking the entries', es: 'comprobando las entradas' },
  copying: { en: 'copying the store', es: 'copiando el almacén de datos' },
  sending: { en: 'sending the copy to the server', es: 'enviando la copia al servidor' },
  receiving: { en: 'downloading the team’s store', es: 'descargando el almacén de datos del equipo' },
  catchingUp: { en: 'catching up with the team', es: 'poniéndose al día con el equipo' },
  finishing: { en: 'finishing', es: 'terminando' },

  creating: { en: 'Creating the team', es: 'Creando el equipo' },
  joining: { en: 'Joining the team', es: 'Uniéndose al equipo' },
  leaving: { en: 'Leaving the team', es: 'Saliendo del equipo' },
  rejoining: { en: 'Joining the team again', es: 'Uniéndose de nuevo al equipo' },
  raising: {
    en: 'Bringing the team to this program’s version',
    es: 'Subiendo el equipo a la versión de este programa',
  },
  deskCloses: {
    en: 'The desk is closed meanwhile and opens again by itself.',
    es: 'La mesa de ayuda está cerrada mientras tanto y se vuelve a abrir sola.',
  },

  created: {
    en: 'This desk is the first of the team. Invite the others.',
    es: 'Este puesto es el primero del equipo. Invite a los demás.',
  },
  joined: {
    en: 'This desk has joined the team.',
    es: 'Este puesto se unió al equipo.',
  },
  rejoined: {
    en: 'This desk has the team’s state again.',
    es: 'Este puesto tiene otra vez el estado del equipo.',
  },
  aside: {
    en: 'The store of before is in {folder}.',
    es: 'El almacén de datos anterior está en {folder}.',
  },
  left: {
    en: 'This desk has left the team. It has everything up to now in a store of its own.',
    es: 'Este puesto salió del equipo. Tiene todo hasta ahora en un almacén de datos propio.',
  },
  removed: {
    en: '{name} can’t reach the team any more.',
    es: '{name} ya no puede acceder al equipo.',
  },
  newKeyMade: {
    en: 'The team has a new key. Invitations of before no longer work; make new ones.',
    es: 'El equipo tiene una clave nueva. Las invitaciones anteriores ya no sirven; cree otras.',
  },
  raised: {
    en: 'The team works with this program’s version from now on.',
    es: 'El equipo trabaja desde ahora con la versión de este programa.',
  },
  leftBehind: {
    en: 'These desks have to be updated before they can go on: {desks}.',
    es: 'Estos puestos tienen que actualizarse antes de continuar: {desks}.',
  },
  onlyRestored: {
    en: 'This desk has the backup’s store now, but the team was not created.',
    es: 'Este puesto tiene ahora el almacén de datos de la copia de seguridad, pero no se creó el equipo.',
  },
  snapshotMade: {
    en: 'The team’s server has a new snapshot. Desks that join begin with it.',
    es: 'El servidor del equipo tiene una instantánea nueva. Los puestos que se unan empiezan con ella.',
  },
  snapshotCancelled: {
    en: 'The snapshot was cancelled. The team’s earlier snapshots are still there.',
    es: 'Se canceló la instantánea. Las instantáneas anteriores del equipo siguen ahí.',
  },
  checkCancelled: {
    en: 'The check was cancelled before its end.',
    es: 'La comprobación se canceló antes de terminar.',
  },
  createCancelled: {
    en: 'Creating the team was cancelled. This desk and the database are as before.',
    es: 'Se canceló la creación del equipo. Este puesto y la base de datos están como antes.',
  },
  otherCancelled: {
    en: 'Cancelled. This desk is as before.',
    es: 'Cancelado. Este puesto está como antes.',
  },
});
