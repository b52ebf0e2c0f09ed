import { catalogue } from '../../language/catalogue.ts';

/** What is wrong with the policy of a computer, and what it does not allow. */
export const policyFailureWords = catalogue({
  policyInvalid: {
    en: 'The policy of this computer can’t be used: {file}, line {line}: {problem}. The program stays closed, because the policy may forbid what it would do without one. An administrator has to correct the file, and can check it with “login-desk policy check”.',
    es: 'No se puede usar la directiva de este equipo: {file}, línea {line}: {problem}. El programa permanece cerrado, porque la directiva puede prohibir lo que haría sin ella. Un administrador debe corregir el archivo; “login-desk policy check” lo comprueba.',
  },
  policyUnreadable: {
    en: 'The policy of this computer can’t be read: {file} ({reason}). The program stays closed, because the policy may forbid what it would do without one. An administrator has to put a file there that all users of the computer can read, or take away what is there.',
    es: 'No se puede leer la directiva de este equipo: {file} ({reason}). El programa permanece cerrado, porque la directiva puede prohibir lo que haría sin ella. Un administrador debe poner allí un archivo que puedan leer todos los usuarios del equipo, o quitar lo que hay.',
  },
  policyFileInvalid: {
    en: '{file} can’t be used as a policy: line {line}, {problem}.',
    es: '{file} no se puede usar como directiva: línea {line}, {problem}.',
  },
  policyFileUnreadable: {
    en: '{file} can’t be read as a policy ({reason}). Check the path and who may read it.',
    es: '{file} no se puede leer como directiva ({reason}). Compruebe la ruta y quién puede leerlo.',
  },
  policyWritable: {
    en: 'The policy of this computer isn’t trusted: ordinary users can change {path}. The program stays closed. An administrator has to take that right away; only administrators may write {file} and its folder.',
    es: 'La directiva de este equipo no es de confianza: los usuarios comunes pueden cambiar {path}. El programa permanece cerrado. Un administrador debe quitar ese permiso; solo los administradores pueden escribir en {file} y su carpeta.',
  },
  policyOwner: {
    en: 'The policy of this computer isn’t trusted: {path} does not belong to the administrator. The program stays closed. An administrator has to make it theirs or remove {file}.',
    es: 'La directiva de este equipo no es de confianza: {path} no pertenece al administrador. El programa permanece cerrado. Un administrador debe hacerla suya o quitar {file}.',
  },
  setByPolicy: {
    en: 'Your organization has set this on this computer ({key} in the policy). It can’t be changed here.',
    es: 'Su organización ha fijado esto en este equipo ({key} en la directiva). No se puede cambiar aquí.',
  },
  forbiddenByPolicy: {
    en: 'Your organization doesn’t allow this on this computer ({key} in the policy).',
    es: 'Su organización no permite esto en este equipo ({key} en la directiva).',
  },
  withoutFirstRun: {
    en: 'The policy says nothing of the first run (firstRun). Name a file that does with --policy, or use init.',
    es: 'La directiva no dice nada del primer inicio (firstRun). Indique con --policy un archivo que lo haga, o use init.',
  },
  secretFile: {
    en: 'The policy names {file} for a password, and it can’t be used: {problem}. An administrator has to correct that.',
    es: 'La directiva indica {file} para una contraseña y no se puede usar: {problem}. Un administrador debe corregirlo.',
  },
  secretFileUnreadable: { en: 'it can’t be read ({reason})', es: 'no se puede leer ({reason})' },
  secretFileOthersRead: {
    en: 'every user of the computer can read it',
    es: 'cualquier usuario del equipo puede leerlo',
  },
  secretFileOthersWrite: {
    en: 'ordinary users can change {path}',
    es: 'los usuarios comunes pueden cambiar {path}',
  },
  secretFileEmpty: {
    en: 'its first line is empty or too long',
    es: 'su primera línea está vacía o es demasiado larga',
  },
});
