import { catalogue } from '../../../language/catalogue.ts';

/** The scheduled export, in the settings. */
export const scheduledWords = catalogue({
  meaning: {
    en: 'The case log goes into a folder automatically while the window is open. A missed export is made up for at the next start, once and with all missed days. Without a window, “export scheduled” does it.',
    es: 'El registro de casos va a una carpeta automáticamente mientras la ventana esté abierta. Una exportación que faltó se hace en el siguiente inicio, una sola vez y con todos los días que faltaron. Sin ventana la hace «export scheduled».',
  },
  notEncrypted: {
    en: 'The files are not encrypted: everyone who can open the folder can read them.',
    es: 'Los archivos no están cifrados: los puede leer cualquiera que pueda abrir la carpeta.',
  },
  begin: { en: 'Schedule an export', es: 'Programar una exportación' },
  off: { en: 'Not scheduled', es: 'Sin programar' },
  last: { en: 'Last export', es: 'Última exportación' },
  lastOfDay: {
    en: '{rows, plural, one {# case} other {# cases}}, {day}',
    es: '{rows, plural, one {# caso} other {# casos}}, {day}',
  },
  lastOf: {
    en: '{rows, plural, one {# case} other {# cases}}, {from} to {to}',
    es: '{rows, plural, one {# caso} other {# casos}}, del {from} al {to}',
  },
  never: { en: 'None yet', es: 'Ninguna todavía' },
  next: { en: 'Next export', es: 'Próxima exportación' },
  dueNow: { en: 'Due now', es: 'Toca ahora' },
  failing: {
    en: 'Exports fail. The first failure: {since}',
    es: 'Las exportaciones fallan. Primer fallo: {since}',
  },
  failingNext: {
    en: 'It is tried again every hour and at the next scheduled time.',
    es: 'Se intenta de nuevo cada hora y en el próximo momento programado.',
  },
  elsewhere: {
    en: 'Another desk of the team makes this export',
    es: 'Otra mesa de ayuda del equipo hace esta exportación',
  },
  elsewhereMeaning: {
    en: '{operator} set it there. Saved here, it moves to this desk; its folder has to be on this computer.',
    es: '{operator} la configuró allí. Si se guarda aquí, pasa a esta mesa; su carpeta tiene que estar en este equipo.',
  },
  moveHere: { en: 'Move it to this desk', es: 'Pasarla a esta mesa' },
  period: { en: 'Cases opened in', es: 'Casos abiertos en' },
  lastDay: { en: 'The day before', es: 'El día anterior' },
  lastWeek: { en: 'The 7 days before', es: 'Los 7 días anteriores' },
  lastMonth: { en: 'The month before', es: 'El mes anterior' },
  when: { en: 'Export', es: 'Exportar' },
  everyDay: { en: 'Every day', es: 'Cada día' },
  everyWeekday: { en: 'Every week: {weekday}', es: 'Cada semana: {weekday}' },
  time: { en: 'At', es: 'A las' },
  zoneMeaning: {
    en: 'Time zone: {zone}',
    es: 'Zona horaria: {zone}',
  },
  giveTime: { en: 'Enter a time like 06:30', es: 'Escriba una hora como 06:30' },
  folder: { en: 'Folder', es: 'Carpeta' },
  noFolder: { en: 'None chosen', es: 'Ninguna elegida' },
  chooseFolder: { en: 'Choose folder…', es: 'Elegir carpeta…' },
  giveFolder: { en: 'Choose a folder', es: 'Elija una carpeta' },
  now: { en: 'Export now', es: 'Exportar ahora' },
  stop: { en: 'Stop scheduling', es: 'Dejar de programar' },
  making: { en: 'Exporting', es: 'Exportando' },
});

/** The same in the frame of the window, whichever screen is open. */
export const scheduledFrameWords = catalogue({
  fails: {
    en: '<b>The scheduled export fails.</b> {message}',
    es: '<b>La exportación programada falla.</b> {message}',
  },
  show: { en: 'Show export', es: 'Ver exportación' },
});
