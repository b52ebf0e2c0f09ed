import { catalogue } from '../../../language/catalogue.ts';

/** The first start, and a store that can’t be opened. */
export const setupWords = catalogue({
  product: { en: 'Login Desk', es: 'Login Desk' },
  language: { en: 'Language', es: 'Idioma' },
  tryAgain: { en: 'Try again', es: 'Intentar de nuevo' },
  updating: { en: 'Bringing the store up to date …', es: 'Actualizando el almacén de datos …' },
  updatingMeaning: {
    en: 'This version keeps some things in another way than the one before. It is done once, and takes about a minute for a million people. If it is stopped, the next start goes on with it; nothing is lost.',
    es: 'Esta versión guarda algunas cosas de otra manera que la anterior. Se hace una sola vez, y tarda alrededor de un minuto con un millón de personas. Si se interrumpe, el próximo inicio continúa; no se pierde nada.',
  },
  opening: { en: 'Opening the store …', es: 'Abriendo el almacén de datos …' },

  welcome: {
    en: 'Welcome. There is no store here yet.',
    es: 'Le damos la bienvenida. Aquí aún no hay un almacén de datos.',
  },
  whereItIs: {
    en: 'Login Desk keeps its directory, cases and mail in one encrypted file in {folder}',
    es: 'Login Desk guarda su directorio, sus casos y su correo en un solo archivo cifrado en {folder}',
  },
  firstLead: { en: 'Who are you?', es: '¿Quién es usted?' },
  firstLeadMeaning: {
    en: 'You are the first lead of this desk: you can change its settings and add the others who work here.',
    es: 'Usted es el primer responsable de esta mesa de ayuda: puede cambiar su configuración y agregar a las demás personas que trabajan aquí.',
  },
  yourName: { en: 'Your name', es: 'Su nombre' },
  typeYourName: { en: 'Type your name.', es: 'Escriba su nombre.' },
  howYouSignIn: { en: 'How you sign in', es: 'Cómo inicia sesión' },
  withPassword: { en: 'With a password', es: 'Con una contraseña' },
  withPasswordMeaning: {
    en: 'Asked for at each start and after each lock.',
    es: 'Se pide en cada inicio y después de cada bloqueo.',
  },
  asSystemUser: {
    en: 'As this computer’s user, {user}',
    es: 'Como el usuario de este equipo, {user}',
  },
  asSystemUserMeaning: {
    en: 'No password is asked for: anyone who can use this computer as you can use the desk as you.',
    es: 'No se pide contraseña: cualquiera que pueda usar este equipo con su usuario puede usar la mesa de ayuda en su nombre.',
  },
  howToBegin: { en: 'How to begin', es: 'Cómo empezar' },
  sampleTitle: {
    en: 'Look around with the sample directory',
    es: 'Explorar con el directorio de ejemplo',
  },
  sampleMeaning: {
    en: 'Made-up practices and people to try everything on. Mail stays inside the program.',
    es: 'Consultorios y personas inventados para probarlo todo. El correo no sale del programa.',
  },
  lookAround: { en: 'Look around', es: 'Explorar' },
  importTitle: { en: 'Import your directory', es: 'Importar su directorio' },
  importMeaning: {
    en: 'From two CSV files, practices and people. You see what would be imported before anything is.',
    es: 'De dos archivos CSV, consultorios y personas. Verá qué se importaría antes de que se importe algo.',
  },
  import: { en: 'Import', es: 'Importar' },
  emptyTitle: { en: 'Start with an empty store', es: 'Empezar con un almacén de datos vacío' },
  emptyMeaning: {
    en: 'The directory can come later. Cases and notes work without one.',
    es: 'El directorio puede venir después. Los casos y las notas funcionan sin él.',
  },
  startEmpty: { en: 'Start empty', es: 'Empezar vacío' },
  chooseKeyFirst: {
    en: 'First choose where the key file goes. Then you can begin in any of the three ways.',
    es: 'Elija primero dónde se guarda el archivo de clave. Después puede empezar de cualquiera de las tres formas.',
  },
  loadingSample: {
    en: 'Making the store and loading the sample …',
    es: 'Creando el almacén de datos y cargando el ejemplo …',
  },

  keyInFile: {
    en: 'The key goes into a file that anyone who can read it can use.',
    es: 'La clave va a un archivo que puede usar cualquiera que pueda leerlo.',
  },
  keyInFileMeaning: {
    en: 'Keep it away from the store, on a drive that only you have, and keep a copy: without it no one can open the store.',
    es: 'Guárdelo lejos del almacén de datos, en una unidad que solo tenga usted, y conserve una copia: sin él nadie puede abrir el almacén de datos.',
  },
  chooseAnotherPlace: { en: 'Choose another place', es: 'Elegir otro lugar' },
  useKeychain: { en: 'Use the keychain after all', es: 'Usar mejor el llavero' },
  keyInKeychain: {
    en: 'The key that opens it goes into this computer’s keychain.',
    es: 'La clave que lo abre se guarda en el llavero de este equipo.',
  },
  keepInFile: { en: 'Keep it in a file instead', es: 'Guardarla en un archivo' },
  noKeychain: {
    en: 'This computer’s keychain does not answer, so the key can’t be kept there.',
    es: 'El llavero de este equipo no responde, así que la clave no se puede guardar ahí.',
  },
  noKeychainMeaning: {
    en: 'The store is encrypted all the same. Its key can go into a file that you choose; nothing is written until you do. Or unlock the keychain and start the program again.',
    es: 'El almacén de datos se cifra de todos modos. Su clave puede ir a un archivo que usted elija; no se escribe nada hasta entonces. O desbloquee el llavero e inicie el programa de nuevo.',
  },
  chooseKeyPlace: {
    en: 'Choose where the key file goes',
    es: 'Elegir dónde se guarda el archivo de clave',
  },

  cannotOpen: {
    en: 'The store can’t be opened.',
    es: 'No se puede abrir el almacén de datos.',
  },
  cannotStart: { en: 'Login Desk can’t start.', es: 'Login Desk no puede iniciarse.' },
  storeIn: { en: 'Store: {folder}', es: 'Almacén de datos: {folder}' },
  setAside: { en: 'Set it aside', es: 'Apartarlo' },
  setAsideQuestion: {
    en: 'Set the damaged store aside?',
    es: '¿Apartar el almacén de datos dañado?',
  },
  setAsideMeaning: {
    en: 'Its files are moved into a folder of their own beside it. Nothing is deleted. Until you put a copy back, this desk has no practices, cases or messages.',
    es: 'Sus archivos se mueven a una carpeta propia junto a él. No se elimina nada. Hasta que vuelva a poner una copia, esta mesa de ayuda no tiene consultorios, casos ni mensajes.',
  },
  openWithKeyFile: { en: 'Open with a key file', es: 'Abrir con un archivo de clave' },

  keyMissingNext: {
    en: 'The keychain answers, but has no key for this store: it was made by another user or on another computer, or the entry was removed. Type the recovery key, or open the store with its key file.',
    es: 'El llavero responde, pero no tiene una clave para este almacén de datos: lo creó otro usuario o en otro equipo, o se eliminó la entrada. Escriba la clave de recuperación o abra el almacén de datos con su archivo de clave.',
  },
  keyWrongNext: {
    en: 'Type the recovery key of this store, or open it with its own key file. No other key opens it.',
    es: 'Escriba la clave de recuperación de este almacén de datos o ábralo con su propio archivo de clave. Ninguna otra clave lo abre.',
  },
  damagedNext: {
    en: 'Restore the newest backup below, or save what can still be read. You can also set the damaged store aside and begin with a new one. Nothing is deleted in any of these ways.',
    es: 'Restaure la copia más reciente más abajo o guarde lo que aún se pueda leer. También puede apartar el almacén dañado y empezar con uno nuevo. No se elimina nada de ninguna de estas formas.',
  },
  tooNewNext: {
    en: 'This version leaves the store untouched.',
    es: 'Esta versión no toca el almacén de datos.',
  },
  inUseNext: {
    en: 'Go to the other window, or close it and try again.',
    es: 'Vaya a la otra ventana, o ciérrela e intente de nuevo.',
  },
  busyNext: {
    en: 'Wait until the other program is done, then try again.',
    es: 'Espere a que el otro programa termine y luego intente de nuevo.',
  },
  notWritableNext: {
    en: 'Make the folder writable for you, then try again. Nothing in it was changed.',
    es: 'Obtenga permiso para escribir en la carpeta y luego intente de nuevo. No se cambió nada en ella.',
  },
  keyFileMissingNext: {
    en: 'Connect the drive that the key file is on and try again, open the store with the file at another place, or type the recovery key.',
    es: 'Conecte la unidad donde está el archivo de clave e intente de nuevo, abra el almacén de datos con el archivo en otro lugar o escriba la clave de recuperación.',
  },
  keyFileInvalidNext: {
    en: 'Choose the key file of this store, or type its recovery key.',
    es: 'Elija el archivo de clave de este almacén de datos o escriba su clave de recuperación.',
  },
  keychainNext: {
    en: 'Unlock the keychain and try again, or open the store with its recovery key or a key file.',
    es: 'Desbloquee el llavero e intente de nuevo, o abra el almacén de datos con su clave de recuperación o un archivo de clave.',
  },
  keychainMissingNext: {
    en: 'The key is where this program can’t reach it now. Start the program in the desktop session in which it was first started, or open the store with its recovery key or a key file.',
    es: 'La clave está donde este programa no puede alcanzarla ahora. Inicie el programa en la sesión de escritorio en la que se inició por primera vez, o abra el almacén de datos con su clave de recuperación o un archivo de clave.',
  },
  keychainDeniedNext: {
    en: 'Try again, and choose “Allow” when the system asks. The recovery key or a key file opens the store without the keychain.',
    es: 'Intente de nuevo y elija «Permitir» cuando el sistema pregunte. La clave de recuperación o un archivo de clave abren el almacén de datos sin el llavero.',
  },
  diskFullNext: {
    en: 'Free some space on the disk, then try again.',
    es: 'Libere espacio en el disco y luego intente de nuevo.',
  },
  otherNext: {
    en: 'Try again; if it stays like this, tell the person who looks after the program.',
    es: 'Intente de nuevo; si sigue así, avise a la persona que se encarga del programa.',
  },
});
