import { catalogue } from '../../language/catalogue.ts';

/** What is said of backups, of restoring one, and of saving what is left of a store. */
export const backupWords = catalogue({
  backupsThere: {
    en: 'Nothing was removed: there are backups in {folder}. Say --with-backups to remove them too, or --keep-backups to leave them and the key that opens them.',
    es: 'No se eliminó nada: hay copias de seguridad en {folder}. Indique --with-backups para eliminarlas también, o --keep-backups para conservarlas con la clave que las abre.',
  },
  exists: {
    en: '{path} is there already, and a backup replaces nothing. Choose another name.',
    es: '{path} ya existe, y una copia de seguridad no reemplaza nada. Elija otro nombre.',
  },
  damaged: {
    en: 'The backup {path} is damaged: {what}. Nothing was changed. Use another backup.',
    es: 'La copia de seguridad {path} está dañada: {what}. No se cambió nada. Use otra copia.',
  },
  keyUnknown: {
    en: 'No key that is known here opens {path}, or it is not a backup of this program. Nothing was changed; give the key file it was made with.',
    es: 'Ninguna clave conocida aquí abre {path}, o no es una copia de seguridad de este programa. No se cambió nada; indique el archivo de clave con el que se hizo.',
  },
  beforeMigration: {
    en: 'This store is from an older version of the program. Before it is brought up to date a backup is made, and that could not be written in {folder} ({reason}). Nothing was changed; make the folder writable and try again.',
    es: 'Este almacén de datos es de una versión anterior del programa. Antes de actualizarlo se hace una copia de seguridad, y no se pudo escribir en {folder} ({reason}). No se cambió nada; permita escribir en la carpeta e inténtelo de nuevo.',
  },
  noRoomBeforeMigration: {
    en: 'This store is from an older version of the program. Before it is brought up to date a backup is made in {folder}, and the disk has no room for it. Nothing was changed; free some space and try again.',
    es: 'Este almacén de datos es de una versión anterior del programa. Antes de actualizarlo se hace una copia de seguridad en {folder}, y el disco no tiene espacio para ella. No se cambió nada; libere espacio e inténtelo de nuevo.',
  },
  nothingToSalvage: {
    en: 'Nothing of the store {path} can be read: its beginning is damaged, or this is not its key. Nothing was changed; restore a backup.',
    es: 'No se puede leer nada del almacén de datos {path}: su principio está dañado, o esta no es su clave. No se cambió nada; restaure una copia de seguridad.',
  },
});
