import { catalogue } from '../../../language/catalogue.ts';

/** Macros, where they are used. */
export const macroWords = catalogue({
  macros: { en: 'Macros', es: 'Macros' },
  applied: { en: 'Done: {name}', es: 'Hecho: {name}' },
  writesNote: { en: 'Note', es: 'Nota' },
  setsReason: { en: 'Reason', es: 'Motivo' },
  answers: { en: 'Answer by email', es: 'Respuesta por correo' },
  closesAs: { en: 'Closes: {resolution}', es: 'Cierra: {resolution}' },
});
