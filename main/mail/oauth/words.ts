import { catalogue } from '../../../language/catalogue.ts';

/** The page that the browser shows after a sign-in with a mail provider, and why one fails. */
export const signInWords = catalogue({
  signedIn: { en: 'Signed in', es: 'Sesión iniciada' },
  goBack: {
    en: 'You can close this page and go back to Login Desk.',
    es: 'Puede cerrar esta página y volver a Login Desk.',
  },
  notSignedIn: { en: 'Not signed in', es: 'Sesión no iniciada' },
  tryAgain: {
    en: 'You can close this page and try again in Login Desk.',
    es: 'Puede cerrar esta página e intentarlo de nuevo en Login Desk.',
  },
  nothingHere: { en: 'Nothing here', es: 'Aquí no hay nada' },
  notYours: {
    en: 'This page belongs to a sign-in that is not yours.',
    es: 'Esta página pertenece a un inicio de sesión que no es suyo.',
  },
  noCode: { en: 'no code', es: 'sin código' },
  noRefreshToken: { en: 'no refresh token', es: 'sin token de renovación' },
  noLastingAccess: {
    en: 'the app may not ask for lasting access',
    es: 'la aplicación no puede pedir acceso permanente',
  },
  unreadable: {
    en: 'it gave no answer that can be read',
    es: 'no dio una respuesta que se pueda leer',
  },
  notYet: {
    en: 'No one has signed in to the mail provider yet',
    es: 'Todavía nadie ha iniciado sesión con el proveedor de correo',
  },
  tokenRefused: { en: 'The token was refused', es: 'Se rechazó el token' },
});
