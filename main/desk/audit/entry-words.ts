import type { PlainMessage } from '../../../language/catalogue.ts';
import { actions } from '../../../preload/contract/contract.ts';
import { say } from '../../language.ts';
import { entryWords } from './words.ts';

const declared: Readonly<Record<string, { readonly label: PlainMessage }>> = actions;

/** What an action is called; an entry of a kind that is not known any more is called by its type. */
export function actionInWords(action: string): string {
  if (Object.hasOwn(declared, action)) return say(declared[action]?.label ?? entryWords[action] ?? noWords);
  return Object.hasOwn(entryWords, action) ? say(entryWords[action] ?? noWords) : action;
}

const noWords: PlainMessage = { texts: { en: '', es: '' } };

/** Every kind of entry that there can be. */
export const everyKind = (): readonly string[] => [
  ...new Set([...Object.keys(declared), ...Object.keys(entryWords)]),
];
