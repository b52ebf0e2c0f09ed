import { catalogue } from '../../../language/catalogue.ts';

/** What can be done with a case from the box, and the other words that it is found by. */
export const verbWords = catalogue({
  note: { en: 'Note in the case', es: 'Nota en el caso' },
  noteAlso: { en: 'write text add', es: 'escribir texto agregar' },
  takeUpAlso: { en: 'call back phone resume', es: 'llamar teléfono continuar' },
  assignAlso: { en: 'give colleague operator owner', es: 'dar colega operador responsable' },
  waitAlso: { en: 'reminder later tomorrow pause', es: 'recordatorio después mañana pausa' },
  answerAlso: { en: 'reply mail write', es: 'responder correo escribir' },
  reopenAlso: { en: 'open again', es: 'abrir de nuevo' },
  solveAlso: { en: 'done finish', es: 'hecho terminar' },
  closeAlso: { en: 'end finish done', es: 'fin terminar hecho' },
  print: { en: 'Print case', es: 'Imprimir caso' },
  printAlso: { en: 'paper pdf page', es: 'papel pdf página' },
});
