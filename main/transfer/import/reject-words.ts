import { catalogue } from '../../../language/catalogue.ts';

/** Why a row can't come in. */
export const rejectWords = catalogue({
  wrongCells: {
    en: 'The row has {found, plural, one {# cell} other {# cells}}, the header has {wanted, number}.',
    es: 'La fila tiene {found, plural, one {# celda} other {# celdas}}; el encabezado tiene {wanted, number}.',
  },
  header: { en: 'The row repeats the header.', es: 'La fila repite el encabezado.' },
  stray: {
    en: 'There is a quotation mark inside a cell. Put the cell in quotes and write the mark twice.',
    es: 'Hay una comilla dentro de una celda. Ponga la celda entre comillas y escriba la comilla dos veces.',
  },
  cellTooLong: {
    en: 'The cell is longer than {most, plural, one {# character} other {# characters}}.',
    es: 'La celda tiene más de {most, plural, one {# carácter} other {# caracteres}}.',
  },
  rowTooLong: {
    en: 'The row is larger than {kilobytes, number} KB; a cell can have {most, plural, one {# character} other {# characters}}.',
    es: 'La fila ocupa más de {kilobytes, number} KB; una celda puede tener {most, plural, one {# carácter} other {# caracteres}}.',
  },
  control: {
    en: 'The cell has a line break or another control character in it.',
    es: 'La celda contiene un salto de línea u otro carácter de control.',
  },
  garbled: {
    en: 'The cell has characters that were lost when the file was saved. Save it again at its source, as “CSV UTF-8”.',
    es: 'La celda tiene caracteres que se perdieron al guardar el archivo. Guárdelo de nuevo en su origen, como “CSV UTF-8”.',
  },
  spreadsheetNumber: {
    en: 'A spreadsheet changed this number: “{value}”. Format its column as text there, enter the number again, and export the file again.',
    es: 'Una hoja de cálculo cambió este número: “{value}”. Dele ahí formato de texto a su columna, escriba el número de nuevo y exporte otra vez el archivo.',
  },
  spreadsheetError: {
    en: 'A spreadsheet wrote “{value}” in place of the value. Correct the cell there and export the file again.',
    es: 'Una hoja de cálculo escribió “{value}” en lugar del valor. Corrija ahí la celda y exporte otra vez el archivo.',
  },
  missing: { en: '{column} is empty.', es: '{column} está vacío.' },
  unknown: { en: '“{value}” is not one of: {list}.', es: '“{value}” no es uno de estos valores: {list}.' },
  noPractice: {
    en: 'There is no practice with that Practice ID. Import the practices first.',
    es: 'No hay ningún consultorio con ese Practice ID. Importe primero los consultorios.',
  },
  twice: {
    en: 'The row on line {line} has the same id. The first one counts.',
    es: 'La fila de la línea {line} tiene el mismo identificador. Vale la primera.',
  },
  dryRunCopy: { en: 'the copy for the dry run', es: 'la copia para la simulación' },
});
