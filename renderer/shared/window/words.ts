import { catalogue } from '../../../language/catalogue.ts';

/** What the shortcuts do. */
export const shortcutWords = catalogue({
  anywhere: { en: 'Anywhere', es: 'En cualquier lugar' },
  find: {
    en: 'Find a person, a practice, a case, or a command',
    es: 'Buscar una persona, un consultorio, un caso o una orden',
  },
  desk: { en: 'Desk', es: 'Mesa de ayuda' },
  cases: { en: 'Cases', es: 'Casos' },
  outbox: { en: 'Outbox', es: 'Bandeja de salida' },
  directory: { en: 'Directory', es: 'Directorio' },
  reports: { en: 'Reports', es: 'Informes' },
  links: { en: 'Links', es: 'Enlaces' },
  audit: { en: 'Audit', es: 'Auditoría' },
  settings: { en: 'Settings', es: 'Configuración' },
  callPanel: { en: 'Show or hide the call panel', es: 'Mostrar u ocultar el panel de llamadas' },
  takeHanded: {
    en: 'Take the call that a colleague hands you',
    es: 'Recibir la llamada que le pasa un colega',
  },
  overview: {
    en: 'This overview (also ? outside a text field)',
    es: 'Este resumen (también ? fuera de un campo de texto)',
  },
  lock: { en: 'Lock the desk', es: 'Bloquear la mesa de ayuda' },
  back: { en: 'Back to where you were', es: 'Volver a donde estaba' },
  inList: { en: 'In a list', es: 'En una lista' },
  move: { en: 'Move up or down', es: 'Moverse arriba o abajo' },
  firstLast: { en: 'The first, the last', es: 'El primero, el último' },
  screenFurther: { en: 'One page further', es: 'Una página más' },
  openRow: { en: 'Open', es: 'Abrir' },
  select: {
    en: 'Select, where several can be selected',
    es: 'Seleccionar, donde se pueden seleccionar varios',
  },
  stepBack: {
    en: 'One step back; what you typed stays',
    es: 'Un paso atrás; lo que escribió se conserva',
  },
  inConflict: { en: 'In a conflict', es: 'En un conflicto' },
  goToOption: {
    en: 'Go to an option, and do it where nothing is missing',
    es: 'Ir a una opción, y hacerla si no falta nada',
  },
  nextContested: {
    en: 'The next contested address of the list',
    es: 'La siguiente dirección en disputa de la lista',
  },
  previousContested: { en: 'The previous one', es: 'La anterior' },
  inCase: { en: 'In a case or a call', es: 'En un caso o una llamada' },
  saveOrClose: {
    en: 'Save the note, or close the open call',
    es: 'Guardar la nota, o cerrar la llamada abierta',
  },
});
