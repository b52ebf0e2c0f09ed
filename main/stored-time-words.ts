import { catalogue } from '../language/catalogue.ts';

/** What a case says where a stored time was set aside, by what was written at that time. */
export const clockWords = catalogue({
  message: {
    en: 'The clock of this computer was changed: the message was written at {at} UTC, which is still to come, so it does not count',
    es: 'Se cambió el reloj de esta computadora: el mensaje se escribió a las {at} UTC, que aún no han llegado, así que no cuenta',
  },
  reset: {
    en: 'The clock of this computer was changed: a reset was written at {at} UTC, which is still to come, so it does not count',
    es: 'Se cambió el reloj de esta computadora: un restablecimiento se escribió a las {at} UTC, que aún no han llegado, así que no cuenta',
  },
  lock: {
    en: 'The clock of this computer was changed: a lock was written at {at} UTC, which is still to come, so it does not count',
    es: 'Se cambió el reloj de esta computadora: un bloqueo se escribió a las {at} UTC, que aún no han llegado, así que no cuenta',
  },
  link: {
    en: 'The clock of this computer was changed: a mail with a link was written at {at} UTC, which is still to come, so it does not count',
    es: 'Se cambió el reloj de esta computadora: un correo con un enlace se escribió a las {at} UTC, que aún no han llegado, así que no cuenta',
  },
  claim: {
    en: 'The clock of this computer was changed: the claim was written at {at} UTC, which is still to come, so it does not count',
    es: 'Se cambió el reloj de esta computadora: la reclamación se escribió a las {at} UTC, que aún no han llegado, así que no cuenta',
  },
  code: {
    en: 'The clock of this computer was changed: a security code was written at {at} UTC, which is still to come, so it does not count',
    es: 'Se cambió el reloj de esta computadora: un código de seguridad se escribió a las {at} UTC, que aún no han llegado, así que no cuenta',
  },
  invitation: {
    en: 'The clock of this computer was changed: an invitation was written at {at} UTC, which is still to come, so it does not count',
    es: 'Se cambió el reloj de esta computadora: una invitación se escribió a las {at} UTC, que aún no han llegado, así que no cuenta',
  },
});
