import { catalogue, type PlainMessage } from '../../../language/catalogue.ts';

/** What the entries are called that no face can ask for: what the portal and the program itself do. */
export const entryWords: Readonly<Record<string, PlainMessage>> = catalogue({
  'audit.revealed': { en: 'Read out from the command line', es: 'Leído desde la línea de órdenes' },
  'audit.job-began': { en: 'Import or export began', es: 'Empezó una importación o exportación' },
  'audit.job-ended': { en: 'Import or export ended', es: 'Terminó una importación o exportación' },
  'audit.log-unread': { en: 'A last change could not be read', es: 'No se pudo leer un último cambio' },
  'audit.backup-made': { en: 'Backup made', es: 'Copia de seguridad hecha' },
  'audit.sealed': { en: 'Rows sealed', es: 'Filas selladas' },
  'audit.mail-went-on': { en: 'Mail went on', es: 'El correo avanzó' },
  'audit.codes-went-on': { en: 'Security codes went on', es: 'Los códigos de seguridad avanzaron' },
  'audit.store-named': { en: 'Store named', es: 'Almacén de datos nombrado' },
  'logins.set-password': { en: 'New password set by link', es: 'Contraseña nueva creada con un enlace' },
  'logins.record-sign-in': { en: 'Sign-in checked', es: 'Inicio de sesión comprobado' },
  'logins.not-me': {
    en: 'Reset reported as not requested',
    es: 'Restablecimiento avisado como no solicitado',
  },
  'links.note-openings': { en: 'Link opened', es: 'Enlace abierto' },
  'callers.prove-mailbox': { en: 'Mailbox shown by link', es: 'Buzón demostrado con un enlace' },
  'people.finish-invitation': { en: 'Invitation finished', es: 'Invitación completada' },
  'signing-in.send-sign-in-code': { en: 'Sign-in code sent', es: 'Código de inicio de sesión enviado' },
  'signing-in.check-sign-in-code': {
    en: 'Sign-in code checked',
    es: 'Código de inicio de sesión comprobado',
  },
  'signing-in.trust-browser': { en: 'Browser trusted', es: 'Navegador de confianza agregado' },
  'signing-in.use-trusted-browser': { en: 'Trusted browser used', es: 'Navegador de confianza usado' },
  'signing-in.end-own-trust': { en: 'Trust ended by its owner', es: 'Confianza terminada por su titular' },
  'directory.import-practices': { en: 'Practices imported', es: 'Consultorios importados' },
  'directory.import-people': { en: 'People imported', es: 'Personas importadas' },
  'directory.imported': { en: 'Import finished', es: 'Importación terminada' },
  'readiness.mail': { en: 'Letters queued', es: 'Cartas en cola' },
});
