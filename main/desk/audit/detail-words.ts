import { catalogue, type PlainMessage } from '../../../language/catalogue.ts';
import type { Jobs } from '../../../preload/contract/contract.ts';
import type { SecretName, SettingKey } from '../../../preload/contract/settings.ts';
import type { TemplateName } from '../../../preload/contract/templates.ts';

/** How the sentence of an entry is put together. */
export const sentenceWords = catalogue({
  // What was done to somebody, and what was done.
  forWhom: { en: '{what} for {whom}', es: '{what} para {whom}' },
  whomItself: { en: '{what}: {whom}', es: '{what}: {whom}' },
  withDetail: { en: '{sentence}: {detail}', es: '{sentence}: {detail}' },
  set: { en: '{field} → {value}', es: '{field} → {value}' },
  none: { en: 'none', es: 'ninguno' },
  rows: {
    en: '{count, plural, one {# row} other {# rows}}',
    es: '{count, plural, one {# fila} other {# filas}}',
  },
  records: {
    en: '{count, plural, one {# record} other {# records}}',
    es: '{count, plural, one {# registro} other {# registros}}',
  },
  messages: {
    en: '{count, plural, one {# message} other {# messages}}',
    es: '{count, plural, one {# mensaje} other {# mensajes}}',
  },
  desk: { en: 'desk {name}', es: 'puesto {name}' },
  case: { en: 'case {number}', es: 'caso {number}' },
  allowed: { en: 'allowed', es: 'permitido' },
  notAllowed: { en: 'not allowed', es: 'no permitido' },
  accepted: { en: 'password right', es: 'contraseña correcta' },
  notAccepted: { en: 'password wrong', es: 'contraseña incorrecta' },
});

/** What of a case was changed. */
export const caseFieldWords = catalogue({
  caller: { en: 'caller', es: 'persona que llama' },
  callback: { en: 'callback number', es: 'número para devolver la llamada' },
  practiceId: { en: 'practice', es: 'consultorio' },
  accountId: { en: 'account', es: 'cuenta' },
  reason: { en: 'reason', es: 'motivo' },
  priority: { en: 'priority', es: 'prioridad' },
  tags: { en: 'tags', es: 'etiquetas' },
  state: { en: 'state', es: 'estado' },
});

/** What was shown that is masked else. */
export const revealedWords = catalogue({
  'account-phone': { en: 'phone of the person', es: 'teléfono de la persona' },
  'account-pending-phone': { en: 'new phone of the person', es: 'nuevo teléfono de la persona' },
  'account-email': { en: 'login email', es: 'correo de inicio de sesión' },
  'practice-phone': { en: 'phone of the practice', es: 'teléfono del consultorio' },
  'practice-email': { en: 'clinic email', es: 'correo del consultorio' },
  'link-address': { en: 'address of a link', es: 'dirección de un enlace' },
});

/** Long work, by what it makes. */
export const jobWords: Readonly<Record<keyof Jobs, PlainMessage>> = catalogue({
  import: { en: 'import', es: 'importación' },
  previewImport: { en: 'preview of an import', es: 'vista previa de una importación' },
  undoImport: { en: 'undoing an import', es: 'deshacer una importación' },
  importSample: { en: 'import of the sample directory', es: 'importación del directorio de ejemplo' },
  exportCases: { en: 'export of cases', es: 'exportación de casos' },
  exportAudit: { en: 'export of the audit log', es: 'exportación del registro de auditoría' },
  exportReport: { en: 'export of the report', es: 'exportación del informe' },
  verifyAudit: { en: 'check of the audit log', es: 'comprobación del registro de auditoría' },
  createBackup: { en: 'backup', es: 'copia de seguridad' },
  checkStore: { en: 'check of the store', es: 'comprobación del almacén de datos' },
  readinessReport: { en: 'readiness report', es: 'informe de preparación' },
  exportReadiness: { en: 'export of the readiness report', es: 'exportación del informe de preparación' },
  mailReadiness: { en: 'readiness letters', es: 'cartas de preparación' },
  exportScheduled: { en: 'scheduled export', es: 'exportación programada' },
});

/** What the settings are called. */
export const settingWords: Readonly<Record<SettingKey, PlainMessage>> = catalogue({
  'mail.mode': { en: 'how mail is sent', es: 'cómo se envía el correo' },
  'mail.smtp': { en: 'mail server', es: 'servidor de correo' },
  'mail.oauth': { en: 'sign-in with the mail provider', es: 'inicio de sesión con el proveedor de correo' },
  'mail.imap': { en: 'mailbox for returned mail', es: 'buzón para correo devuelto' },
  'mail.dkim': { en: 'signing of mail (DKIM)', es: 'firma del correo (DKIM)' },
  'mail.support': { en: 'support address in mails', es: 'dirección de soporte en los correos' },
  'mail.wording': { en: 'wording of mails', es: 'redacción de los correos' },
  'portal.baseUrl': { en: 'portal address', es: 'dirección del portal' },
  'portal.neutral': {
    en: 'same answer to everyone on the portal',
    es: 'misma respuesta para todos en el portal',
  },
  'portal.enabled': { en: 'portal on or off', es: 'portal activado o no' },
  'portal.host': { en: 'network interface of the portal', es: 'interfaz de red del portal' },
  'portal.port': { en: 'port of the portal', es: 'puerto del portal' },
  'portal.tls': { en: 'certificate of the portal', es: 'certificado del portal' },
  'portal.hosts': { en: 'names of the portal', es: 'nombres del portal' },
  'portal.linksWithoutService': { en: 'links while the portal is off', es: 'enlaces con el portal apagado' },
  'portal.trustedProxies': { en: 'trusted proxies of the portal', es: 'proxies de confianza del portal' },
  'team.duties': { en: 'duties of the team’s desks', es: 'tareas de los puestos del equipo' },
  'reset.minutes': { en: 'how long reset links work', es: 'duración de los enlaces de restablecimiento' },
  'proof.minutes': { en: 'how long a caller check counts', es: 'duración de la verificación de quien llama' },
  'claims.waitingDays': {
    en: 'wait before an address is released',
    es: 'espera antes de liberar una dirección',
  },
  'password.minimumLength': { en: 'shortest password', es: 'contraseña más corta' },
  'operators.systemUser': {
    en: 'sign-in by the user of the computer',
    es: 'inicio de sesión con el usuario del equipo',
  },
  'operators.idleMinutes': { en: 'when the desk locks', es: 'cuándo se bloquea la mesa de ayuda' },
  'approval.override': { en: 'approval of overrides', es: 'aprobación de excepciones' },
  'approval.release': { en: 'approval of releases', es: 'aprobación de liberaciones' },
  'approval.settings': { en: 'approval of settings', es: 'aprobación de ajustes' },
  'codes.gateway': { en: 'gateway for security codes', es: 'pasarela de códigos de seguridad' },
  'cases.macros': { en: 'macros', es: 'macros' },
  'import.maps': { en: 'remembered columns of imports', es: 'columnas recordadas de importaciones' },
  'cases.goals': { en: 'response-time goals', es: 'objetivos de tiempo de respuesta' },
  'desk.name': { en: 'name of the help desk', es: 'nombre de la mesa de ayuda' },
  'desk.language': { en: 'language', es: 'idioma' },
  'backup.folder': { en: 'folder of backups', es: 'carpeta de copias de seguridad' },
  'backup.every': { en: 'how often backups are made', es: 'frecuencia de las copias de seguridad' },
  'backup.keep': { en: 'which backups are kept', es: 'copias de seguridad que se conservan' },
  'export.scheduled': { en: 'scheduled export', es: 'exportación programada' },
  'audit.outside': {
    en: 'where signed heads of the audit log go',
    es: 'destino de las cabezas firmadas del registro',
  },
  'audit.retentionYears': {
    en: 'how long the audit log is kept',
    es: 'cuánto se conserva el registro de auditoría',
  },
});

/** Whose the secrets are. */
export const secretWords: Readonly<Record<SecretName, PlainMessage>> = catalogue({
  'mail.smtp.password': { en: 'mail server', es: 'servidor de correo' },
  'mail.oauth.client-secret': { en: 'app at the mail provider', es: 'aplicación del proveedor de correo' },
  'mail.oauth.refresh-token': {
    en: 'sign-in with the mail provider',
    es: 'inicio de sesión con el proveedor de correo',
  },
  'mail.imap.password': { en: 'mailbox for returned mail', es: 'buzón para correo devuelto' },
  'mail.dkim.private-key': { en: 'signing of mail (DKIM)', es: 'firma del correo (DKIM)' },
  'codes.gateway.secret': { en: 'gateway for security codes', es: 'pasarela de códigos de seguridad' },
});

/** Which mail was worded: as its template calls it, which is not loaded for every export. */
export const templateWords: Readonly<Record<TemplateName, PlainMessage>> = catalogue({
  'every-message': { en: 'every message', es: 'todos los mensajes' },
  'user-name-reminder': { en: 'user name reminder', es: 'recordatorio de nombre de usuario' },
  'password-reset': { en: 'password reset', es: 'restablecimiento de contraseña' },
  'password-changed': { en: 'password changed', es: 'contraseña cambiada' },
  'email-verification': {
    en: 'verification of a login email',
    es: 'verificación de un correo de inicio de sesión',
  },
  'email-change': { en: 'email change, new address', es: 'cambio de correo, dirección nueva' },
  'email-change-notice': { en: 'email change, old address', es: 'cambio de correo, dirección anterior' },
  'email-changed': { en: 'email change done', es: 'cambio de correo hecho' },
  'email-first-notice': {
    en: 'first login email, to the clinic',
    es: 'primer correo de inicio de sesión, al consultorio',
  },
  invitation: { en: 'invitation', es: 'invitación' },
  'mailbox-proof': { en: 'proof of a mailbox', es: 'comprobación de un buzón' },
  'phone-set': { en: 'verification phone set up', es: 'teléfono de verificación configurado' },
  'phone-reset': { en: 'verification phone reset', es: 'teléfono de verificación restablecido' },
  'details-corrected': { en: 'details corrected', es: 'datos corregidos' },
  'clinic-email-corrected': { en: 'clinic email corrected', es: 'correo del consultorio corregido' },
  'upgrade-ready': { en: 'email login, ready to switch', es: 'inicio con correo, listo para cambiar' },
  'upgrade-verify': { en: 'email login, one link to open', es: 'inicio con correo, falta abrir un enlace' },
  'upgrade-clinic': { en: 'email login, to the clinic', es: 'inicio con correo, al consultorio' },
  'email-us': { en: 'message to support', es: 'mensaje a soporte' },
  'case-answer': { en: 'answer by email', es: 'respuesta por correo' },
  'mail-test': { en: 'test of the mail settings', es: 'prueba de la configuración del correo' },
});
