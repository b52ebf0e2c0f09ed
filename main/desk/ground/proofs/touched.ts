import type { Contact } from '../../../../preload/contract/define.ts';
import type { Reader } from '../../../store/handles.ts';
import { type About, clinicMailboxOf, loginMailboxOf, phoneOf, practicePhoneOf } from '../people/devices.ts';
import type { Device } from '../rules/proof-rules.ts';

/** The devices that these are of whom an action is about, to be left out where it is about to change them. */
export function touchedDevices(
  reader: Reader,
  contacts: readonly Contact[],
  { accountId, practiceId }: About,
): readonly Device[] {
  const of: Readonly<Record<Contact, () => readonly Device[]>> = {
    phone: () => (accountId === null ? [] : phoneOf(reader, accountId)),
    'login-email': () => (accountId === null ? [] : loginMailboxOf(reader, accountId)),
    'practice-phone': () => (practiceId === null ? [] : practicePhoneOf(reader, practiceId)),
    'clinic-email': () => (practiceId === null ? [] : clinicMailboxOf(reader, practiceId)),
  };
  return contacts.flatMap((contact) => of[contact]());
}
