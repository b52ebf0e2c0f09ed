import { catalogue } from '../../../language/catalogue.ts';

/** What several screens say of a mail, its link, and what to do when it did not arrive. */
export const mailWords = catalogue({
  heldUntilServed: {
    en: 'The settings don’t allow that: the mail is held until a service serves the portal.',
    es: 'La configuración no lo permite: el correo queda retenido hasta que un servicio atienda el portal.',
  },
  linksWithWindow: {
    en: 'The link works only while this window is open.',
    es: 'El enlace solo funciona mientras esta ventana esté abierta.',
  },
  linksUnserved: {
    en: 'Links don’t work now: the portal is not running.',
    es: 'Los enlaces no funcionan ahora: el portal no está en marcha.',
  },
  linksElsewhere: {
    en: 'Links don’t work now: another program answers there.',
    es: 'Los enlaces no funcionan ahora: allí responde otro programa.',
  },
  afterFailed: {
    en: 'Ask the caller to spell the address. If it is right, retry. If not, correct it and send a new message.',
    es: 'Pida a la persona que llama que deletree la dirección. Si es correcta, reintente. Si no, corríjala y envíe un mensaje nuevo.',
  },
  afterFailedLinkDead: {
    en: 'Ask the caller to spell the address, then send the reminder or reset again: the link in this one no longer works.',
    es: 'Pida a la persona que llama que deletree la dirección y envíe de nuevo el recordatorio o el restablecimiento: el enlace de este ya no funciona.',
  },
  afterBounced: {
    en: 'The mailbox does not exist or accepts no mail. Ask the caller to spell the address, correct it and send a new message.',
    es: 'El buzón no existe o no acepta correo. Pida a la persona que llama que deletree la dirección, corríjala y envíe un mensaje nuevo.',
  },
  afterUncertain: {
    en: 'Ask whether it arrived, also in the spam folder. If it did not, retry; it may then arrive twice.',
    es: 'Pregunte si llegó, también a la carpeta de correo no deseado. Si no llegó, reintente; entonces puede llegar dos veces.',
  },
  afterUncertainLinkDead: {
    en: 'Ask whether it arrived. If it did not, send a new one: the link in this one no longer works.',
    es: 'Pregunte si llegó. Si no llegó, envíe uno nuevo: el enlace de este ya no funciona.',
  },
  afterExpired: {
    en: 'Send the reminder or reset again. This one can no longer be sent.',
    es: 'Envíe de nuevo el recordatorio o el restablecimiento. Este ya no se puede enviar.',
  },
  afterHeld: {
    en: 'Release it, or cancel it if it is no longer wanted.',
    es: 'Libérelo, o cancélelo si ya no hace falta.',
  },
});
