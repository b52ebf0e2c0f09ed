import { catalogue, type PlainMessage } from '../../language/catalogue.ts';
import type { CaseReason, CaseState, Priority, ResolutionCode } from './cases.ts';

type WordsOf<Code extends string> = Readonly<Record<Code, PlainMessage>>;

/** The reason of a case, as people say it. */
export const reasonWords: WordsOf<CaseReason> = catalogue({
  'forgot-user-name': { en: 'Forgot user name', es: 'Olvidó el nombre de usuario' },
  'forgot-login-email': { en: 'Forgot login email', es: 'Olvidó el correo de inicio de sesión' },
  'forgot-password': { en: 'Forgot password', es: 'Olvidó la contraseña' },
  locked: { en: 'Locked', es: 'Cuenta bloqueada' },
  'reset-mail-not-received': {
    en: 'Reset mail not received',
    es: 'No recibió el correo de restablecimiento',
  },
  'link-expired': { en: 'Link expired', es: 'Enlace vencido' },
  'code-not-received': { en: 'Code not received', es: 'No recibió el código' },
  'code-rejected': { en: 'Code rejected', es: 'Código rechazado' },
  'lost-or-new-phone': { en: 'Lost or new phone', es: 'Teléfono perdido o nuevo' },
  'email-in-use': { en: 'Email in use', es: 'Correo en uso' },
  'email-claimed-not-verified': {
    en: 'Email claimed, not verified',
    es: 'Correo reclamado, sin verificar',
  },
  'shared-mailbox': { en: 'Shared mailbox', es: 'Buzón compartido' },
  'change-login-email': { en: 'Change login email', es: 'Cambiar el correo de inicio de sesión' },
  'upgrade-failed': { en: 'Upgrade failed', es: 'Falló la actualización' },
  'legacy-login-fails': { en: 'Legacy login fails', es: 'Falla el inicio de sesión anterior' },
  'several-user-names': { en: 'Several user names', es: 'Varios nombres de usuario' },
  'new-user-cannot-finish': { en: 'New user cannot finish', es: 'Usuario nuevo no puede terminar' },
  'works-in-two-practices': { en: 'Works in two practices', es: 'Trabaja en dos consultorios' },
  'not-on-file': { en: 'Not on file', es: 'No está registrado' },
  'person-left': { en: 'Person left', es: 'La persona se fue' },
  'unrequested-reset': { en: 'Reset not requested', es: 'Restablecimiento no solicitado' },
  'emergency-access': { en: 'Emergency access', es: 'Acceso de emergencia' },
  other: { en: 'Other', es: 'Otro' },
});

export const caseStateWords: WordsOf<CaseState> = catalogue({
  open: { en: 'Open', es: 'Abierto' },
  waiting: { en: 'Waiting', es: 'En espera' },
  solved: { en: 'Solved', es: 'Resuelto' },
  closed: { en: 'Closed', es: 'Cerrado' },
});

export const priorityWords: WordsOf<Priority> = catalogue({
  low: { en: 'Low', es: 'Baja' },
  normal: { en: 'Normal', es: 'Normal' },
  high: { en: 'High', es: 'Alta' },
  urgent: { en: 'Urgent', es: 'Urgente' },
});

export const resolutionWords: WordsOf<ResolutionCode> = catalogue({
  helped: { en: 'Helped', es: 'Ayuda prestada' },
  explained: { en: 'Explained', es: 'Explicado' },
  'mail-sent': { en: 'Mail sent', es: 'Correo enviado' },
  changed: { en: 'Changed', es: 'Cambiado' },
  referred: { en: 'Referred to someone else', es: 'Derivado a otra persona' },
  'caller-not-proven': { en: 'Caller not verified', es: 'Persona que llama sin verificar' },
  'no-answer': { en: 'No answer', es: 'Sin respuesta' },
  duplicate: { en: 'Duplicate', es: 'Duplicado' },
  'not-possible': { en: 'Not possible', es: 'No fue posible' },
});
