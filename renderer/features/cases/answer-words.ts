import { catalogue } from '../../../language/catalogue.ts';

/** Answers by email. */
export const answerWords = catalogue({
  answerByEmail: { en: 'Answer by email', es: 'Responder por correo' },
  to: { en: 'To', es: 'Para' },
  senderMeaning: {
    en: 'Who wrote to us. The address is not on file: write nothing that only the practice may know. Greeting and signature in {language, select, es {Spanish} other {English}}.',
    es: 'Quien nos escribió. La dirección no está registrada: no escriba nada que solo el consultorio deba saber. Saludo y firma en {language, select, es {español} other {inglés}}.',
  },
  onFileMeaning: {
    en: 'The address on file. Greeting and signature in {language, select, es {Spanish} other {English}}.',
    es: 'La dirección registrada. Saludo y firma en {language, select, es {español} other {inglés}}.',
  },
  answer: { en: 'Answer', es: 'Respuesta' },
  answerMeaning: {
    en: 'The greeting and the signature are added. What comes back is kept in this case.',
    es: 'El saludo y la firma se agregan. Lo que se reciba se conserva en este caso.',
  },
  answerNotRead: {
    en: 'The greeting and the signature are added. Incoming mail is not read here, so what comes back stays in your mailbox.',
    es: 'El saludo y la firma se agregan. Aquí no se lee el correo entrante, así que lo que se reciba queda en su buzón.',
  },
  writeAnswer: { en: 'Write the answer first.', es: 'Primero escriba la respuesta.' },
  sendAnswer: { en: 'Send', es: 'Enviar' },
  answerQueued: {
    en: 'The answer is in the outbox. The case shows what becomes of it.',
    es: 'La respuesta está en la bandeja de salida. El caso muestra qué pasa con ella.',
  },
});
