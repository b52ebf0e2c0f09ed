import type { PlainMessage } from '../../../../language/catalogue.ts';
import type { LookupHit } from '../../../../preload/contract/directory.ts';
import { say } from '../../../language.ts';
import { searchWords as words } from './words.ts';

const matches: Readonly<Record<string, PlainMessage>> = {
  email: words.email,
  'email-prefix': words.email,
  phone: words.phone,
  'phone-tail': words.phone,
  'practice-id': words.practiceId,
  'user-name': words.userName,
};

/** What of a record met what was typed, in words; null where its name did, which is in sight. */
export const matchedWords = (matched: string): string | null => {
  const message = matches[matched];
  return message === undefined ? null : say(message);
};

/** Whether it can no longer be used to sign in: it is still found, and says so. */
export const isInactive = (hit: LookupHit): boolean =>
  hit.status === 'closed' || hit.status === 'deactivated';
