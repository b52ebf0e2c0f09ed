import { catalogue } from '../../../language/catalogue.ts';

/** What the window says of newer versions of the program. */
export const updateWords = catalogue({
  version: { en: 'This version', es: 'Esta versión' },
  looked: { en: 'Last looked', es: 'Última búsqueda' },
  neverLooked: { en: 'Not yet', es: 'Todavía no' },
  server: { en: 'Update server', es: 'Servidor de actualizaciones' },
  lookNow: { en: 'Look for updates', es: 'Buscar actualizaciones' },
  looking: { en: 'Looking for updates…', es: 'Buscando actualizaciones…' },
  upToDate: { en: 'This is the newest version.', es: 'Esta es la versión más reciente.' },
  offPolicy: {
    en: 'The IT of your organization has turned updates off for this computer. New versions come from them.',
    es: 'El área de informática de su organización desactivó las actualizaciones en este equipo. Las versiones nuevas vienen de ella.',
  },
  offNoServer: {
    en: 'No update server is set for this program. New versions come from the person who installed it.',
    es: 'Este programa no tiene un servidor de actualizaciones. Las versiones nuevas vienen de quien lo instaló.',
  },
  offNoKey: {
    en: 'This build can’t check updates: it has no key of its maker. New versions come from the person who installed it.',
    es: 'Esta compilación no puede comprobar actualizaciones: no tiene la clave de su fabricante. Las versiones nuevas vienen de quien lo instaló.',
  },
  isHere: { en: 'Version {version} is here', es: 'La versión {version} está disponible' },
  isReady: { en: 'Version {version} is ready', es: 'La versión {version} está lista' },
  released: { en: 'Released {when}', es: 'Publicada el {when}' },
  size: { en: '{megabytes, number} MB', es: '{megabytes, number} MB' },
  notes: { en: 'What’s new', es: 'Novedades' },
  noNotes: {
    en: 'Nothing was written about this version.',
    es: 'No se escribió nada sobre esta versión.',
  },
  install: { en: 'Download and install', es: 'Descargar e instalar' },
  installsLater: {
    en: 'It is downloaded now and installed when you close the program, or when you restart it here. You can go on working.',
    es: 'Se descarga ahora y se instala al cerrar el programa o al reiniciarlo aquí. Puede seguir trabajando.',
  },
  installsNot: {
    en: 'This installation can’t replace itself. Install the new version the same way as this one, or ask your IT.',
    es: 'Esta instalación no puede reemplazarse a sí misma. Instale la versión nueva igual que esta, o pídala a informática.',
  },
  downloading: { en: 'Downloading version {version}', es: 'Descargando la versión {version}' },
  readyNote: {
    en: 'It is installed when you close the program. Nothing of what you work on is lost.',
    es: 'Se instala al cerrar el programa. No se pierde nada de lo que está haciendo.',
  },
  restart: { en: 'Restart and update', es: 'Reiniciar y actualizar' },
  later: { en: 'Later', es: 'Más tarde' },
  putOff: {
    en: 'You are told again at the next start, or in a day.',
    es: 'Se le avisará de nuevo al próximo inicio, o en un día.',
  },
  waits: {
    en: 'The program restarts by itself once this is finished: {what}.',
    es: 'El programa se reinicia solo en cuanto termine esto: {what}.',
  },
  dontRestart: { en: 'Don’t restart', es: 'No reiniciar' },
  call: { en: 'a call', es: 'una llamada' },
  draft: { en: 'text that was not sent or saved', es: 'texto sin enviar ni guardar' },
  job: { en: 'an import, export or backup', es: 'una importación, exportación o copia de seguridad' },
  sending: { en: 'mail that is being sent', es: 'correo que se está enviando' },
  tryAgain: { en: 'Try again', es: 'Intentar de nuevo' },
  failed: { en: 'The update failed', es: 'La actualización falló' },
  channel: { en: 'Versions for this computer', es: 'Versiones para este equipo' },
  stable: { en: 'Stable: finished versions', es: 'Estables: versiones terminadas' },
  beta: { en: 'Beta: try new versions early', es: 'Beta: probar antes las versiones nuevas' },
  fixedByIt: { en: 'Set by your organization', es: 'Fijado por su organización' },
  installsItself: {
    en: 'Updates are downloaded and installed by themselves when the program closes.',
    es: 'Las actualizaciones se descargan y se instalan solas al cerrar el programa.',
  },
  teamBehind: {
    en: '{count, plural, =0 {All desks of the team can read what this version writes.} one {One desk of the team has to be updated before the team changes over: {names}.} other {# desks of the team have to be updated before it changes over: {names}.}}',
    es: '{count, plural, =0 {Todas las mesas del equipo pueden leer lo que escribe esta versión.} one {Hay que actualizar una mesa del equipo antes de que este cambie: {names}.} other {Hay que actualizar # mesas del equipo antes de que este cambie: {names}.}}',
  },
  teamUnknown: {
    en: 'The team’s server can’t be asked now which desks have to be updated before the team changes over.',
    es: 'Ahora no se puede preguntar al servidor del equipo qué mesas hay que actualizar antes de que el equipo cambie.',
  },
  teamWorksOn: {
    en: 'Until then this version works on as the others do.',
    es: 'Hasta entonces, esta versión sigue trabajando como las demás.',
  },
  teamNeedsRaise: {
    en: 'After the update this desk can only look things up until a lead raises the team in Settings, Team.',
    es: 'Después de actualizar, esta mesa solo puede consultar hasta que un responsable suba la versión del equipo en Configuración, Equipo.',
  },
  bannerHere: { en: '<b>Version {version} is here.</b>', es: '<b>La versión {version} está disponible.</b>' },
  bannerReady: {
    en: '<b>Version {version} is ready.</b> It is installed when you close the program.',
    es: '<b>La versión {version} está lista.</b> Se instala al cerrar el programa.',
  },
  bannerWaits: {
    en: '<b>The program restarts to update</b> once this is finished: {what}.',
    es: '<b>El programa se reinicia para actualizarse</b> en cuanto termine esto: {what}.',
  },
});
