import { catalogue } from '../../../language/catalogue.ts';

/** The spelling of notes. */
export const proseWordsSaid = catalogue({
  marked: {
    en: '{count, plural, one {# word is not in the dictionary.} other {# words are not in the dictionary.}} F7 goes to the next.',
    es: '{count, plural, one {# palabra no está en el diccionario.} other {# palabras no están en el diccionario.}} F7 va a la siguiente.',
  },
  markedAt: {
    en: '{word}, {place} of {count}. Its menu shows suggestions.',
    es: '{word}, {place} de {count}. Su menú muestra sugerencias.',
  },
  noneMarked: { en: 'All words are in the dictionary.', es: 'Todas las palabras están en el diccionario.' },
  spellingOn: {
    en: 'Check spelling in notes and answers',
    es: 'Revisar la ortografía en notas y respuestas',
  },
  spellingNote: {
    en: 'In the desk’s language, on this computer. Names, numbers and addresses are never marked.',
    es: 'En el idioma de la mesa de ayuda, en este equipo. Nunca se marcan nombres, números ni direcciones.',
  },
});
