import { catalogue } from '../../../language/catalogue.ts';

/** What to do next after a refusal, where its own sentence doesn't say it. */
export const nextStepWords = catalogue({
  proofNeeded: {
    en: 'Tick the proof that the caller has passed in the call panel, then try again.',
    es: 'Marque en el panel de la llamada el comprobante que la persona que llama ha superado e inténtelo de nuevo.',
  },
  accountNotFound: {
    en: 'An import may have removed it meanwhile. Search again.',
    es: 'Puede que una importación la haya quitado entretanto. Busque de nuevo.',
  },
  invalidInput: {
    en: 'Correct it and try again; nothing was changed.',
    es: 'Corríjalo e inténtelo de nuevo; no se cambió nada.',
  },
  internalError: {
    en: 'If it happens again, note the time and tell the person who looks after the program.',
    es: 'Si vuelve a ocurrir, anote la hora y avise a la persona encargada del programa.',
  },
});
