import { catalogue } from '../../../../language/catalogue.ts';

/** From the legacy login to a login email. */
export const upgradeWords = catalogue({
  alreadyUpgraded: {
    en: 'This account already signs in with its login email',
    es: 'Esta cuenta ya inicia sesión con su correo de inicio de sesión',
  },
  whoUpgrades: {
    en: 'The upgrade is for accounts that still use Practice ID, user name and password.',
    es: 'La actualización es para cuentas que aún usan ID de consultorio, nombre de usuario y contraseña.',
  },
  whatPageSaid: {
    en: 'What the page said to the caller',
    es: 'Lo que la página dijo a la persona que llama',
  },
  error: { en: 'Error', es: 'Error' },
  chooseError: {
    en: 'Choose the words that the caller sees',
    es: 'Elija las palabras que ve la persona que llama',
  },
  legacyEnds: {
    en: 'The legacy login ends when the address is verified.',
    es: 'El inicio de sesión anterior termina cuando se verifica la dirección.',
  },
  attemptRecorded: {
    en: 'The attempt is recorded; see below what happened',
    es: 'El intento quedó registrado; vea abajo qué pasó',
  },
  started: { en: 'The upgrade has started', es: 'La actualización se ha iniciado' },
  failed: { en: 'The upgrade failed; the case says why', es: 'La actualización falló; el caso dice por qué' },
  title: { en: 'Upgrade to a login email', es: 'Actualizar a un correo de inicio de sesión' },
  address: { en: 'The address to sign in with', es: 'La dirección para iniciar sesión' },
  tryUpgrade: { en: 'Try the upgrade', es: 'Intentar la actualización' },
  pageSaidRecorded: {
    en: 'What the page said is recorded in the case',
    es: 'Lo que dijo la página quedó registrado en el caso',
  },
  addToCase: { en: 'Add to case', es: 'Agregar al caso' },
  tellCaller: { en: 'Tell the caller', es: 'Dígale a la persona que llama' },
  attempts: { en: 'Attempts so far', es: 'Intentos hasta ahora' },
  claimedLinkSent: { en: 'claimed, link sent', es: 'reclamada, enlace enviado' },
});
