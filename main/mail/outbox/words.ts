import { catalogue } from '../../../language/catalogue.ts';

/** What the history of a message says of its steps. */
export const outboxWords = catalogue({
  superseded: { en: 'superseded by a newer message', es: 'reemplazado por un mensaje más reciente' },
  stoppedAfterData: {
    en: 'The program stopped after it had sent the message and before it heard the answer',
    es: 'El programa se detuvo después de enviar el mensaje y antes de recibir la respuesta',
  },
  stoppedBefore: {
    en: 'The program stopped before it had sent the message',
    es: 'El programa se detuvo antes de enviar el mensaje',
  },
});
