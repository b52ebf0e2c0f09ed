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
  administratorUnnamed: () =>
    refused(
      'administrator-unnamed',
      'Say which administrator of the practice confirmed it, and how they were reached.',
    ),
  noAdministrator: (accountId: string) =>
    refused(
      'no-administrator',
      `“${accountId}” is no other administrator of this practice who could confirm it.`,
    ),
  proofImpossible: (proof: string) =>
    refused('proof-impossible', `There is nothing on file for this proof: ${proof}.`),
  proofForNobody: () =>
    refused(
      'case-without-account',
      'The case is not about anybody yet. Say which practice or account it is about; then it can be checked who is calling.',
    ),
  overrideUnconfirmed: () =>
    refused(
      'override-unconfirmed',
      'Nobody is named as a lead yet, so roles are not set up and anyone at this desk could do this. Give the reason a second time to go on, or name the leads in the settings.',
    ),
  callbackNeeded: (masked: string) =>
    refused(
      'callback-needed',
      `The help desk has to call ${masked}, the number on file, and note the callback before the new address takes effect.`,
      { masked },
    ),
  operatorInvalid: () =>
    refused(
      'operator-invalid',
      'An operator’s name is one line of 1 to 100 characters without control characters. Give another with --operator.',
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
