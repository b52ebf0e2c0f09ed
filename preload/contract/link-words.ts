import { catalogue, type PlainMessage } from '../../language/catalogue.ts';
import type { LinkPurpose, LinkState } from './links.ts';

type WordsOf<Code extends string> = Readonly<Record<Code, PlainMessage>>;

/** What a link is for, as lists show it. */
export const linkPurposeWords: WordsOf<LinkPurpose> = catalogue({
  'reset-password': { en: 'New password', es: 'Contraseña nueva' },
  'verify-email': { en: 'Verify address', es: 'Verificar dirección' },
  'change-email': { en: 'Confirm new address', es: 'Confirmar dirección nueva' },
  'cancel-change': { en: 'Stop change of address', es: 'Detener cambio de dirección' },
  invitation: { en: 'Invitation', es: 'Invitación' },
  'prove-mailbox': { en: 'Caller verification', es: 'Verificación de la llamada' },
});

/** Where a link stands. */
export const linkStateWords: WordsOf<LinkState> = catalogue({
  used: { en: 'used', es: 'usado' },
  cancelled: { en: 'cancelled', es: 'cancelado' },
  expired: { en: 'expired', es: 'vencido' },
  opened: { en: 'opened, not used', es: 'abierto, sin usar' },
  sent: { en: 'sent, not opened', es: 'enviado, sin abrir' },
  waiting: { en: 'not sent yet', es: 'aún sin enviar' },
  'not-arrived': { en: 'did not arrive', es: 'no llegó' },
});
