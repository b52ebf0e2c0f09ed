import { refused, when } from './refused.ts';

/** Locks, phones, codes, tokens and passwords. */
export const signingInFailures = {
  // Signing in
  notLocked: (name: string) =>
    refused('not-locked', `${name} is not locked. See whether the password or the code is the trouble.`),
  browserNotFound: (id: string) =>
    refused('browser-not-found', `This account trusts no browser “${id}” (any more).`),
  phoneOnFile: (name: string) =>
    refused(
      'phone-on-file',
      `${name} has a verification phone. Reset it first; then a new one can be set up.`,
    ),
  phoneMissing: (name: string) =>
    refused(
      'phone-missing',
      `There is no verification phone on file for ${name}. Check the caller in another way.`,
    ),
  phoneNotPending: (name: string) =>
    refused('phone-not-pending', `${name} has no new phone that waits for a code. Set the number first.`),
  phoneInvalid: () =>
    refused(
      'phone-invalid',
      'This is no telephone number that exists. Look for a missing or a wrong digit, and leave an extension away.',
    ),
  phoneAbroad: (country: string | null) =>
    refused(
      'phone-abroad',
      `Security codes go to numbers in the United States and its territories only${country === null ? '' : `, and this one is in ${country}`}. Use another number, or prove the caller in another way.`,
      { country },
    ),
  phoneNotForCodes: (kind: string) =>
    refused(
      'phone-not-for-codes',
      `This is a ${kind} number, which nobody gets a security code at. Use a mobile phone or a landline.`,
    ),
  codesNoGateway: (masked: string) =>
    refused(
      'codes-no-gateway',
      `There is no gateway for security codes that could reach ${masked}. Call that number back instead, and record the callback as the proof.`,
      { instead: 'callback', masked },
    ),
  codeTooSoon: (nextAt: number) =>
    refused(
      'code-too-soon',
      `A code was sent a moment ago. The next one is possible at ${when(nextAt)} UTC.`,
      { nextAt },
    ),
  codeTooMany: (nextAt: number) =>
    refused(
      'code-too-many',
      `Five codes were sent within the hour. The next one is possible at ${when(nextAt)} UTC; check the caller in another way.`,
      { nextAt },
    ),
  codeNone: () => refused('code-none', 'No code is waiting to be checked here. Send one first.'),
  codeExpired: () => refused('code-expired', 'This code has run out. Send a new one.'),
  codeTriesUsed: () =>
    refused('code-tries-used', 'This code was tried five times and is void. Send a new one.'),
  callbackNotInstead: () =>
    refused(
      'callback-not-instead',
      'There is a gateway for security codes, so the number is confirmed by its code. Ask for that.',
    ),
  mailboxMissing: (name: string) =>
    refused(
      'mailbox-missing',
      `There is no verified mailbox on file for ${name} that could prove anything. Check the caller in another way.`,
    ),

  // Tokens
  tokenUnknown: () =>
    refused(
      'token-unknown',
      'This link is not one of ours, or was copied only in part. Open it from the mail, or ask for a new one.',
    ),
  tokenUsed: () => refused('token-used', 'This link was used already. Ask for a new one if you need it.'),
  tokenSuperseded: () =>
    refused(
      'token-superseded',
      'A newer link was sent after this one. Open the newest mail, or ask for another.',
    ),
  tokenExpired: () => refused('token-expired', 'This link has run out. Ask for a new one.'),

  // Passwords
  passwordTooShort: (least: number) =>
    refused(
      'password-too-short',
      `The password has to have at least ${least} characters. Add a word or two.`,
      {
        least,
      },
    ),
  passwordTooLong: (most: number) =>
    refused('password-too-long', `The password can have at most ${most} characters. Take a shorter one.`, {
      most,
    }),
  passwordUnreadable: () =>
    refused(
      'password-unreadable',
      "The password has a character that can't be typed on a keyboard. Take it out.",
    ),
  passwordCommon: () =>
    refused(
      'password-common',
      'Many people use this password, so it is among the first that a stranger tries. Choose another; a few words that don’t belong together make a good one.',
    ),
  passwordPattern: () =>
    refused(
      'password-pattern',
      'This password is a simple pattern, so it is soon guessed. Choose another; a few words that don’t belong together make a good one.',
    ),
  passwordOwnWords: () =>
    refused(
      'password-own-words',
      'This password is made of words that anybody who knows your practice would try. Choose another, or add words that have nothing to do with it.',
    ),
} as const;
