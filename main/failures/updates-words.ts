import { catalogue } from '../../language/catalogue.ts';

/** What is said where a newer version can't be had. */
export const updateFailureWords = catalogue({
  off: {
    en: 'This program doesn’t look for new versions. Ask the IT of your organization for them.',
    es: 'Este programa no busca versiones nuevas. Pídalas al área de informática de su organización.',
  },
  none: {
    en: 'No new version is ready. Look for updates first.',
    es: 'No hay ninguna versión nueva lista. Busque actualizaciones primero.',
  },
  unreachable: {
    en: 'The update server {host} can’t be reached ({reason}). Check the network and try again.',
    es: 'No se puede acceder al servidor de actualizaciones {host} ({reason}). Revise la red e intente de nuevo.',
  },
  serverRefused: {
    en: 'The update server {host} answered with error {status}. Try again later.',
    es: 'El servidor de actualizaciones {host} respondió con el error {status}. Intente de nuevo más tarde.',
  },
  notHttps: {
    en: 'The update server leads to {host} without encryption. Nothing was downloaded from there; tell your IT.',
    es: 'El servidor de actualizaciones lleva a {host} sin cifrado. No se descargó nada de allí; avise a informática.',
  },
  feedMissing: {
    en: 'The update server {host} has no list of versions for this system and channel.',
    es: 'El servidor de actualizaciones {host} no tiene una lista de versiones para este sistema y canal.',
  },
  feedInvalid: {
    en: 'The update server’s list of versions ({name}) can’t be read. Nothing was downloaded; try again later.',
    es: 'No se puede leer la lista de versiones del servidor de actualizaciones ({name}). No se descargó nada; intente de nuevo más tarde.',
  },
  feedOld: {
    en: 'The update server offers version {version}, though it had {seen} before. It is outdated or someone holds versions back. Nothing was downloaded; tell your IT.',
    es: 'El servidor de actualizaciones ofrece la versión {version}, aunque antes tenía la {seen}. Está desactualizado o alguien retiene versiones. No se descargó nada; avise a informática.',
  },
  signatureWrong: {
    en: 'The update server’s list of versions ({name}) is not signed by the maker of this program. Nothing was downloaded; tell your IT.',
    es: 'La lista de versiones del servidor de actualizaciones ({name}) no está firmada por el fabricante de este programa. No se descargó nada; avise a informática.',
  },
  fileMissing: {
    en: 'The update server doesn’t have {name}. Nothing was installed; try again later.',
    es: 'El servidor de actualizaciones no tiene {name}. No se instaló nada; intente de nuevo más tarde.',
  },
  fileWrong: {
    en: '{name} is not the file that was signed. It was deleted and nothing was installed; try again, and tell your IT if it happens twice.',
    es: '{name} no es el archivo que se firmó. Se eliminó y no se instaló nada; intente de nuevo, y avise a informática si ocurre dos veces.',
  },
  fileCut: {
    en: 'The download from {host} broke off. Nothing was installed; try again.',
    es: 'La descarga desde {host} se interrumpió. No se instaló nada; intente de nuevo.',
  },
  publisherWrong: {
    en: 'The new version is not signed by the publisher of this program. Nothing was installed; tell your IT.',
    es: 'La versión nueva no está firmada por el editor de este programa. No se instaló nada; avise a informática.',
  },
  noRoom: {
    en: 'The disk has no room for the new version in {folder}. Nothing was installed; free some space and try again.',
    es: 'El disco no tiene espacio para la versión nueva en {folder}. No se instaló nada; libere espacio e intente de nuevo.',
  },
  notInstalled: {
    en: 'The new version could not be installed ({reason}). This version stays as it is.',
    es: 'No se pudo instalar la versión nueva ({reason}). Esta versión queda como está.',
  },
});
