import { catalogue } from '../../../language/catalogue.ts';

/** What is done with several cases at once. */
export const bulkWords = catalogue({
  select: { en: 'Select (Space)', es: 'Seleccionar (Espacio)' },
  selected: {
    en: '{count, plural, one {# selected} other {# selected}}',
    es: '{count, plural, one {# seleccionado} other {# seleccionados}}',
  },
  priority: { en: 'Priority', es: 'Prioridad' },
  tag: { en: 'Tag …', es: 'Etiqueta …' },
  close: { en: 'Close …', es: 'Cerrar …' },
  clear: { en: 'Clear selection', es: 'Quitar selección' },
  changing: { en: 'Changing cases', es: 'Modificando casos' },

  done: {
    en: '{count, plural, one {# done.} other {# done.}}',
    es: '{count, plural, one {# hecho.} other {# hechos.}}',
  },
  doneNot: { en: '{count} done, {not} not: {why}', es: '{count} hechos, {not} no: {why}' },
  andOthers: { en: '{named} and {count} more', es: '{named} y {count} más' },
  stopped: {
    en: '{count, plural, one {Stopped; # is as it was.} other {Stopped; # are as they were.}}',
    es: '{count, plural, one {Detenido; # queda como estaba.} other {Detenido; # quedan como estaban.}}',
  },
  undoClosing: { en: 'Undo closing', es: 'Deshacer el cierre' },
  gotIt: { en: 'Dismiss', es: 'Descartar' },

  closeTitle: {
    en: '{count, plural, one {Close # case} other {Close # cases}}',
    es: '{count, plural, one {Cerrar # caso} other {Cerrar # casos}}',
  },
  closeThem: {
    en: '{count, plural, one {Close case} other {Close # cases}}',
    es: '{count, plural, one {Cerrar caso} other {Cerrar # casos}}',
  },
  closeMeaning: {
    en: 'Closing can be undone for 10 seconds.',
    es: 'El cierre se puede deshacer durante 10 segundos.',
  },
  tagTitle: {
    en: '{count, plural, one {Tag of # case} other {Tag of # cases}}',
    es: '{count, plural, one {Etiqueta de # caso} other {Etiqueta de # casos}}',
  },
  tagName: { en: 'Tag', es: 'Etiqueta' },
  typeTag: { en: 'Type a tag.', es: 'Escriba una etiqueta.' },
  addTag: { en: 'Add tag', es: 'Agregar etiqueta' },
  removeTag: { en: 'Remove tag', es: 'Quitar etiqueta' },
});
