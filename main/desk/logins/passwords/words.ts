import { catalogue } from '../../../../language/catalogue.ts';

/** What a new password has to be. */
export const passwordRuleWords = catalogue({
  atLeast: {
    en: 'At least {count, plural, one {# character} other {# characters}}. Longer is better: a few words that don’t belong together make a good one.',
    es: 'Al menos {count, plural, one {# carácter} other {# caracteres}}. Cuanto más larga, mejor: unas pocas palabras sin relación entre sí forman una buena contraseña.',
  },
  anythingGoes: {
    en: 'Anything goes: letters of any language, digits, signs and spaces. Nothing in particular has to be in it.',
    es: 'Se acepta todo: letras de cualquier idioma, números, signos y espacios. No tiene que incluir nada en particular.',
  },
  notEasilyGuessed: {
    en: 'No password that many people use, and none made of your practice’s name, your own name or your user name.',
    es: 'No use una contraseña que usan muchas personas, ni una formada con el nombre de su consultorio, su propio nombre o su nombre de usuario.',
  },
});
