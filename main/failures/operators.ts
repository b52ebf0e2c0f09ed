import { say } from '../language.ts';
import { operatorsWords as words } from './operators-words.ts';
import { refused, when } from './refused.ts';

/** Who works at the desk: names, roles, signing in, and the second person who agrees. */
export const operatorsFailures = {
  // Who acts
  operatorInvalid: () => refused('operator-invalid', say(words.operatorInvalid)),
  operatorUnknown: (name: string) => refused('operator-unknown', say(words.operatorUnknown, { name })),
  leadNeeded: () => refused('lead-needed', say(words.leadNeeded)),
  auditorChangesNothing: () => refused('auditor-changes-nothing', say(words.auditorChangesNothing)),

  // Signing in
  notSignedIn: () => refused('not-signed-in', say(words.notSignedIn)),
  deskLocked: () => refused('desk-locked', say(words.deskLocked)),
  signInFailed: () => refused('sign-in-failed', say(words.signInFailed)),
  signInTooSoon: (nextAt: number) =>
    refused('sign-in-too-soon', say(words.signInTooSoon, { next: when(nextAt) }), { nextAt }),
  systemUserUnknown: (systemUser: string) =>
    refused('system-user-unknown', say(words.systemUserUnknown, { systemUser }), { systemUser }),
  systemUserOff: () => refused('system-user-off', say(words.systemUserOff)),
  operatorSignInNeeded: (name: string) =>
    refused('operator-sign-in-needed', say(words.operatorSignInNeeded, { name })),
  signInKeyUnreadable: (path: string) =>
    refused('sign-in-key-unreadable', say(words.signInKeyUnreadable, { path }), { path }),
  signInKeyUnknown: () => refused('sign-in-key-unknown', say(words.signInKeyUnknown)),
  passwordWrong: () => refused('password-wrong', say(words.passwordWrong)),

  // Who there is
  operatorNotFound: (id: string) => refused('operator-not-found', say(words.operatorNotFound, { id })),
  operatorNameTaken: (name: string) => refused('operator-name-taken', say(words.operatorNameTaken, { name })),
  operatorNameReserved: (name: string) =>
    refused('operator-name-reserved', say(words.operatorNameReserved, { name })),
  systemUserTaken: (systemUser: string, name: string) =>
    refused('system-user-taken', say(words.systemUserTaken, { systemUser, name })),
  systemUserNeeded: () => refused('system-user-needed', say(words.systemUserNeeded)),
  operatorKeyNotFound: (id: string) =>
    refused('operator-key-not-found', say(words.operatorKeyNotFound, { id })),
  lastLead: () => refused('last-lead', say(words.lastLead)),

  // The second person
  approvalNeeded: () => refused('approval-needed', say(words.approvalNeeded)),
  approvalNotAnother: () => refused('approval-not-another', say(words.approvalNotAnother)),
  approvalNotALead: (name: string) => refused('approval-not-a-lead', say(words.approvalNotALead, { name })),
  approvalWrong: () => refused('approval-wrong', say(words.approvalWrong)),
  approvalNeedsLeads: () => refused('approval-needs-leads', say(words.approvalNeedsLeads)),
} as const;
