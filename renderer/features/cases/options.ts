import type { PlainMessage } from '../../../language/catalogue.ts';
import {
  caseStateWords,
  priorityWords,
  reasonWords,
  resolutionWords,
} from '../../../preload/contract/case-words.ts';
import {
  type CaseSort,
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

/** The orders, each by what comes first. The usual one of all cases is that of the newest, that of a queue is by turn. */
const orderWords: Readonly<Record<CaseSort, PlainMessage>> = {
  newest: filterWords.newestFirst,
  oldest: filterWords.oldestFirst,
  unanswered: filterWords.unansweredFirst,
  priority: filterWords.priorityFirst,
  due: filterWords.dueFirst,
};

/** The orders of a list. */
export const sortOptions = (isQueue: boolean) => [
  { value: 'usual' as const, label: say(isQueue ? filterWords.turnFirst : filterWords.newestFirst) },
  ...caseSorts
    .filter((sort) => isQueue || sort !== 'newest')
    .map((sort) => ({ value: sort, label: say(orderWords[sort]) })),
];
