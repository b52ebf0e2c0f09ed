import { catalogue } from '../../../language/catalogue.ts';

/** What the portal answers to its forms of login help and to a message. */
export const helpWords = catalogue({
  checkEmail: { en: 'Check your email', es: 'Revise su correo' },
  // Subjects are in the language of who gets the mail, so a translation describes the mail instead of quoting it.
  neutralUserName: {
    en: 'If that address is on file for an active practice, an email with the subject “Forgot User Name Request” is on its way to it.',
    es: 'Si esa dirección está registrada para un consultorio activo, va en camino un correo con el nombre de usuario.',
  },
  neutralPassword: {
    en: 'If that user name is on file for an active practice, an email with the subject “Reset Your Password” is on its way to the address on file.',
    es: 'Si ese nombre de usuario está registrado para un consultorio activo, va en camino un correo para restablecer la contraseña a la dirección registrada.',
  },
  neutralNext: {
    en: 'Nothing there after a few minutes? Look in the spam folder, check for a typo and try again, or <link>email us</link>.',
    es: '¿No hay nada después de unos minutos? Busque en la carpeta de correo no deseado, revise si hay un error al escribir e intente otra vez, o <link>escríbanos</link>.',
  },
  sentUserName: {
    en: 'An email with the subject “Forgot User Name Request” is on its way to the address that we have on file. Nothing there after a few minutes? Look in the spam folder.',
    es: 'Va en camino un correo con el nombre de usuario a la dirección registrada. ¿No hay nada después de unos minutos? Busque en la carpeta de correo no deseado.',
  },
  sentPassword: {
    en: 'An email with the subject “Reset Your Password” is on its way to the address that we have on file. Nothing there after a few minutes? Look in the spam folder.',
    es: 'Va en camino un correo para restablecer la contraseña a la dirección registrada. ¿No hay nada después de unos minutos? Busque en la carpeta de correo no deseado.',
  },
  sayCaseNumber: {
    en: 'If you call the help desk about it, give the case number <strong>{number}</strong>.',
    es: 'Si llama a la mesa de ayuda por este motivo, dé el número de caso <strong>{number}</strong>.',
  },
  noAddress: {
    en: 'There is no address on file that an email could go to. Please call the help desk.',
    es: 'No hay ninguna dirección registrada a la que se pueda enviar un correo. Llame a la mesa de ayuda.',
  },
  notAnEmail: {
    en: 'This is not a valid email address. Check it for a typo.',
    es: 'Esta no es una dirección de correo válida. Revise si hay un error al escribir.',
  },
  unreadable: {
    en: 'These fields can’t be read. Check them for a typo.',
    es: 'No se pueden leer estos campos. Revise si hay un error al escribir.',
  },
  enterClinicEmail: {
    en: 'Enter the email address of your clinic.',
    es: 'Ingrese la dirección de correo de su consultorio.',
  },
  enterUserName: {
    en: 'Enter the user name of your clinic.',
    es: 'Ingrese el nombre de usuario de su consultorio.',
  },
  enterYourName: {
    en: 'Enter your name, so that the email can show who asked.',
    es: 'Ingrese su nombre para que el correo muestre quién hizo la solicitud.',
  },
  userNameTooLong: {
    en: 'This is too long for a user name.',
    es: 'Esto es demasiado largo para un nombre de usuario.',
  },
  nameWithSigns: { en: 'Write your name without < and >.', es: 'Escriba su nombre sin < ni >.' },
  nameTooLong: { en: 'This is too long. Shorten it.', es: 'Esto es demasiado largo. Acórtelo.' },

  // Email us
  enterYourEmail: {
    en: 'Enter your email address, so that we can answer.',
    es: 'Ingrese su dirección de correo para que podamos responderle.',
  },
  writeMessage: { en: 'Write what you need.', es: 'Escriba lo que necesita.' },
  messageTooLong: {
    en: 'This message is too long. Shorten it.',
    es: 'Este mensaje es demasiado largo. Acórtelo.',
  },
  messageUnreadable: {
    en: 'Something in this message can’t be read. Please type it again.',
    es: 'Algo de este mensaje no se puede leer. Escríbalo otra vez.',
  },
  messageSent: { en: 'Your message was sent', es: 'Su mensaje se envió' },
  messageIsCase: {
    en: 'It is case <strong>{number}</strong>. The help desk will answer by email to the address that you gave.',
    es: 'Es el caso <strong>{number}</strong>. La mesa de ayuda responderá por correo a la dirección que usted dio.',
  },
});
