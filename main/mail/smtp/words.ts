import { catalogue } from '../../../language/catalogue.ts';

/** Why there is no connection to a mail server; what the server or the system said of it stands behind. */
export const connectionWords = catalogue({
  certificate: {
    en: 'The certificate of the mail server {place} can’t be trusted. {said}',
    es: 'No se puede confiar en el certificado del servidor de correo {place}. {said}',
  },
  signInRefused: {
    en: 'The mail server {place} refused the sign-in. {said}',
    es: 'El servidor de correo {place} rechazó el inicio de sesión. {said}',
  },
  notSecure: {
    en: 'No secure connection to the mail server {place}. {said}',
    es: 'No hay conexión segura con el servidor de correo {place}. {said}',
  },
  notFound: {
    en: 'The mail server {place} can’t be found. Is there a network? {said}',
    es: 'No se encuentra el servidor de correo {place}. ¿Hay red? {said}',
  },
  noAnswer: {
    en: 'The mail server {place} doesn’t answer. {said}',
    es: 'El servidor de correo {place} no responde. {said}',
  },
  takesNone: {
    en: 'The mail server {place} accepts no mail now. {said}',
    es: 'El servidor de correo {place} no acepta correo ahora. {said}',
  },
  unreachable: {
    en: 'The mail server {place} can’t be reached. {said}',
    es: 'No se puede llegar al servidor de correo {place}. {said}',
  },
  serverSaid: { en: 'The server said: {text}', es: 'El servidor dijo: {text}' },
  reason: { en: '({text})', es: '({text})' },
});

/** What a conversation with a mail server notes by itself. */
export const conversationWords = catalogue({
  closed: { en: 'The connection was closed', es: 'La conexión se cerró' },
  lettersUnknown: {
    en: 'The mail server can’t take addresses with other than English letters (no SMTPUTF8)',
    es: 'El servidor de correo no acepta direcciones con letras que no sean inglesas (sin SMTPUTF8)',
  },
  answeredEarly: {
    en: 'The server answered before it had the message: {said}',
    es: 'El servidor respondió antes de tener el mensaje: {said}',
  },
  theMessage: {
    en: '(the message, {bytes} bytes)',
    es: '(el mensaje, {bytes} bytes)',
  },
  linesLeftOut: {
    en: '({count, plural, one {# line is left out here} other {# lines are left out here}})',
    es: '({count, plural, one {aquí se omite # línea} other {aquí se omiten # líneas}})',
  },
  otherCertificate: {
    en: 'it is not the certificate that was trusted',
    es: 'no es el certificado en el que se confió',
  },
  withoutName: { en: 'without a name', es: 'sin nombre' },
});
