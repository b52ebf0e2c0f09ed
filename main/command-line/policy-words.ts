import { catalogue } from '../../language/catalogue.ts';

/** The commands about the computer's policy. */
export const policyCommandWords = catalogue({
  policy: {
    en: 'what the organization has set for this computer',
    es: 'lo que la organización ha fijado para este equipo',
  },
  check: {
    en: 'check the policy of this computer, or a file before it becomes one',
    es: 'comprobar la directiva de este equipo, o un archivo antes de que lo sea',
  },
  show: {
    en: 'print every setting as it counts here, and where it comes from',
    es: 'mostrar cada opción tal como vale aquí y de dónde viene',
  },
  setup: {
    en: 'make the store as the policy of this computer says, without a question; once it is there nothing changes',
    es: 'crear el almacén de datos como indica la directiva de este equipo, sin preguntar; si ya existe, no cambia nada',
  },
  setupPolicy: {
    en: 'take what the first run needs from this file instead',
    es: 'tomar de este archivo lo que necesita el primer inicio',
  },
  wasSetUp: { en: 'The store was there already: {store}', es: 'El almacén de datos ya existía: {store}' },
  setUp: { en: 'The store is ready: {store}', es: 'El almacén de datos está listo: {store}' },
  setUpRows: {
    en: '{what}: {rows, number} rows, {rejected, number} rejected',
    es: '{what}: {rows, number} filas, {rejected, number} rechazadas',
  },
  remove: {
    en: 'remove all that the program has made for this user: store, keys in the keychain, logs, caches',
    es: 'eliminar todo lo que el programa creó para este usuario: almacén de datos, claves del llavero, registros, cachés',
  },
  yes: { en: 'it is meant: nothing of it can be brought back', es: 'confirmar: nada se puede recuperar' },
  withBackups: {
    en: 'the backups beside the store too',
    es: 'también las copias de seguridad junto al almacén',
  },
  keepBackups: {
    en: 'leave the backups beside the store, and the key that opens them',
    es: 'conservar las copias de seguridad junto al almacén y la clave que las abre',
  },
  needsYes: {
    en: 'This removes the store and its key for good. Say --yes if that is meant.',
    es: 'Esto elimina definitivamente el almacén de datos y su clave. Añada --yes si es lo que quiere.',
  },
  oneOfBackups: {
    en: 'Say --with-backups or --keep-backups, and not both.',
    es: 'Indique --with-backups o --keep-backups, pero no ambas.',
  },
  wasRemoved: {
    en: '{count, plural, one {# file or folder} other {# files and folders}} removed: {folder}',
    es: '{count, plural, one {# archivo o carpeta eliminado} other {# archivos y carpetas eliminados}}: {folder}',
  },
  isLeft: { en: 'Still there: {path}', es: 'Sigue ahí: {path}' },
  none: { en: 'This computer has no policy ({file}).', es: 'Este equipo no tiene directiva ({file}).' },
  good: { en: '{file} can be used as a policy.', es: '{file} se puede usar como directiva.' },
  inUse: { en: 'The policy of this computer is {file}.', es: 'La directiva de este equipo es {file}.' },
  setting: { en: '{key} = {value} ({from})', es: '{key} = {value} ({from})' },
  fromPolicy: { en: 'set by your organization', es: 'fijado por su organización' },
  fromStore: { en: 'chosen here', es: 'elegido aquí' },
  fromDefault: { en: 'as at first', es: 'valor inicial' },
});
