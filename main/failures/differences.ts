import { say } from '../language.ts';
import { differencesWords } from './differences-words.ts';
import { refused } from './refused.ts';

/** Where the source of the imports and the desk say two things. */
export const differencesFailures = {
  differenceNotFound: (id: string, column: string) =>
    refused('difference-not-found', say(differencesWords.differenceNotFound, { column, id })),
  differenceNotTakeable: (problem: string) =>
    refused('difference-not-takeable', say(differencesWords.differenceNotTakeable, { problem })),
} as const;
