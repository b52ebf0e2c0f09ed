import { catalogue } from '../../../language/catalogue.ts';

/** What the portal answers to each step of a sign-in. */
export const signInAnswers = catalogue({
  enterName: {
    en: 'Enter your login email or user name.',
    es: 'Ingrese su correo de inicio de sesión o nombre de usuario.',
  },
  enterPassword: { en: 'Enter your password.', es: 'Ingrese su contraseña.' },
  notAccepted: {
    en: 'This login email or user name and this password don’t match. After {count, plural, one {# wrong password} other {# wrong passwords}} an account is locked for {minutes, plural, one {# minute} other {# minutes}}.',
    es: 'Este correo de inicio de sesión o nombre de usuario y esta contraseña no coinciden. Después de {count, plural, one {# contraseña incorrecta} other {# contraseñas incorrectas}}, la cuenta se bloquea durante {minutes, plural, one {# minuto} other {# minutos}}.',
  },
  accepted: { en: 'Your password is accepted', es: 'Su contraseña fue aceptada' },
  acceptedText: {
    en: 'You can sign in with it. This page has not signed you in anywhere.',
    es: 'Puede iniciar sesión con ella. Esta página no inició su sesión en ningún lugar.',
  },
  canSignIn: { en: 'You can sign in', es: 'Puede iniciar sesión' },
  browserTrusted: {
    en: 'This browser is trusted, so no security code was asked for. This page has not signed you in anywhere.',
    es: 'Este navegador es de confianza, por eso no se pidió un código de seguridad. Esta página no inició su sesión en ningún lugar.',
  },
  codeAccepted: {
    en: 'Your password and your security code are accepted. This page has not signed you in anywhere.',
    es: 'Su contraseña y su código de seguridad fueron aceptados. Esta página no inició su sesión en ningún lugar.',
  },
  enterCode: { en: 'Enter the code from your phone.', es: 'Ingrese el código de su teléfono.' },
  wrongCode: {
    en: 'This is not the code. Attempts left: {count, number}.',
    es: 'Este no es el código. Intentos restantes: {count, number}.',
  },
  codeVoid: {
    en: 'That code no longer works. We sent a new one.',
    es: 'Ese código ya no funciona. Enviamos uno nuevo.',
  },
  codeVoidLater: {
    en: 'That code no longer works. Send this form again in {wait}, and we send a new one.',
    es: 'Ese código ya no funciona. Envíe este formulario otra vez en {wait} y le enviaremos uno nuevo.',
  },
  notTrusted: {
    en: 'That browser was no longer trusted.',
    es: 'Ese navegador ya no era de confianza.',
  },
  noneTrusted: {
    en: 'No browser is trusted any more. Each needs a security code from now on.',
    es: 'Ningún navegador es de confianza ya. Desde ahora cada uno necesita un código de seguridad.',
  },
  trustEnded: {
    en: 'That browser is no longer trusted. It needs a security code from now on.',
    es: 'Ese navegador ya no es de confianza. Desde ahora necesita un código de seguridad.',
  },
  done: { en: 'You are done here', es: 'Listo, terminó aquí' },
  doneText: {
    en: 'What was shown here is closed. On a computer that others use, close the browser as well.',
    es: 'Lo que se mostró aquí está cerrado. En una computadora que usen otras personas, cierre también el navegador.',
  },
});
