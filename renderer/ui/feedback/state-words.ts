import { catalogue } from '../../../language/catalogue.ts';

/** Every state of accounts, login emails, cases and messages in a word. */
export const stateWords = catalogue({
  invited: { en: 'invited', es: 'invitada' },
  active: { en: 'active', es: 'activa' },
  activePractice: { en: 'active', es: 'activo' },
  locked: { en: 'locked', es: 'bloqueada' },
  deactivated: { en: 'deactivated', es: 'desactivada' },
  none: { en: 'no email', es: 'sin correo' },
  unverified: { en: 'not verified', es: 'sin verificar' },
  verified: { en: 'verified', es: 'verificado' },
  wanted: { en: 'in use elsewhere', es: 'en uso en otro lugar' },
  pending: { en: 'change pending', es: 'cambio pendiente' },
  open: { en: 'open', es: 'abierto' },
  waiting: { en: 'waiting', es: 'en espera' },
  solved: { en: 'solved', es: 'resuelto' },
  closed: { en: 'closed', es: 'cerrado' },
  queued: { en: 'queued', es: 'en cola' },
  sending: { en: 'sending', es: 'enviando' },
  accepted: { en: 'accepted by relay', es: 'aceptado por el servidor' },
  deferred: { en: 'deferred', es: 'aplazado' },
  held: { en: 'held', es: 'retenido' },
  failed: { en: 'failed', es: 'fallido' },
  uncertain: { en: 'uncertain', es: 'incierto' },
  expired: { en: 'expired', es: 'vencido' },
  bounced: { en: 'bounced', es: 'devuelto' },
  cancelled: { en: 'cancelled', es: 'cancelado' },
});
