import { catalogue } from '../../language/catalogue.ts';

/** What belongs to every command: its options, and how the desk opens for it. */
export const programWords = catalogue({
  program: {
    en: 'The help desk for practices that cannot sign in, without a window.',
    es: 'La mesa de ayuda para consultorios que no pueden iniciar sesión, sin ventana.',
  },
  version: { en: 'show the version', es: 'mostrar la versión' },
  help: { en: 'show help for a command', es: 'mostrar la ayuda de un comando' },
  data: { en: 'the store’s folder', es: 'la carpeta del almacén de datos' },
  keyFile: {
    en: '64 hexadecimal digits, for computers without a keychain',
    es: '64 dígitos hexadecimales, para computadoras sin llavero',
  },
  json: {
    en: 'one JSON document on standard output',
    es: 'un documento JSON en la salida estándar',
  },
  operator: { en: 'who acts', es: 'quién actúa' },
  diagnostics: {
    en: 'print what who mends the program needs, without persons, addresses or secrets',
    es: 'mostrar lo que necesita quien repara el programa, sin personas, direcciones ni secretos',
  },
  operatorOrUser: {
    en: 'who acts; by default the operator who is tied to the user of the system',
    es: 'quién actúa; si se omite, el operador vinculado con el usuario del sistema',
  },
  passwordStdin: {
    en: 'the operator’s password is the first line of standard input',
    es: 'la contraseña del operador es la primera línea de la entrada estándar',
  },
  signInKey: {
    en: 'sign in by a key file that a lead made',
    es: 'iniciar sesión con un archivo de clave creado por un responsable',
  },
  approvedBy: {
    en: 'the lead who approves, where a setting asks for one',
    es: 'el responsable que aprueba, cuando un ajuste lo exige',
  },
  approvalKey: {
    en: 'that lead’s key file; else their password is asked for',
    es: 'el archivo de clave de ese responsable; si falta, se pide su contraseña',
  },
  passwordOf: { en: 'Password of {name}: ', es: 'Contraseña de {name}: ' },
  zone: {
    en: 'the time zone of the days, as in America/New_York; UTC if left out',
    es: 'la zona horaria de los días, como America/New_York; UTC si se omite',
  },
  outFile: { en: 'the file to write', es: 'el archivo que se escribe' },
  exportFormat: {
    en: 'kind of file; without it the end of the file’s name tells',
    es: 'tipo de archivo; sin esto lo indica el final del nombre del archivo',
  },
  formatUnknown: {
    en: 'Name the kind of file with --format csv, xlsx, jsonl or pdf, or end the file’s name with it.',
    es: 'Indique el tipo de archivo con --format csv, xlsx, jsonl o pdf, o termine con él el nombre del archivo.',
  },
  shortened: {
    en: '{cells, plural, one {One cell was} other {# cells were}} longer than a spreadsheet keeps and ends with “(shortened)”',
    es: '{cells, plural, one {Una celda era más larga} other {# celdas eran más largas}} de lo que conserva una hoja de cálculo y termina con “(shortened)”',
  },
  unshown: {
    en: '{rows, plural, one {One row has} other {# rows have}} characters that the PDF has no font for; a question mark stands for each',
    es: '{rows, plural, one {Una fila tiene} other {# filas tienen}} caracteres para los que el PDF no tiene fuente; hay un signo de interrogación en lugar de cada uno',
  },
  exact: {
    en: 'cells as they are, not made safe for a spreadsheet',
    es: 'celdas tal como son, sin protegerlas para una hoja de cálculo',
  },
  manifest: { en: 'manifest: {path}', es: 'manifiesto: {path}' },
  signedWith: { en: 'signed with the key: {fingerprint}', es: 'firmado con la clave: {fingerprint}' },
  notSigned: {
    en: 'not signed: the key to sign with could not be read',
    es: 'sin firmar: no se pudo leer la clave para firmar',
  },
  isEmpty: { en: 'It is empty.', es: 'Está vacío.' },
  noWholeNumber: {
    en: 'It has to be a whole number of at least {least}.',
    es: 'Debe ser un número entero, al menos {least}.',
  },
  noJson: { en: 'It has to be JSON ({reason}).', es: 'Debe ser JSON ({reason}).' },
  standardInput: { en: 'standard input', es: 'la entrada estándar' },
  isFolder: { en: 'it is a folder', es: 'es una carpeta' },
  isNoText: { en: 'it is not UTF-8', es: 'no es UTF-8' },
  progress: {
    en: '{done, number}, {rate, number} a second',
    es: '{done, number}, {rate, number} por segundo',
  },
  progressOf: {
    en: '{done, number} of {total, number}, {rate, number} a second',
    es: '{done, number} de {total, number}, {rate, number} por segundo',
  },
  readOnly: {
    en: 'This store can’t be written where it is. It is open for reading; nothing is changed.',
    es: 'No se puede escribir en este almacén de datos donde está. Está abierto para lectura; no se cambia nada.',
  },
  unreadLog: {
    en: 'The last change before the program ended could not be read: it was still being written, or was damaged later. Check what was done last; the bytes are kept in {path}.',
    es: 'No se pudo leer el último cambio antes de que el programa terminara: todavía se estaba escribiendo, o se dañó después. Revise lo último que se hizo; los bytes se conservan en {path}.',
  },
  linksUnknown: {
    en: 'It is not known yet whether links in mails work.',
    es: 'Todavía no se sabe si funcionan los enlaces de los correos.',
  },
  mailWaits: {
    en: 'The mail waits until a service serves the portal: a lead said so in the settings.',
    es: 'El correo espera hasta que un servicio atienda el portal: así lo decidió un responsable en la configuración.',
  },
});

/** What the library of the command line says by itself, where a language has its own words for it. */
export const usageWords = catalogue({
  usage: { en: 'Usage:', es: 'Uso:' },
  arguments: { en: 'Arguments:', es: 'Argumentos:' },
  options: { en: 'Options:', es: 'Opciones:' },
  commands: { en: 'Commands:', es: 'Comandos:' },
  choices: { en: 'choices: {values}', es: 'opciones: {values}' },
  default: { en: 'default: {value}', es: 'si se omite: {value}' },
  unknownOption: { en: 'unknown option {given}', es: 'opción desconocida {given}' },
  unknownCommand: { en: 'unknown command {given}', es: 'comando desconocido {given}' },
  argumentMissing: { en: 'missing required argument {given}', es: 'falta el argumento {given}' },
  valueMissing: { en: 'option {given} argument missing', es: 'a la opción {given} le falta su valor' },
  optionMissing: {
    en: 'required option {given} not specified',
    es: 'falta la opción obligatoria {given}',
  },
  noCommand: { en: 'a command is missing; --help lists them', es: 'falta un comando; --help los muestra' },
  excessArguments: { en: 'too many arguments', es: 'demasiados argumentos' },
  invalidValue: {
    en: '{value} is not a value for {given}. {why}',
    es: '{value} no es un valor para {given}. {why}',
  },
  allowedChoices: { en: 'Allowed choices are {values}.', es: 'Los valores posibles son {values}.' },
});
