import { catalogue } from '../../../language/catalogue.ts';

/** Times as seen from now. */
export const timeWords = catalogue({
  justNow: { en: 'just now', es: 'ahora mismo' },
  minutesAgo: { en: '{count, number} min ago', es: 'hace {count, number} min' },
  inMinutes: { en: 'in {count, number} min', es: 'en {count, number} min' },
  hoursAgo: { en: '{count, number} h ago', es: 'hace {count, number} h' },
  inHours: { en: 'in {count, number} h', es: 'en {count, number} h' },
  today: { en: 'today {clock}', es: 'hoy, {clock}' },
  yesterday: { en: 'yesterday {clock}', es: 'ayer, {clock}' },
  tomorrow: { en: 'tomorrow {clock}', es: 'mañana, {clock}' },
});
