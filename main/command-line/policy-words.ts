import { catalogue } from '../../language/catalogue.ts';

/** The commands about the computer's policy. */
export const policyCommandWords = catalogue({
  policy: {
    en: 'what the organisation has set for this computer',
    es: 'lo que la organización ha fijado para este equipo',
  },
  check: {
    en: 'check the policy of this computer, or a file before it becomes one',
    es: 'comprobar la directiva de este equipo, o un archivo antes de que lo sea',
  },
  show: {
    en: 'print every setting as it counts here, and where it comes from',
    es: 'mostrar cada opción tal como vale aquí y de dónde viene',
  },
  none: { en: 'This computer has no policy ({file}).', es: 'Este equipo no tiene directiva ({file}).' },
  good: { en: '{file} can be used as a policy.', es: '{file} se puede usar como directiva.' },
  inUse: { en: 'The policy of this computer is {file}.', es: 'La directiva de este equipo es {file}.' },
  setting: { en: '{key} = {value} ({from})', es: '{key} = {value} ({from})' },
  fromPolicy: { en: 'set by your organisation', es: 'fijado por su organización' },
  fromStore: { en: 'chosen here', es: 'elegido aquí' },
  fromDefault: { en: 'as at first', es: 'valor inicial' },
});
