import { catalogue } from '../../../language/catalogue.ts';

/**
 * What to say to a caller about a link, by where it stands. No sentence names an address, a holder, or what anyone else did:
 * the caller may not be who they say.
 */
export const linkCallerWords = catalogue({
  usedPassword: {
    en: '{link} was used {at}, so a new password was set. If that wasn’t you, tell me now and we stop it.',
    es: '{link} se usó {at} y se creó una contraseña nueva. Si no fue usted, dígamelo ahora y lo detenemos.',
  },
  used: {
    en: '{link} was used {at} and has done its work. If that wasn’t you, tell me now.',
    es: '{link} se usó {at} y ya cumplió su función. Si no fue usted, dígamelo ahora.',
  },
  newer: {
    en: '{link} from {made} no longer works, because a newer one was sent. Use the newest mail only.',
    es: '{link} enviado {made} ya no funciona porque se envió uno más nuevo. Use solo el correo más reciente.',
  },
  wrongCodes: {
    en: '{link} no longer works, because the access code was entered wrongly five times. Ask your practice for the code, and we send a new link.',
    es: '{link} ya no funciona porque el código de acceso se introdujo mal cinco veces. Pida el código a su consultorio y enviamos un enlace nuevo.',
  },
  cancelled: {
    en: '{link} from {made} no longer works. Tell me what you want to do, and I check whether we can send a new one.',
    es: '{link} enviado {made} ya no funciona. Dígame qué quiere hacer y compruebo si podemos enviar uno nuevo.',
  },
  expired: {
    en: '{link} worked until {until} and has expired. We can send a new one; open it soon after it arrives.',
    es: '{link} funcionó hasta {until} y ya venció. Podemos enviar uno nuevo; ábralo poco después de recibirlo.',
  },
  expiredNotArrived: {
    en: '{link} expired {until}, and its mail did not get through. Before we send a new one, we check how mail reaches you.',
    es: '{link} venció {until} y su correo no llegó a entregarse. Antes de enviar uno nuevo, comprobamos cómo le llega el correo.',
  },
  opened: {
    en: '{link} was sent {made} and has been opened. It works until {until}: open it again and finish. If you did not open it, tell me and we stop it.',
    es: '{link} se envió {made} y ya se abrió. Funciona hasta {until}: ábralo de nuevo y termine. Si usted no lo abrió, dígamelo y lo detenemos.',
  },
  sent: {
    en: '{link} went to {where} {made}, and the mail server accepted it {accepted}. It works until {until}. Look in the spam folder too.',
    es: '{link} se envió {made} {where} y el servidor de correo lo aceptó {accepted}. Funciona hasta {until}. Revise también la carpeta de correo no deseado.',
  },
  sentUnknown: {
    en: '{link} was made {made} and works until {until}. Look in the inbox and the spam folder.',
    es: '{link} se creó {made} y funciona hasta {until}. Revise la bandeja de entrada y la carpeta de correo no deseado.',
  },
  uncertain: {
    en: 'We don’t know whether the mail with the link arrived. Look in the inbox and the spam folder. If it isn’t there, we send a new one.',
    es: 'No sabemos si llegó el correo con el enlace. Revise la bandeja de entrada y la carpeta de correo no deseado. Si no está, enviamos uno nuevo.',
  },
  queued: {
    en: '{link} is being sent to {where}. It works until {until}. Give it a few minutes, and look in the spam folder too.',
    es: '{link} se está enviando {where}. Funciona hasta {until}. Espere unos minutos y revise también la carpeta de correo no deseado.',
  },
  deferred: {
    en: 'The mail server has not accepted the mail with the link yet, so it is late. We keep trying; the link works until {until}.',
    es: 'El servidor de correo aún no aceptó el correo con el enlace, por eso se retrasa. Seguimos intentándolo; el enlace funciona hasta {until}.',
  },
  held: {
    en: 'The mail with the link has not left us yet. It goes out as soon as our mail works again; the link works until {until}.',
    es: 'El correo con el enlace aún no ha salido. Sale en cuanto nuestro correo vuelva a funcionar; el enlace funciona hasta {until}.',
  },
  notArrived: {
    en: 'The mail with the link could not be delivered. Before we send a new one, we check how mail reaches you.',
    es: 'El correo con el enlace no se pudo entregar. Antes de enviar uno nuevo, comprobamos cómo le llega el correo.',
  },
  stopped: {
    en: 'The mail with the link was stopped before it was sent. We can send a new one.',
    es: 'El correo con el enlace se detuvo antes de enviarse. Podemos enviar uno nuevo.',
  },
  onFile: { en: 'the address on file', es: 'a la dirección registrada' },
  asked: { en: 'the address that it is about', es: 'a la dirección de la que se trata' },
  today: { en: 'at {time}', es: 'a las {time}' },
  otherDay: { en: 'on {day} at {time}', es: 'el {day} a las {time}' },
  untilToday: { en: '{time}', es: 'las {time}' },
  untilOtherDay: { en: '{day} at {time}', es: 'el {day} a las {time}' },
});
