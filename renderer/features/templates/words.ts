import { catalogue } from '../../../language/catalogue.ts';

/** The templates of mails: their list, the fields of one, and its preview. */
export const templateWords = catalogue({
  templates: { en: 'Templates', es: 'Plantillas' },
  language: { en: 'Language of the mails', es: 'Idioma de los correos' },
  reworded: { en: 'reworded', es: 'modificada' },

  leadsOnly: {
    en: 'Only leads can change these texts.',
    es: 'Solo los responsables pueden cambiar estos textos.',
  },
  fixed: {
    en: 'The same in every mail; it can’t be changed.',
    es: 'Es igual en todos los correos; no se puede cambiar.',
  },
  original: { en: 'Original', es: 'Original' },
  originalOf: { en: 'Original wording of {text}', es: 'Redacción original de {text}' },
  filledIn: { en: 'Filled in for each mail', es: 'Se completa en cada correo' },
  insert: { en: 'Insert {name}: {meaning}', es: 'Insertar {name}: {meaning}' },
  meaningAndSample: { en: '{meaning}, for example “{sample}”', es: '{meaning}, por ejemplo “{sample}”' },

  save: { en: 'Save wording', es: 'Guardar redacción' },
  saved: { en: 'Wording saved. New mails use it.', es: 'Redacción guardada. Los correos nuevos la usan.' },
  undo: { en: 'Undo', es: 'Deshacer' },
  isOriginal: { en: 'This is the original wording.', es: 'Esta es la redacción original.' },
  restore: { en: 'Restore the original', es: 'Restaurar la original' },
  restoreQuestion: { en: 'Restore the original wording?', es: '¿Restaurar la redacción original?' },
  whatRestoreDoes: {
    en: 'The changes to “{title}” in this language are lost: {language}. Mails that are in the outbox already stay as they are.',
    es: 'Se pierden los cambios de “{title}” en este idioma: {language}. Los correos que ya están en la bandeja de salida no cambian.',
  },
  confirmRestore: { en: 'Use the original', es: 'Usar la original' },

  preview: { en: 'Preview', es: 'Vista previa' },
  subject: { en: 'Subject', es: 'Asunto' },
  howItLooks: { en: 'How the mail looks', es: 'Cómo se ve el correo' },
  desktop: { en: 'Desktop', es: 'Computadora' },
  phone: { en: 'Phone', es: 'Teléfono' },
  plainText: { en: 'Plain text', es: 'Texto sin formato' },
  mailAsHtml: { en: 'The mail as HTML', es: 'El correo como HTML' },
});
