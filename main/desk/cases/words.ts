import { catalogue } from '../../../language/catalogue.ts';

/** What cases say of themselves. */
export const caseWords = catalogue({
  clinicAccount: { en: 'Clinic account', es: 'Cuenta del consultorio' },
  solved: { en: 'Solved: {resolution}', es: 'Resuelto: {resolution}' },
  closed: { en: 'Closed: {resolution}', es: 'Cerrado: {resolution}' },
  closeUndone: {
    en: 'Closing undone: it was closed by mistake',
    es: 'Cierre deshecho: se cerró por error',
  },
  fieldChanged: {
    en: '{field, select, caller {caller} callback {callback} practiceId {practice} accountId {account} reason {reason} priority {priority} tags {tags} state {state} other {{field}}} → {isEmpty, select, yes {none} other {{value}}}',
    es: '{field, select, caller {persona que llama} callback {devolución de llamada} practiceId {consultorio} accountId {cuenta} reason {motivo} priority {prioridad} tags {etiquetas} state {estado} other {{field}}} → {isEmpty, select, yes {sin dato} other {{value}}}',
  },
  tagsAdded: { en: 'Tags added: {tags}', es: 'Etiquetas agregadas: {tags}' },
  tagsRemoved: { en: 'Tags removed: {tags}', es: 'Etiquetas quitadas: {tags}' },
  mergedInto: { en: 'Merged into case {number}', es: 'Fusionado con el caso {number}' },
  hasMerged: {
    en: 'Case {number} of {caller} was merged into this one',
    es: 'El caso {number} de {caller} se fusionó con este',
  },
  unmerged: {
    en: 'Merge undone: no longer part of case {number}',
    es: 'Fusión deshecha: ya no es parte del caso {number}',
  },
  hasUnmerged: {
    en: 'Merge undone: case {number} stands by itself again',
    es: 'Fusión deshecha: el caso {number} vuelve a ser independiente',
  },
  answered: { en: 'Answer to {email}: {text}', es: 'Respuesta a {email}: {text}' },
  waits: { en: 'Waiting', es: 'En espera' },
  waitsUntil: { en: 'Waiting until {at}', es: 'En espera hasta {at}' },
  assignedTo: { en: 'Assigned to {name}', es: 'Asignado a {name}' },
  assignedToNobody: { en: 'Assigned to no one', es: 'Sin asignar' },
  takenUp: { en: 'Taken up', es: 'Retomado' },
  handedTo: { en: 'Handed to {name}', es: 'Pasado a {name}' },
  takenOver: { en: 'Taken over from {by}', es: 'Recibido de {by}' },
  takenBack: {
    en: 'Taken back; {name} had not taken it over',
    es: 'Recuperado; {name} no lo había recibido',
  },
});
