import { catalogue } from '../../language/catalogue.ts';

/** What is said of messages, and of what sends them. */
export const mailFailureWords = catalogue({
  messageNotFound: {
    en: 'There is no message “{id}” in the outbox.',
    es: 'No existe el mensaje “{id}” en la bandeja de salida.',
  },
  notSentAgain: {
    en: 'The message is {state}, so it can’t be sent again. Nothing was changed.',
    es: 'El mensaje está {state}, así que no se puede enviar de nuevo. No se cambió nada.',
  },
  notHeld: {
    en: 'The message is {state}, so it can’t be held. Nothing was changed.',
    es: 'El mensaje está {state}, así que no se puede retener. No se cambió nada.',
  },
  notCancelled: {
    en: 'The message is {state}, so it can’t be cancelled. Nothing was changed.',
    es: 'El mensaje está {state}, así que no se puede cancelar. No se cambió nada.',
  },
  notPutAway: {
    en: 'The message is {state}, so it can’t be put away. Nothing was changed.',
    es: 'El mensaje está {state}, así que no se puede archivar. No se cambió nada.',
  },
  notTakenBack: {
    en: 'The message is {state} and was not put away, so it can’t be taken back. Nothing was changed.',
    es: 'El mensaje está {state} y no se archivó, así que no se puede recuperar. No se cambió nada.',
  },
  messageUncertain: {
    en: 'It is not known whether this message arrived. Sending it again may deliver it twice; confirm that it may, and it is sent.',
    es: 'No se sabe si este mensaje llegó. Si se envía de nuevo, puede llegar dos veces; confirme que está bien y se enviará.',
  },
  messageExpired: {
    en: 'The link in this message has expired. Send a new one instead.',
    es: 'El enlace de este mensaje venció. Envíe uno nuevo.',
  },
  messageLinkVoid: {
    en: 'The link in this message no longer works: it was used, or what it was for has ended. Start again with what it was for.',
    es: 'El enlace de este mensaje ya no funciona: se usó, o aquello para lo que servía terminó. Empiece de nuevo por aquello para lo que servía.',
  },
  messageSuperseded: {
    en: 'A newer message has replaced this one, and its link no longer works. See what became of the newer one.',
    es: 'Un mensaje más reciente reemplazó a este, y su enlace ya no funciona. Vea qué pasó con el más reciente.',
  },
  nothingReturned: {
    en: 'No mail to “{email}” was returned, so there is nothing to undo.',
    es: 'No se devolvió ningún correo a “{email}”, así que no hay nada que deshacer.',
  },
  sandboxMailNotFound: {
    en: 'There is no mail “{file}” in the sandbox.',
    es: 'No existe el correo “{file}” en el entorno de prueba.',
  },
  mailGoesNowhere: {
    en: '{reason}. Choose in the settings how mail is sent, then try again.',
    es: '{reason}. Elija en la configuración cómo se envía el correo e inténtelo de nuevo.',
  },
  oauthNotSetUp: {
    en: 'No mail provider to sign in with is set up. Name one in the settings for mail.',
    es: 'No está configurado ningún proveedor de correo con el que iniciar sesión. Indique uno en la configuración del correo.',
  },
  oauthRefused: {
    en: '{provider} refused the sign-in ({reason}). Sign in again in the settings for mail.',
    es: '{provider} rechazó el inicio de sesión ({reason}). Inicie sesión de nuevo en la configuración del correo.',
  },
  oauthRefusedSaying: {
    en: '{provider} refused the sign-in ({reason}: {said}). Sign in again in the settings for mail.',
    es: '{provider} rechazó el inicio de sesión ({reason}: {said}). Inicie sesión de nuevo en la configuración del correo.',
  },
  oauthUnreachable: {
    en: '{provider} could not be asked for a token: {reason}.',
    es: 'No se pudo pedir un token a {provider}: {reason}.',
  },
  oauthPageNotOpened: {
    en: 'The page of {provider} could not be opened in your browser. Choose a default browser in the system’s settings, then try again.',
    es: 'No se pudo abrir la página de {provider} en su navegador. Elija un navegador predeterminado en la configuración del sistema e inténtelo de nuevo.',
  },
  oauthCancelled: {
    en: 'The sign-in with {provider} was cancelled. Nothing was changed.',
    es: 'Se canceló el inicio de sesión con {provider}. No se cambió nada.',
  },
  oauthNotFinished: {
    en: 'The sign-in with {provider} was not finished in time. Try again.',
    es: 'El inicio de sesión con {provider} no se terminó a tiempo. Inténtelo de nuevo.',
  },
  noMailboxSetUp: {
    en: 'No mailbox for bounces and answers is set up. Name one in the settings for mail.',
    es: 'No está configurado ningún buzón para devoluciones y respuestas. Indique uno en la configuración del correo.',
  },
  mailboxUnreadable: {
    en: 'The mailbox for bounces ({mailbox}) can’t be read: {reason}.',
    es: 'No se puede leer el buzón de devoluciones ({mailbox}): {reason}.',
  },
  wordingUnknown: {
    en: 'This message has no text called “{text}”.',
    es: 'Este mensaje no tiene ningún texto llamado “{text}”.',
  },
  wordingFixed: {
    en: '{label}: these words are the same in every message and can’t be changed.',
    es: '{label}: estas palabras son iguales en todos los mensajes y no se pueden cambiar.',
  },
  wordingEmpty: {
    en: '{label} is empty. Only a paragraph can be left out.',
    es: '{label}: el texto está vacío. Solo se puede omitir un párrafo.',
  },
  wordingTooLong: {
    en: '{label} is longer than {most, plural, one {# character} other {# characters}}. Make it shorter.',
    es: '{label}: el texto tiene más de {most, plural, one {# carácter} other {# caracteres}}. Acórtelo.',
  },
  wordingNoPlaces: {
    en: '{label}: nothing is filled in here, so {place} would stay as it is. Take it out.',
    es: '{label}: aquí no se completa nada, así que {place} quedaría tal cual. Quítelo.',
  },
  wordingPlace: {
    en: '{label}: there is no value for {place}. There is {places}.',
    es: '{label}: no hay ningún valor para {place}. Se puede usar {places}.',
  },
  wordingLink: {
    en: '{label}: mail programs would turn “{link}” into a link. A message links to the portal alone; say it without.',
    es: '{label}: los programas de correo convertirían “{link}” en un enlace. Un mensaje solo enlaza con el portal; escríbalo sin eso.',
  },
  mailUnreadable: {
    en: 'This mail is too large or too damaged to be shown.',
    es: 'Este correo es demasiado grande o está demasiado dañado para mostrarse.',
  },
});

/** The state of a message after “the message is”. */
export const stateWords = catalogue({
  queued: { en: 'queued', es: 'en cola' },
  sending: { en: 'being sent', es: 'enviándose' },
  accepted: { en: 'accepted by the relay', es: 'aceptado por el servidor' },
  deferred: { en: 'deferred', es: 'aplazado' },
  held: { en: 'held', es: 'retenido' },
  failed: { en: 'failed', es: 'fallido' },
  uncertain: { en: 'uncertain', es: 'en estado incierto' },
  expired: { en: 'expired', es: 'vencido' },
  bounced: { en: 'bounced', es: 'devuelto' },
  cancelled: { en: 'cancelled', es: 'cancelado' },
});
