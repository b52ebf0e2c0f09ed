import { catalogue } from '../../../../language/catalogue.ts';

/** What a case says of checks of its caller. */
export const proofWords = catalogue({
  passed: { en: 'Proof passed: {proof}', es: 'Comprobante aceptado: {proof}' },
  takenBack: {
    en: 'Proof taken back: {proof}; it was ticked by mistake',
    es: 'Comprobante anulado: {proof}; se marcó por error',
  },
  passedByCallback: {
    en: 'Proof passed: {proof}: {phone}{whose, select, practice { of the practice} other {}}',
    es: 'Comprobante aceptado: {proof}: {phone}{whose, select, practice { del consultorio} other {}}',
  },
  passedByAdministrator: {
    en: 'Proof passed: {proof}: {name}, {reached}',
    es: 'Comprobante aceptado: {proof}: {name}, {reached}',
  },
  'practice-phone': {
    en: 'called at the number of the practice',
    es: 'por llamada al número del consultorio',
  },
  'own-phone': {
    en: 'called at their own number on file',
    es: 'por llamada a su propio número registrado',
  },
  'login-email': { en: 'asked at their login email', es: 'por su correo de inicio de sesión' },
  'in-person': { en: 'met in person', es: 'en persona' },
  endedWithCase: {
    en: 'It ended with the case: verify the caller again.',
    es: 'Terminó con el caso: verifique de nuevo a la persona que llama.',
  },
  madeForNobody: {
    en: 'It was made before the case had this account.',
    es: 'Se hizo antes de que el caso tuviera esta cuenta.',
  },
  over: {
    en: 'It has expired: verify the caller again.',
    es: 'Venció: verifique de nuevo a la persona que llama.',
  },
  thisProof: { en: 'It', es: 'Este comprobante' },
  notVerified: {
    en: 'The caller could not be verified: {check}',
    es: 'No se pudo verificar a la persona que llama: {check}',
  },
  warning: {
    en: 'Caller could not be verified: {check}',
    es: 'No se pudo verificar a la persona que llama: {check}',
  },
  notProven: {
    en: 'the caller gave no proof',
    es: 'la persona que llama no dio ningún comprobante',
  },
});
