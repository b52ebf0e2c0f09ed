import { catalogue } from '../../../language/catalogue.ts';

/** The beginning of a file, and what its columns are. */
export const previewWords = catalogue({
  firstRows: { en: 'The first rows of the file', es: 'Las primeras filas del archivo' },
  columnOfFile: { en: 'Column in the file', es: 'Columna del archivo' },
  onLine: { en: 'Line {line, number}', es: 'Línea {line, number}' },
  importedAs: { en: 'Imported as', es: 'Se importa como' },
  columnImportedAs: { en: '“{column}” is imported as', es: '“{column}” se importa como' },
  columnNumber: { en: 'Column {number, number}', es: 'Columna {number, number}' },
  notImported: { en: 'Not imported', es: 'No se importa' },
  fieldNeeded: { en: '{field} (needed)', es: '{field} (necesario)' },
  accountId: { en: 'Account ID', es: 'ID de la cuenta' },
  practiceId: { en: 'Practice ID', es: 'Practice ID' },

  separator: { en: 'Separator', es: 'Separador' },
  comma: { en: 'Comma', es: 'Coma' },
  semicolon: { en: 'Semicolon', es: 'Punto y coma' },
  tab: { en: 'Tab', es: 'Tabulación' },
  bar: { en: 'Vertical bar', es: 'Barra vertical' },
  anotherOne: { en: 'Another one, named in the file', es: 'Otro, indicado en el archivo' },
  automaticFound: { en: 'Automatic: {found}', es: 'Automático: {found}' },
  hasHeader: {
    en: 'The first row has the column names',
    es: 'La primera fila tiene los nombres de las columnas',
  },

  missing: {
    en: '{count, plural, one {No column is imported as {fields}, which is needed.} other {No columns are imported as {fields}, which are needed.}}',
    es: '{count, plural, one {Ninguna columna se importa como {fields}, que es necesario.} other {Ninguna columna se importa como {fields}, que son necesarios.}}',
  },
  missingNext: {
    en: 'Choose the column for it in the table below. If the file has none, add it there and choose the file again.',
    es: 'Elija la columna en la tabla siguiente. Si el archivo no la tiene, agréguela ahí y elija de nuevo el archivo.',
  },
  twice: {
    en: 'More than one column is imported as {fields}. Choose one of them.',
    es: 'Más de una columna se importa como {fields}. Elija una de ellas.',
  },
  unmapped: {
    en: '{count, plural, one {One column is} other {# columns are}} not imported: {columns}',
    es: '{count, plural, one {Una columna no se importa} other {# columnas no se importan}}: {columns}',
  },
  guessed: {
    en: 'Some columns were recognized by other names or by what they contain. Check them before you import.',
    es: 'Algunas columnas se reconocieron por otros nombres o por su contenido. Revíselas antes de importar.',
  },
  remembered: {
    en: 'The columns are set as in the last file with these columns ({operator}, {when}).',
    es: 'Las columnas están como en el último archivo con estas columnas ({operator}, {when}).',
  },
  forget: { en: 'Forget', es: 'Olvidar' },
  check: { en: 'Check the file', es: 'Comprobar el archivo' },

  knownSources: { en: 'Remembered files ({count, number})', es: 'Archivos recordados ({count, number})' },
  knownMeaning: {
    en: 'A file with the same columns is read in the same way. A lead can forget one.',
    es: 'Un archivo con las mismas columnas se lee de la misma manera. Un responsable puede olvidarlo.',
  },
  contains: { en: 'Contains', es: 'Contiene' },
  columns: { en: 'Columns', es: 'Columnas' },
  rememberedAt: { en: 'Remembered', es: 'Recordado' },
  forgetOne: { en: 'Forget “{columns}”', es: 'Olvidar “{columns}”' },
});
