import { catalogue } from '../../../language/catalogue.ts';

/** What the window says of the program itself. */
export const programWords = catalogue({
  about: { en: 'About Login Desk', es: 'Acerca de Login Desk' },
  whatItIs: {
    en: 'A help desk’s program for practices that can’t sign in: see why, help by mail that arrives, keep the case.',
    es: 'Un programa de mesa de ayuda para consultorios que no pueden iniciar sesión: ver por qué, ayudar con correos que llegan y conservar el caso.',
  },
  versions: { en: 'Versions', es: 'Versiones' },
  copyVersions: { en: 'Copy the versions', es: 'Copiar las versiones' },
  licenses: { en: 'Licenses of its parts', es: 'Licencias de sus componentes' },
  diagnostics: { en: 'Diagnostics', es: 'Diagnóstico' },
  whatIsIn: {
    en: 'For who mends the program: versions, how much is in the store, how it is set up, and what the program said of itself. No person, practice, address, folder or password is in it. This is all of it:',
    es: 'Para quien repara el programa: versiones, cuánto contiene el almacén de datos, cómo está configurado y lo que el programa dijo de sí mismo. No contiene personas, consultorios, direcciones, carpetas ni contraseñas. Esto es todo:',
  },
  save: { en: 'Save …', es: 'Guardar …' },
  showLog: { en: 'Show the log', es: 'Mostrar el registro' },
  savedIn: { en: 'Saved in {path}.', es: 'Guardado en {path}.' },
});
