import { catalogue } from '../../language/catalogue.ts';

/** What is said of practices, accounts and their people. */
export const directoryWords = catalogue({
  practiceNotFound: {
    en: 'There is no practice with the Practice ID “{id}”. Look it up by name or phone.',
    es: 'No hay ningún consultorio con el Practice ID “{id}”. Búsquelo por nombre o teléfono.',
  },
  accountNotFound: {
    en: 'There is no account “{id}”. Look the person up by name or email.',
    es: 'No existe la cuenta “{id}”. Busque a la persona por nombre o correo.',
  },
  userNameTaken: {
    en: 'The user name “{userName}” already belongs to another account. Give this one its own user name.',
    es: 'El nombre de usuario “{userName}” ya pertenece a otra cuenta. Dele a esta un nombre de usuario propio.',
  },
  emailMissing: {
    en: 'The state of the login email is “{state}”, but there is no address. Add it, or make the state “none”.',
    es: 'El estado del correo de inicio de sesión es “{state}”, pero falta la dirección. Agréguela o ponga el estado “none”.',
  },
  accountInactive: {
    en: '{name} is deactivated, or the practice is closed. Reactivate the account first.',
    es: '{name} tiene la cuenta desactivada o el consultorio está cerrado. Reactive primero la cuenta.',
  },
  accountInvited: {
    en: '{name} has not finished the invitation, so there is no password to reset yet. Send the invitation again.',
    es: '{name} no ha completado la invitación, así que todavía no hay contraseña que restablecer. Envíe la invitación de nuevo.',
  },
  practiceClosed: {
    en: '{name} is closed. Reopen the practice first.',
    es: '{name} está cerrado. Reabra primero el consultorio.',
  },
  practiceNotClosed: {
    en: '{name} is not closed, so it can’t be reopened.',
    es: '{name} no está cerrado, así que no se puede reabrir.',
  },
  notAdministrator: {
    en: '{name} is not an active administrator of {practiceName}. Only an administrator may ask for this; see who they are in the practice’s record.',
    es: '{name} no tiene una cuenta activa de administrador en {practiceName}. Solo un administrador puede pedir esto; vea quiénes son en el registro del consultorio.',
  },
  lastAdministrator: {
    en: '{name} is the last administrator of {practiceName}. Make someone else an administrator first, or close the practice.',
    es: '{name} es el último administrador de {practiceName}. Primero nombre administrador a otra persona o cierre el consultorio.',
  },
  notAPerson: {
    en: '{name} is a clinic’s shared sign-in. This can only be given to a person; look the person up.',
    es: '{name} es el inicio de sesión compartido de un consultorio. Esto solo se puede dar a una persona; búsquela.',
  },
  phoneNoNumber: {
    en: 'This is not a number that can be called. Type it with its area code.',
    es: 'No es un número al que se pueda llamar. Escríbalo con su código de área.',
  },
  nothingToChange: { en: '{what} Nothing was changed.', es: '{what} No se cambió nada.' },
  notInvited: {
    en: '{name} has no open invitation. If the password is the problem, send a reset instead.',
    es: '{name} no tiene ninguna invitación pendiente. Si el problema es la contraseña, envíe un restablecimiento.',
  },
  invitationWithoutAddress: {
    en: '{name} has no login email that an invitation could go to. Claim an address for the account first.',
    es: '{name} no tiene un correo de inicio de sesión al que pueda llegar una invitación. Reclame primero una dirección para la cuenta.',
  },
  invitationTooSoon: {
    en: 'An invitation was sent a moment ago. The next one can be sent at {next} UTC; meanwhile look in the spam folder.',
    es: 'Hace un momento se envió una invitación. La próxima se puede enviar a las {next} UTC; mientras tanto, revise la carpeta de correo no deseado.',
  },
  accessCodeMissing: {
    en: '{practiceName} has no practice access code yet, so it can’t serve as proof. Check the caller in another way.',
    es: '{practiceName} todavía no tiene código de acceso, así que no puede servir de comprobante. Verifique de otra manera a la persona que llama.',
  },
});
