import { catalogue } from '../../../language/catalogue.ts';

/** An import: its file, its progress and its result. */
export const importWords = catalogue({
  whatFileHolds: { en: 'What the file contains', es: 'Qué contiene el archivo' },
  practices: { en: 'Practices', es: 'Consultorios' },
  practicesFirst: {
    en: 'First: people belong to practices.',
    es: 'Primero: las personas pertenecen a consultorios.',
  },
  people: { en: 'People and clinic sign-ins', es: 'Personas e inicios de sesión de consultorios' },
  peopleAfter: {
    en: 'After the practices they belong to.',
    es: 'Después de los consultorios a los que pertenecen.',
  },
  columns: {
    en: 'A CSV file with a header, its columns in any order: {columns}',
    es: 'Un archivo CSV con encabezado y columnas en cualquier orden: {columns}',
  },
  directoryIsEmpty: { en: 'The directory is empty.', es: 'El directorio está vacío.' },
  directoryIsEmptyNext: {
    en: 'Import the practices first, then their people. Or load made-up ones to look around.',
    es: 'Importe primero los consultorios y luego sus personas. O cargue unos inventados para explorar.',
  },
  loadSample: { en: 'Load the sample directory', es: 'Cargar el directorio de ejemplo' },
  loadingSample: { en: 'Loading the sample directory', es: 'Cargando el directorio de ejemplo' },

  chooseFile: { en: 'Choose a file', es: 'Elegir un archivo' },
  chooseAnotherFile: { en: 'Choose another file', es: 'Elegir otro archivo' },
  checkedFirst: {
    en: 'It is checked first; nothing is imported until you confirm.',
    es: 'Primero se comprueba; no se importa nada hasta que usted lo confirme.',
  },
  encoding: { en: 'Encoding', es: 'Codificación' },
  automatic: { en: 'Automatic', es: 'Automática' },
  automaticFound: { en: 'Automatic: {encoding}', es: 'Automática: {encoding}' },
  windowsWestern: { en: 'Windows-1252 (Western)', es: 'Windows-1252 (occidental)' },
  littleEndian: { en: 'UTF-16, little-endian', es: 'UTF-16, little-endian' },
  bigEndian: { en: 'UTF-16, big-endian', es: 'UTF-16, big-endian' },
  isoWestern: { en: 'ISO 8859-15 (Western)', es: 'ISO 8859-15 (occidental)' },
  windowsCentral: { en: 'Windows-1250 (Central European)', es: 'Windows-1250 (centroeuropea)' },
  windowsCyrillic: { en: 'Windows-1251 (Cyrillic)', es: 'Windows-1251 (cirílica)' },
  macintosh: { en: 'Macintosh (old)', es: 'Macintosh (antigua)' },
  utf8: { en: 'UTF-8', es: 'UTF-8' },
  nothingNew: { en: 'Nothing in this file is new', es: 'No hay nada nuevo en este archivo' },
  import: { en: 'Import', es: 'Importar' },
  importRows: {
    en: 'Import {count, plural, one {# row} other {# rows}}',
    es: 'Importar {count, plural, one {# fila} other {# filas}}',
  },
  checkAgain: { en: 'Check it again', es: 'Comprobarlo de nuevo' },
  checkingFile: { en: 'Checking the file', es: 'Comprobando el archivo' },
  importingPractices: { en: 'Importing practices', es: 'Importando consultorios' },
  importingPeople: { en: 'Importing people', es: 'Importando personas' },

  wasChecked: {
    en: '{file} was checked. Nothing has been imported yet.',
    es: 'Se comprobó {file}. Aún no se ha importado nada.',
  },
  wasImported: {
    en: '{file} was imported. Time: {duration}.',
    es: 'Se importó {file}. Tiempo: {duration}.',
  },
  continueWithPeople: { en: 'Continue with people', es: 'Continuar con las personas' },
  rows: {
    en: '{count, plural, one {<b>#</b> row} other {<b>#</b> rows}}',
    es: '{count, plural, one {<b>#</b> fila} other {<b>#</b> filas}}',
  },
  wouldBeNew: {
    en: '<b>{count, number}</b> would be new',
    es: '{count, plural, one {<b>#</b> sería nueva} other {<b>#</b> serían nuevas}}',
  },
  new: {
    en: '<b>{count, number}</b> new',
    es: '{count, plural, one {<b>#</b> nueva} other {<b>#</b> nuevas}}',
  },
  wouldChange: {
    en: '<b>{count, number}</b> would change',
    es: '{count, plural, one {<b>#</b> cambiaría} other {<b>#</b> cambiarían}}',
  },
  changed: {
    en: '<b>{count, number}</b> changed',
    es: '{count, plural, one {<b>#</b> cambiada} other {<b>#</b> cambiadas}}',
  },
  unchanged: { en: '<b>{count, number}</b> unchanged', es: '<b>{count, number}</b> sin cambios' },
  rejected: {
    en: '<b>{count, number}</b> rejected',
    es: '{count, plural, one {<b>#</b> rechazada} other {<b>#</b> rechazadas}}',
  },
  contested: { en: '<b>{count, number}</b> contested', es: '<b>{count, number}</b> en disputa' },
  differing: {
    en: '{count, plural, one {<b>#</b> difference} other {<b>#</b> differences}}',
    es: '{count, plural, one {<b>#</b> diferencia} other {<b>#</b> diferencias}}',
  },
  ignoredColumns: {
    en: 'Unknown columns that were ignored: {columns}',
    es: 'Columnas desconocidas que se ignoraron: {columns}',
  },

  rejectedRows: { en: 'Rejected rows ({count, number})', es: 'Filas rechazadas ({count, number})' },
  saveAll: { en: 'Save all to a file', es: 'Guardar todas en un archivo' },
  showInFolder: { en: 'Show in folder', es: 'Mostrar en la carpeta' },
  savedTo: { en: 'Saved to {path}', es: 'Guardado en {path}' },
  line: { en: 'Line', es: 'Línea' },
  column: { en: 'Column', es: 'Columna' },
  why: { en: 'Why', es: 'Motivo' },
  wholeRow: { en: 'the whole row', es: 'toda la fila' },
  contestedAddresses: {
    en: 'Contested addresses ({count, number})',
    es: 'Direcciones en disputa ({count, number})',
  },
  wouldBeContested: {
    en: 'These accounts would be imported, and each address would stay with the account that holds it.',
    es: 'Estas cuentas se importarían y cada dirección seguiría en la cuenta que la tiene.',
  },
  areContested: {
    en: 'These accounts were imported. Each address stays with the account that holds it until someone resolves it.',
    es: 'Estas cuentas se importaron. Cada dirección sigue en la cuenta que la tiene hasta que alguien lo resuelva.',
  },
  address: { en: 'Address', es: 'Dirección' },
  wantedBy: { en: 'Wanted by', es: 'La quiere' },
  heldBy: { en: 'Held by', es: 'La tiene' },
  differences: { en: 'Differences ({count, number})', es: 'Diferencias ({count, number})' },
  decideThem: { en: 'Decide them', es: 'Decidirlas' },
  wouldDiffer: {
    en: 'The desk has changed these since. Its values would stay, and the differences would be listed.',
    es: 'La mesa de ayuda los ha cambiado desde entonces. Sus valores se conservarían y las diferencias aparecerían en la lista.',
  },
  differ: {
    en: 'The desk has changed these since. Its values stay until someone decides.',
    es: 'La mesa de ayuda los ha cambiado desde entonces. Sus valores se conservan hasta que alguien decida.',
  },
  record: { en: 'Record', es: 'Registro' },
  what: { en: 'What', es: 'Dato' },
  deskSays: { en: 'The desk says', es: 'La mesa de ayuda dice' },
  fileSays: { en: 'The file says', es: 'El archivo dice' },
  firstOfAll: {
    en: '{shown, number} of {count, plural, one {# row} other {# rows}}. Save them to a file to see all.',
    es: '{shown, number} de {count, plural, one {# fila} other {# filas}}. Guárdelas en un archivo para verlas todas.',
  },
});
