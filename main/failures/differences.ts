import { refused } from './refused.ts';

/** Where the source of the imports and the desk say two things. */
export const differencesFailures = {
  differenceNotFound: (id: string, column: string) =>
    refused(
      'difference-not-found',
      `There is no difference in ${column} of “${id}”. It was settled already, or both say the same by now.`,
    ),
  differenceNotTakeable: (problem: string) =>
    refused('difference-not-takeable', `${problem} Nothing was changed.`),
} as const;
