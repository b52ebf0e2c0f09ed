import { catalogue } from '../../../language/catalogue.ts';

/** The question whose call something is. */
export const whichCallWords = catalogue({
  title: { en: 'Which call is this for?', es: '¿Para qué llamada es esto?' },
  openCall: {
    en: 'The open call is from <b>{caller}</b>, for {about}.',
    es: 'La llamada abierta es de <b>{caller}</b>, para {about}.',
  },
  nobodyYet: { en: 'nobody yet', es: 'nadie todavía' },
  thisIs: { en: 'This is about <b>{about}</b>.', es: 'Esto es sobre <b>{about}</b>.' },
  inPractice: { en: '{name}, {practice}', es: '{name}, {practice}' },
  caller: { en: 'This is the caller', es: 'Es quien llama' },
  callerNote: {
    en: 'The open call is corrected: it is about {about}.',
    es: 'Se corrige la llamada abierta: es sobre {about}.',
  },
  callerProven: {
    en: 'Not possible: the checks of this call were made for {about}.',
    es: 'No es posible: las comprobaciones de esta llamada se hicieron para {about}.',
  },
  sameCall: { en: 'Somebody else, in the same call', es: 'Otra persona, en la misma llamada' },
  sameCallNote: {
    en: 'Recorded in case {number}, with the name of who it is for.',
    es: 'Se registra en el caso {number}, con el nombre de la persona para quien es.',
  },
  sameCallNeedsProof: {
    en: 'Not possible: it needs checks that were made for {about}.',
    es: 'No es posible: requiere comprobaciones hechas para {about}.',
  },
  newCall: { en: 'A new call', es: 'Una llamada nueva' },
  newCallNote: {
    en: 'The open call is put on hold. This gets a case of its own.',
    es: 'La llamada abierta queda en espera. Esto recibe su propio caso.',
  },
  newCallToVerify: {
    en: 'The open call is put on hold. Verify the caller in the new one first.',
    es: 'La llamada abierta queda en espera. Primero verifique en la nueva a la persona que llama.',
  },
  nothingDone: { en: 'Cancel', es: 'Cancelar' },
});
