import { catalogue } from '../../../language/catalogue.ts';

/** What can't be done, or holds less, while a desk works apart from its team. */
export const withoutTeamWords = catalogue({
  importWaits: {
    en: 'This desk is not connected to its team: an import has to wait until it is.',
    es: 'Este puesto no está conectado a su equipo: una importación tiene que esperar a que lo esté.',
  },
  checkNow: {
    en: 'The file can be checked now.',
    es: 'El archivo ya se puede comprobar.',
  },
  waitsForTeam: { en: 'Waits for the team', es: 'Espera al equipo' },
  exportHolds: {
    en: 'This desk is not connected to its team: the file holds what the team had at the last contact.',
    es: 'Este puesto no está conectado a su equipo: el archivo contiene lo que el equipo tenía en el último contacto.',
  },
  backupHolds: {
    en: 'This desk is not connected to its team: a backup holds what the team had at the last contact.',
    es: 'Este puesto no está conectado a su equipo: una copia de seguridad contiene lo que el equipo tenía en el último contacto.',
  },
  keptIsNotIn: {
    en: '{count, plural, one {The action that was done here since is not in it.} other {The # actions that were done here since are not in it.}}',
    es: '{count, plural, one {La acción hecha aquí desde entonces no está incluida.} other {Las # acciones hechas aquí desde entonces no están incluidas.}}',
  },
});
