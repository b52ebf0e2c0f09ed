import { catalogue } from '../../language/catalogue.ts';
import { say } from '../language.ts';

const words = catalogue({
  afterLast: { en: 'This is after “{field}”.', es: 'Es posterior a “{field}”.' },
});

/** The time zone of this computer: whose days an operator means. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What is wrong with the first of two days, in a sentence that names the field of the last one; null where nothing is. */
export const daysProblem = (from: string, to: string, lastField: string): string | null =>
  from !== '' && to !== '' && from > to ? say(words.afterLast, { field: lastField }) : null;
