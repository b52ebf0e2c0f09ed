import { catalogue } from '../../language/catalogue.ts';

/** The words of this computer, on the command line. */
export const spellingCommandWords = catalogue({
  spelling: {
    en: 'words of this computer that notes do not mark as misspelt',
    es: 'palabras de este equipo que las notas no marcan como mal escritas',
  },
  list: { en: 'list them', es: 'mostrarlas' },
  add: { en: 'add one', es: 'añadir una' },
  forget: { en: 'remove one', es: 'quitar una' },
  word: { en: 'the word, in small letters', es: 'la palabra, en minúsculas' },
  noWord: {
    en: 'It has to be one word in small letters, without digits.',
    es: 'Debe ser una palabra en minúsculas, sin dígitos.',
  },
  none: { en: 'No words were added.', es: 'No se añadió ninguna palabra.' },
  added: { en: '“{word}” added', es: '«{word}» se añadió' },
  forgotten: { en: '“{word}” removed', es: '«{word}» se quitó' },
  notThere: { en: '“{word}” was not among them', es: '«{word}» no estaba entre ellas' },
});
