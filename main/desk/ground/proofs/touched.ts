import type { ActionType } from '../../../../preload/contract/contract.ts';
import type { Reader } from '../../../store/handles.ts';
import { type About, clinicMailboxOf, loginMailboxOf, phoneOf, practicePhoneOf } from '../people/devices.ts';
import type { Device } from '../rules/proof-rules.ts';

/** What of the one that it is about an action may change. */
export type Contact = 'phone' | 'login-email' | 'practice-phone' | 'clinic-email';

/**
 * Which numbers and addresses on file an action is about to change: a proof through one of them counts for nothing there,
 * for whoever took over the old one could give it away. An action that changes one says so here.
 */
const contactsTouched: Readonly<Partial<Record<ActionType, readonly Contact[]>>> = {
  'claims.claim': ['login-email'],
  'claims.change-email': ['login-email'],
  'claims.consolidate': ['login-email'],
  'claims.undo-consolidation': ['login-email'],
  'upgrade.attempt': ['login-email'],
  'signing-in.set-phone': ['phone'],
  'signing-in.reset-phone': ['phone'],
  'practices.correct-email': ['clinic-email'],
  'practices.correct-phone': ['practice-phone'],
};

/** The devices that an action of this type is about to change, of whom it is about. */
export function touchedDevices(
  reader: Reader,
  type: string,
  { accountId, practiceId }: About,
): readonly Device[] {
  const contacts = (contactsTouched as Readonly<Record<string, readonly Contact[]>>)[type] ?? [];
  const of: Readonly<Record<Contact, () => readonly Device[]>> = {
    phone: () => (accountId === null ? [] : phoneOf(reader, accountId)),
    'login-email': () => (accountId === null ? [] : loginMailboxOf(reader, accountId)),
    'practice-phone': () => (practiceId === null ? [] : practicePhoneOf(reader, practiceId)),
    'clinic-email': () => (practiceId === null ? [] : clinicMailboxOf(reader, practiceId)),
  };
  return contacts.flatMap((contact) => of[contact]());
}
