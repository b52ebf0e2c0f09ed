import { catalogue } from '../../../language/catalogue.ts';

/** Views: lists of cases that have a name. */
export const viewWords = catalogue({
  views: { en: 'Saved views', es: 'Vistas guardadas' },
  ofEveryone: { en: 'Everyone has this view', es: 'Todos tienen esta vista' },
  saveView: { en: 'Save as a view …', es: 'Guardar como vista …' },
  narrowFirst: {
    en: 'Set a filter or an order first.',
    es: 'Primero elija un filtro o un orden.',
  },
  rename: { en: 'Rename …', es: 'Cambiar el nombre …' },
  remove: { en: 'Remove …', es: 'Eliminar …' },

  saveTitle: { en: 'Save as a view', es: 'Guardar como vista' },
  save: { en: 'Save view', es: 'Guardar vista' },
  name: { en: 'Name', es: 'Nombre' },
  typeName: { en: 'Type a name.', es: 'Escriba un nombre.' },
  keepsFilters: {
    en: 'Keeps the filters and the order. Cases appear in it by themselves.',
    es: 'Guarda los filtros y el orden. Los casos aparecen en ella por sí solos.',
  },
  forEveryone: { en: 'For everyone', es: 'Para todos' },
  forEveryoneNote: {
    en: 'Every operator sees it beside the queues.',
    es: 'Cada operador la ve junto a las colas.',
  },
  isReplaced: {
    en: 'A view has this name. It will be replaced.',
    es: 'Ya hay una vista con este nombre. Se reemplazará.',
  },
  renameTitle: { en: 'Rename the view', es: 'Cambiar el nombre de la vista' },
  renameIt: { en: 'Rename', es: 'Cambiar' },
  removeQuestion: { en: 'Remove the view “{name}”?', es: '¿Eliminar la vista “{name}”?' },
  removeIt: { en: 'Remove view', es: 'Eliminar vista' },
  casesStay: { en: 'The cases stay as they are.', es: 'Los casos quedan como están.' },
  removedForAll: {
    en: 'It is removed for everyone. The cases stay as they are.',
    es: 'Se elimina para todos. Los casos quedan como están.',
  },
});
