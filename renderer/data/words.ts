import { catalogue, type PlainMessage } from '../../language/catalogue.ts';
import type { MailMode } from '../../preload/contract/mail-settings.ts';
import type { MessageState } from '../../preload/contract/outbox.ts';
import type { Channel } from '../../preload/contract/shared.ts';

type WordsOf<Value extends string> = Readonly<Record<Value, PlainMessage>>;

export const channelWords: WordsOf<Channel> = catalogue({
  phone: { en: 'Phone', es: 'Teléfono' },
  email: { en: 'Email', es: 'Correo' },
  portal: { en: 'Portal', es: 'Portal' },
  visit: { en: 'Visit', es: 'Visita' },
});

/** A message's state. What a relay accepted is never called delivered: the desk can't know that. */
export const messageStateWords: WordsOf<MessageState> = catalogue({
  queued: { en: 'Queued', es: 'En cola' },
  sending: { en: 'Sending', es: 'Enviando' },
  accepted: { en: 'Accepted', es: 'Aceptado' },
  deferred: { en: 'Deferred', es: 'Aplazado' },
  held: { en: 'Held', es: 'Retenido' },
  failed: { en: 'Failed', es: 'Fallido' },
  uncertain: { en: 'Uncertain', es: 'Incierto' },
  expired: { en: 'Expired', es: 'Vencido' },
  bounced: { en: 'Bounced', es: 'Devuelto' },
  cancelled: { en: 'Cancelled', es: 'Cancelado' },
});

/** What a message's state means, in a sentence. */
export const messageStateMeaning: WordsOf<MessageState> = catalogue({
  queued: {
    en: 'Waiting for its turn, which comes within seconds.',
    es: 'Espera su turno, que llega en segundos.',
  },
  sending: {
    en: 'Being handed to the mail server now.',
    es: 'Se está entregando ahora al servidor de correo.',
  },
  accepted: {
    en: 'The mail server accepted it. Whether it reached the mailbox can’t be seen from here.',
    es: 'El servidor de correo lo aceptó. Desde aquí no se puede ver si llegó al buzón.',
  },
  deferred: {
    en: 'The mail server asked to try later; the program does so by itself.',
    es: 'El servidor de correo pidió intentarlo más tarde; el programa lo hace solo.',
  },
  held: {
    en: 'Not tried yet: mail is off, the desk is offline, or no service serves its link. It is sent when that changes.',
    es: 'Aún sin intentar: el correo está desactivado, la mesa de ayuda está sin conexión o ningún servicio atiende su enlace. Se enviará cuando eso cambie.',
  },
  failed: {
    en: 'The mail server refused it for good. Its case is open again.',
    es: 'El servidor de correo lo rechazó definitivamente. Su caso está abierto de nuevo.',
  },
  uncertain: {
    en: 'The connection broke after the message was sent. It may have arrived or not.',
    es: 'La conexión se cortó después de enviar el mensaje. Puede que haya llegado o no.',
  },
  expired: {
    en: 'Its link would not work on arrival, so it was not sent.',
    es: 'Su enlace ya no funcionaría al llegar, por eso no se envió.',
  },
  bounced: { en: 'It was returned as undeliverable.', es: 'Fue devuelto porque no se pudo entregar.' },
  cancelled: {
    en: 'It was cancelled before it was sent.',
    es: 'Se canceló antes de enviarlo.',
  },
});

export const mailModeWords: WordsOf<MailMode> = catalogue({
  off: { en: 'Mail off', es: 'Correo desactivado' },
  sandbox: { en: 'Sandbox mail', es: 'Correo de prueba' },
  smtp: { en: 'Mail by SMTP', es: 'Correo por SMTP' },
});
