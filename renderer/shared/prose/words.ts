import { catalogue } from '../../../language/catalogue.ts';

/** The spelling of notes. */
export const proseWordsSaid = catalogue({
  spellingOn: {
    en: 'Check spelling in notes and answers',
    es: 'Revisar la ortografía en notas y respuestas',
  },
  spellingNote: {
    en: 'In the desk’s language, on this computer. Names, numbers and addresses are never marked.',
    es: 'En el idioma de la mesa de ayuda, en este equipo. Nunca se marcan nombres, números ni direcciones.',
  },
});
