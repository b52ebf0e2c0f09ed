import type { LookupHit, LookupKind } from '../../../../preload/contract/directory.ts';

const words: Readonly<Record<string, string>> = {
  email: 'email',
  'email-prefix': 'email',
  phone: 'phone',
  'phone-tail': 'phone',
  'practice-id': 'Practice ID',
  'user-name': 'user name',
  name: 'name',
};

/** What of a record met what was typed, in words. */
export const matchedWords = (matched: string): string => words[matched] ?? matched.replaceAll('-', ' ');

/** What the desk took the typed text for. */
export const kindWords: Readonly<Record<LookupKind, string>> = {
  email: 'by email',
  phone: 'by phone',
  'practice-id': 'by Practice ID',
  'user-name': 'by user name',
  text: 'by name',
};

/** Whether nobody can sign in with it any more: it is still found, and says so. */
export const isInactive = (hit: LookupHit): boolean =>
  hit.status === 'closed' || hit.status === 'deactivated';
