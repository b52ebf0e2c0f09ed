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
  notAllowed: { en: 'Not allowed by your organization', es: 'No lo permite su organización' },
  format: { en: 'Format', es: 'Formato' },
  csv: { en: 'CSV', es: 'CSV' },
  csvIsFor: {
    en: 'For spreadsheets and other programs, one line each.',
    es: 'Para hojas de cálculo y otros programas, una línea cada uno.',
  },
  xlsx: { en: 'XLSX', es: 'XLSX' },
  xlsxIsFor: {
    en: 'For Excel and LibreOffice: dates and numbers can be sorted and added up, nothing becomes a formula.',
    es: 'Para Excel y LibreOffice: las fechas y los números se pueden ordenar y sumar, nada se convierte en fórmula.',
  },
  jsonLines: { en: 'JSON lines', es: 'Líneas JSON' },
  jsonLinesAreFor: {
    en: 'For another program, one object a line.',
    es: 'Para otro programa, un objeto por línea.',
  },
  pdf: { en: 'PDF', es: 'PDF' },
  pdfIsFor: {
    en: 'For reading and printing: a table with the main columns.',
    es: 'Para leer e imprimir: una tabla con las columnas principales.',
  },
  exactly: {
    en: 'Exactly as stored, not safe in a spreadsheet',
    es: 'Exactamente como está guardado, no es seguro en una hoja de cálculo',
  },
  exactlyMeaning: {
    en: 'Spreadsheets treat a cell that begins with =, +, - or @ as a formula and run it, and turn 00123 or 3-4 into another number or a date. If this is not selected, such cells begin with {mark}. Select it for programs that need each byte as it is.',
    es: 'Las hojas de cálculo tratan como fórmula una celda que empieza con =, +, - o @ y la ejecutan, y convierten 00123 o 3-4 en otro número o en una fecha. Si esto no se marca, esas celdas empiezan con {mark}. Márquelo para programas que necesitan cada byte tal cual.',
  },
  leaves: {
    en: '{columns, number} columns leave this computer, {personal, number} of them with personal data',
    es: '{columns, number} columnas salen de este equipo, {personal, number} de ellas con datos personales',
  },
  personal: { en: 'Personal data:', es: 'Datos personales:' },
  notPersonal: { en: 'Other columns:', es: 'Otras columnas:' },
  shortened: {
    en: '{cells, plural, one {One cell was} other {# cells were}} longer than a spreadsheet keeps and ends with “(shortened)”. JSON lines keep the whole text.',
    es: '{cells, plural, one {Una celda era más larga} other {# celdas eran más largas}} de lo que conserva una hoja de cálculo y termina con “(shortened)”. Las líneas JSON conservan el texto completo.',
  },
  unshown: {
    en: '{rows, plural, one {One row has} other {# rows have}} characters that the PDF has no font for; a question mark stands for each. The other formats keep them.',
    es: '{rows, plural, one {Una fila tiene} other {# filas tienen}} caracteres para los que el PDF no tiene fuente; hay un signo de interrogación en lugar de cada uno. Los otros formatos los conservan.',
  },
  showInFolder: { en: 'Show in folder', es: 'Mostrar en la carpeta' },
});
