import { refused, when } from './refused.ts';

/** Login emails, and what an upgrade to one meets. */
export const claimsFailures = {
  // Login emails
  emailInUse: (email: string, situation: string) =>
    refused(
      'email-in-use',
      `The email ${email} is already in use. Choose another one, or see why it is in use and what can be done.`,
      { email, situation },
    ),
  emailHeldAlready: (email: string) =>
    refused('email-held-already', `The account has the login email ${email} already. Nothing was changed.`),
  emailPresent: (email: string) =>
    refused(
      'email-present',
      `The account has the login email ${email}. To give it another one, change the login email.`,
    ),
  emailAbsent: (name: string) => refused('email-absent', `${name} has no login email. Claim one first.`),
  nothingToVerify: (name: string) =>
    refused('nothing-to-verify', `${name} has no login email that waits to be verified.`),
  noPendingChange: (name: string) =>
    refused('no-pending-change', `${name} has no change of the login email under way.`),
  codeNeeded: (masked: string) =>
    refused(
      'code-needed',
      `The link is right. A security code to the verification phone (${masked}) is needed as well: have it sent, then type it in.`,
      { masked },
    ),
  claimGone: (email: string) =>
    refused(
      'claim-gone',
      `The address ${email} was given up or changed since this link was sent, so there is nothing to confirm. Ask for a new mail.`,
    ),
  mailTooSoon: (nextAt: number) =>
    refused(
      'mail-too-soon',
      `A mail with a link was sent there a moment ago. The next one is possible at ${when(nextAt)} UTC; meanwhile look for it in the spam folder.`,
      { nextAt },
    ),
  notReleasable: (email: string, situation: string) =>
    refused(
      'not-releasable',
      `${email} can't be released: it is neither unverified nor held by an inactive account.`,
      { situation },
    ),
  releaseTooEarly: (email: string, releasableAt: number) =>
    refused(
      'release-too-early',
      `The waiting time of the claim on ${email} is not over. It can be released from ${when(releasableAt)} UTC.`,
      { releasableAt },
    ),
  cannotConsolidate: (problem: string) =>
    refused('cannot-consolidate', `These two accounts can't be put together: ${problem}.`, { problem }),
  nothingToUndo: (number: string) =>
    refused('nothing-to-undo', `In case ${number} no accounts were put together that still are.`),
  undoTooLate: (problem: string) =>
    refused('undo-too-late', `It can't be taken back any more: ${problem}. Nothing was changed.`, {
      problem,
    }),

  // Upgrading a legacy login
  alreadyUpgraded: (name: string) =>
    refused(
      'already-upgraded',
      `${name} signs in by email already. Help with that sign-in, or change the login email.`,
    ),
} as const;
