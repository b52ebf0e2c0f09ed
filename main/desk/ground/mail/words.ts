import { catalogue } from '../../../../language/catalogue.ts';

/** What a case says of its messages: what became of them, and what a case does about it. */
export const messageLineWords = catalogue({
  queuedAgain: {
    en: '“{subject}” for {to} is queued again{answered, select, yes {: {response}} other {}}',
    es: '“{subject}” para {to} está de nuevo en cola{answered, select, yes {: {response}} other {}}',
  },
  accepted: {
    en: 'Accepted by the relay for {to}: “{subject}”. That is not yet delivered',
    es: 'Aceptado por el servidor para {to}: “{subject}”. Eso aún no significa que llegó',
  },
  deferred: {
    en: '“{subject}” for {to} could not be sent yet and will be tried again{answered, select, yes {: {response}} other {}}',
    es: '“{subject}” para {to} aún no se pudo enviar y se intentará de nuevo{answered, select, yes {: {response}} other {}}',
  },
  held: {
    en: '“{subject}” for {to} is held{answered, select, yes {: {response}} other {}}',
    es: '“{subject}” para {to} está retenido{answered, select, yes {: {response}} other {}}',
  },
  failed: {
    en: '“{subject}” for {to} was refused and will not be tried again{answered, select, yes {: {response}} other {}}',
    es: '“{subject}” para {to} fue rechazado y no se intentará de nuevo{answered, select, yes {: {response}} other {}}',
  },
  uncertain: {
    en: 'It is not known whether “{subject}” for {to} arrived{answered, select, yes {: {response}} other {}}. If it is sent again, it may arrive twice',
    es: 'No se sabe si “{subject}” para {to} llegó{answered, select, yes {: {response}} other {}}. Si se envía de nuevo, puede llegar dos veces',
  },
  expired: {
    en: '“{subject}” for {to} was not sent in time, and its link no longer works. Send a new one',
    es: '“{subject}” para {to} no se envió a tiempo y su enlace ya no funciona. Envíe uno nuevo',
  },
  clockChanged: {
    en: '{response}. “{subject}” for {to} is not sent, because its link no longer works. Send a new one',
    es: '{response}. “{subject}” para {to} no se envía, porque su enlace ya no funciona. Envíe uno nuevo',
  },
  bounced: {
    en: '“{subject}” for {to} came back{answered, select, yes {: {response}} other {}}',
    es: '“{subject}” para {to} fue devuelto{answered, select, yes {: {response}} other {}}',
  },
  cancelled: {
    en: '“{subject}” for {to} was cancelled{answered, select, yes {: {response}} other {}}',
    es: '“{subject}” para {to} se canceló{answered, select, yes {: {response}} other {}}',
  },
  mayNotHaveArrived: {
    en: 'a mail to {to} may not have arrived',
    es: 'un correo a {to} quizá no llegó',
  },
  notDelivered: {
    en: 'a mail to {to} could not be delivered',
    es: 'un correo a {to} no se pudo entregar',
  },
  addressWorks: {
    en: 'Mail to {to} is said to arrive again',
    es: 'Se informó que el correo a {to} llega de nuevo',
  },
  noReason: { en: 'no reason was given', es: 'no se dio ningún motivo' },
  linkVoid: { en: 'its link is void', es: 'su enlace quedó anulado' },
});
