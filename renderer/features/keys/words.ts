import { catalogue } from '../../../language/catalogue.ts';

/** The store’s key: its recovery key on paper, and another key. */
export const keyWords = catalogue({
  recoveryKey: { en: 'Recovery key', es: 'Clave de recuperación' },
  whatItIs: {
    en: 'When this computer or its key is lost, the recovery key is the only way to open the store or a backup of it. Print it or write it down, and keep the paper away from the computer.',
    es: 'Si se pierde este equipo o su clave, la clave de recuperación es la única forma de abrir el almacén de datos o una copia de seguridad. Imprímala o anótela y guarde el papel lejos del equipo.',
  },
  lookAround: {
    en: 'Whoever sees it can open the store. Make sure that no one reads along.',
    es: 'Quien la vea puede abrir el almacén de datos. Asegúrese de que nadie más la lea.',
  },
  showIt: { en: 'Show the recovery key', es: 'Mostrar la clave de recuperación' },
  ownPassword: { en: 'Your password', es: 'Su contraseña' },
  later: { en: 'Later', es: 'Más tarde' },
  print: { en: 'Print …', es: 'Imprimir …' },
  printing: { en: 'Sent to the printer.', es: 'Se envió a la impresora.' },
  notPrinted: {
    en: 'Nothing was printed. Save it as a file, or write it down.',
    es: 'No se imprimió nada. Guárdela en un archivo o anótela.',
  },
  save: { en: 'Save as a file …', es: 'Guardar en un archivo …' },
  saved: {
    en: 'Saved as {path}. Print it, then delete the file.',
    es: 'Se guardó en {path}. Imprímala y luego elimine el archivo.',
  },
  wroteItDown: { en: 'I have it on paper', es: 'La tengo en papel' },
  sheetTitle: { en: 'Login Desk: recovery key', es: 'Login Desk: clave de recuperación' },
  fingerprint: { en: 'Fingerprint', es: 'Huella' },
  store: { en: 'Store', es: 'Almacén de datos' },
  writtenOn: { en: 'Written on', es: 'Fecha' },
  howToUse: {
    en: 'When the key is lost, choose “Type the recovery key” in the window, or use “login-desk key recover”.',
    es: 'Si se pierde la clave, elija «Escribir la clave de recuperación» en la ventana o use «login-desk key recover».',
  },
  typeBack: {
    en: 'Type these two groups from the paper, to be sure that it can be read.',
    es: 'Escriba estos dos grupos tal como están en el papel, para asegurarse de que se pueden leer.',
  },
  group: { en: 'Group {number}', es: 'Grupo {number}' },
  groupWrong: {
    en: 'This is not group {number}. Compare it with the paper.',
    es: 'Este no es el grupo {number}. Compárelo con el papel.',
  },
  check: { en: 'Check', es: 'Comprobar' },
  showAgain: { en: 'Show it again', es: 'Mostrarla de nuevo' },
  checked: {
    en: 'The recovery key is on paper and can be read. Keep it in a safe place.',
    es: 'La clave de recuperación está en papel y se puede leer. Guárdela en un lugar seguro.',
  },
  goOn: { en: 'Continue', es: 'Continuar' },
  done: { en: 'Done', es: 'Listo' },

  typeIt: { en: 'Type the recovery key', es: 'Escribir la clave de recuperación' },
  typed: { en: 'Recovery key', es: 'Clave de recuperación' },
  typedHow: {
    en: '13 groups of five signs. Capitals, hyphens and spaces don’t matter; O is read as 0, I and L as 1.',
    es: '13 grupos de cinco signos. No importan las mayúsculas, los guiones ni los espacios; O se lee como 0, I y L como 1.',
  },
  openWithIt: { en: 'Open the store', es: 'Abrir el almacén de datos' },
  keepWhere: { en: 'Keep the key', es: 'Guardar la clave' },
  inKeychain: { en: 'in this computer’s keychain', es: 'en el llavero de este equipo' },
  inFile: { en: 'in a new key file', es: 'en un archivo de clave nuevo' },
  chooseFile: { en: 'Choose the file …', es: 'Elegir el archivo …' },

  changeKey: { en: 'Change the key', es: 'Cambiar la clave' },
  changeKeyMeaning: {
    en: 'The store is copied under a new key, the copy is checked, and then takes its place. The desk is closed meanwhile. If anything is in the way, the store keeps its key.',
    es: 'El almacén de datos se copia con una clave nueva, se comprueba la copia y esta ocupa su lugar. La mesa de ayuda se cierra mientras tanto. Si algo lo impide, el almacén conserva su clave.',
  },
  backupsKeepEarlier: {
    en: 'Backups made before open with the earlier key, which is kept for them. A recovery key on paper belongs to its key: write down the new one afterwards.',
    es: 'Las copias de seguridad anteriores se abren con la clave anterior, que se conserva para ellas. Una clave de recuperación en papel pertenece a su clave: anote la nueva después.',
  },
  forgetEarlier: {
    en: 'Forget the earlier key',
    es: 'Olvidar la clave anterior',
  },
  forgetEarlierMeaning: {
    en: 'For a key that may be in wrong hands. Earlier backups then open with the earlier recovery key alone.',
    es: 'Para una clave que pueda estar en manos equivocadas. Las copias de seguridad anteriores se abren entonces solo con la clave de recuperación anterior.',
  },
  changing: { en: 'Changing the key of the store …', es: 'Cambiando la clave del almacén de datos …' },
  changingMeaning: {
    en: 'The store is copied and checked. This may take a few minutes; if it is interrupted, the program goes on or back by itself at its next start.',
    es: 'Se copia y se comprueba el almacén de datos. Puede tardar unos minutos; si se interrumpe, el programa continúa o vuelve atrás por sí mismo en su próximo inicio.',
  },
  changed: { en: 'The store has a new key.', es: 'El almacén de datos tiene una clave nueva.' },
  changedNext: {
    en: 'Its fingerprint is {fingerprint}. Write down its recovery key now: the one on paper opens earlier backups alone.',
    es: 'Su huella es {fingerprint}. Anote ahora su clave de recuperación: la que está en papel solo abre copias de seguridad anteriores.',
  },

  place: { en: 'The key is', es: 'La clave está' },
  placeKeychain: { en: 'in this computer’s keychain', es: 'en el llavero de este equipo' },
  notWritten: { en: 'not written down yet', es: 'aún no se ha anotado' },
  writtenAt: { en: 'written down {at}, not checked', es: 'anotada {at}, sin comprobar' },
  checkedAt: { en: 'checked {at}', es: 'comprobada {at}' },
  fingerprintMeaning: {
    en: 'The fingerprint tells this store’s key from others, and says nothing of the key itself. It is on the paper with the recovery key and in each backup.',
    es: 'La huella distingue la clave de este almacén de datos de otras y no revela nada de la clave misma. Está en el papel con la clave de recuperación y en cada copia de seguridad.',
  },
  mendWith: { en: 'To mend it: {command}', es: 'Para corregirlo: {command}' },
  copyCommand: { en: 'Copy the command', es: 'Copiar el comando' },

  wanted: {
    en: '<b>There is no recovery key on paper yet.</b> If this computer’s keychain is lost, the store can’t be opened again.',
    es: '<b>Aún no hay una clave de recuperación en papel.</b> Si se pierde el llavero de este equipo, el almacén de datos no se podrá volver a abrir.',
  },
  toTheKey: { en: 'Key settings', es: 'Opciones de la clave' },
});
