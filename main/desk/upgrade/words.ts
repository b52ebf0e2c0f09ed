import { catalogue } from '../../../language/catalogue.ts';

/** The four errors of an upgrade, what they mean, what may be done, and what a case says of an upgrade. */
export const upgradeWords = catalogue({
  claimed: {
    en: 'Upgrade to {email}: claimed, and a link to verify it is queued{clinic, select, told {; the clinic is told} other {}}. The old login works until then',
    es: 'Actualización a {email}: reclamada, y el enlace para verificarla está en cola{clinic, select, told {; se avisa al consultorio} other {}}. El inicio de sesión anterior funciona hasta entonces',
  },
  stopped: {
    en: 'The upgrade stopped at “{error}”',
    es: 'La actualización se detuvo en “{error}”',
  },
  stoppedWithAddress: {
    en: 'The upgrade to {email} stopped at “{error}”',
    es: 'La actualización a {email} se detuvo en “{error}”',
  },
  here: { en: '{general} Here: {situation}', es: '{general} Aquí: {situation}' },

  inUse: { en: 'Email is already in use', es: 'El correo ya está en uso' },
  inUseOperator: {
    en: 'Another account holds the address and has verified it. Look at the explanation for this account: it may be a second account of the same person, a colleague who shares the mailbox, or a stranger.',
    es: 'Otra cuenta tiene la dirección y la verificó. Vea la explicación para esta cuenta: puede ser una segunda cuenta de la misma persona, alguien del consultorio que comparte el buzón o una persona ajena.',
  },
  inUseCaller: {
    en: 'That address is in use for another login, and each login needs its own. You can upgrade with any other address that only you read.',
    es: 'Esa dirección se usa en otro acceso, y cada acceso necesita una propia. Puede actualizar con cualquier otra dirección que solo usted lea.',
  },
  anotherAddress: {
    en: 'Any other address that only this person reads will do, their own or one from a webmail provider.',
    es: 'Sirve cualquier otra dirección que solo lea esta persona, propia o de un proveedor de correo web.',
  },
  merge: {
    en: 'If it is the same person’s other account in this practice, merge the two under that address.',
    es: 'Si es la otra cuenta de la misma persona en este consultorio, fusione las dos con esa dirección.',
  },

  notVerified: { en: 'Email claimed but not verified', es: 'Correo reclamado pero sin verificar' },
  notVerifiedOperator: {
    en: 'The address is claimed, but its link was not opened yet. That blocks it for everybody, and no one can sign in with it. Often it is the caller’s own first try, or their other account.',
    es: 'La dirección está reclamada, pero aún no se abrió su enlace. Eso la bloquea para todos y nadie puede iniciar sesión con ella. A menudo es el primer intento de quien llama, o su otra cuenta.',
  },
  notVerifiedCaller: {
    en: 'That address is not verified yet. If the mailbox is yours, look there for a mail from us, in the spam folder too, and open its link. If not, upgrade with another address.',
    es: 'Esa dirección aún no está verificada. Si el buzón es suyo, busque allí un correo nuestro, también en la carpeta de correo no deseado, y abra su enlace. Si no, actualice con otra dirección.',
  },
  sendAgain: {
    en: 'The person who claimed it gets the link again, at that address alone.',
    es: 'Quien la reclamó recibe el enlace de nuevo, solo en esa dirección.',
  },
  release: {
    en: 'When the waiting time is over, strong proof that the mailbox is the caller’s frees it.',
    es: 'Cuando termine el plazo de espera, un comprobante fuerte de que el buzón es de quien llama la libera.',
  },
  otherAtOnce: {
    en: 'Upgrading with another address works at once.',
    es: 'Actualizar con otra dirección funciona de inmediato.',
  },

  notConfirmed: { en: 'Could not confirm your password', es: 'No se pudo confirmar su contraseña' },
  notConfirmedOperator: {
    en: 'The old sign-in with Practice ID, user name and password was not accepted, so the page could not confirm that the account is the caller’s. Usual causes: the password of another account, a user name of another practice, a lock after failures, or a password that was never changed from the first one.',
    es: 'El inicio de sesión anterior con ID del consultorio, nombre de usuario y contraseña no se aceptó, así que la página no pudo confirmar que la cuenta es de quien llama. Causas habituales: la contraseña de otra cuenta, un nombre de usuario de otro consultorio, un bloqueo tras varios fallos o una primera contraseña que nunca se cambió.',
  },
  notConfirmedCaller: {
    en: 'The old password was not accepted for that user name and Practice ID. We send a link to the address on file to make a new password; then the upgrade works with that one.',
    es: 'La contraseña anterior no se aceptó para ese nombre de usuario e ID del consultorio. Enviamos un enlace a la dirección registrada para crear una contraseña nueva; después la actualización funciona con ella.',
  },
  resetFirst: {
    en: 'A reset to the address on file gives the old login a password that works; upgrade with it afterwards.',
    es: 'Un restablecimiento a la dirección registrada da al inicio de sesión anterior una contraseña que funciona; actualice después con ella.',
  },
  unlockAndRetry: {
    en: 'If the account is locked after failures, unlock it and let the caller try again.',
    es: 'Si la cuenta está bloqueada tras varios fallos, desbloquéela y pida a quien llama que intente de nuevo.',
  },
  claimWithProof: {
    en: 'When the caller is verified, the desk claims the address without the old password.',
    es: 'Con la persona que llama verificada, la mesa de ayuda reclama la dirección sin la contraseña anterior.',
  },

  incorrect: { en: 'Incorrect password', es: 'Contraseña incorrecta' },
  incorrectOperator: {
    en: 'The password was typed wrongly on the update page itself. The old login works; the cause is typing: caps lock, another keyboard, a password that the browser filled in for something else.',
    es: 'La contraseña se escribió mal en la propia página de actualización. El inicio de sesión anterior funciona; la causa está al escribir: bloqueo de mayúsculas, otro teclado, una contraseña que el navegador completó para otra cosa.',
  },
  incorrectCaller: {
    en: 'The password on that page has to be the one you use with the Practice ID today. Type it by hand, with caps lock off; if it isn’t accepted twice, we send you a link for a new one.',
    es: 'La contraseña en esa página debe ser la que usa hoy con el ID del consultorio. Escríbala a mano, sin bloqueo de mayúsculas; si no se acepta dos veces, le enviamos un enlace para crear una nueva.',
  },
  typeByHand: {
    en: 'Type the current password by hand. Five failures in a row lock the account for 30 minutes.',
    es: 'Escriba a mano la contraseña actual. Cinco fallos seguidos bloquean la cuenta durante 30 minutos.',
  },
  resetForgotten: {
    en: 'If the password is forgotten, send a reset to the address on file.',
    es: 'Si se olvidó la contraseña, envíe un restablecimiento a la dirección registrada.',
  },
  unlockAfterTries: {
    en: 'If the attempts have locked the account, unlock it.',
    es: 'Si los intentos bloquearon la cuenta, desbloquéela.',
  },
});
