import { say } from '../../language.ts';
import { columnName } from '../differences/difference-words.ts';
import { previewWords as words } from './preview-words.ts';

/** A field of an import, as people say it. */
export const fieldName = (field: string): string => {
  if (field === 'account_id') return say(words.accountId);
  if (field === 'practice_id') return say(words.practiceId);
  return columnName(field);
};
