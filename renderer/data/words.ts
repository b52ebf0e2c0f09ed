import type { CaseReason, CaseState, Priority, ResolutionCode } from '../../preload/contract/cases.ts';
import type { MessageState } from '../../preload/contract/outbox.ts';
import type { MailMode } from '../../preload/contract/settings.ts';
import type { Channel, ProofKind } from '../../preload/contract/shared.ts';

/** The reason of a case, as people say it. */
export const reasonWords: Readonly<Record<CaseReason, string>> = {
  'forgot-user-name': 'Forgot user name',
  'forgot-login-email': 'Forgot login email',
  'forgot-password': 'Forgot password',
  locked: 'Locked',
  'reset-mail-not-received': 'Reset mail not received',
  'link-expired': 'Link expired',
  'code-not-received': 'Code not received',
  'code-rejected': 'Code rejected',
  'lost-or-new-phone': 'Lost or new phone',
  'email-in-use': 'Email in use',
  'email-claimed-not-verified': 'Email claimed, not verified',
  'shared-mailbox': 'Shared mailbox',
  'change-login-email': 'Change login email',
  'upgrade-failed': 'Upgrade failed',
  'legacy-login-fails': 'Legacy login fails',
  'several-user-names': 'Several user names',
  'new-user-cannot-finish': 'New user cannot finish',
  'works-in-two-practices': 'Works in two practices',
  'not-on-file': 'Not on file',
  'person-left': 'Person left',
  'unrequested-reset': 'Reset nobody asked for',
  'emergency-access': 'Emergency access',
  other: 'Other',
};

export const caseStateWords: Readonly<Record<CaseState, string>> = {
  open: 'Open',
  waiting: 'Waiting',
  solved: 'Solved',
  closed: 'Closed',
};

export const priorityWords: Readonly<Record<Priority, string>> = {
  low: 'Low',
  normal: 'Normal',
  high: 'High',
  urgent: 'Urgent',
};

export const resolutionWords: Readonly<Record<ResolutionCode, string>> = {
  helped: 'Helped',
  explained: 'Explained',
  'mail-sent': 'Mail sent',
  changed: 'Changed',
  referred: 'Referred to somebody else',
  'caller-not-proven': 'Caller not proven',
  'no-answer': 'No answer',
  duplicate: 'Duplicate',
  'not-possible': 'Not possible',
};

export const channelWords: Readonly<Record<Channel, string>> = {
  phone: 'Phone',
  email: 'Email',
  portal: 'Portal',
  visit: 'Visit',
};

/** A proof with the strength that it is worth. */
export const proofWords: Readonly<Record<ProofKind, { readonly words: string; readonly strength: number }>> =
  {
    'practice-access-code': { words: 'Practice access code', strength: 1 },
    callback: { words: 'Callback to the number on file', strength: 2 },
    'phone-code': { words: 'Code to the verification phone', strength: 2 },
    'mailbox-link': { words: 'Link to the mailbox on file', strength: 2 },
    administrator: { words: 'Confirmed by an administrator', strength: 2 },
    'in-person': { words: 'Seen in person', strength: 3 },
  };

/** A message's state. What a relay accepted is never called delivered: nobody here can know that. */
export const messageStateWords: Readonly<Record<MessageState, string>> = {
  queued: 'Queued',
  sending: 'Sending',
  accepted: 'Accepted',
  deferred: 'Deferred',
  held: 'Held',
  failed: 'Failed',
  uncertain: 'Uncertain',
  expired: 'Expired',
  bounced: 'Bounced',
  cancelled: 'Cancelled',
};

/** What a message's state means, in a sentence. */
export const messageStateMeaning: Readonly<Record<MessageState, string>> = {
  queued: 'Waits for its turn, which comes within seconds.',
  sending: 'Is being handed to the mail server now.',
  accepted: 'The mail server took it. Whether it reached the mailbox nobody here can see.',
  deferred: 'The mail server asked to try later; the program does so by itself.',
  held: 'Nothing was tried: mail is off, the desk is offline, or no service serves its link. It goes out when that changes.',
  failed: 'The mail server refused it for good. Its case is open again.',
  uncertain: 'The connection broke after the message was sent. It may have arrived or not.',
  expired: 'Its link would be dead on arrival, so it was not sent.',
  bounced: 'It came back as undeliverable.',
  cancelled: 'Somebody took it back before it was sent.',
};

export const mailModeWords: Readonly<Record<MailMode, string>> = {
  off: 'Mail off',
  sandbox: 'Sandbox mail',
  smtp: 'Mail by SMTP',
};
