import { catalogue } from '../../../../language/catalogue.ts';

/** Why an address is free or in use, what the caller may be told, and what can be done about it. */
export const conflictWords = catalogue({
  theAddress: { en: 'The address', es: 'La dirección' },
  practiceClosed: { en: 'practice closed', es: 'consultorio cerrado' },
  samePerson: {
    en: 'Looks like the same person: {reasons}. Ask before you rely on it.',
    es: 'Parece la misma persona: {reasons}. Pregunte antes de darlo por hecho.',
  },
  checkSuggestion: { en: 'Check {email}', es: 'Revisar {email}' },
  tellCaller: { en: 'Tell the caller', es: 'Dígale a la persona que llama' },
  options: { en: 'Options', es: 'Opciones' },
  possibleWithProof: { en: 'possible with proof', es: 'posible con comprobante' },
  possible: { en: 'possible', es: 'posible' },
  notPossible: { en: 'not possible now', es: 'no es posible ahora' },

  free: { en: 'Free: no one holds this address', es: 'Libre: nadie tiene esta dirección' },
  own: { en: 'It is their own, and verified', es: 'Es la suya, y está verificada' },
  ownUnverified: { en: 'It is their own, but not verified yet', es: 'Es la suya, pero aún sin verificar' },
  samePersonSamePractice: {
    en: 'In use: the same person’s other account in this practice',
    es: 'En uso: otra cuenta de la misma persona en este consultorio',
  },
  samePersonOtherPractice: {
    en: 'In use: the same person’s account in another practice',
    es: 'En uso: la cuenta de la misma persona en otro consultorio',
  },
  sharedMailbox: {
    en: 'In use: somebody else in the same practice has it',
    es: 'En uso: la tiene otra persona del mismo consultorio',
  },
  taken: {
    en: 'In use: somebody in another practice has it',
    es: 'En uso: la tiene alguien de otro consultorio',
  },
  heldUnverified: { en: 'Claimed but not verified', es: 'Reclamada pero sin verificar' },
  heldInactive: {
    en: 'In use: by an account or practice that is closed',
    es: 'En uso: por una cuenta o un consultorio cerrados',
  },
  changingAway: {
    en: 'In use: its holder is changing to another address',
    es: 'En uso: quien la tiene está cambiando a otra dirección',
  },

  anotherAddress: { en: 'Another address', es: 'Otra dirección' },
  ownAddress: { en: 'An address of their own for each', es: 'Una dirección propia para cada uno' },
  secondAddress: {
    en: 'A second address for this practice',
    es: 'Una segunda dirección para este consultorio',
  },
  signInHelp: { en: 'Help with signing in', es: 'Ayuda para iniciar sesión' },
  wait: { en: 'Wait for the change to finish', es: 'Esperar a que termine el cambio' },
  claimAddress: { en: 'Claim the address', es: 'Reclamar la dirección' },
  sendVerification: { en: 'Send the verification again', es: 'Enviar otra vez la verificación' },
  finishChange: { en: 'Finish the change', es: 'Terminar el cambio' },
  cancelChange: { en: 'Cancel the change', es: 'Cancelar el cambio' },
  mergeAccounts: { en: 'Merge the two accounts', es: 'Fusionar las dos cuentas' },
  releaseClaim: { en: 'Release the claim', es: 'Liberar la reclamación' },
  sendReset: { en: 'Send a password reset', es: 'Enviar un restablecimiento de contraseña' },
  unlock: { en: 'Unlock the account', es: 'Desbloquear la cuenta' },
  tryUpgradeAgain: { en: 'Try the upgrade again', es: 'Intentar otra vez la actualización' },
  tryAgain: { en: 'Try again', es: 'Intentar otra vez' },
});
