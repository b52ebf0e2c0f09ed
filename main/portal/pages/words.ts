import { catalogue } from '../../../language/catalogue.ts';

/** What the portal's pages say, whatever was asked on them. */
export const pageWords = catalogue({
  neverAsked: {
    en: 'The help desk will never ask you for a password or a security code.',
    es: 'La mesa de ayuda nunca le pedirá una contraseña ni un código de seguridad.',
  },
  language: { en: 'Language', es: 'Idioma' },
  pleaseCorrect: {
    en: '{count, plural, one {Please correct one field} other {Please correct # fields}}',
    es: '{count, plural, one {Corrija un campo} other {Corrija # campos}}',
  },
  practice: { en: 'Practice', es: 'Consultorio' },

  // Login help
  loginHelp: { en: 'Login Help', es: 'Ayuda para iniciar sesión' },
  loginHelpLead: {
    en: 'Choose what you are missing. We email the answer to the address on file for your practice and never show it here.',
    es: 'Elija lo que le falta. Enviamos la respuesta por correo a la dirección registrada de su consultorio y nunca la mostramos aquí.',
  },
  forgotUserName: { en: 'Forgot User Name?', es: '¿Olvidó el nombre de usuario?' },
  forgotUserNameLead: {
    en: 'We email your clinic’s user name.',
    es: 'Enviamos por correo el nombre de usuario de su consultorio.',
  },
  clinicEmail: { en: 'Clinic Email *', es: 'Correo del consultorio *' },
  submit: { en: 'Submit', es: 'Enviar' },
  passwordHelp: { en: 'Password Help?', es: '¿Necesita ayuda con la contraseña?' },
  passwordHelpLead: {
    en: 'We email a link to create a new password.',
    es: 'Enviamos por correo un enlace para crear una contraseña nueva.',
  },
  userName: { en: 'User Name *', es: 'Nombre de usuario *' },
  requestedBy: { en: 'Requested By *', es: 'Solicitado por *' },
  requestedByHint: { en: 'Your name. The email shows it.', es: 'Su nombre. El correo lo muestra.' },
  gotPassword: {
    en: 'Got your new password? <link>Check that you can sign in.</link>',
    es: '¿Ya tiene su contraseña nueva? <link>Compruebe que puede iniciar sesión.</link>',
  },

  // Nothing on file
  attention: { en: 'Attention', es: 'Atención' },
  emailNotOnFile: {
    en: 'The email address {given} is not associated with any active practices. Please <link>email us</link> for assistance with finding your user name.',
    es: 'La dirección de correo {given} no está asociada con ningún consultorio activo. <link>Escríbanos</link> para recibir ayuda con su nombre de usuario.',
  },
  userNameNotOnFile: {
    en: 'The user name {given} is not associated with any active practices. Please <link>email us</link> for assistance with finding your user name and resetting your password.',
    es: 'El nombre de usuario {given} no está asociado con ningún consultorio activo. <link>Escríbanos</link> para recibir ayuda con su nombre de usuario y para restablecer su contraseña.',
  },
  ok: { en: 'OK', es: 'Aceptar' },

  // Email us
  emailUs: { en: 'Email us', es: 'Escríbanos' },
  to: { en: 'To', es: 'Para' },
  from: { en: 'From *', es: 'De *' },
  fromHint: {
    en: 'Your own email address. The answer goes there.',
    es: 'Su propia dirección de correo. Ahí enviamos la respuesta.',
  },
  message: { en: 'Message *', es: 'Mensaje *' },
  cancel: { en: 'Cancel', es: 'Cancelar' },
  send: { en: 'Send', es: 'Enviar' },

  // A new password
  createPassword: { en: 'Create a new password', es: 'Crear una contraseña nueva' },
  signsInAs: { en: 'Signs in as', es: 'Inicia sesión como' },
  savePassword: { en: 'Save the new password', es: 'Guardar la contraseña nueva' },
  notAskedFor: {
    en: 'Did no one in your practice ask for this? <link>I did not ask for this</link>',
    es: '¿Nadie de su consultorio solicitó esto? <link>Yo no solicité esto</link>',
  },
  newPassword: { en: 'New password *', es: 'Contraseña nueva *' },
  newPasswordAgain: { en: 'New password again *', es: 'Contraseña nueva otra vez *' },
  showTyped: { en: 'Show what I type', es: 'Mostrar lo que escribo' },
  moreCharacters: {
    en: '{count, plural, one {At least # more character} other {At least # more characters}}',
    es: '{count, plural, one {Al menos # carácter más} other {Al menos # caracteres más}}',
  },
  easyToGuess: { en: 'Easy to guess', es: 'Fácil de adivinar' },
  couldBeBetter: { en: 'Could be better', es: 'Podría ser mejor' },
  good: { en: 'Good', es: 'Buena' },
  veryGood: { en: 'Very good', es: 'Muy buena' },
});
