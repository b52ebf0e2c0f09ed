import { localeOf } from '../../../language/languages.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { say } from '../../language.ts';
import { pageLanguage } from './page-language.ts';
import { timeWords as words } from './words.ts';

/** A wait as people say it, never shorter than it is: `40 seconds`, `3 minutes`, `2 hours`. */
export function waitInWords(time: Millis): string {
  const seconds = Math.max(1, Math.ceil(time / 1000));
  if (seconds < 60) return say(words.seconds, { count: seconds });
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120
    ? say(words.minutes, { count: minutes })
    : say(words.hours, { count: Math.ceil(minutes / 60) });
}

/** A day by UTC as people write it: `November 26, 2026`. */
export const dayInWords = (at: Millis): string =>
  new Intl.DateTimeFormat(localeOf[pageLanguage()], { dateStyle: 'long', timeZone: 'UTC' }).format(at);
