import { refused, when } from './refused.ts';

/** The two forms of login help, and the portal that shows them. */
export const loginHelpFailures = {
  // Login help
  emailNotOnFile: (email: string, operatorNote: string) =>
    refused(
      'email-not-on-file',
      `The email address ${email} is not associated with any active practices. Please email us for assistance with finding your user name.`,
      { email, operatorNote },
    ),
  userNameNotOnFile: (userName: string, operatorNote: string) =>
    refused(
      'user-name-not-on-file',
      `The user name ${userName} is not associated with any active practices. Please email us for assistance with finding your user name and resetting your password.`,
      { userName, operatorNote },
    ),
  noMailbox: (name: string) =>
    refused(
      'no-mailbox',
      `There is no address on file that mail for ${name} could go to. Add a clinic email first.`,
    ),
  resetTooSoon: (nextAt: number) =>
    refused(
      'reset-too-soon',
      `A reset was sent a moment ago. The next one is possible at ${when(nextAt)} UTC.`,
      { nextAt },
    ),
  resetTooMany: (nextAt: number) =>
    refused(
      'reset-too-many',
      `Three resets were sent within the hour. The next one is possible at ${when(nextAt)} UTC; meanwhile look for the mails in the spam folder.`,
      { nextAt },
    ),

  // Portal
  portalBusy: () =>
    refused('portal-busy', 'Too many people are at this page right now. Try it again in a few seconds.'),
  portInUse: (host: string, port: number) =>
    refused(
      'port-in-use',
      `Port ${port} on ${host} is taken by another program. Choose another port, or stop that program.`,
      { host, port },
    ),
  portNotAllowed: (host: string, port: number) =>
    refused(
      'port-not-allowed',
      `The system does not let this program use port ${port} on ${host}. Choose a port above 1023.`,
      { host, port },
    ),
  portalHostUnknown: (host: string) =>
    refused(
      'portal-host-unknown',
      `This machine has no address ${host} that the portal could listen on. Choose 127.0.0.1, or an address of this machine.`,
      { host },
    ),
  portalNotStarted: (reason: string) =>
    refused('portal-not-started', `The portal could not be started (${reason}). Check its settings.`),
  portalTlsUnreadable: (reason: string) =>
    refused(
      'portal-tls-unreadable',
      `The portal's certificate or its key can't be used (${reason}). Check both files in the settings.`,
    ),
} as const;
