import type { PlainMessage } from '../../../../language/catalogue.ts';
import { type EditLevel, editLevels } from '../../../../preload/contract/people.ts';
import { say } from '../../../language.ts';
import { personWords as words } from './words.ts';

/** What somebody may do with the practice's records, in words. */
export const editLevelWords: Readonly<Record<EditLevel, PlainMessage>> = {
  'read-only': words.readOnly,
  standard: words.standard,
  full: words.full,
};

/** The levels to choose from. */
export const editLevelOptions = (): { readonly value: EditLevel; readonly label: string }[] =>
  editLevels.map((value) => ({ value, label: say(editLevelWords[value]) }));
