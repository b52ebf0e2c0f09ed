import { catalogue } from '../../../language/catalogue.ts';

/** Retrying, holding and cancelling messages. */
export const changeWords = catalogue({
  retry: { en: 'Retry', es: 'Reintentar' },
  release: { en: 'Release', es: 'Liberar' },
  hold: { en: 'Hold', es: 'Retener' },
  cancelSending: { en: 'Cancel sending', es: 'Cancelar el envío' },
  retryCount: { en: 'Retry ({count, number})', es: 'Reintentar ({count, number})' },
  holdCount: { en: 'Hold ({count, number})', es: 'Retener ({count, number})' },
  cancelSendingCount: {
    en: 'Cancel sending ({count, number})',
    es: 'Cancelar el envío ({count, number})',
  },
  retryAll: { en: 'Retry all', es: 'Reintentar todos' },
  nothingToRetry: { en: 'Nothing here can be sent again.', es: 'Nada de esto se puede enviar de nuevo.' },
  selectSeveral: {
    en: 'Select messages with Space to change several.',
    es: 'Seleccione mensajes con Espacio para cambiar varios.',
  },
  selected: {
    en: '{count, number} selected',
    es: '{count, plural, one {# seleccionado} other {# seleccionados}}',
  },
  clearSelection: { en: 'Clear selection', es: 'Quitar la selección' },

  retryQuestion: {
    en: 'Retry {count, plural, one {# message} other {# messages}}?',
    es: '¿Reintentar {count, plural, one {# mensaje} other {# mensajes}}?',
  },
  retryThem: {
    en: '{count, plural, one {Retry the message} other {Retry # messages}}',
    es: '{count, plural, one {Reintentar el mensaje} other {Reintentar # mensajes}}',
  },
  sentAsTheyAre: {
    en: 'They are sent again as they are, as fast as the mail server accepts them.',
    es: 'Se envían de nuevo tal como están, tan rápido como el servidor de correo los acepte.',
  },
  mayArriveTwice: {
    en: '{count, plural, one {This message may arrive twice} other {Some messages may arrive twice}}',
    es: '{count, plural, one {Este mensaje puede llegar dos veces} other {Algunos mensajes pueden llegar dos veces}}',
  },
  retryOthers: {
    en: '{count, plural, one {Retry the other one} other {Retry the other #}}',
    es: '{count, plural, one {Reintentar el otro} other {Reintentar los otros #}}',
  },
  sendEvenIfTwice: { en: 'Send again, even if twice', es: 'Enviar de nuevo, aunque llegue dos veces' },
  notKnownWhether: {
    en: 'The connection broke after {count, plural, one {it was} other {# of them were}} handed over, so it is not known whether the mail server has {count, plural, one {it} other {them}}. Ask the recipient first if you can.',
    es: 'La conexión se cortó después de {count, plural, one {entregarlo} other {entregar # de ellos}}, así que no se sabe si el servidor de correo {count, plural, one {lo tiene} other {los tiene}}. Si puede, pregunte primero al destinatario.',
  },
  cancelQuestion: {
    en: 'Cancel {count, plural, one {# message} other {# messages}}?',
    es: '¿Cancelar {count, plural, one {# mensaje} other {# mensajes}}?',
  },
  cancelThem: {
    en: '{count, plural, one {Cancel the message} other {Cancel the messages}}',
    es: '{count, plural, one {Cancelar el mensaje} other {Cancelar los mensajes}}',
  },
  notSentAnyMore: {
    en: '{count, plural, one {It is} other {They are}} not sent any more. To help the same person later, send the reminder or reset again.',
    es: 'Ya no se {count, plural, one {envía} other {envían}}. Para ayudar después a la misma persona, envíe de nuevo el recordatorio o el restablecimiento.',
  },

  changing: { en: 'Changing messages', es: 'Modificando mensajes' },
  retried: {
    en: '{count, plural, one {# message} other {# messages}} will be tried again.',
    es: '{count, plural, one {Se intentará de nuevo # mensaje} other {Se intentarán de nuevo # mensajes}}.',
  },
  held: {
    en: '{count, plural, one {# message is held until it is released} other {# messages are held until they are released}}.',
    es: '{count, plural, one {# mensaje queda retenido hasta que se libere} other {# mensajes quedan retenidos hasta que se liberen}}.',
  },
  cancelled: {
    en: '{count, plural, one {# message is} other {# messages are}} cancelled.',
    es: '{count, plural, one {# mensaje cancelado} other {# mensajes cancelados}}.',
  },
  putAway: { en: 'Put away', es: 'Archivar' },
  putAwayCount: { en: 'Put away ({count, number})', es: 'Archivar ({count, number})' },
  takeBack: { en: 'Take back', es: 'Recuperar' },
  takeBackCount: { en: 'Take back ({count, number})', es: 'Recuperar ({count, number})' },
  putAwayQuestion: {
    en: 'Put away {count, plural, one {# message} other {# messages}}?',
    es: '¿Archivar {count, plural, one {# mensaje} other {# mensajes}}?',
  },
  putAwayMeaning: {
    en: '{count, plural, one {It won’t be sent and no longer needs you. Its} other {They won’t be sent and no longer need you. Their}} history keeps the reason, and “Take back” undoes this.',
    es: '{count, plural, one {No se enviará y ya no lo requiere a usted. Su} other {No se enviarán y ya no lo requieren a usted. Su}} historial guarda el motivo, y “Recuperar” lo deshace.',
  },
  reason: { en: 'Why', es: 'Motivo' },
  reasonHint: { en: 'For example: reached by phone', es: 'Por ejemplo: se le contactó por teléfono' },
  putAwayDone: {
    en: '{count, plural, one {# message was} other {# messages were}} put away.',
    es: '{count, plural, one {Se archivó # mensaje} other {Se archivaron # mensajes}}.',
  },
  takenBack: {
    en: '{count, plural, one {# message needs} other {# messages need}} you again.',
    es: '{count, plural, one {# mensaje lo requiere} other {# mensajes lo requieren}} de nuevo.',
  },
  leftOut: {
    en: 'Left out: {count, plural, one {# message} other {# messages}}. {reasons}',
    es: 'Sin cambiar: {count, plural, one {# mensaje} other {# mensajes}}. {reasons}',
  },
  timesReason: { en: '{count, number} × {reason}', es: '{count, number} × {reason}' },
});
