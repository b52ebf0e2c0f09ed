import { catalogue } from '../../../language/catalogue.ts';

/** What an export of a list says, whatever is in it. */
export const exportWords = catalogue({
  writing: { en: 'Writing {file}', es: 'Escribiendo {file}' },
  exported: { en: '{rows} exported, {size}.', es: 'Exportado: {rows}, {size}.' },
  file: { en: 'File', es: 'Archivo' },
  manifest: { en: 'Manifest', es: 'Manifiesto' },
  nothingLeft: { en: 'Nothing is left of the file.', es: 'No queda nada del archivo.' },
  chooseAndExport: { en: 'Choose the file and export', es: 'Elegir el archivo y exportar' },
  showInFolder: { en: 'Show in folder', es: 'Mostrar en la carpeta' },
});
