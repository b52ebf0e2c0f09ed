import { catalogue } from '../../../language/catalogue.ts';

/** What the manifest of an export says of its file. */
export const manifestWords = catalogue({
  spreadsheetSafe: {
    en: 'Safe to open in a spreadsheet: there is an apostrophe before what would begin a formula, and before what would become another number or date (00123, 1E5, 3-4). An import removes it again. Export exactly for the cells as they were typed.',
    es: 'Se puede abrir sin riesgo en una hoja de cálculo: hay un apóstrofo antes de lo que empezaría una fórmula y antes de lo que se convertiría en otro número o fecha (00123, 1E5, 3-4). Una importación lo quita de nuevo. Exporte de forma exacta para obtener las celdas tal como se escribieron.',
  },
  asTyped: {
    en: 'The cells as they were typed. Do not open this in a spreadsheet: what a caller said could become a formula.',
    es: 'Las celdas tal como se escribieron. No abra este archivo en una hoja de cálculo: lo que dijo una persona que llama podría convertirse en una fórmula.',
  },
  shortened: {
    en: '{cells, plural, one {One cell was longer than the 32,767 characters that a spreadsheet keeps, and ends with “(shortened)”.} other {# cells were longer than the 32,767 characters that a spreadsheet keeps, and end with “(shortened)”.}} Export exactly, or as JSON lines, for the whole text.',
    es: '{cells, plural, one {Una celda tenía más de los 32,767 caracteres que conserva una hoja de cálculo y termina con “(shortened)”.} other {# celdas tenían más de los 32,767 caracteres que conserva una hoja de cálculo y terminan con “(shortened)”.}} Exporte de forma exacta, o como líneas JSON, para obtener el texto completo.',
  },
  unshown: {
    en: '{rows, plural, one {One row has} other {# rows have}} characters that this PDF has no font for. A question mark stands for each. Export as XLSX, CSV or JSON lines to keep them.',
    es: '{rows, plural, one {Una fila tiene} other {# filas tienen}} caracteres para los que este PDF no tiene fuente. En lugar de cada uno hay un signo de interrogación. Exporte como XLSX, CSV o líneas JSON para conservarlos.',
  },
  workbook: {
    en: 'A workbook. Times are dates in UTC, numbers are numbers, and everything else is text: nothing in it is a formula.',
    es: 'Un libro de cálculo. Las horas son fechas en UTC, los números son números y todo lo demás es texto: nada es una fórmula.',
  },
  printed: {
    en: 'For reading and printing: the main columns, without the timeline. Export as XLSX, CSV or JSON lines for everything.',
    es: 'Para leer e imprimir: las columnas principales, sin el historial. Exporte como XLSX, CSV o líneas JSON para obtener todo.',
  },
  auditLines: {
    en: 'One JSON document a line, each an entry of the audit chain. The hash is SHA-256 over the sequence, the previous hash and the entry, with line feeds between them.',
    es: 'Un documento JSON por línea, cada uno una entrada de la cadena de auditoría. El hash es SHA-256 sobre la secuencia, el hash anterior y la entrada, separados por saltos de línea.',
  },
  accountLines: {
    en: 'One JSON document a line, each an account. Times are milliseconds since 1970 in UTC.',
    es: 'Un documento JSON por línea, cada uno una cuenta. Las horas son milisegundos desde 1970 en UTC.',
  },
  jsonLines: {
    en: 'One JSON document a line, each a case as it is. Times are milliseconds since 1970 in UTC.',
    es: 'Un documento JSON por línea, cada uno un caso tal como es. Las horas son milisegundos desde 1970 en UTC.',
  },
});
