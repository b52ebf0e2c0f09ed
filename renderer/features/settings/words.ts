import { catalogue } from '../../../language/catalogue.ts';

export const settingsWords = catalogue({
  language: { en: 'Language', es: 'Idioma' },
  languageWhere: {
    en: 'What the window says and what cases keep. Mails and the portal use it where a practice or person has no language of its own.',
    es: 'Lo que dice la ventana y lo que guardan los casos. Los correos y el portal lo usan cuando el consultorio o la persona no tiene un idioma propio.',
  },
});
