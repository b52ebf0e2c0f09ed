import type { PlainMessage } from '../../../language/catalogue.ts';
import {
  caseStateWords,
  priorityWords,
  reasonWords,
  resolutionWords,
} from '../../../preload/contract/case-words.ts';
import {
  caseReasons,
  caseSorts,
  caseStates,
  priorities,
  resolutionCodes,
} from '../../../preload/contract/cases.ts';
import { channels } from '../../../preload/contract/shared.ts';
import { channelWords } from '../../data/words.ts';
import { say } from '../../language.ts';
import { filterWords } from './filter-words.ts';

/** What can be chosen, said when it is drawn. */
function optionsOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, PlainMessage>>,
) {
  return () => values.map((value) => ({ value, label: say(words[value]) }));
}

export const reasonOptions = optionsOf(caseReasons, reasonWords);
export const stateOptions = optionsOf(caseStates, caseStateWords);
export const priorityOptions = optionsOf(priorities, priorityWords);
export const resolutionOptions = optionsOf(resolutionCodes, resolutionWords);
export const channelOptions = optionsOf(channels, channelWords);

const orders = ['usual', ...caseSorts] as const;
const orderOptions = optionsOf(orders, filterWords);
/** Orders of a list: the usual one of all cases is that of the newest first. */
export const sortOptions = (isQueue: boolean): ReturnType<typeof orderOptions> =>
  orderOptions().filter(({ value }) => isQueue || value !== 'newest');
