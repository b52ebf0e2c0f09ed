import { catalogue } from '../../language/catalogue.ts';

/** What an operator's password has to be, where that is not what it is for the people of practices. */
export const signInWords = catalogue({
  notEasilyGuessed: {
    en: 'No password that many people use, and none made of your own name or the name of the desk.',
    es: 'No use una contraseña que usan muchas personas, ni una formada con su propio nombre o el de la mesa de ayuda.',
  },
});
