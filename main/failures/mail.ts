import type { MessageState } from '../../preload/contract/outbox.ts';
import { say } from '../language.ts';
import { mailFailureWords, stateWords } from './mail-words.ts';
import { refused } from './refused.ts';

const inBraces = (place: string): string => `{{${place}}}`;

const notWaiting = {
  retry: mailFailureWords.notSentAgain,
  hold: mailFailureWords.notHeld,
  cancel: mailFailureWords.notCancelled,
  putAway: mailFailureWords.notPutAway,
  takeBack: mailFailureWords.notTakenBack,
} as const;

/** Messages, and how they are sent. */
export const mailFailures = {
  // Messages
  messageNotFound: (id: string) =>
    refused('message-not-found', say(mailFailureWords.messageNotFound, { id })),
  messageNotWaiting: (id: string, state: MessageState, wanted: keyof typeof notWaiting) =>
    refused('message-not-waiting', say(notWaiting[wanted], { state: say(stateWords[state]) }), { id, state }),
  messageUncertain: (id: string) =>
    refused('message-uncertain', say(mailFailureWords.messageUncertain), { id }),
  messageExpired: (id: string) => refused('message-expired', say(mailFailureWords.messageExpired), { id }),
  messageLinkVoid: (id: string) =>
    refused('message-link-void', say(mailFailureWords.messageLinkVoid), { id }),
  messageSuperseded: (id: string) =>
    refused('message-superseded', say(mailFailureWords.messageSuperseded), { id }),
  nothingReturned: (email: string) =>
    refused('nothing-returned', say(mailFailureWords.nothingReturned, { email }), {
      email,
    }),
  sandboxMailNotFound: (file: string) =>
    refused('sandbox-mail-not-found', say(mailFailureWords.sandboxMailNotFound, { file })),
  mailGoesNowhere: (reason: string) =>
    refused('mail-goes-nowhere', say(mailFailureWords.mailGoesNowhere, { reason })),
  oauthNotSetUp: () => refused('oauth-not-set-up', say(mailFailureWords.oauthNotSetUp)),
  oauthRefused: (provider: string, reason: string, said: string) =>
    refused(
      'oauth-refused',
      said === ''
        ? say(mailFailureWords.oauthRefused, { provider, reason })
        : say(mailFailureWords.oauthRefusedSaying, { provider, reason, said }),
      { reason },
    ),
  oauthUnreachable: (provider: string, reason: string) =>
    refused('oauth-unreachable', say(mailFailureWords.oauthUnreachable, { provider, reason })),
  oauthPageNotOpened: (provider: string) =>
    refused('oauth-page-not-opened', say(mailFailureWords.oauthPageNotOpened, { provider })),
  oauthCancelled: (provider: string) =>
    refused('oauth-cancelled', say(mailFailureWords.oauthCancelled, { provider })),
  oauthNotFinished: (provider: string) =>
    refused('oauth-not-finished', say(mailFailureWords.oauthNotFinished, { provider })),
  noMailboxSetUp: () => refused('no-mailbox-set-up', say(mailFailureWords.noMailboxSetUp)),
  mailboxUnreadable: (mailbox: string, reason: string) =>
    refused('mailbox-unreadable', say(mailFailureWords.mailboxUnreadable, { mailbox, reason })),
  // The words of templates
  wordingUnknown: (text: string) =>
    refused('wording-unknown', say(mailFailureWords.wordingUnknown, { text }), { text }),
  wordingFixed: (text: string, label: string) =>
    refused('wording-fixed', say(mailFailureWords.wordingFixed, { label }), { text }),
  wordingEmpty: (text: string, label: string) =>
    refused('wording-empty', say(mailFailureWords.wordingEmpty, { label }), { text }),
  wordingTooLong: (text: string, label: string, most: number) =>
    refused('wording-too-long', say(mailFailureWords.wordingTooLong, { label, most }), {
      text,
      most,
    }),
  wordingPlace: (text: string, label: string, place: string, places: readonly string[]) =>
    refused(
      'wording-place',
      places.length === 0
        ? say(mailFailureWords.wordingNoPlaces, { label, place: inBraces(place) })
        : say(mailFailureWords.wordingPlace, {
            label,
            place: inBraces(place),
            places: places.map(inBraces).join(', '),
          }),
      { text, place },
    ),
  wordingLink: (text: string, label: string, link: string) =>
    refused('wording-link', say(mailFailureWords.wordingLink, { label, link: link.slice(0, 80) }), {
      text,
      link,
    }),
  mailUnreadable: (id: string) => refused('mail-unreadable', say(mailFailureWords.mailUnreadable), { id }),
} as const;
