import { catalogue } from '../../../language/catalogue.ts';

/** Two cases become one, and two again. */
export const mergeWords = catalogue({
  mergeWith: { en: 'Merge with …', es: 'Fusionar con …' },
  title: { en: 'Merge with another case', es: 'Fusionar con otro caso' },
  meaning: {
    en: 'This case is closed, and everything in it is shown in the other one. Mail and answers that come later go there. It can be undone.',
    es: 'Este caso se cierra y todo lo que contiene se muestra en el otro. Los correos y respuestas que lleguen después van allí. Se puede deshacer.',
  },
  number: { en: 'Number of the other case', es: 'Número del otro caso' },
  typeNumber: {
    en: 'Type the number of a case, as in 7K3M-Q2XA.',
    es: 'Escriba el número de un caso, como 7K3M-Q2XA.',
  },
  others: {
    en: 'Other open cases of this {whom, select, person {person} other {practice}}',
    es: 'Otros casos abiertos de {whom, select, person {esta persona} other {este consultorio}}',
  },
  merge: { en: 'Merge', es: 'Fusionar' },
  otherPractice: {
    en: 'They are about one matter, though of two practices',
    es: 'Tratan del mismo asunto, aunque son de dos consultorios',
  },
  isCall: {
    en: 'This case is a call of yours. Close or dismiss the call first.',
    es: 'Este caso es una llamada suya. Cierre o descarte la llamada primero.',
  },
  hasMerged: {
    en: 'Case {number} of {caller} was merged into this one',
    es: 'El caso {number} de {caller} se fusionó con este',
  },
  undo: { en: 'Undo the merge', es: 'Deshacer la fusión' },
  merged: { en: 'Merged', es: 'Fusionado' },
  mergedOnly: { en: 'Merged into another case', es: 'Fusionados con otro caso' },
  lineOf: { en: 'from {number}', es: 'de {number}' },
});
