import { say } from '../language.ts';
import { callersWords } from './callers-words.ts';
import { refused } from './refused.ts';

/** Who is calling, and what the case lacks. */
export const callersFailures = {
  // Proof and roles
  proofNeeded: (needed: number, have: number, wouldDo: readonly string[]) =>
    refused('proof-needed', say(callersWords.proofNeeded, { needed, have, accepted: wouldDo.join('; ') }), {
      needed,
      have,
      wouldDo,
    }),
  administratorUnnamed: () => refused('administrator-unnamed', say(callersWords.administratorUnnamed)),
  noAdministrator: (accountId: string) =>
    refused('no-administrator', say(callersWords.noAdministrator, { accountId })),
  proofImpossible: (proof: string) =>
    refused('proof-impossible', say(callersWords.proofImpossible, { proof })),
  proofForNobody: () => refused('case-without-account', say(callersWords.proofForNobody)),
  callbackNeeded: (masked: string) =>
    refused('callback-needed', say(callersWords.callbackNeeded, { masked }), { masked }),

  caseOtherAccount: (number: string) =>
    refused('case-other-account', say(callersWords.caseOtherAccount, { number })),

  caseOtherPractice: (number: string) =>
    refused('case-other-practice', say(callersWords.caseOtherPractice, { number })),
  /** The facts are for the face, which asks whose call it is. */
  whichCall: (facts: {
    readonly number: string;
    readonly practiceId: string;
    readonly accountId: string | null;
    readonly needed: number;
  }) => refused('which-call', say(callersWords.whichCall, { number: facts.number }), facts),
  caseAccountElsewhere: (accountId: string, practiceId: string | null) =>
    refused(
      'case-account-elsewhere',
      practiceId === null
        ? say(callersWords.accountHasPractice, { accountId })
        : say(callersWords.accountElsewhere, { accountId, practiceId }),
    ),
  caseWithoutAccount: (number: string) =>
    refused('case-without-account', say(callersWords.caseWithoutAccount, { number })),

  // Cases
  caseNotFound: (number: string) => refused('case-not-found', say(callersWords.caseNotFound, { number })),
  caseClosed: (number: string) => refused('case-closed', say(callersWords.caseClosed, { number })),
  caseMerged: (number: string, first: string) =>
    refused('case-merged', say(callersWords.caseMerged, { number, first }), { into: first }),
  caseNotMerged: (number: string) => refused('case-not-merged', say(callersWords.caseNotMerged, { number })),
  mergeItself: (number: string) =>
    refused('merge-itself', say(callersWords.mergeItself, { number }), { field: 'into' }),
  mergeHandedOver: (number: string, name: string) =>
    refused('merge-handed-over', say(callersWords.mergeHandedOver, { number, name })),
  mergeOtherPractice: (number: string, first: string) =>
    refused('merge-other-practice', say(callersWords.mergeOtherPractice, { number, first })),
  caseNotClosed: (number: string) => refused('case-not-closed', say(callersWords.caseNotClosed, { number })),

  closeUndoTooLate: (number: string) =>
    refused('close-undo-too-late', say(callersWords.closeUndoTooLate, { number })),
  proofNotTicked: (proof: string) => refused('proof-not-ticked', say(callersWords.proofNotTicked, { proof })),
  inPersonOnlyVisit: () => refused('proof-impossible', say(callersWords.inPersonOnlyVisit)),

  caseNotHanded: (number: string) => refused('case-not-handed', say(callersWords.caseNotHanded, { number })),
  handOverImpossible: (name: string) =>
    refused('hand-over-impossible', say(callersWords.handOverImpossible, { name })),
  reminderPast: () => refused('reminder-past', say(callersWords.reminderPast)),
  assigneeImpossible: (name: string) =>
    refused('assignee-impossible', say(callersWords.assigneeImpossible, { name })),
  answerNowhere: (number: string) => refused('answer-nowhere', say(callersWords.answerNowhere, { number })),
  macroUnknown: (name: string) => refused('macro-unknown', say(callersWords.macroUnknown, { name })),
  tooManyTags: (number: string, most: number) =>
    refused('too-many-tags', say(callersWords.tooManyTags, { number, most })),
  viewNotFound: () => refused('view-not-found', say(callersWords.viewNotFound)),
  viewNameTaken: (name: string) =>
    refused('view-name-taken', say(callersWords.viewNameTaken, { name }), { field: 'name' }),
  tooManyViews: (most: number) => refused('too-many-views', say(callersWords.tooManyViews, { most })),

  filterInvalid: (filter: string, value: string) =>
    refused('filter-invalid', say(callersWords.filterInvalid, { value, filter }), { filter }),
  filterReversed: (from: string, to: string) =>
    refused('filter-invalid', say(callersWords.filterReversed, { from, to }), {
      filter: 'from',
    }),
  nothingOnFile: () => refused('nothing-on-file', say(callersWords.nothingOnFile)),
} as const;
