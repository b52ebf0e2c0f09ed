import { catalogue } from '../../language/catalogue.ts';

/** What is said of files that come in or go out. */
export const fileWords = catalogue({
  fileUnreadable: {
    en: '{path} can’t be read ({reason}). Check the path and its permissions.',
    es: 'No se puede leer {path} ({reason}). Revise la ruta y sus permisos.',
  },
  fileChanged: {
    en: '{name} was changed while it was being read. Import it when it is finished.',
    es: '{name} cambió mientras se leía. Impórtelo cuando esté terminado.',
  },
  csvEmpty: {
    en: '{name} is empty: there is not even a header. Nothing was changed.',
    es: '{name} está vacío: no tiene ni siquiera encabezado. No se cambió nada.',
  },
  csvNotText: {
    en: '{name} is not a text file. Save the sheet as “CSV UTF-8” and import that. Nothing was changed.',
    es: '{name} no es un archivo de texto. Guarde la hoja como “CSV UTF-8” e impórtela. No se cambió nada.',
  },
  encodingUnsupported: {
    en: '{name} can’t be read in that encoding; it looks like {looksLike}. Name its encoding, or save it as “CSV UTF-8” and import that. Nothing was changed.',
    es: 'No se puede leer {name} con esa codificación; parece {looksLike}. Indique su codificación, o guárdelo como “CSV UTF-8” e impórtelo. No se cambió nada.',
  },
  encodingUnsupportedFrom: {
    en: '{name} can’t be read in that encoding from line {line}; it looks like {looksLike}. Name its encoding, or save it as “CSV UTF-8” and import that. Nothing was changed.',
    es: 'No se puede leer {name} con esa codificación desde la línea {line}; parece {looksLike}. Indique su codificación, o guárdelo como “CSV UTF-8” e impórtelo. No se cambió nada.',
  },
  encodingMixed: {
    en: '{name} is UTF-8, but line {line} has a letter in another encoding, so it is unclear which letters are meant. Correct that line, or name the file’s encoding. Nothing was changed.',
    es: '{name} es UTF-8, pero la línea {line} tiene una letra en otra codificación, así que no está claro qué letras son. Corrija esa línea o indique la codificación del archivo. No se cambió nada.',
  },
  twoEncodings: { en: 'UTF-8 and another encoding', es: 'UTF-8 y otra codificación' },
  encodingNotOffered: {
    en: 'There is no encoding “{encoding}” here. Usual ones are utf-8, utf-16, windows-1252 and macintosh. Nothing was changed.',
    es: 'Aquí no existe la codificación “{encoding}”. Las habituales son utf-8, utf-16, windows-1252 y macintosh. No se cambió nada.',
  },
  csvHeaderUnreadable: {
    en: 'The header on line {line} can’t be read as CSV: it has a stray quotation mark or is far too long. Nothing was changed.',
    es: 'El encabezado de la línea {line} no se puede leer como CSV: tiene una comilla suelta o es demasiado largo. No se cambió nada.',
  },
  csvColumnMissing: {
    en: '{count, plural, one {The header has no column {columns}} other {The header has none of the columns {columns}}} (columns were separated by {separator}). It may have: {known}. Nothing was changed.',
    es: '{count, plural, one {El encabezado no tiene la columna {columns}} other {El encabezado no tiene ninguna de las columnas {columns}}} (columnas separadas por {separator}). Puede tener: {known}. No se cambió nada.',
  },
  csvColumnTwice: {
    en: 'The header has the column “{column}” twice. Nothing was changed.',
    es: 'El encabezado tiene dos veces la columna “{column}”. No se cambió nada.',
  },
  importFieldUnknown: {
    en: '“{field}” is not a field of such a file. It may be: {known}. Nothing was changed.',
    es: '“{field}” no es un campo de un archivo así. Puede ser: {known}. No se cambió nada.',
  },
  importColumnUnknown: {
    en: 'The file has no column “{column}”. It has: {columns}. Nothing was changed.',
    es: 'El archivo no tiene la columna “{column}”. Tiene: {columns}. No se cambió nada.',
  },
  importMapUnknown: {
    en: 'Nothing is remembered for a file with these columns.',
    es: 'No se recuerda nada de un archivo con estas columnas.',
  },
  importUndoNone: {
    en: 'There is no import that can be undone.',
    es: 'No hay ninguna importación que se pueda deshacer.',
  },
  csvQuoteUnclosed: {
    en: 'The quotation mark that opens a cell on line {line} is not closed, so it is unclear where its row ends. Nothing was changed.',
    es: 'La comilla que abre una celda en la línea {line} no se cierra, así que no está claro dónde termina la fila. No se cambió nada.',
  },
  targetIsFolder: {
    en: '{path} is a folder. Give the name of a file in it.',
    es: '{path} es una carpeta. Indique el nombre de un archivo dentro de ella.',
  },
  targetNotFile: {
    en: '{path} is not an ordinary file, so nothing is written there. Give another name.',
    es: '{path} no es un archivo normal, así que no se escribe nada ahí. Indique otro nombre.',
  },
  targetInUse: {
    en: '{path} belongs to the program or is being read, so it is not replaced. Give another name.',
    es: '{path} pertenece al programa o se está leyendo, así que no se reemplaza. Indique otro nombre.',
  },
  targetIsKey: {
    en: '{path} contains a key and is not replaced: without it, what it opens could never be opened again. Give another name.',
    es: '{path} contiene una clave y no se reemplaza: sin ella, lo que abre no se podría volver a abrir. Indique otro nombre.',
  },
  targetIsManifest: {
    en: '{path} is kept for the manifest of another export and is not replaced. Give another name.',
    es: '{path} está reservado para el manifiesto de otra exportación y no se reemplaza. Indique otro nombre.',
  },
  targetHasManifest: {
    en: '{path} is an export with a manifest beside it, which would no longer match. Give another name.',
    es: '{path} es una exportación con un manifiesto al lado, que dejaría de coincidir. Indique otro nombre.',
  },
  targetIsImport: {
    en: '{path} has the columns of a file to import and is not replaced. Give another name.',
    es: '{path} tiene las columnas de un archivo para importar y no se reemplaza. Indique otro nombre.',
  },
  folderMissing: {
    en: 'There is no folder {folder}. Make it first, or choose another.',
    es: 'No existe la carpeta {folder}. Créela primero o elija otra.',
  },
  folderNotWritable: {
    en: 'Nothing can be written in {folder} ({reason}). Choose another folder.',
    es: 'No se puede escribir en {folder} ({reason}). Elija otra carpeta.',
  },
  diskFullForFile: {
    en: 'The disk is full, so {path} was not written. Free some space and try again.',
    es: 'El disco está lleno, así que no se escribió {path}. Libere espacio e inténtelo de nuevo.',
  },
  manifestUnreadable: {
    en: '{path} is not the manifest of an export. It is the file that ends in .manifest.json.',
    es: '{path} no es el manifiesto de una exportación. Es el archivo que termina en .manifest.json.',
  },
  exportNotScheduled: {
    en: 'No export is scheduled. A lead sets one in the settings (export.scheduled).',
    es: 'No hay ninguna exportación programada. La configura una persona responsable en los ajustes (export.scheduled).',
  },
  exportOfOtherDesk: {
    en: 'The scheduled export belongs to another desk, where {operator} set it. Set it here to move it to this one.',
    es: 'La exportación programada es de otra mesa de ayuda, donde {operator} la configuró. Configúrela aquí para pasarla a esta.',
  },
  exportChanged: {
    en: '{file} is missing, or is not the file that was exported with this manifest.',
    es: 'Falta {file}, o no es el archivo que se exportó con este manifiesto.',
  },
  exportHeadUnknown: {
    en: 'The manifest names a state of the audit chain that this store never had.',
    es: 'El manifiesto indica un estado de la cadena de auditoría que este almacén de datos nunca tuvo.',
  },
});

/** What is said of jobs that ended early, and of what only a job or the window can ask. */
export const jobWords = catalogue({
  jobCancelled: {
    en: 'Stopped before it was done, because it was cancelled.',
    es: 'Se detuvo antes de terminar porque se canceló.',
  },
  importCancelled: {
    en: 'Stopped after {rows, plural, one {# row} other {# rows}}, because it was cancelled. What was imported stays: {added, number} new, {updated, number} changed. Import the file again for the rest.',
    es: 'Se detuvo después de {rows, plural, one {# fila} other {# filas}} porque se canceló. Lo importado se conserva: nuevos, {added, number}; cambiados, {updated, number}. Importe el archivo de nuevo para completar el resto.',
  },
  importStopped: {
    en: 'The import stopped after {rows, plural, one {# row} other {# rows}}. {reason} What was imported stays: {added, number} new, {updated, number} changed. Import the file again when that is fixed.',
    es: 'La importación se detuvo después de {rows, plural, one {# fila} other {# filas}}. {reason} Lo importado se conserva: nuevos, {added, number}; cambiados, {updated, number}. Importe el archivo de nuevo cuando eso esté resuelto.',
  },
  diskFull: { en: 'The disk is full.', es: 'El disco está lleno.' },
  undoCancelled: {
    en: 'Stopped after {settled, plural, one {# record} other {# records}} of {records, number}, because it was cancelled. What is undone stays undone; undo the import again for the rest.',
    es: 'Se detuvo después de {settled, plural, one {# registro} other {# registros}} de {records, number} porque se canceló. Lo deshecho queda deshecho; deshaga la importación de nuevo para completar el resto.',
  },
  mailingCancelled: {
    en: 'Stopped after {practices, plural, one {# practice} other {# practices}}, because it was cancelled. Letters that are queued stay queued; run it again for the rest.',
    es: 'Se detuvo después de {practices, plural, one {# consultorio} other {# consultorios}} porque se canceló. Las cartas en cola siguen en cola; ejecútelo de nuevo para el resto.',
  },
  mailingStopped: {
    en: 'The letters stopped after {practices, plural, one {# practice} other {# practices}}. {reason} Letters that are queued stay queued; run it again for the rest.',
    es: 'Las cartas se detuvieron después de {practices, plural, one {# consultorio} other {# consultorios}}. {reason} Las cartas en cola siguen en cola; ejecútelo de nuevo para el resto.',
  },
  articleNotFound: {
    en: 'There is no article “{id}”. Search for a word of it instead.',
    es: 'No existe el artículo “{id}”. Búsquelo por una de sus palabras.',
  },
  jobFailed: {
    en: 'The job “{name}” ended before it was done ({reason}). Start it again.',
    es: 'El trabajo “{name}” terminó antes de completarse ({reason}). Inícielo de nuevo.',
  },
  workerEnded: { en: 'its worker ended with {code}', es: 'su proceso terminó con {code}' },
  jobsTooMany: {
    en: 'Too many jobs are waiting already. Start this one when some of them have ended.',
    es: 'Ya hay demasiados trabajos en espera. Inicie este cuando algunos hayan terminado.',
  },
  pathNotChosen: {
    en: 'The window may only use files that were chosen in the system’s own dialog. Choose the file there.',
    es: 'La ventana solo puede usar archivos elegidos en el diálogo del sistema. Elija el archivo ahí.',
  },
  jobUnknown: { en: 'There is no job called “{name}”.', es: 'No existe ningún trabajo llamado “{name}”.' },
});
