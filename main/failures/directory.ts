import { refused, when } from './refused.ts';

/** Practices, accounts and their people. */
export const directoryFailures = {
  // Directory
  practiceNotFound: (id: string) =>
    refused(
      'practice-not-found',
      `There is no practice with the Practice ID “${id}”. Look it up by name or phone.`,
    ),
  accountNotFound: (id: string) =>
    refused('account-not-found', `There is no account “${id}”. Look the person up by name or email.`),
  userNameTaken: (userName: string, holderAccountId: string) =>
    refused(
      'user-name-taken',
      `The user name “${userName}” belongs to another account already. Give this one a user name of its own.`,
      { holderAccountId },
    ),
  emailMissing: (state: string) =>
    refused(
      'email-missing',
      `The state of the login email is “${state}”, but there is no address. Add it, or make the state “none”.`,
    ),
  accountInactive: (name: string) =>
    refused(
      'account-inactive',
      `${name} is deactivated, or the practice is closed. Reactivate the account first.`,
    ),

  accountInvited: (name: string) =>
    refused(
      'account-invited',
      `${name} has not finished the invitation, so there is no password to reset yet. Send the invitation again.`,
    ),

  // People
  practiceClosed: (name: string) =>
    refused('practice-closed', `${name} is closed. Open the practice again first.`),
  practiceNotClosed: (name: string) =>
    refused('practice-not-closed', `${name} is not closed, so there is nothing to open again.`),
  notAdministrator: (name: string, practiceName: string) =>
    refused(
      'not-administrator',
      `${name} is no active administrator of ${practiceName}. Only one of those may ask for this; see who they are in the practice's record.`,
    ),
  lastAdministrator: (name: string, practiceName: string) =>
    refused(
      'last-administrator',
      `${name} is the last administrator of ${practiceName}. Make somebody else administrator first, or close the practice.`,
    ),
  notAPerson: (name: string) =>
    refused(
      'not-a-person',
      `${name} is a clinic's shared sign-in. Only a person can be given that; look the person up.`,
    ),
  phoneNoNumber: () =>
    refused('phone-no-number', 'This is no number that could be called. Type it with its area code.'),
  nothingToChange: (what: string) => refused('nothing-to-change', `${what} Nothing was changed.`),
  notInvited: (name: string) =>
    refused(
      'not-invited',
      `${name} waits for no invitation. Where the password is the trouble, send a reset instead.`,
    ),
  invitationWithoutAddress: (name: string) =>
    refused(
      'invitation-without-address',
      `${name} has no login email that an invitation could go to. Claim an address for the account first.`,
    ),
  invitationTooSoon: (nextAt: number) =>
    refused(
      'invitation-too-soon',
      `An invitation was sent a moment ago. The next one is possible at ${when(nextAt)} UTC; meanwhile look in the spam folder.`,
      { nextAt },
    ),
  accessCodeMissing: (practiceName: string) =>
    refused(
      'access-code-missing',
      `${practiceName} has no practice access code yet, so nobody can prove anything with one. Check the caller in another way.`,
    ),
} as const;
