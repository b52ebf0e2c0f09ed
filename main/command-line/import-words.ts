import { catalogue } from '../../language/catalogue.ts';

/** `import`: what its commands and options are. */
export const importCommandWords = catalogue({
  importing: {
    en: 'import practices or people from a CSV file',
    es: 'importar consultorios o personas de un archivo CSV',
  },
  importPractices: { en: 'import practices', es: 'importar consultorios' },
  importPeople: { en: 'import people', es: 'importar personas' },
  dryRun: {
    en: 'say what would happen and keep nothing',
    es: 'decir qué pasaría, sin guardar nada',
  },
  encoding: {
    en: 'encoding of the file, as in windows-1252; detected if left out',
    es: 'codificación del archivo, como windows-1252; se detecta si se omite',
  },
  rejects: {
    en: 'write every rejected row there',
    es: 'escribir ahí todas las filas rechazadas',
  },
  undo: {
    en: 'undo the last import that changed anything; what was changed or used since stays',
    es: 'deshacer la última importación que cambió algo; lo que se cambió o usó desde entonces se queda',
  },
  stays: {
    en: 'write there what stays, and why',
    es: 'escribir ahí lo que se queda, y por qué',
  },
  undoing: {
    en: '{file} ({what}), imported by {operator}',
    es: '{file} ({what}), importado por {operator}',
  },
  undone: {
    en: '{takenOut, number} taken out; {putBack, number} back as before; {stayed, number} changed or used since, unchanged here',
    es: '{takenOut, number} quitados; {putBack, number} como antes; {stayed, number} cambiados o usados desde entonces, sin tocar',
  },
  wouldUndo: {
    en: 'Would be undone: {takenOut, number} taken out; {putBack, number} back as before; {stayed, number} changed or used since would stay',
    es: 'Se desharía: {takenOut, number} quitados; {putBack, number} como antes; {stayed, number} cambiados o usados desde entonces se quedarían',
  },
  noEncoding: {
    en: 'It has to be an encoding such as {encodings}; if it is left out, the encoding is detected.',
    es: 'Debe ser una codificación como {encodings}; si se omite, se detecta.',
  },
  separator: {
    en: 'what stands between two cells: comma, semicolon, tab or bar; detected if left out',
    es: 'lo que separa dos celdas: comma, semicolon, tab o bar; se detecta si se omite',
  },
  noHeader: {
    en: 'the first row has no column names; --map names the columns by #1, #2 …',
    es: 'la primera fila no tiene nombres de columnas; --map las nombra #1, #2 …',
  },
  map: {
    en: 'what columns are imported as: “Their name=field,Other=field”; “Their name=” leaves one out; kept for files with these columns',
    es: 'como qué se importan las columnas: “Su nombre=campo,Otra=campo”; “Su nombre=” omite una; se guarda para archivos con estas columnas',
  },
  noMap: {
    en: 'It has to be a list like “Their name=field,Other=field”.',
    es: 'Debe ser una lista como “Su nombre=campo,Otra=campo”.',
  },
  preview: {
    en: 'show the first rows of a file and what its columns are probably imported as',
    es: 'mostrar las primeras filas de un archivo y como qué se importarían sus columnas',
  },
  kind: {
    en: 'what the file contains: practices or people; detected if left out',
    es: 'qué contiene el archivo: practices o people; se detecta si se omite',
  },
  read: {
    en: '{kind}; {encoding}; separator: {separator}; {header, select, yes {with a header} other {without a header}}',
    es: '{kind}; {encoding}; separador: {separator}; {header, select, yes {con encabezado} other {sin encabezado}}',
  },
  missing: {
    en: 'Needed, and not in the file: {fields}',
    es: 'Hacen falta y no están en el archivo: {fields}',
  },
  notImported: { en: 'not imported', es: 'no se importa' },
});
