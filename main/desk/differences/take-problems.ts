import { catalogue } from '../../../language/catalogue.ts';

/** Why the source's value can't be taken. */
export const takeProblems = catalogue({
  staysVerified: {
    en: 'An address that was verified stays verified.',
    es: 'Una dirección verificada sigue verificada.',
  },
  keepsEmail: {
    en: 'An account keeps its login email until it gets another one: change it, or keep it.',
    es: 'Una cuenta conserva su correo de inicio de sesión hasta que recibe otro: cámbielo o consérvelo.',
  },
  changePending: {
    en: 'A change to this address is pending. The difference ends when its link is opened.',
    es: 'Hay un cambio pendiente a esta dirección. La diferencia termina cuando se abre su enlace.',
  },
  askedByNeeded: {
    en: 'askedBy is needed: the administrator of the practice who asks for it',
    es: 'falta askedBy: el administrador del consultorio que lo pide',
  },
  doesNotFit: {
    en: 'the source’s value does not fit: {problem}',
    es: 'el valor del origen no corresponde: {problem}',
  },
});
