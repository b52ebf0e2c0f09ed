import { catalogue } from '../../../language/catalogue.ts';

/** What taking a language from the source does. */
export const languageWords = catalogue({
  practice: {
    en: '{language, select, en {Mail to the practice is in English.} es {Mail to the practice is in Spanish.} other {The practice has no language of its own: mail to it is in the desk’s language.}}',
    es: '{language, select, en {Los correos al consultorio van en inglés.} es {Los correos al consultorio van en español.} other {El consultorio no tiene idioma propio: sus correos van en el idioma de la mesa de ayuda.}}',
  },
  account: {
    en: '{language, select, en {Mail to the account is in English.} es {Mail to the account is in Spanish.} other {The account has no language of its own: mail to it is in the practice’s language.}}',
    es: '{language, select, en {Los correos a la cuenta van en inglés.} es {Los correos a la cuenta van en español.} other {La cuenta no tiene idioma propio: sus correos van en el idioma del consultorio.}}',
  },
});
