import { say } from '../language.ts';
import { refused, when } from './refused.ts';
import { numberKindWords, passwordWords, signingInWords } from './signing-in-words.ts';

/** Locks, phones, codes, tokens and passwords. */
export const signingInFailures = {
  // Signing in
  notLocked: (name: string) => refused('not-locked', say(signingInWords.notLocked, { name })),
  browserNotFound: (id: string) => refused('browser-not-found', say(signingInWords.browserNotFound, { id })),
  phoneOnFile: (name: string) => refused('phone-on-file', say(signingInWords.phoneOnFile, { name })),
  phoneMissing: (name: string) => refused('phone-missing', say(signingInWords.phoneMissing, { name })),
  phoneNotPending: (name: string) =>
    refused('phone-not-pending', say(signingInWords.phoneNotPending, { name })),
  phoneInvalid: () => refused('phone-invalid', say(signingInWords.phoneInvalid)),
  phoneAbroad: (country: string | null) =>
    refused(
      'phone-abroad',
      country === null ? say(signingInWords.phoneAbroad) : say(signingInWords.phoneIn, { country }),
      { country },
    ),
  phoneNotForCodes: (kind: keyof typeof numberKindWords) =>
    refused(
      'phone-not-for-codes',
      say(signingInWords.phoneNotForCodes, { kind: say(numberKindWords[kind]) }),
    ),
  codesNoGateway: (masked: string) =>
    refused('codes-no-gateway', say(signingInWords.codesNoGateway, { masked }), {
      instead: 'callback',
      masked,
    }),
  codeTooSoon: (nextAt: number) =>
    refused('code-too-soon', say(signingInWords.codeTooSoon, { next: when(nextAt) }), { nextAt }),
  codeTooMany: (nextAt: number) =>
    refused('code-too-many', say(signingInWords.codeTooMany, { next: when(nextAt) }), { nextAt }),
  codeNone: () => refused('code-none', say(signingInWords.codeNone)),
  codeExpired: () => refused('code-expired', say(signingInWords.codeExpired)),
  codeTriesUsed: () => refused('code-tries-used', say(signingInWords.codeTriesUsed)),
  callbackNotInstead: () => refused('callback-not-instead', say(signingInWords.callbackNotInstead)),
  mailboxMissing: (name: string) => refused('mailbox-missing', say(signingInWords.mailboxMissing, { name })),

  // Tokens
  tokenUnknown: () => refused('token-unknown', say(signingInWords.tokenUnknown)),
  tokenUsed: () => refused('token-used', say(signingInWords.tokenUsed)),
  tokenSuperseded: () => refused('token-superseded', say(signingInWords.tokenSuperseded)),
  tokenExpired: () => refused('token-expired', say(signingInWords.tokenExpired)),

  // Passwords
  passwordTooShort: (least: number) =>
    refused('password-too-short', say(passwordWords.passwordTooShort, { least }), {
      least,
    }),
  passwordTooLong: (most: number) =>
    refused('password-too-long', say(passwordWords.passwordTooLong, { most }), {
      most,
    }),
  passwordUnreadable: () => refused('password-unreadable', say(passwordWords.passwordUnreadable)),
  passwordCommon: () => refused('password-common', say(passwordWords.passwordCommon)),
  passwordPattern: () => refused('password-pattern', say(passwordWords.passwordPattern)),
  passwordOwnWords: () => refused('password-own-words', say(passwordWords.passwordOwnWords)),
} as const;
