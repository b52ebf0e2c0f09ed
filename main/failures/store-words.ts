import { catalogue } from '../../language/catalogue.ts';

/** What is said of the store, its folder and its key. */
export const storeWords = catalogue({
  signingKeyMissing: {
    en: 'The key that signs the audit log can’t be read: the keychain does not answer. Unlock it, start the program again, and try once more.',
    es: 'No se puede leer la clave que firma el registro de auditoría: el llavero no responde. Desbloquéelo, inicie el programa de nuevo e inténtelo otra vez.',
  },
  storeMissing: {
    en: 'There is no store in {folder} yet. Make one with “init”, or choose another folder.',
    es: 'Todavía no hay un almacén de datos en {folder}. Cree uno con “init” o elija otra carpeta.',
  },
  storeExists: {
    en: 'There is already a store in {folder}. It was not changed; choose another folder.',
    es: 'Ya hay un almacén de datos en {folder}. No se cambió; elija otra carpeta.',
  },
  storeKeyMissing: {
    en: 'The store is here, but its key is not in the keychain. Give its key file or type its recovery key; the store was not changed.',
    es: 'El almacén de datos está aquí, pero su clave no está en el llavero. Indique su archivo de clave o escriba su clave de recuperación; el almacén no se cambió.',
  },
  storeKeyWrong: {
    en: 'This key doesn’t open the store, or the file is not a store of this program. Nothing was changed; give the key it was made with.',
    es: 'Esta clave no abre el almacén de datos, o el archivo no es un almacén de este programa. No se cambió nada; indique la clave con la que se creó.',
  },
  storeDamaged: {
    en: 'The store {path} is damaged: {what}. Nothing was written. Restore a backup with “backup restore”, save what can be read with “store salvage”, or set it aside with “store set-aside”; nothing is deleted.',
    es: 'El almacén de datos {path} está dañado: {what}. No se escribió nada. Restaure una copia con “backup restore”, guarde lo que se pueda leer con “store salvage” o apártelo con “store set-aside”; no se elimina nada.',
  },
  storeNotDamaged: {
    en: 'This store can be opened. Only a damaged one is set aside.',
    es: 'Este almacén de datos se puede abrir. Solo se aparta uno dañado.',
  },
  storeTooNew: {
    en: 'This store was written by a newer version of the program (schema {version}). Update the program to open it.',
    es: 'Este almacén de datos fue escrito por una versión más reciente del programa (esquema {version}). Actualice el programa para abrirlo.',
  },
  storeOfNewerProgram: {
    en: 'This store was opened by version {newer} of the program, and this is version {own}. Install version {newer} to open it.',
    es: 'Este almacén de datos se abrió con la versión {newer} del programa, y esta es la versión {own}. Instale la versión {newer} para abrirlo.',
  },
  backupOfBefore: {
    en: 'To go back to the version before it, restore the backup {backup} that was made then.',
    es: 'Para volver a la versión anterior, restaure la copia de seguridad {backup} que se hizo entonces.',
  },
  storeNotWritable: {
    en: 'The store in {path} can’t be written: {why} ({reason}). Choose another folder, or allow yourself to write in this one.',
    es: 'No se puede escribir el almacén de datos en {path}: {why} ({reason}). Elija otra carpeta o dese permiso para escribir en esta.',
  },
  storeReadOnly: {
    en: 'This store is open for reading only: its medium or folder can’t be written. Nothing was changed; to work with it, copy its folder to a disk that can be written.',
    es: 'Este almacén de datos está abierto solo para lectura: no se puede escribir en su medio o su carpeta. No se cambió nada; para trabajar con él, copie su carpeta a un disco en el que se pueda escribir.',
  },
  diskFull: {
    en: 'The disk is full, so nothing was changed. Free some space and try again.',
    es: 'El disco está lleno, así que no se cambió nada. Libere espacio e inténtelo de nuevo.',
  },
  storeBusy: {
    en: 'Another program is writing to this store. Nothing was changed; try again in a moment.',
    es: 'Otro programa está escribiendo en este almacén de datos. No se cambió nada; inténtelo de nuevo en un momento.',
  },
  storeInUse: {
    en: 'Login Desk already has this store open in another window. Use that one, or close it first.',
    es: 'Login Desk ya tiene abierto este almacén de datos en otra ventana. Use esa ventana o ciérrela primero.',
  },
  storeInUseElsewhere: {
    en: 'Another program has this store open: a window of Login Desk, a command, or the portal. Close it and try again; nothing was changed.',
    es: 'Otro programa tiene abierto este almacén de datos: una ventana de Login Desk, un comando o el portal. Ciérrelo e intente de nuevo; no se cambió nada.',
  },
  keyIsChanging: {
    en: 'The key of this store is being changed. Try again in a moment.',
    es: 'Se está cambiando la clave de este almacén de datos. Inténtelo de nuevo en un momento.',
  },
  copyDiffers: {
    en: 'The copy under the new key is not the same as the store ({what}). The store and its key were not changed.',
    es: 'La copia con la clave nueva no es igual que el almacén de datos ({what}). No se cambiaron ni el almacén ni su clave.',
  },
  recoveryKeyGroups: {
    en: '{count, plural, one {Group {groups} of the recovery key has a typing mistake.} other {Groups {groups} of the recovery key have a typing mistake.}} Compare with what was printed.',
    es: '{count, plural, one {El grupo {groups} de la clave de recuperación tiene un error de escritura.} other {Los grupos {groups} de la clave de recuperación tienen un error de escritura.}} Compare con lo impreso.',
  },
  recoveryKeyLength: {
    en: 'A recovery key has {needed} groups of five signs; {groups, plural, one {one was} other {# were}} typed.',
    es: 'Una clave de recuperación tiene {needed} grupos de cinco signos; {groups, plural, one {se escribió uno} other {se escribieron #}}.',
  },
  recoveryKeyMistyped: {
    en: 'The recovery key has a typing mistake. Compare each group with what was printed.',
    es: 'La clave de recuperación tiene un error de escritura. Compare cada grupo con lo impreso.',
  },
  recoveryKeyOther: {
    en: 'This recovery key (fingerprint {fingerprint}) doesn’t open this store. Nothing was changed; look for the one that was printed for this store.',
    es: 'Esta clave de recuperación (huella {fingerprint}) no abre este almacén de datos. No se cambió nada; busque la que se imprimió para este almacén.',
  },
  recoveryKeyOtherThan: {
    en: 'This recovery key is for another store or an earlier key: its fingerprint is {fingerprint}, and this store’s is {stores}. Nothing was changed.',
    es: 'Esta clave de recuperación es de otro almacén de datos o de una clave anterior: su huella es {fingerprint} y la de este almacén es {stores}. No se cambió nada.',
  },
  keyFileMissing: {
    en: 'The key file {path} can’t be read. Check the path, or connect the drive it is on.',
    es: 'No se puede leer el archivo de clave {path}. Revise la ruta o conecte la unidad en la que está.',
  },
  keyFileInvalid: {
    en: '{path} is not a key file: it has to contain 64 hexadecimal digits and nothing else.',
    es: '{path} no es un archivo de clave: debe contener 64 dígitos hexadecimales y nada más.',
  },
  keychainOtherKey: {
    en: 'The keychain holds a key for this store, but it is not the one that opens it. Nothing was changed; type the recovery key, or give the key file.',
    es: 'El llavero guarda una clave para este almacén de datos, pero no es la que lo abre. No se cambió nada; escriba la clave de recuperación o indique el archivo de clave.',
  },
  keychainMissing: {
    en: 'There is no keychain here that this program can use ({reason}). Start it in a desktop session, or use a key file.',
    es: 'Aquí no hay un llavero que este programa pueda usar ({reason}). Inícielo en una sesión de escritorio o use un archivo de clave.',
  },
  keychainLocked: {
    en: 'The system’s keychain is locked. Unlock it and try again.',
    es: 'El llavero del sistema está bloqueado. Desbloquéelo e intente de nuevo.',
  },
  keychainDenied: {
    en: 'The system’s keychain refused access ({reason}). Try again, and allow it when the system asks.',
    es: 'El llavero del sistema negó el acceso ({reason}). Intente de nuevo y permítalo cuando el sistema pregunte.',
  },
  keychainForgets: {
    en: 'The system’s keychain can’t be relied on: {reason}. Use a key file instead.',
    es: 'No se puede confiar en el llavero del sistema: {reason}. Use un archivo de clave.',
  },
  keychainUnavailable: {
    en: 'The system’s keychain doesn’t answer as it should ({reason}). Unlock it and try again, or use a key file instead.',
    es: 'El llavero del sistema no responde como debería ({reason}). Desbloquéelo e intente de nuevo, o use un archivo de clave.',
  },
});

/** Why nothing can be written somewhere, in the middle of a sentence. */
export const whyNotWritable = catalogue({
  notAllowed: { en: 'you may not write there', es: 'usted no tiene permiso para escribir ahí' },
  readOnlyMedium: { en: 'its medium can only be read', es: 'el medio es de solo lectura' },
  noFolder: { en: 'no folder can be made there', es: 'no se puede crear una carpeta ahí' },
  insideFile: { en: 'it is a file, or would be inside one', es: 'es un archivo, o estaría dentro de uno' },
  nameTaken: { en: 'something else has that name', es: 'otra cosa tiene ese nombre' },
  nameTooLong: { en: 'the name is too long', es: 'el nombre es demasiado largo' },
  refusedBySystem: { en: 'the system refuses it', es: 'el sistema lo rechaza' },
});
