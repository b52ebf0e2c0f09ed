import { catalogue } from '../../../language/catalogue.ts';

/** Resets and conflicts in numbers, and what saves a part of a report. */
export const moreReportWords = catalogue({
  counting: { en: 'Counting …', es: 'Contando …' },
  resets: { en: 'Password resets by domain', es: 'Restablecimientos de contraseña por dominio' },
  resetsByDomain: { en: 'Password resets by domain', es: 'Restablecimientos de contraseña por dominio' },
  noResets: {
    en: 'No password reset was sent {period}.',
    es: 'No se envió ningún restablecimiento de contraseña {period}.',
  },
  domain: { en: 'Domain', es: 'Dominio' },
  withoutMail: { en: 'Without mail', es: 'Sin correo' },
  sent: { en: 'Resets', es: 'Enviados' },
  used: { en: 'Used', es: 'Usados' },
  notArrived: { en: 'Did not arrive', es: 'No llegaron' },
  cancelled: { en: 'Cancelled', es: 'Cancelados' },
  expired: { en: 'Expired', es: 'Vencidos' },
  valid: { en: 'Still valid', es: 'Aún válidos' },
  conflicts: { en: 'Email conflicts by situation', es: 'Conflictos de correo por situación' },
  conflictsBySituation: { en: 'Email conflicts by situation', es: 'Conflictos de correo por situación' },
  noConflicts: {
    en: 'No email conflict that is still open began {period}.',
    es: 'Ningún conflicto de correo que siga abierto comenzó {period}.',
  },
  situation: { en: 'Held by', es: 'La tiene' },
  accounts: { en: 'Accounts', es: 'Cuentas' },

  saveOf: { en: 'Save: {name}', es: 'Guardar: {name}' },
  saveTable: { en: 'Save as CSV', es: 'Guardar como CSV' },
  savePixels: { en: 'Save as a picture (PNG)', es: 'Guardar como imagen (PNG)' },
  savePicture: { en: 'Save as a drawing (SVG)', es: 'Guardar como dibujo (SVG)' },
  saveReport: { en: 'Save report as PDF', es: 'Guardar informe como PDF' },
  showInFolder: { en: 'Show in folder', es: 'Mostrar en la carpeta' },
  madeBy: {
    en: 'What happened {period}. Made {at} by {operator}.',
    es: 'Lo que ocurrió {period}. Hecho el {at} por {operator}.',
  },
  caption: { en: 'Login Desk, {period}, time zone {zone}', es: 'Login Desk, {period}, zona horaria {zone}' },
});
