import { catalogue } from '../../../language/catalogue.ts';

/** What both reports share: their period, shares and columns. */
export const reportWords = catalogue({
  reports: { en: 'Reports', es: 'Informes' },
  mail: { en: 'Mail', es: 'Correo' },
  cases: { en: 'Cases', es: 'Casos' },
  period: { en: 'Period', es: 'Período' },
  lastDays: { en: 'Last {days} days', es: 'Últimos {days} días' },
  otherDays: { en: 'Other days', es: 'Otros días' },
  firstDay: { en: 'First day', es: 'Primer día' },
  lastDay: { en: 'Last day', es: 'Último día' },
  afterLastDay: { en: 'This is after the last day.', es: 'Es posterior al último día.' },
  span: { en: '{from} to {to}', es: 'del {from} al {to}' },

  inLastDays: { en: 'in the last {days} days', es: 'en los últimos {days} días' },
  onDay: { en: 'on {day}', es: 'el {day}' },
  fromTo: { en: 'from {from} to {to}', es: 'del {from} al {to}' },
  fromOn: { en: 'from {from} on', es: 'desde el {from}' },
  upTo: { en: 'up to {to}', es: 'hasta el {to}' },
  soFar: { en: 'so far', es: 'hasta ahora' },

  percent: { en: '{percent} %', es: '{percent} %' },
  underTenth: { en: 'under {percent} %', es: 'menos de {percent} %' },
  byDay: { en: 'By day', es: 'Por día' },
  day: { en: 'Day', es: 'Día' },
  helpSomeone: { en: 'Help someone', es: 'Ayudar a alguien' },
});
