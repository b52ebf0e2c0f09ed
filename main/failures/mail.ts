import { refused } from './refused.ts';

/** Messages, and whoever carries them. */
export const mailFailures = {
  // Messages
  messageNotFound: (id: string) => refused('message-not-found', `There is no message “${id}” in the outbox.`),
  messageNotWaiting: (id: string, state: string, wanted: string) =>
    refused(
      'message-not-waiting',
      `The message is ${state}, so it can't be ${wanted}. Nothing was changed.`,
      {
        id,
        state,
      },
    ),
  messageUncertain: (id: string) =>
    refused(
      'message-uncertain',
      'Nobody knows whether this message arrived. Sending it again may bring it twice; say that it may, and it goes.',
      { id },
    ),
  messageExpired: (id: string) =>
    refused('message-expired', 'The link in this message is dead by now. Send a new one instead.', { id }),
  messageLinkVoid: (id: string) =>
    refused(
      'message-link-void',
      'The link in this message works no more: it was used, or what it was for has ended. Begin again with what it was for.',
      { id },
    ),
  messageSuperseded: (id: string) =>
    refused(
      'message-superseded',
      'A newer message has taken the place of this one, and its link works no more. See what became of the newer one.',
      { id },
    ),
  nothingReturned: (email: string) =>
    refused('nothing-returned', `No mail to “${email}” came back, so there is nothing to take back.`, {
      email,
    }),
  sandboxMailNotFound: (file: string) =>
    refused('sandbox-mail-not-found', `There is no mail “${file}” in the sandbox.`),
  mailGoesNowhere: (reason: string) =>
    refused('mail-goes-nowhere', `${reason}. Choose in the settings how mail is sent, then try again.`),
  oauthNotSetUp: () =>
    refused(
      'oauth-not-set-up',
      'No mail provider to sign in with is set up. Name one in the settings for mail.',
    ),
  oauthRefused: (provider: string, reason: string, said: string) =>
    refused(
      'oauth-refused',
      `${provider} refused the sign-in (${reason}${said === '' ? '' : `: ${said}`}). Sign in again in the settings for mail.`,
      { reason },
    ),
  oauthUnreachable: (provider: string, reason: string) =>
    refused('oauth-unreachable', `${provider} could not be asked for a token: ${reason}.`),
  oauthPageNotOpened: (provider: string) =>
    refused(
      'oauth-page-not-opened',
      `The page of ${provider} could not be opened in your browser. Choose a default browser in the system's settings, then try again.`,
    ),
  oauthCancelled: (provider: string) =>
    refused('oauth-cancelled', `The sign-in with ${provider} was cancelled. Nothing was changed.`),
  oauthNotFinished: (provider: string) =>
    refused('oauth-not-finished', `Nobody finished the sign-in with ${provider} in time. Try again.`),
  noMailboxSetUp: () =>
    refused(
      'no-mailbox-set-up',
      'No mailbox for bounces and answers is set up. Name one in the settings for mail.',
    ),
  mailboxUnreadable: (mailbox: string, reason: string) =>
    refused('mailbox-unreadable', `The mailbox for bounces (${mailbox}) can't be read: ${reason}.`),
  // The words of templates
  wordingUnknown: (text: string) =>
    refused('wording-unknown', `This message has no text called “${text}”.`, { text }),
  wordingFixed: (text: string, label: string) =>
    refused('wording-fixed', `${label}: these words stay as they are in every message.`, { text }),
  wordingEmpty: (text: string, label: string) =>
    refused('wording-empty', `${label} is empty. Only a paragraph can be left out.`, { text }),
  wordingTooLong: (text: string, label: string, most: number) =>
    refused('wording-too-long', `${label} is longer than ${most} characters. Say it shorter.`, {
      text,
      most,
    }),
  wordingPlace: (text: string, label: string, place: string, places: readonly string[]) =>
    refused(
      'wording-place',
      places.length === 0
        ? `${label}: nothing is filled in here, so {{${place}}} would stay as it is. Take it out.`
        : `${label}: nothing is known that could stand for {{${place}}}. There is ${places.map((each) => `{{${each}}}`).join(', ')}.`,
      { text, place },
    ),
  wordingLink: (text: string, label: string, link: string) =>
    refused(
      'wording-link',
      `${label}: mail programs would make a link of “${link.slice(0, 80)}”. A message links to the portal alone; say it without.`,
      { text, link },
    ),
  mailUnreadable: (id: string) =>
    refused('mail-unreadable', 'This mail is too large or too broken to be shown.', { id }),
} as const;
