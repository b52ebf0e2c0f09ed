import { say } from '../language.ts';
import { directoryWords } from './directory-words.ts';
import { refused, when } from './refused.ts';

/** Practices, accounts and their people. */
export const directoryFailures = {
  // Directory
  practiceNotFound: (id: string) =>
    refused('practice-not-found', say(directoryWords.practiceNotFound, { id })),
  accountNotFound: (id: string) => refused('account-not-found', say(directoryWords.accountNotFound, { id })),
  userNameTaken: (userName: string, holderAccountId: string) =>
    refused('user-name-taken', say(directoryWords.userNameTaken, { userName }), { holderAccountId }),
  emailMissing: (state: string) => refused('email-missing', say(directoryWords.emailMissing, { state })),
  accountInactive: (name: string) =>
    refused('account-inactive', say(directoryWords.accountInactive, { name })),

  accountInvited: (name: string) => refused('account-invited', say(directoryWords.accountInvited, { name })),

  // People
  practiceClosed: (name: string) => refused('practice-closed', say(directoryWords.practiceClosed, { name })),
  practiceNotClosed: (name: string) =>
    refused('practice-not-closed', say(directoryWords.practiceNotClosed, { name })),
  notAdministrator: (name: string, practiceName: string) =>
    refused('not-administrator', say(directoryWords.notAdministrator, { name, practiceName })),
  lastAdministrator: (name: string, practiceName: string) =>
    refused('last-administrator', say(directoryWords.lastAdministrator, { name, practiceName })),
  notAPerson: (name: string) => refused('not-a-person', say(directoryWords.notAPerson, { name })),
  phoneNoNumber: () => refused('phone-no-number', say(directoryWords.phoneNoNumber)),
  nothingToChange: (what: string) =>
    refused('nothing-to-change', say(directoryWords.nothingToChange, { what })),
  notInvited: (name: string) => refused('not-invited', say(directoryWords.notInvited, { name })),
  invitationWithoutAddress: (name: string) =>
    refused('invitation-without-address', say(directoryWords.invitationWithoutAddress, { name })),
  invitationTooSoon: (nextAt: number) =>
    refused('invitation-too-soon', say(directoryWords.invitationTooSoon, { next: when(nextAt) }), { nextAt }),
  accessCodeMissing: (practiceName: string) =>
    refused('access-code-missing', say(directoryWords.accessCodeMissing, { practiceName })),
} as const;
