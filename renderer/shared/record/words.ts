import { catalogue } from '../../../language/catalogue.ts';

/** What records are called, and what is said after an action. */
export const recordWords = catalogue({
  revealed: { en: 'Revealed, and logged', es: 'Mostrado y registrado' },
  clinicAccount: { en: 'Clinic portal account', es: 'Cuenta del portal del consultorio' },
  accountsSeparated: {
    en: 'The two accounts are separate again, as before',
    es: 'Las dos cuentas están separadas otra vez, como antes',
  },
  doneAndSent: { en: '{done}; {sent}', es: '{done}; {sent}' },
  doneMailLost: {
    en: 'Done, but the mail did not get through',
    es: 'Hecho, pero el correo no llegó a su destino',
  },
  doneMailUncertain: {
    en: 'Done, but the mail may not have arrived',
    es: 'Hecho, pero es posible que el correo no haya llegado',
  },
  staysUntilReleased: {
    en: 'It stays in the outbox until somebody releases it.',
    es: 'Se queda en la bandeja de salida hasta que alguien lo libere.',
  },
  mailCannotBeSent: {
    en: 'Mail can’t be sent right now. It is sent automatically as soon as that changes.',
    es: 'Ahora no se puede enviar correo. Se enviará automáticamente en cuanto eso cambie.',
  },
  sentWhenPossible: {
    en: '{reason}. It is sent automatically as soon as that changes.',
    es: '{reason}. Se enviará automáticamente en cuanto eso cambie.',
  },
  waitsBecause: { en: '{reason}.', es: '{reason}.' },
  codeBeingSent: { en: 'A code to {phone} is being sent', es: 'Se está enviando un código a {phone}' },
  codeOnItsWay: { en: 'A code to {phone} is on its way', es: 'Un código va en camino a {phone}' },
  codeNotSent: { en: 'A code to {phone} could not be sent', es: 'No se pudo enviar un código a {phone}' },
  codeUncertain: {
    en: 'A code to {phone} may not have arrived',
    es: 'Es posible que un código a {phone} no haya llegado',
  },
  codeTooLate: {
    en: 'A code to {phone} was not sent in time',
    es: 'No se envió a tiempo un código a {phone}',
  },
  codeCancelled: { en: 'A code to {phone} was cancelled', es: 'Se canceló un código a {phone}' },
});
