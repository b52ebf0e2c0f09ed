import { catalogue } from '../../../language/catalogue.ts';

/** What messages that need a person need, and what does it. */
export const attentionWords = catalogue({
  whatTheyNeed: { en: 'What they need', es: 'Lo que requieren' },
  server: {
    en: '{count, plural, one {<b>#</b> message was} other {<b>#</b> messages were}} refused because of how we send. Check the mail server’s settings, then retry.',
    es: '{count, plural, one {<b>#</b> mensaje fue rechazado} other {<b>#</b> mensajes fueron rechazados}} por la forma en que enviamos. Revise la configuración del servidor de correo y reintente.',
  },
  address: {
    en: '{count, plural, one {<b>#</b> message has} other {<b>#</b> messages have}} an address that does not accept mail. Ask for another address and correct it.',
    es: '{count, plural, one {<b>#</b> mensaje tiene} other {<b>#</b> mensajes tienen}} una dirección que no acepta correo. Pida otra dirección y corríjala.',
  },
  doubt: {
    en: '{count, plural, one {<b>#</b> message may have arrived. Ask the recipient, or send it again} other {<b>#</b> messages may have arrived. Ask the recipients, or send them again}}.',
    es: '{count, plural, one {<b>#</b> mensaje puede haber llegado. Pregunte al destinatario o envíelo de nuevo} other {<b>#</b> mensajes pueden haber llegado. Pregunte a los destinatarios o envíelos de nuevo}}.',
  },
  again: {
    en: '{count, plural, one {<b>#</b> message was} other {<b>#</b> messages were}} refused for another reason. Retry, or read why.',
    es: '{count, plural, one {<b>#</b> mensaje fue rechazado} other {<b>#</b> mensajes fueron rechazados}} por otro motivo. Reintente o lea por qué.',
  },
  over: {
    en: '{count, plural, one {<b>#</b> message has a link that expired} other {<b>#</b> messages have links that expired}}. If help is still needed, send a new one from the record.',
    es: '{count, plural, one {<b>#</b> mensaje tiene un enlace vencido} other {<b>#</b> mensajes tienen enlaces vencidos}}. Si aún se necesita ayuda, envíe uno nuevo desde el registro.',
  },
  correct: {
    en: 'Correct {count, plural, one {the address} other {# addresses}}',
    es: 'Corregir {count, plural, one {la dirección} other {# direcciones}}',
  },
  serverSettings: { en: 'Mail server settings', es: 'Configuración del servidor' },
  retry: { en: 'Retry {count, number}', es: 'Reintentar {count, number}' },
  sendAgain: { en: 'Send {count, number} again', es: 'Enviar {count, number} de nuevo' },
  putAway: { en: 'Put away {count, number}', es: 'Archivar {count, number}' },
  selectThem: {
    en: 'Select {count, plural, one {it} other {these #}}',
    es: 'Seleccionar {count, plural, one {este} other {estos #}}',
  },
});
