import { catalogue } from '../../../language/catalogue.ts';

/** Verifying the caller in the call panel. */
export const verificationWords = catalogue({
  callerVerification: { en: 'Caller verification', es: 'Verificación de la persona que llama' },
  ofThree: { en: '{strength} of 3', es: '{strength} de 3' },
  proofOfThree: { en: 'Proof {strength} of 3', es: 'Comprobación de nivel {strength} de 3' },
  takenBack: {
    en: 'The check is taken back. Proof {strength} of 3',
    es: 'La comprobación se anuló. Comprobación de nivel {strength} de 3',
  },
  recordedBy: { en: '{at}, {operator}', es: '{at}, {operator}' },
  notPossible: {
    en: '{count, plural, other {# not possible now}}',
    es: '{count, plural, one {# no es posible ahora} other {# no son posibles ahora}}',
  },
  notVerified: { en: 'Not verified …', es: 'No verificada …' },
  operatorsWarned: {
    en: 'The caller did not pass it: every operator is warned for 30 days.',
    es: 'La persona que llama no lo superó: se advierte a todos los operadores durante 30 días.',
  },

  confirmed: { en: 'Confirmed …', es: 'Confirmado …' },
  whoConfirmed: { en: 'Who confirmed it', es: 'Quién lo confirmó' },
  howReached: { en: 'How they were reached', es: 'Cómo se le contactó' },
  record: { en: 'Record', es: 'Registrar' },
  atPracticePhone: {
    en: 'Called at the practice’s number',
    es: 'Por el número del consultorio',
  },
  atOwnPhone: {
    en: 'Called at their own number on file',
    es: 'Por su propio número registrado',
  },
  atLoginEmail: { en: 'Asked at their login email', es: 'Por su correo de inicio de sesión' },
  metInPerson: { en: 'Met in person', es: 'En persona' },

  sendCode: { en: 'Send code', es: 'Enviar código' },
  sendLink: { en: 'Send link', es: 'Enviar enlace' },
  sendAgain: { en: 'Send again', es: 'Enviar de nuevo' },
  byCall: { en: 'By call', es: 'Por llamada' },
  askedFor: { en: '{sent} (requested {at}).', es: '{sent} (solicitado {at}).' },
  linkPasses: {
    en: 'It is passed as soon as the caller opens the link.',
    es: 'Se supera en cuanto la persona que llama abra el enlace.',
  },
  codeCallerReads: { en: 'Code the caller reads', es: 'Código que lee la persona que llama' },
  codeCallerSays: { en: 'Code the caller says', es: 'Código que dice la persona que llama' },
  wrongCode: {
    en: '{count, plural, =0 {Not the code; no attempts left.} one {Not the code; # attempt left.} other {Not the code; # attempts left.}}',
    es: '{count, plural, =0 {No es el código; no quedan intentos.} one {No es el código; queda # intento.} other {No es el código; quedan # intentos.}}',
  },
  wrongAccessCode: {
    en: 'That is not the practice’s code. The attempt is recorded in the case.',
    es: 'Ese no es el código del consultorio. El intento queda registrado en el caso.',
  },
  check: { en: 'Check', es: 'Comprobar' },
  compare: { en: 'Compare', es: 'Comparar' },
});
