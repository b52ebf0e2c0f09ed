import { catalogue, type PlainMessage } from '../../language/catalogue.ts';

/** What can be wrong with a value, as it follows the value's name: `limit is empty`. */
const problems = catalogue({
  isEmpty: { en: 'is empty', es: 'está vacío' },
  isNoName: {
    en: 'is empty, or has no letter and no digit',
    es: 'está vacío o no tiene ninguna letra ni dígito',
  },
  sameNameTwice: { en: 'has the same name twice', es: 'tiene dos veces el mismo nombre' },
  hasNul: { en: 'has a NUL character', es: 'tiene un carácter NUL' },
  hasLineBreak: {
    en: 'has a line break or another control character',
    es: 'tiene un salto de línea u otro carácter de control',
  },
  hasAngleBrackets: {
    en: 'has < or >, which no name has',
    es: 'tiene < o >, que ningún nombre tiene',
  },
  orFamilyName: {
    en: 'has to be given, or else the family name',
    es: 'es obligatorio, o bien el apellido',
  },
  isNoDomain: { en: 'is not a domain', es: 'no es un dominio' },
  isNoHost: {
    en: 'is not a host name or an IP address',
    es: 'no es un nombre de servidor ni una dirección IP',
  },
  isNoServer: {
    en: 'is not a host name or an IP address, without a port',
    es: 'no es un nombre de servidor ni una dirección IP, sin puerto',
  },
  isNoException: {
    en: 'is not a server, as in clinic.example, .clinic.example, 192.0.2.7 or 10.0.0.0/8',
    es: 'no es un servidor, como clinic.example, .clinic.example, 192.0.2.7 o 10.0.0.0/8',
  },
  isNoProxy: {
    en: 'is not a proxy, as in http://proxy.example:3128',
    es: 'no es un proxy, como http://proxy.example:3128',
  },
  hasSignIn: {
    en: 'has a password, which every user could read',
    es: 'contiene una contraseña, que cualquier usuario podría leer',
  },
  isNoFolderOfServer: {
    en: 'is not a folder of a server: files are looked for below it, so it has no ? and no #',
    es: 'no es una carpeta de un servidor: los archivos se buscan dentro de ella, así que no lleva ? ni #',
  },
  isNoHeaderName: { en: 'is not the name of a header', es: 'no es el nombre de un encabezado' },
  isNoHeaderValue: {
    en: 'has a character that a header can’t have',
    es: 'tiene un carácter que un encabezado no puede tener',
  },
  hasUnknownPlace: {
    en: 'has a placeholder that is not known; the known ones are number, code, spoken, message, minutes and id, each in two pairs of braces',
    es: 'tiene un marcador desconocido; los conocidos son number, code, spoken, message, minutes e id, cada uno entre llaves dobles',
  },
  bodyIsNoJson: { en: 'has a body that is not JSON', es: 'tiene un cuerpo que no es JSON' },
  isNoNetwork: {
    en: 'is not an address or network, as in 192.0.2.7 or 10.0.0.0/8',
    es: 'no es una dirección ni una red, como 192.0.2.7 o 10.0.0.0/8',
  },
  trustsEveryone: { en: 'would trust everyone', es: 'daría confianza a cualquiera' },
  beginsNoLink: {
    en: 'is not an address that links can begin with, as in https://help.example.org',
    es: 'no es una dirección con la que puedan empezar los enlaces, como https://help.example.org',
  },
  isNoDay: { en: 'is not a day like 2026-11-25', es: 'no es un día como 2026-11-25' },
  isNoMoment: {
    en: 'is not a day like 2026-11-25 or a time with its zone like 2026-11-25T13:00-05:00',
    es: 'no es un día como 2026-11-25 ni una hora con su zona como 2026-11-25T13:00-05:00',
  },
  isTooFarAhead: { en: 'is too far ahead', es: 'queda demasiado lejos' },
  isNoTimeOfDay: { en: 'is not a time of day like 06:30', es: 'no es una hora del día como 06:30' },
  isNoWholePath: {
    en: 'is not the whole path of a folder, as in /srv/exports or D:\\Exports',
    es: 'no es la ruta completa de una carpeta, como /srv/exports o D:\\Exports',
  },
  isNoWholeFile: {
    en: 'is not the whole path of a file, as in /etc/login-desk/password or D:\\Setup\\password',
    es: 'no es la ruta completa de un archivo, como /etc/login-desk/password o D:\\Setup\\password',
  },
  isNoZone: {
    en: 'is not a time zone like America/New_York',
    es: 'no es una zona horaria como America/New_York',
  },
});
type InputProblem = keyof typeof problems;

/** What a schema gives for a problem: its key, so that it is said in the language of the person it is said to. */
export const problem = (key: InputProblem): string => key;

/** The sentence of a schema's problem; undefined for what the schema's library says by itself. */
export const problemOf = (given: string): PlainMessage | undefined =>
  Object.hasOwn(problems, given) ? problems[given as InputProblem] : undefined;
