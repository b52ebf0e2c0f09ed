import { say } from '../language.ts';
import { loginsWords } from './logins-words.ts';
import { refused, when } from './refused.ts';

/** The two forms of login help, and the portal that shows them. */
export const loginsFailures = {
  // Login help
  emailNotOnFile: (email: string, operatorNote: string) =>
    refused('email-not-on-file', say(loginsWords.emailNotOnFile, { email }), { email, operatorNote }),
  userNameNotOnFile: (userName: string, operatorNote: string) =>
    refused('user-name-not-on-file', say(loginsWords.userNameNotOnFile, { userName }), {
      userName,
      operatorNote,
    }),
  noMailbox: (name: string) => refused('no-mailbox', say(loginsWords.noMailbox, { name })),
  resetTooSoon: (nextAt: number) =>
    refused('reset-too-soon', say(loginsWords.resetTooSoon, { next: when(nextAt) }), { nextAt }),
  resetTooMany: (nextAt: number) =>
    refused('reset-too-many', say(loginsWords.resetTooMany, { next: when(nextAt) }), { nextAt }),

  // Links
  linkNotFound: () => refused('link-not-found', say(loginsWords.linkNotFound)),

  // Portal
  portalBusy: () => refused('portal-busy', say(loginsWords.portalBusy)),
  portInUse: (host: string, port: number) =>
    refused('port-in-use', say(loginsWords.portInUse, { port, host }), { host, port }),
  portNotAllowed: (host: string, port: number) =>
    refused('port-not-allowed', say(loginsWords.portNotAllowed, { port, host }), { host, port }),
  portalHostUnknown: (host: string) =>
    refused('portal-host-unknown', say(loginsWords.portalHostUnknown, { host }), { host }),
  portalNotStarted: (reason: string) =>
    refused('portal-not-started', say(loginsWords.portalNotStarted, { reason })),
  portalTlsUnreadable: (reason: string) =>
    refused('portal-tls-unreadable', say(loginsWords.portalTlsUnreadable, { reason })),
} as const;
