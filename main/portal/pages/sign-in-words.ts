import { catalogue } from '../../../language/catalogue.ts';

/** What the pages say on which a person checks a password, enters a security code and sees the trusted browsers. */
export const signInWords = catalogue({
  checkSignIn: { en: 'Check your sign-in', es: 'Comprobar su inicio de sesión' },
  checkLead: {
    en: 'See whether your password is accepted, and which browsers are trusted. This page does not sign you in anywhere.',
    es: 'Vea si se acepta su contraseña y qué navegadores son de confianza. Esta página no inicia su sesión en ningún lugar.',
  },
  nameLabel: {
    en: 'Login email or user name *',
    es: 'Correo de inicio de sesión o nombre de usuario *',
  },
  password: { en: 'Password *', es: 'Contraseña *' },
  check: { en: 'Check', es: 'Comprobar' },
  forgotIt: {
    en: 'Forgot it? <link>Get login help.</link>',
    es: '¿La olvidó? <link>Obtenga ayuda para iniciar sesión.</link>',
  },

  // The security code
  enterCode: { en: 'Enter your security code', es: 'Ingrese su código de seguridad' },
  codeSent: {
    en: 'Your password is accepted. We sent a security code to your verification phone, {phone}. It works for {minutes, plural, one {# minute} other {# minutes}}.',
    es: 'Su contraseña fue aceptada. Enviamos un código de seguridad a su teléfono de verificación, {phone}. Funciona durante {minutes, plural, one {# minuto} other {# minutos}}.',
  },
  securityCode: { en: 'Security code *', es: 'Código de seguridad *' },
  trustFor: {
    en: 'Trust this browser for {days, plural, one {# day} other {# days}}',
    es: 'Confiar en este navegador durante {days, plural, one {# día} other {# días}}',
  },
  trustHint: {
    en: 'You will then sign in from this browser with your password alone, without a code. Don’t choose this on a computer that other people use.',
    es: 'Después podrá iniciar sesión desde este navegador solo con su contraseña, sin código. No elija esto en una computadora que usen otras personas.',
  },
  continue: { en: 'Continue', es: 'Continuar' },
  noCode: {
    en: 'No code after a minute? <link>Start over,</link> and we send another one.',
    es: '¿No llegó el código después de un minuto? <link>Empiece de nuevo</link> y le enviamos otro.',
  },

  // Trusted browsers
  trustedBrowsers: { en: 'Trusted browsers', es: 'Navegadores de confianza' },
  noneTrusted: {
    en: 'None: every sign-in asks for a security code.',
    es: 'Ninguno: cada inicio de sesión pide un código de seguridad.',
  },
  trustedLead: {
    en: 'These need no security code. End the trust in those that you don’t know or no longer use. Days are in UTC.',
    es: 'Estos no necesitan código de seguridad. Deje de confiar en los que no conoce o ya no usa. Los días están en UTC.',
  },
  thisBrowser: { en: '<b>{browser}</b>, this browser', es: '<b>{browser}</b>, este navegador' },
  otherBrowser: { en: '<b>{browser}</b>', es: '<b>{browser}</b>' },
  trustedSince: { en: 'Trusted since {day}', es: 'De confianza desde el {day}' },
  trustedAndUsed: {
    en: 'Trusted since {day}, last used on {lastUsed}',
    es: 'De confianza desde el {day}, último uso el {lastUsed}',
  },
  done: { en: 'Done', es: 'Listo' },
  endTrust: { en: 'End trust', es: 'Dejar de confiar' },
  endTrustIn: { en: 'End trust: {browser}', es: 'Dejar de confiar: {browser}' },
  endAllTrust: { en: 'End trust in all', es: 'Dejar de confiar en todos' },
  unknownBrowser: { en: 'A browser', es: 'Un navegador' },
  browserOnSystem: { en: '{browser} on {system}', es: '{browser} en {system}' },
  unknownOnSystem: { en: 'A browser on {system}', es: 'Un navegador en {system}' },
});
