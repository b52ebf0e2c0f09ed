import { catalogue } from '../../../../language/catalogue.ts';

/** How an account signs in: its login email, lock and password, trusted browsers, and what was sent. */
export const signInWords = catalogue({
  noSignIn: { en: 'No one can sign in here now.', es: 'Aquí ya nadie puede iniciar sesión.' },

  lockAndPassword: { en: 'Lock and password', es: 'Bloqueo y contraseña' },
  worksUntil: { en: 'expires {at}', es: 'vence {at}' },
  signsInWith: { en: 'Signs in with', es: 'Inicia sesión con' },
  legacyLogin: {
    en: 'Practice ID, user name and password (legacy login)',
    es: 'ID de consultorio, nombre de usuario y contraseña (inicio de sesión anterior)',
  },
  emailAndPassword: { en: 'login email and password', es: 'correo de inicio de sesión y contraseña' },
  nothingVerified: {
    en: 'nothing yet: no login email is verified',
    es: 'nada todavía: ningún correo de inicio de sesión está verificado',
  },
  password: { en: 'Password', es: 'Contraseña' },
  neverSet: { en: 'never set', es: 'nunca definida' },
  passwordSet: { en: 'set {at}', es: 'definida {at}' },
  failedAttempts: { en: 'Failed attempts', es: 'Intentos fallidos' },
  noFailures: { en: 'none since the last success', es: 'ninguno desde el último acierto' },
  failures: { en: '{count, number} in a row', es: '{count, number} seguidos' },
  failuresOfLimit: {
    en: '{count, number} in a row; {limit, number} lock the account',
    es: '{count, number} seguidos; con {limit, number} se bloquea la cuenta',
  },
  lock: { en: 'Lock', es: 'Bloqueo' },
  notLocked: { en: 'not locked', es: 'sin bloqueo' },
  lockedTitle: {
    en: 'Locked after too many wrong passwords',
    es: 'Bloqueada por demasiadas contraseñas incorrectas',
  },
  lockedForGood: {
    en: 'It stays locked until somebody unlocks it below, or a reset ends the lock too.',
    es: 'Sigue bloqueada hasta que alguien la desbloquee abajo, o hasta que un restablecimiento termine también el bloqueo.',
  },
  lockedFor: {
    en: 'It unlocks automatically in {left}. Unlocking it below ends the lock at once; a reset can end it too, if you choose so.',
    es: 'Se desbloquea automáticamente en {left}. Desbloquearla abajo termina el bloqueo enseguida; un restablecimiento también puede terminarlo, si usted lo elige.',
  },
  untilUnlocked: {
    en: 'until somebody unlocks it, or a reset does',
    es: 'hasta que alguien la desbloquee, o lo haga un restablecimiento',
  },
  unlocksIn: {
    en: 'unlocks automatically in {left} <quiet>({at})</quiet>',
    es: 'se desbloquea automáticamente en {left} <quiet>({at})</quiet>',
  },

  loginEmail: { en: 'Login email', es: 'Correo de inicio de sesión' },
  sendLinkAgain: { en: 'Send its link again', es: 'Enviar otra vez su enlace' },
  sendVerificationAgain: { en: 'Send the verification again', es: 'Enviar otra vez la verificación' },
  cancelChange: { en: 'Cancel the change', es: 'Cancelar el cambio' },
  claimAddress: { en: 'Claim an address', es: 'Reclamar una dirección' },
  changeIt: { en: 'Change it', es: 'Cambiarlo' },
  changePending: {
    en: '{factor, select, code {Changing to {email}. The old one works until the new one is confirmed, by its link and a code to the verification phone.} callback {Changing to {email}. The old one works until the new one is confirmed, by its link and a callback to the number on file, which you record in the call.} other {Changing to {email}. The old one works until the new one is confirmed, by its link.}}',
    es: '{factor, select, code {Cambia a {email}. La anterior funciona hasta que la nueva se confirme con su enlace y un código al teléfono de verificación.} callback {Cambia a {email}. La anterior funciona hasta que la nueva se confirme con su enlace y una devolución de llamada al número registrado, que usted anota en la llamada.} other {Cambia a {email}. La anterior funciona hasta que la nueva se confirme con su enlace.}}',
  },
  claimedUnopened: {
    en: 'Claimed, but its link was never opened: it can’t be used to sign in yet, and no one else can have it.',
    es: 'Reclamado, pero su enlace nunca se abrió: aún no se puede usar para iniciar sesión, y nadie más puede tenerlo.',
  },
  verified: {
    en: 'Verified. On a change, both addresses get an email; the old one works until the new one is confirmed.',
    es: 'Verificado. Si se cambia, ambas direcciones reciben un correo; la anterior funciona hasta que la nueva se confirme.',
  },
  noneYet: {
    en: 'None yet. The tab “Addresses” suggests some that are free.',
    es: 'Aún ninguno. La pestaña “Direcciones” sugiere algunas libres.',
  },
  noneYetWanted: {
    en: 'None yet. See the options above for the address that it asks for.',
    es: 'Aún ninguno. Vea arriba las opciones para la dirección que pide.',
  },

  trustedBrowsers: { en: 'Trusted browsers', es: 'Navegadores de confianza' },
  noBrowser: {
    en: 'None: every sign-in asks for a security code.',
    es: 'Ninguno: cada inicio de sesión pide un código de seguridad.',
  },
  trustedUnused: {
    en: 'trusted {since}, not used since',
    es: 'de confianza {since}, sin usar desde entonces',
  },
  trustedUsed: { en: 'trusted {since}, used {used}', es: 'de confianza {since}, usado {used}' },
  revoke: { en: 'Revoke', es: 'Revocar' },
  revokeAll: { en: 'Revoke all', es: 'Revocar todos' },
  browserRevoked: { en: '{browser} is no longer trusted', es: '{browser} ya no es de confianza' },
  browserNeedsCode: {
    en: 'It needs a security code the next time.',
    es: 'La próxima vez necesita un código de seguridad.',
  },
  browsersRevoked: {
    en: '{count, plural, one {# browser no longer trusted} other {# browsers no longer trusted}}',
    es: '{count, plural, one {# navegador ya no es de confianza} other {# navegadores ya no son de confianza}}',
  },
  browsersNeedCodes: {
    en: 'Each needs a security code the next time.',
    es: 'La próxima vez cada uno necesita un código de seguridad.',
  },

  sentLately: { en: 'Recent resets and codes', es: 'Restablecimientos y códigos recientes' },
  noneSent: { en: 'None yet.', es: 'Aún ninguno.' },
  resetLink: { en: 'Reset link <quiet>{at}</quiet>', es: 'Enlace de restablecimiento <quiet>{at}</quiet>' },
  codeByText: {
    en: 'Code by text to {phone} <quiet>{at}</quiet>',
    es: 'Código por mensaje de texto a {phone} <quiet>{at}</quiet>',
  },
  codeByCall: {
    en: 'Code by call to {phone} <quiet>{at}</quiet>',
    es: 'Código por llamada a {phone} <quiet>{at}</quiet>',
  },
  codeByTextAnswered: {
    en: 'Code by text to {phone} <quiet>{at}; {answer}</quiet>',
    es: 'Código por mensaje de texto a {phone} <quiet>{at}; {answer}</quiet>',
  },
  codeByCallAnswered: {
    en: 'Code by call to {phone} <quiet>{at}; {answer}</quiet>',
    es: 'Código por llamada a {phone} <quiet>{at}; {answer}</quiet>',
  },
  linkUnused: { en: 'link not used yet', es: 'enlace aún sin usar' },
  used: { en: 'used', es: 'usado' },
  superseded: { en: 'replaced by a newer one', es: 'reemplazado por uno más nuevo' },
  expired: { en: 'expired', es: 'vencido' },
  queued: { en: 'queued', es: 'en cola' },
  sending: { en: 'sending', es: 'enviando' },
  acceptedByGateway: { en: 'accepted by the gateway', es: 'aceptado por la pasarela' },
  failed: { en: 'failed', es: 'falló' },
  uncertain: { en: 'uncertain', es: 'incierto' },
  cancelled: { en: 'cancelled', es: 'cancelado' },
});
