import { catalogue } from '../../language/catalogue.ts';

/** What `init`, `store`, `import`, `audit` and `settings` say. */
export const storeCommandWords = catalogue({
  init: { en: 'make a new store', es: 'crear un almacén de datos nuevo' },
  sample: {
    en: 'load the sample directory and turn on sandbox mail',
    es: 'cargar el directorio de ejemplo y activar el correo de prueba',
  },
  language: {
    en: 'the language of the desk: its setting desk.language',
    es: 'el idioma de la mesa de ayuda: su opción desk.language',
  },
  made: { en: 'Made {store}, encrypted.', es: 'Se creó {store}, cifrado.' },
  madeWithSample: {
    en: 'Made {store}, encrypted, with the sample directory and sandbox mail.',
    es: 'Se creó {store}, cifrado, con el directorio de ejemplo y el correo de prueba.',
  },
  store: { en: 'the store’s files', es: 'los archivos del almacén de datos' },
  setAside: {
    en: 'move a damaged store into a folder beside it; nothing is deleted',
    es: 'mover un almacén de datos dañado a una carpeta al lado; no se elimina nada',
  },
  moved: {
    en: 'Moved to {folder}. Nothing was deleted.',
    es: 'Se movió a {folder}. No se eliminó nada.',
  },
  audit: {
    en: 'the chain of everything that was done',
    es: 'la cadena de todo lo que se hizo',
  },
  settings: { en: 'how this desk works', es: 'cómo funciona esta mesa de ayuda' },
  get: { en: 'show a setting', es: 'mostrar una opción' },
  set: {
    en: 'change a setting; - reads it from standard input, as one with a password must be',
    es: 'cambiar una opción; - la lee de la entrada estándar, obligatorio si contiene una contraseña',
  },
  setSecret: {
    en: 'keep a secret that is read from standard input',
    es: 'guardar un secreto que se lee de la entrada estándar',
  },
  kept: { en: 'Kept.', es: 'Guardado.' },
  forgotten: { en: 'Forgotten.', es: 'Olvidado.' },
});
