import type { Millis } from '../../preload/contract/shared.ts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** A wait as people say it, never shorter than it is: `40 seconds`, `3 minutes`, `2 hours`. */
export function waitInWords(time: Millis): string {
  const seconds = Math.max(1, Math.ceil(time / 1000));
  if (seconds < 60) return plural(seconds, 'second');
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? plural(minutes, 'minute') : plural(Math.ceil(minutes / 60), 'hour');
}
