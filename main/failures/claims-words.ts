import { catalogue } from '../../language/catalogue.ts';

/** What is said of login emails, and of what an upgrade to one meets. */
export const claimsWords = catalogue({
  emailInUse: {
    en: 'The email {email} is already in use. Choose another one, or see why it is in use and what can be done.',
    es: 'El correo {email} ya está en uso. Elija otro, o vea por qué está en uso y qué se puede hacer.',
  },
  emailHeldAlready: {
    en: 'The account already has the login email {email}. Nothing was changed.',
    es: 'La cuenta ya tiene el correo de inicio de sesión {email}. No se cambió nada.',
  },
  emailPresent: {
    en: 'The account has the login email {email}. To give it another one, change the login email.',
    es: 'La cuenta tiene el correo de inicio de sesión {email}. Para darle otro, cambie el correo de inicio de sesión.',
  },
  emailAbsent: {
    en: '{name} has no login email. Claim one first.',
    es: '{name} no tiene correo de inicio de sesión. Reclame uno primero.',
  },
  nothingToVerify: {
    en: '{name} has no login email that waits to be verified.',
    es: '{name} no tiene ningún correo de inicio de sesión pendiente de verificar.',
  },
  noPendingChange: {
    en: '{name} has no pending change of the login email.',
    es: '{name} no tiene ningún cambio pendiente del correo de inicio de sesión.',
  },
  codeNeeded: {
    en: 'The link is right. A security code to the verification phone ({masked}) is needed as well: have it sent, then enter it.',
    es: 'El enlace es correcto. También se necesita un código de seguridad enviado al teléfono de verificación ({masked}): solicítelo y luego escríbalo.',
  },
  claimGone: {
    en: 'The address {email} was given up or changed since this link was sent, so there is nothing to confirm. Ask for a new mail.',
    es: 'La dirección {email} se abandonó o se cambió después de enviarse este enlace, así que no hay nada que confirmar. Pida un correo nuevo.',
  },
  mailTooSoon: {
    en: 'A mail with a link was sent there a moment ago. The next one can be sent at {next} UTC; meanwhile look for it in the spam folder.',
    es: 'Hace un momento se envió ahí un correo con un enlace. El próximo se puede enviar a las {next} UTC; mientras tanto, búsquelo en la carpeta de correo no deseado.',
  },
  notReleasable: {
    en: '{email} can’t be released: it is neither unverified nor held by an inactive account.',
    es: '{email} no se puede liberar: no está sin verificar ni pertenece a una cuenta inactiva.',
  },
  releaseTooEarly: {
    en: 'The waiting time of the claim on {email} is not over. It can be released from {from} UTC.',
    es: 'El plazo de espera de la reclamación de {email} no ha terminado. Se puede liberar a partir de {from} UTC.',
  },
  cannotConsolidate: {
    en: 'These two accounts can’t be merged: {problem}.',
    es: 'Estas dos cuentas no se pueden fusionar: {problem}.',
  },
  nothingToUndo: {
    en: 'Case {number} has no merge that can be undone.',
    es: 'El caso {number} no tiene ninguna fusión que se pueda deshacer.',
  },
  undoTooLate: {
    en: 'It can’t be undone any more: {problem}. Nothing was changed.',
    es: 'Ya no se puede deshacer: {problem}. No se cambió nada.',
  },
  alreadyUpgraded: {
    en: '{name} already signs in by email. Help with that sign-in, or change the login email.',
    es: '{name} ya inicia sesión con su correo. Ayude con ese inicio de sesión o cambie el correo de inicio de sesión.',
  },
});
