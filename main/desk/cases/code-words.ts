import { catalogue, type PlainMessage } from '../../../language/catalogue.ts';
import type { CaseReason, CaseState, Priority, ResolutionCode } from '../../../preload/contract/cases.ts';

type WordsOf<Code extends string> = Readonly<Record<Code, PlainMessage>>;

/** The reason of a case inside a line. */
export const reasonWords: WordsOf<CaseReason> = catalogue({
  'forgot-user-name': { en: 'forgot user name', es: 'olvidó el nombre de usuario' },
  'forgot-login-email': { en: 'forgot login email', es: 'olvidó el correo de inicio de sesión' },
  'forgot-password': { en: 'forgot password', es: 'olvidó la contraseña' },
  locked: { en: 'locked', es: 'cuenta bloqueada' },
  'reset-mail-not-received': {
    en: 'reset mail not received',
    es: 'no recibió el correo de restablecimiento',
  },
  'link-expired': { en: 'link expired', es: 'enlace vencido' },
  'code-not-received': { en: 'code not received', es: 'no recibió el código' },
  'code-rejected': { en: 'code rejected', es: 'código rechazado' },
  'lost-or-new-phone': { en: 'lost or new phone', es: 'teléfono perdido o nuevo' },
  'email-in-use': { en: 'email in use', es: 'correo en uso' },
  'email-claimed-not-verified': {
    en: 'email claimed, not verified',
    es: 'correo reclamado, sin verificar',
  },
  'shared-mailbox': { en: 'shared mailbox', es: 'buzón compartido' },
  'change-login-email': { en: 'change login email', es: 'cambiar el correo de inicio de sesión' },
  'upgrade-failed': { en: 'upgrade failed', es: 'falló la actualización' },
  'legacy-login-fails': { en: 'legacy login fails', es: 'falla el inicio de sesión anterior' },
  'several-user-names': { en: 'several user names', es: 'varios nombres de usuario' },
  'new-user-cannot-finish': { en: 'new user cannot finish', es: 'usuario nuevo no puede terminar' },
  'works-in-two-practices': { en: 'works in two practices', es: 'trabaja en dos consultorios' },
  'not-on-file': { en: 'not on file', es: 'no está registrado' },
  'person-left': { en: 'person left', es: 'la persona se fue' },
  'unrequested-reset': { en: 'reset not requested', es: 'restablecimiento no solicitado' },
  'emergency-access': { en: 'emergency access', es: 'acceso de emergencia' },
  other: { en: 'other', es: 'otro' },
});

/** The state of a case inside a line. */
export const stateWords: WordsOf<CaseState> = catalogue({
  open: { en: 'open', es: 'abierto' },
  waiting: { en: 'waiting', es: 'en espera' },
  solved: { en: 'solved', es: 'resuelto' },
  closed: { en: 'closed', es: 'cerrado' },
});

/** The priority of a case inside a line. */
export const priorityWords: WordsOf<Priority> = catalogue({
  low: { en: 'low', es: 'baja' },
  normal: { en: 'normal', es: 'normal' },
  high: { en: 'high', es: 'alta' },
  urgent: { en: 'urgent', es: 'urgente' },
});

/** How a case ended, inside a line. */
export const resolutionWords: WordsOf<ResolutionCode> = catalogue({
  helped: { en: 'helped', es: 'ayuda prestada' },
  explained: { en: 'explained', es: 'explicado' },
  'mail-sent': { en: 'mail sent', es: 'correo enviado' },
  changed: { en: 'changed', es: 'cambiado' },
  referred: { en: 'referred to someone else', es: 'derivado a otra persona' },
  'caller-not-proven': { en: 'caller not verified', es: 'persona que llama sin verificar' },
  'no-answer': { en: 'no answer', es: 'sin respuesta' },
  duplicate: { en: 'duplicate', es: 'duplicado' },
  'not-possible': { en: 'not possible', es: 'no fue posible' },
});
