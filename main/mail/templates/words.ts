import { catalogue } from '../../../language/catalogue.ts';

/** What letters say besides their templates' texts. */
export const letterWords = catalogue({
  orCopy: { en: 'Or copy this into a browser: {link}', es: 'O copie esto en un navegador: {link}' },
  userNameOf: { en: 'User name of {practice}', es: 'Nombre de usuario de {practice}' },
  moreNamed: {
    en: 'And {count} more; we can send you the whole list.',
    es: 'Y {count} más; podemos enviarle la lista completa.',
  },
  minutes: {
    en: '{count, plural, one {# minute} other {# minutes}}',
    es: '{count, plural, one {# minuto} other {# minutos}}',
  },
  hours: {
    en: '{count, plural, one {# hour} other {# hours}}',
    es: '{count, plural, one {# hora} other {# horas}}',
  },
  days: {
    en: '{count, plural, one {# day} other {# days}}',
    es: '{count, plural, one {# día} other {# días}}',
  },
});
