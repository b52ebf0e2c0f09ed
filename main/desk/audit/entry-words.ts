import type { PlainMessage } from '../../../language/catalogue.ts';
import { say } from '../../language.ts';
import type { Reader } from '../../store/handles.ts';
import { actionEntryWords } from './action-entry-words.ts';
import { sentenceWords as words } from './detail-words.ts';
import { detailOf } from './entry-details.ts';
import { entryWords } from './words.ts';

const kinds: Readonly<Record<string, PlainMessage>> = { ...actionEntryWords, ...entryWords };

/** What a kind of entry is called; one that is not known any more is called by its type. */
export function actionInWords(action: string): string {
  const known = Object.hasOwn(kinds, action) ? kinds[action] : undefined;
  return known === undefined ? action : say(known);
}

/** Every kind of entry that there can be. */
export const everyKind = (): readonly string[] => Object.keys(kinds);

// What these say was done to the one whom they are about, not for them.
const doneToWhom: ReadonlySet<string> = new Set([
  'people.invite',
  'people.deactivate',
  'people.reactivate',
  'practices.close',
  'practices.reopen',
  'claims.consolidate',
  'claims.undo-consolidation',
]);

/** An entry in words. */
export interface EntryInWords {
  /** What was done, and to which setting, by which check. Whom it is about is not in it. */
  readonly what: string;
  /** What was done, for whom: one sentence. */
  readonly sentence: string;
}

/** An entry in words: `whom` is the name of the person, else of the practice, else null. */
export function entryInWords(
  reader: Reader,
  { action, input, whom }: { readonly action: string; readonly input: unknown; readonly whom: string | null },
): EntryInWords {
  const what = actionInWords(action);
  const about =
    whom === null ? what : say(doneToWhom.has(action) ? words.whomItself : words.forWhom, { what, whom });
  const detail = detailOf(reader, action, input);
  const detailed = (sentence: string): string =>
    detail === null ? sentence : say(words.withDetail, { sentence, detail });
  return { what: detailed(what), sentence: detailed(about) };
}
