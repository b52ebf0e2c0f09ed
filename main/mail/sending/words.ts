import { catalogue } from '../../../language/catalogue.ts';

/** Why mail waits, and what a conversation with a mail server notes. */
export const sendingWords = catalogue({
  switchedOff: {
    en: 'Sending is switched off in the settings',
    es: 'El envío está desactivado en la configuración',
  },
  noServer: {
    en: 'No mail server is set up yet',
    es: 'Todavía no está configurado ningún servidor de correo',
  },
  breaksOff: {
    en: 'The mail server {host} breaks off every conversation',
    es: 'El servidor de correo {host} interrumpe todas las conversaciones',
  },
  outboxUnusable: {
    en: 'The outbox can’t be worked on now ({reason})',
    es: 'Ahora no se puede trabajar con la bandeja de salida ({reason})',
  },
  connecting: {
    en: 'Connecting to {host}, port {port}',
    es: 'Conectando con {host}, puerto {port}',
  },
  sameConnection: {
    en: 'Over the connection of the message before',
    es: 'Por la conexión del mensaje anterior',
  },
  signInWanted: {
    en: 'The mail server {host} wants a sign-in first. The server said: {said}',
    es: 'El servidor de correo {host} pide primero un inicio de sesión. El servidor dijo: {said}',
  },
  givenUp: {
    en: 'Given up after five days. The last answer was: {said}',
    es: 'Se abandonó después de cinco días. La última respuesta fue: {said}',
  },
  noMailThere: { en: 'mail can’t be sent to it', es: 'no se le puede enviar correo' },
});
