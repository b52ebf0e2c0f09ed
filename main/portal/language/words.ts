import { catalogue } from '../../../language/catalogue.ts';

/** How long something takes, inside a sentence. */
export const timeWords = catalogue({
  seconds: {
    en: '{count, plural, one {# second} other {# seconds}}',
    es: '{count, plural, one {# segundo} other {# segundos}}',
  },
  minutes: {
    en: '{count, plural, one {# minute} other {# minutes}}',
    es: '{count, plural, one {# minuto} other {# minutos}}',
  },
  hours: {
    en: '{count, plural, one {# hour} other {# hours}}',
    es: '{count, plural, one {# hora} other {# horas}}',
  },
});
