import { catalogue } from '../../../../language/catalogue.ts';

/** What can be done with a record by the box and by a letter, and the other words that each is found by. */
export const verbWords = catalogue({
  sendReset: { en: 'Send reset', es: 'Enviar restablecimiento' },
  sendResetAlso: {
    en: 'password link forgot mail',
    es: 'contraseña clave enlace olvidó correo',
  },
  unlock: { en: 'Unlock', es: 'Desbloquear' },
  unlockAlso: { en: 'end lock account locked open', es: 'terminar bloqueo cuenta bloqueada abrir' },
  notLocked: { en: 'The account is not locked.', es: 'La cuenta no está bloqueada.' },
  claim: { en: 'Claim a login email', es: 'Reclamar un correo de inicio de sesión' },
  claimAlso: { en: 'give first address new email set', es: 'dar primera dirección nuevo asignar' },
  change: { en: 'Change the login email', es: 'Cambiar el correo de inicio de sesión' },
  changeAlso: { en: 'new address correct email', es: 'nueva dirección corregir' },
  changePending: {
    en: 'A change is under way already. Cancel it first.',
    es: 'Ya hay un cambio en curso. Cancélelo primero.',
  },
  verify: { en: 'Send the verification again', es: 'Enviar la verificación de nuevo' },
  verifyAlso: { en: 'link confirm email mail claimed', es: 'enlace confirmar correo reclamado' },
  newCall: { en: 'New call', es: 'Llamada nueva' },
  newCallAlso: { en: 'start begin phone about case', es: 'iniciar empezar teléfono sobre caso' },
  userName: { en: 'Forgot User Name?', es: '¿Olvidó el nombre de usuario?' },
  userNameAlso: { en: 'help reminder clinic mail', es: 'ayuda recordatorio consultorio correo' },
  password: { en: 'Password Help?', es: '¿Necesita ayuda con la contraseña?' },
  passwordAlso: { en: 'reset forgot clinic send', es: 'restablecer olvidó clave consultorio enviar' },
  practice: { en: 'Open the practice', es: 'Abrir el consultorio' },
  practiceAlso: { en: 'clinic record show', es: 'registro mostrar clínica' },
});
