import { catalogue } from '../../language/catalogue.ts';
import { say, windowLocale } from '../language.ts';

const words = catalogue({
  afterLast: { en: 'This is after “{field}”.', es: 'Es posterior a “{field}”.' },
});

/** The time zone of this computer: whose days an operator means. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What is wrong with the first of two days, in a sentence that names the field of the last one; null where nothing is. */
export const daysProblem = (from: string, to: string, lastField: string): string | null =>
  from !== '' && to !== '' && from > to ? say(words.afterLast, { field: lastField }) : null;

// The fifth of January 2026 is a Monday.
const sunday = 4;

/** What a day of the week is called; 1 is Monday. */
export const weekdayName = (weekday: number, length: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(windowLocale(), { weekday: length, timeZone: 'UTC' }).format(
    Date.UTC(2026, 0, sunday + weekday),
  );
