import type { EditLevel } from '../../../../preload/contract/people.ts';

/** What somebody may do with the practice's records, in words. */
export const editLevelWords: Readonly<Record<EditLevel, string>> = {
  'read-only': 'Read only',
  standard: 'Standard',
  full: 'Full',
};
