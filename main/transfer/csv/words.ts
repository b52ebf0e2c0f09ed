import { catalogue } from '../../../language/catalogue.ts';

/** What was read in a file as something else than it is written. */
export const noteWords = catalogue({
  encodingByMark: {
    en: 'The file was read as {encoding}, as its first bytes say.',
    es: 'El archivo se leyó como {encoding}, según sus primeros bytes.',
  },
  encodingByBytes: {
    en: 'The file was read as {encoding}, which its bytes look like. If names look wrong, choose its encoding yourself.',
    es: 'El archivo se leyó como {encoding}, lo que sus bytes parecen ser. Si los nombres se ven mal, elija usted la codificación.',
  },
  encodingDoubtful: {
    en: 'The file was read as {encoding}, as you said, but looks like UTF-8. Check the names.',
    es: 'El archivo se leyó como {encoding}, como usted indicó, pero parece UTF-8. Revise los nombres.',
  },
  separatorNamed: {
    en: 'Line {line} names the separator and is not a row.',
    es: 'La línea {line} indica el separador y no es una fila.',
  },
  linesAbove: {
    en: 'The header is on line {line}. The lines above it were not used.',
    es: 'El encabezado está en la línea {line}. Las líneas anteriores no se usaron.',
  },
  titleAbove: {
    en: 'The header is on line {line}. The lines above it were not used: “{title}”.',
    es: 'El encabezado está en la línea {line}. Las líneas anteriores no se usaron: “{title}”.',
  },
  columnsTaken: {
    en: '{count, plural, one {One column is} other {# columns are}} written in another way: {columns}.',
    es: '{count, plural, one {Una columna está escrita} other {# columnas están escritas}} de otra manera: {columns}.',
  },
  columnsRemembered: {
    en: 'The columns were read as they were in the last file with these columns.',
    es: 'Las columnas se leyeron como en el último archivo con estas columnas.',
  },
  columnTaken: { en: '“{written}” was read as {column}', es: '“{written}” se leyó como {column}' },
  rowsEmpty: {
    en: '{count, plural, one {One row has nothing but separators or spaces and was left out (line {lines}).} other {# rows have nothing but separators or spaces and were left out (lines {lines}).}}',
    es: '{count, plural, one {Una fila solo tiene separadores o espacios y se omitió (línea {lines}).} other {# filas solo tienen separadores o espacios y se omitieron (líneas {lines}).}}',
  },
  rowsEmptyAndMore: {
    en: '{count, plural, one {One row has nothing but separators or spaces and was left out (line {lines}).} other {# rows have nothing but separators or spaces and were left out (lines {lines} and more).}}',
    es: '{count, plural, one {Una fila solo tiene separadores o espacios y se omitió (línea {lines}).} other {# filas solo tienen separadores o espacios y se omitieron (líneas {lines} y más).}}',
  },
  endMark: {
    en: 'The file ends with Ctrl-Z, the end mark of old programs. It was left out.',
    es: 'El archivo termina con Ctrl-Z, la marca final de programas antiguos. Se omitió.',
  },
  cellsAsText: {
    en: '{count, plural, one {One cell is written as text for a spreadsheet ({examples}) and was read without those marks, on line {line}.} other {# cells are written as text for a spreadsheet ({examples}) and were read without those marks, first on line {line}.}}',
    es: '{count, plural, one {Una celda está escrita como texto para una hoja de cálculo ({examples}) y se leyó sin esas marcas, en la línea {line}.} other {# celdas están escritas como texto para una hoja de cálculo ({examples}) y se leyeron sin esas marcas, la primera en la línea {line}.}}',
  },
  textOrText: { en: '{one} or {other}', es: '{one} o {other}' },
});

/** How columns are told apart, and what a file looks like. */
export const fileLooks = catalogue({
  commas: { en: 'commas', es: 'comas' },
  semicolons: { en: 'semicolons', es: 'puntos y comas' },
  tabs: { en: 'tabs', es: 'tabulaciones' },
  bars: { en: 'vertical bars', es: 'barras verticales' },
  unnamedColumn: { en: 'column {number}', es: 'columna {number}' },
  oldCodePage: {
    en: 'an old code page, as of DOS or Macintosh',
    es: 'una página de códigos antigua, como la de DOS o Macintosh',
  },
  isNoFile: { en: 'it is not a file', es: 'no es un archivo' },
});
