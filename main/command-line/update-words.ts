import { catalogue } from '../../language/catalogue.ts';

/** What the command line says of newer versions of the program. */
export const updateWords = catalogue({
  updates: {
    en: 'newer versions of the program: look for them; the window installs them',
    es: 'versiones nuevas del programa: buscarlas; la ventana las instala',
  },
  statusCommand: {
    en: 'show the version, the update server and the channel of this computer',
    es: 'mostrar la versión, el servidor de actualizaciones y el canal de este equipo',
  },
  lookCommand: {
    en: 'ask the update server for a newer version; nothing is downloaded',
    es: 'preguntar al servidor por una versión más nueva; no se descarga nada',
  },
  channelCommand: {
    en: 'choose which versions this computer is offered (for leads)',
    es: 'elegir qué versiones se ofrecen a este equipo (para responsables)',
  },
  channelArgument: {
    en: 'stable for finished versions, beta to try new ones early',
    es: 'stable para versiones terminadas, beta para probar antes las nuevas',
  },
  version: { en: 'version {version}', es: 'versión {version}' },
  mode: { en: 'updates: {mode}', es: 'actualizaciones: {mode}' },
  server: { en: 'server: {server}', es: 'servidor: {server}' },
  channel: { en: 'channel: {channel}', es: 'canal: {channel}' },
  fixed: { en: 'set by your IT: {rules}', es: 'fijado por informática: {rules}' },
  looked: { en: 'last look: {at}', es: 'última búsqueda: {at}' },
  offPolicy: {
    en: 'updates: turned off by your IT',
    es: 'actualizaciones: desactivadas por informática',
  },
  offNoServer: {
    en: 'updates: off, no server is set for this program',
    es: 'actualizaciones: desactivadas, este programa no tiene servidor',
  },
  offNoKey: {
    en: 'updates: off, this build has no key to check them with',
    es: 'actualizaciones: desactivadas, esta compilación no tiene clave para comprobarlas',
  },
  newest: {
    en: 'Version {version} is the newest one.',
    es: 'La versión {version} es la más reciente.',
  },
  newer: {
    en: 'Version {version} is here, released {at}.',
    es: 'La versión {version} está disponible, publicada el {at}.',
  },
  installsNothing: {
    en: 'The window installs it: Settings, Updates.',
    es: 'La ventana la instala: Configuración, Actualizaciones.',
  },
});
