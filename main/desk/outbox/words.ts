import { catalogue } from '../../../language/catalogue.ts';

/** Why a message changed at the desk, as its history and its case say it. */
export const outboxWords = catalogue({
  replyCame: { en: 'a reply came by mail', es: 'llegó una respuesta por correo' },
  retried: { en: 'to be sent again, by a person', es: 'una persona pidió enviarlo de nuevo' },
  held: { en: 'held by a person', es: 'retenido por una persona' },
  putAway: { en: 'will not be sent: {reason}', es: 'no se enviará: {reason}' },
  takenBack: {
    en: '“{subject}” for {to} needs attention again',
    es: '“{subject}” para {to} vuelve a requerir atención',
  },
  cancelled: { en: 'cancelled by a person', es: 'cancelado por una persona' },
});
