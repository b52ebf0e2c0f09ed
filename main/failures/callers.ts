import { refused } from './refused.ts';

/** Who is calling, and what the case lacks. */
export const callersFailures = {
  // Proof and roles
  proofNeeded: (needed: number, have: number, wouldDo: readonly string[]) =>
    refused(
      'proof-needed',
      `This needs proof of strength ${needed} and the case has ${have}. What would do: ${wouldDo.join('; ')}.`,
      { needed, have, wouldDo },
    ),
  leadNeeded: () =>
    refused('lead-needed', 'Only a lead may do this. Ask one, or have yourself added in the settings.'),

  caseOtherAccount: (number: string) =>
    refused(
      'case-other-account',
      `The proofs of case ${number} are for another account. Open a case for this one and check who is calling.`,
    ),

  caseOtherPractice: (number: string) =>
    refused(
      'case-other-practice',
      `The proofs of case ${number} are for another practice. Open a case for this one and check who is calling.`,
    ),
  caseAccountElsewhere: (accountId: string, practiceId: string | null) =>
    refused(
      'case-account-elsewhere',
      practiceId === null
        ? `The account “${accountId}” has a practice. Name that one, or leave the practice away.`
        : `The account “${accountId}” is not one of the practice “${practiceId}”. Name the practice that it is in, or leave the practice away.`,
    ),
  caseWithoutAccount: (number: string) =>
    refused(
      'case-without-account',
      `Case ${number} is not about anybody yet. Say whose account it is; then it can be checked who is calling.`,
    ),

  // Cases
  caseNotFound: (number: string) =>
    refused('case-not-found', `There is no case “${number}”. Case numbers look like 7K3M-Q2XA.`),
  caseClosed: (number: string) => refused('case-closed', `Case ${number} is closed. Open it again first.`),
  caseNotClosed: (number: string) => refused('case-not-closed', `Case ${number} is not closed.`),

  filterInvalid: (filter: string, value: string) =>
    refused(
      'filter-invalid',
      `“${value}” is not a day or time for “${filter}”. Write a day as 2026-11-25, or a time with its zone as 2026-11-25T13:00-05:00.`,
      { filter },
    ),
  filterReversed: (from: string, to: string) =>
    refused('filter-invalid', `“from” (${from}) is after “to” (${to}), so nothing could be found.`, {
      filter: 'from',
    }),
  nothingOnFile: () => refused('nothing-on-file', 'There is nothing on file here that could be shown.'),
} as const;
