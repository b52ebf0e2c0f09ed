import { catalogue } from '../../language/catalogue.ts';

/** What `templates` says. */
export const templateCommandWords = catalogue({
  templates: { en: 'what the mails say', es: 'qué dicen los correos' },
  name: { en: 'as in the list', es: 'como en la lista' },
  list: { en: 'every template', es: 'todas las plantillas' },
  reworded: { en: '{name}  {title}, reworded', es: '{name}  {title}, con texto cambiado' },
  show: {
    en: 'its texts, and the variables that can be used in them',
    es: 'sus textos y las variables que se pueden usar en ellos',
  },
  fixed: { en: '{name} (fixed): {text}', es: '{name} (fijo): {text}' },
  preview: {
    en: 'the mail that it makes, to made-up people',
    es: 'el correo que produce, para personas inventadas',
  },
  texts: {
    en: 'with these texts, as for templates.reword',
    es: 'con estos textos, como para templates.reword',
  },
  subject: { en: 'Subject: {subject}', es: 'Asunto: {subject}' },
});
