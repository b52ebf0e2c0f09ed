import { catalogue } from '../../../language/catalogue.ts';

/** What an export of a list says, whatever is in it. */
export const exportWords = catalogue({
  writing: { en: 'Writing {file}', es: 'Escribiendo {file}' },
  casesExported: {
    en: '{rows, plural, one {# case} other {# cases}} exported, {size}.',
    es: '{rows, plural, one {# caso exportado} other {# casos exportados}}, {size}.',
  },
  file: { en: 'File', es: 'Archivo' },
  manifest: { en: 'Manifest', es: 'Manifiesto' },
  signer: { en: 'Signing key', es: 'Clave de firma' },
  notSigned: {
    en: 'Not signed: the key to sign with could not be read.',
    es: 'Sin firmar: no se pudo leer la clave para firmar.',
  },
  nothingLeft: { en: 'No part of the file was kept.', es: 'No se conservó ninguna parte del archivo.' },
  chooseAndExport: { en: 'Choose the file and export', es: 'Elegir el archivo y exportar' },
  showInFolder: { en: 'Show in folder', es: 'Mostrar en la carpeta' },
});
