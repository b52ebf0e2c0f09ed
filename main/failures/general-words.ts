import { catalogue } from '../../language/catalogue.ts';

/** What is said of a call as such. */
export const generalWords = catalogue({
  invalidInput: {
    en: 'That input can’t be used: {problem}.',
    es: 'Estos datos no se pueden usar: {problem}.',
  },
  inputNotPlain: {
    en: 'That input can’t be used: it may hold texts, numbers, true and false, lists and fields, and nothing else.',
    es: 'Estos datos no se pueden usar: solo pueden contener textos, números, verdadero y falso, listas y campos.',
  },
  foreignPage: {
    en: 'This page is not the program’s own, so it can’t use the desk. Nothing was changed.',
    es: 'Esta página no es del programa, por lo que no puede usar la mesa de ayuda. No se cambió nada.',
  },
  inputTooLarge: {
    en: 'That is too much for one call. Do it in smaller parts. Nothing was changed.',
    es: 'Es demasiado para una sola vez. Hágalo en partes más pequeñas. No se cambió nada.',
  },
  unknownAction: {
    en: 'There is no action “{type}”. The contract lists the actions there are.',
    es: 'No existe la acción “{type}”. El contrato enumera las acciones disponibles.',
  },
  unknownQuery: { en: 'There is no query “{name}”.', es: 'No existe la consulta “{name}”.' },
  emailInvalid: {
    en: '“{email}” can’t be a login email: {problem}.',
    es: '“{email}” no puede ser un correo de inicio de sesión: {problem}.',
  },
  unexpected: {
    en: 'Something unexpected went wrong ({reason}). Nothing of this step was kept. If it happens again, report it.',
    es: 'Ocurrió un error inesperado ({reason}). No se guardó nada de este paso. Si vuelve a ocurrir, infórmelo.',
  },
  outputLost: {
    en: 'The answer could not be written ({reason}). The command itself was carried out; ask for its result again where there is room.',
    es: 'No se pudo escribir la respuesta ({reason}). El comando sí se ejecutó; pida el resultado de nuevo donde haya espacio.',
  },
  internal: {
    en: 'Something went wrong inside the program. Nothing of this step was kept. Try again, and report it if it happens again.',
    es: 'Ocurrió un error dentro del programa. No se guardó nada de este paso. Inténtelo de nuevo e infórmelo si vuelve a ocurrir.',
  },
  auditEntryNotFound: {
    en: 'The audit chain has no entry {sequence, number}.',
    es: 'La cadena de auditoría no tiene la entrada {sequence, number}.',
  },
  deskNotOpen: {
    en: 'There is no open store yet. Finish the first step on the screen.',
    es: 'Todavía no hay ningún almacén de datos abierto. Termine el primer paso en la pantalla.',
  },
  secretInArguments: {
    en: 'A password or other secret must not be in the arguments: other programs can read them, and the shell keeps them. Give it on standard input: {instead}. Nothing was changed.',
    es: 'Una contraseña u otro secreto no debe ir en los argumentos: otros programas pueden leerlos y la terminal los guarda. Entréguelo por la entrada estándar: {instead}. No se cambió nada.',
  },
  settingUnknown: { en: 'There is no setting “{key}”.', es: 'No existe la opción de configuración “{key}”.' },
  settingInvalid: {
    en: 'The setting “{key}” can’t have that value: {problem}.',
    es: 'La opción “{key}” no puede tener ese valor: {problem}.',
  },
});
