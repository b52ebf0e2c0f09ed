import { catalogue } from '../../../language/catalogue.ts';

/** The list of differences between the desk and the imports, and how each is settled. */
export const differenceWords = catalogue({
  differences: { en: 'Differences', es: 'Diferencias' },
  difference: { en: 'Difference', es: 'Diferencia' },
  allAgree: {
    en: 'The desk and the imports agree',
    es: 'La mesa de ayuda y las importaciones coinciden',
  },
  allAgreeMeaning: {
    en: 'When a file brings a new value for something that the desk has changed, the desk’s value stays and the difference is listed here.',
    es: 'Cuando un archivo trae un valor nuevo para algo que la mesa de ayuda cambió, se conserva el valor de la mesa de ayuda y la diferencia aparece aquí.',
  },
  found: {
    en: '{count, plural, one {# difference} other {# differences}} between the desk and the imports. The desk’s value counts until someone decides.',
    es: '{count, plural, one {# diferencia} other {# diferencias}} entre la mesa de ayuda y las importaciones. Vale el valor de la mesa de ayuda hasta que alguien decida.',
  },
  left: {
    en: '{done} {count, plural, one {# difference} other {# differences}} left.',
    es: '{done} {count, plural, one {Queda # diferencia} other {Quedan # diferencias}}.',
  },
  showMore: { en: 'Show more', es: 'Mostrar más' },
  noneOpen: { en: 'No difference is open', es: 'No hay ninguna diferencia abierta' },
  noneOpenNext: {
    en: 'Choose one in the list to see what each side says and what taking it would do.',
    es: 'Elija una de la lista para ver qué dice cada parte y qué pasaría al tomar el valor del archivo.',
  },
  bothSay: {
    en: '{deskSays} here, {fileSays} in the file',
    es: '{deskSays} aquí, {fileSays} en el archivo',
  },
  nothing: { en: 'nothing', es: 'nada' },

  deskSays: { en: 'The desk says', es: 'La mesa de ayuda dice' },
  fileSays: { en: 'The file says', es: 'El archivo dice' },
  since: { en: 'Since', es: 'Desde' },
  sinceFile: { en: '{when}, {file}, line {line}', es: '{when}, {file}, línea {line}' },
  keepValue: { en: 'Keep the desk’s value', es: 'Conservar el valor de la mesa de ayuda' },
  keepMeaning: {
    en: 'Nothing changes. The difference comes back only when a file says something new.',
    es: 'No cambia nada. La diferencia vuelve solo si un archivo dice algo nuevo.',
  },
  keep: { en: 'Keep', es: 'Conservar' },
  kept: {
    en: 'The desk’s value stays: {column} of {name}.',
    es: 'Se conserva el valor de la mesa de ayuda: {column} de {name}.',
  },
  takeValue: { en: 'Take the file’s value', es: 'Tomar el valor del archivo' },
  takeMore: { en: 'Take …', es: 'Tomar …' },
  needsStrength: {
    en: 'Needs proof strength {strength}.',
    es: 'Requiere comprobación de nivel {strength}.',
  },
  cannotTake: { en: 'It can’t be taken', es: 'No se puede tomar' },
  take: { en: 'Take', es: 'Tomar' },
  takenTitle: {
    en: '{column} of {name} is as the file says',
    es: '{column} de {name}: como dice el archivo',
  },
  taken: {
    en: '{column} of {name} is as the file says now.',
    es: '{column} de {name}: ahora es como dice el archivo.',
  },
  takeWaitsTitle: {
    en: '{column} of {name}: changed as the file says, waiting for confirmation',
    es: '{column} de {name}: cambio iniciado según el archivo; falta confirmarlo',
  },
  takeWaits: {
    en: '{column} of {name}: the change was started and waits for confirmation.',
    es: '{column} de {name}: el cambio se inició y falta confirmarlo.',
  },
  columnIs: { en: '{column} of {name}: {value}', es: '{column} de {name}: {value}' },
  noOneCanAsk: {
    en: 'No one in the practice can ask for it. A lead can decide.',
    es: 'Nadie en el consultorio puede pedirlo. Un responsable puede decidir.',
  },

  practice: { en: 'Practice', es: 'Consultorio' },
  kindOfAccount: { en: 'Kind of account', es: 'Tipo de cuenta' },
  userName: { en: 'User name', es: 'Nombre de usuario' },
  givenName: { en: 'Given name', es: 'Nombre' },
  familyName: { en: 'Family name', es: 'Apellido' },
  roleTitle: { en: 'Role title', es: 'Cargo' },
  administrator: { en: 'Administrator', es: 'Administrador' },
  loginEmail: { en: 'Login email', es: 'Correo de inicio de sesión' },
  stateOfLoginEmail: {
    en: 'State of the login email',
    es: 'Estado del correo de inicio de sesión',
  },
  phone: { en: 'Phone', es: 'Teléfono' },
  kindOfPhone: { en: 'Kind of phone', es: 'Tipo de teléfono' },
  status: { en: 'Status', es: 'Estado' },
  nameOfPractice: { en: 'Name of the practice', es: 'Nombre del consultorio' },
  clinicEmail: { en: 'Clinic email', es: 'Correo del consultorio' },
  streetAddress: { en: 'Street address', es: 'Dirección postal' },
  city: { en: 'City', es: 'Ciudad' },
  state: { en: 'State', es: 'Estado (dirección)' },
  postalCode: { en: 'Postal code', es: 'Código postal' },
  language: { en: 'Language', es: 'Idioma' },
});
