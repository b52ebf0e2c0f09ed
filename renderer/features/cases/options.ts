import type { PlainMessage } from '../../../language/catalogue.ts';
import {
  caseStateWords,
  priorityWords,
  reasonWords,
  resolutionWords,
} from '../../../preload/contract/case-words.ts';
import { caseReasons, caseStates, priorities, resolutionCodes } from '../../../preload/contract/cases.ts';
import { channels } from '../../../preload/contract/shared.ts';
import { channelWords } from '../../data/words.ts';
import { say } from '../../language.ts';

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
