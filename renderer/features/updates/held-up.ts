import type { HoldUp } from '../../../preload/contract/updates.ts';
import { say, windowLocale } from '../../language.ts';
import { updateWords as words } from './words.ts';

/** What a restart waits for, in words. */
export const heldUpWords = (heldUpBy: readonly HoldUp[]): string =>
  new Intl.ListFormat(windowLocale(), { type: 'conjunction' }).format(
    heldUpBy.map((what) => say(words[what])),
  );
