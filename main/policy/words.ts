import { catalogue } from '../../language/catalogue.ts';

/** What is wrong with a policy file, in the middle of a sentence. */
export const policyWords = catalogue({
  endsTooSoon: { en: 'the file ends too soon', es: 'el archivo termina antes de tiempo' },
  unexpected: { en: '“{sign}” can’t stand here', es: '“{sign}” no puede estar aquí' },
  tooDeep: { en: 'it is nested too deeply', es: 'hay demasiados niveles anidados' },
  twice: { en: 'the key “{key}” is there twice', es: 'la clave “{key}” aparece dos veces' },
  unknownKey: {
    en: '“{key}” is not a key that a policy has',
    es: '“{key}” no es una clave de una directiva',
  },
  secretInside: {
    en: '“{key}” does not belong into a policy, which every user can read: name a file with mail.passwordFile, or keep the password with settings set-secret',
    es: '“{key}” no debe estar en una directiva, que cualquier usuario puede leer: indique un archivo con mail.passwordFile o guarde la contraseña con settings set-secret',
  },
  fieldProblem: { en: '“{field}” {problem}', es: '“{field}” {problem}' },
  wholeProblem: { en: 'the policy {problem}', es: 'la directiva {problem}' },
  notUtf8: { en: 'the file is not UTF-8', es: 'el archivo no está en UTF-8' },
  tooLarge: {
    en: 'the file is larger than {most, number} bytes',
    es: 'el archivo supera los {most, number} bytes',
  },
  isEmpty: { en: 'the file is empty', es: 'el archivo está vacío' },
});
