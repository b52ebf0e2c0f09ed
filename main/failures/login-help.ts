import { say } from '../language.ts';
import { loginHelpWords } from './login-help-words.ts';
import { refused, when } from './refused.ts';

/** The two forms of login help, and the portal that shows them. */
export const loginHelpFailures = {
  // Login help
  emailNotOnFile: (email: string, operatorNote: string) =>
    refused('email-not-on-file', say(loginHelpWords.emailNotOnFile, { email }), { email, operatorNote }),
  userNameNotOnFile: (userName: string, operatorNote: string) =>
    refused('user-name-not-on-file', say(loginHelpWords.userNameNotOnFile, { userName }), {
      userName,
      operatorNote,
    }),
  noMailbox: (name: string) => refused('no-mailbox', say(loginHelpWords.noMailbox, { name })),
  resetTooSoon: (nextAt: number) =>
    refused('reset-too-soon', say(loginHelpWords.resetTooSoon, { next: when(nextAt) }), { nextAt }),
  resetTooMany: (nextAt: number) =>
    refused('reset-too-many', say(loginHelpWords.resetTooMany, { next: when(nextAt) }), { nextAt }),

  // Portal
  portalBusy: () => refused('portal-busy', say(loginHelpWords.portalBusy)),
  portInUse: (host: string, port: number) =>
    refused('port-in-use', say(loginHelpWords.portInUse, { port, host }), { host, port }),
  portNotAllowed: (host: string, port: number) =>
    refused('port-not-allowed', say(loginHelpWords.portNotAllowed, { port, host }), { host, port }),
  portalHostUnknown: (host: string) =>
    refused('portal-host-unknown', say(loginHelpWords.portalHostUnknown, { host }), { host }),
  portalNotStarted: (reason: string) =>
    refused('portal-not-started', say(loginHelpWords.portalNotStarted, { reason })),
  portalTlsUnreadable: (reason: string) =>
    refused('portal-tls-unreadable', say(loginHelpWords.portalTlsUnreadable, { reason })),
} as const;
