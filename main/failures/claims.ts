import { say } from '../language.ts';
import { claimsWords } from './claims-words.ts';
import { refused, when } from './refused.ts';

/** Login emails, and what an upgrade to one meets. */
export const claimsFailures = {
  // Login emails
  emailInUse: (email: string, situation: string) =>
    refused('email-in-use', say(claimsWords.emailInUse, { email }), { email, situation }),
  emailHeldAlready: (email: string) =>
    refused('email-held-already', say(claimsWords.emailHeldAlready, { email })),
  emailPresent: (email: string) => refused('email-present', say(claimsWords.emailPresent, { email })),
  emailAbsent: (name: string) => refused('email-absent', say(claimsWords.emailAbsent, { name })),
  nothingToVerify: (name: string) => refused('nothing-to-verify', say(claimsWords.nothingToVerify, { name })),
  noPendingChange: (name: string) => refused('no-pending-change', say(claimsWords.noPendingChange, { name })),
  codeNeeded: (masked: string) => refused('code-needed', say(claimsWords.codeNeeded, { masked }), { masked }),
  claimGone: (email: string) => refused('claim-gone', say(claimsWords.claimGone, { email })),
  mailTooSoon: (nextAt: number) =>
    refused('mail-too-soon', say(claimsWords.mailTooSoon, { next: when(nextAt) }), { nextAt }),
  notReleasable: (email: string, situation: string) =>
    refused('not-releasable', say(claimsWords.notReleasable, { email }), { situation }),
  releaseTooEarly: (email: string, releasableAt: number) =>
    refused('release-too-early', say(claimsWords.releaseTooEarly, { email, from: when(releasableAt) }), {
      releasableAt,
    }),
  cannotConsolidate: (problem: string) =>
    refused('cannot-consolidate', say(claimsWords.cannotConsolidate, { problem }), { problem }),
  nothingToUndo: (number: string) => refused('nothing-to-undo', say(claimsWords.nothingToUndo, { number })),
  undoTooLate: (problem: string) =>
    refused('undo-too-late', say(claimsWords.undoTooLate, { problem }), {
      problem,
    }),

  // Upgrading a legacy login
  alreadyUpgraded: (name: string) => refused('already-upgraded', say(claimsWords.alreadyUpgraded, { name })),
} as const;
