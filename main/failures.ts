import type { Answer, Refusal } from '../preload/contract/shared.ts';

/** A success with its value. */
export const done = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

export interface Refused {
  readonly ok: false;
  readonly error: Refusal;
}

const refused = (code: string, message: string, fields: Readonly<Record<string, unknown>> = {}): Refused => ({
  ok: false,
  error: { ...fields, code, message },
});

const when = (at: number): string => new Date(at).toISOString().replace('T', ' ').slice(0, 16);

/**
 * Every refusal of the program, once: the code a script gets and the sentence a person gets.
 * A sentence says what happened and what to do. Exceptions are for bugs.
 */
export const failures = {
  // Input
  invalidInput: (problem: string, fields: Readonly<Record<string, unknown>> = {}) =>
    refused('invalid-input', `That input can't be used: ${problem}.`, fields),
  unknownAction: (type: string) =>
    refused('unknown-action', `There is no action “${type}”. The contract lists the actions there are.`),
  unknownQuery: (name: string) => refused('unknown-query', `There is no query “${name}”.`),
  emailInvalid: (email: string, problem: string) =>
    refused('email-invalid', `“${email}” can't be a login email: ${problem}.`, { problem }),

  internal: () =>
    refused(
      'internal-error',
      'Something went wrong inside the program. Nothing of this step was kept; try it again, and report it if it stays.',
    ),
  deskNotOpen: () =>
    refused('desk-not-open', 'There is no open store yet. Finish the first step on the screen.'),

  // Store and key
  storeMissing: (folder: string) =>
    refused(
      'store-missing',
      `There is no store in ${folder} yet. Make one with “init”, or choose another folder.`,
    ),
  storeExists: (folder: string) =>
    refused(
      'store-exists',
      `There is a store in ${folder} already. It stays as it is; choose another folder.`,
    ),
  storeKeyMissing: () =>
    refused(
      'store-key-missing',
      'This store is there, but its key is not in the keychain. Give its key file; the store stays as it is.',
    ),
  storeKeyWrong: () =>
    refused(
      'store-key-wrong',
      "This key doesn't open the store, or the file is no store of this program. Nothing was changed; give the key it was made with.",
    ),
  storeTooNew: (version: number) =>
    refused(
      'store-too-new',
      `This store was written by a newer version of the program (schema ${version}). Update the program to open it.`,
      { schema: version },
    ),
  storeNotWritable: (path: string, reason: string) =>
    refused(
      'store-not-writable',
      `The store in ${path} can't be written (${reason}). Check the folder's permissions.`,
    ),
  diskFull: () =>
    refused('disk-full', 'The disk is full, so nothing was changed. Free some space and try again.'),
  storeBusy: () =>
    refused(
      'store-busy',
      'Another program is writing to this store. Nothing was changed; try again in a moment.',
    ),
  storeInUse: () =>
    refused(
      'store-in-use',
      'Login Desk already has this store open in another window. Use that one, or close it first.',
    ),
  keyFileMissing: (path: string) =>
    refused(
      'key-file-missing',
      `The key file ${path} can't be read. Check the path, or bring the drive it is on.`,
    ),
  keyFileInvalid: (path: string) =>
    refused(
      'key-file-invalid',
      `${path} is no key file: it has to hold 64 hexadecimal digits and nothing else.`,
    ),
  keychainUnavailable: (reason: string) =>
    refused(
      'keychain-unavailable',
      `The system's keychain doesn't answer (${reason}). Unlock it, or use a key file instead.`,
    ),

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

  // Login emails
  emailInUse: (email: string, situation: string) =>
    refused(
      'email-in-use',
      `The email ${email} is already in use. Choose another one, or see why it is in use and what can be done.`,
      { email, situation },
    ),
  emailHeldAlready: (email: string) =>
    refused('email-held-already', `The account has the login email ${email} already. Nothing was changed.`),
  emailPresent: (email: string) =>
    refused(
      'email-present',
      `The account has the login email ${email}. To give it another one, change the login email.`,
    ),
  emailAbsent: (name: string) => refused('email-absent', `${name} has no login email. Claim one first.`),
  nothingToVerify: (name: string) =>
    refused('nothing-to-verify', `${name} has no login email that waits to be verified.`),
  noPendingChange: (name: string) =>
    refused('no-pending-change', `${name} has no change of the login email under way.`),
  codeNeeded: (masked: string) =>
    refused(
      'code-needed',
      `The link is right. A security code to the verification phone (${masked}) is needed as well: have it sent, then type it in.`,
      { masked },
    ),
  claimGone: (email: string) =>
    refused(
      'claim-gone',
      `The address ${email} was given up or changed since this link was sent, so there is nothing to confirm. Ask for a new mail.`,
    ),
  mailTooSoon: (nextAt: number) =>
    refused(
      'mail-too-soon',
      `A mail with a link was sent there a moment ago. The next one is possible at ${when(nextAt)} UTC; meanwhile look for it in the spam folder.`,
      { nextAt },
    ),
  notReleasable: (email: string, situation: string) =>
    refused(
      'not-releasable',
      `${email} can't be released: it is neither unverified nor held by an inactive account.`,
      { situation },
    ),
  releaseTooEarly: (email: string, releasableAt: number) =>
    refused(
      'release-too-early',
      `The waiting time of the claim on ${email} is not over. It can be released from ${when(releasableAt)} UTC.`,
      { releasableAt },
    ),
  cannotConsolidate: (problem: string) =>
    refused('cannot-consolidate', `These two accounts can't be put together: ${problem}.`, { problem }),
  nothingToUndo: (number: string) =>
    refused('nothing-to-undo', `In case ${number} no accounts were put together that still are.`),
  undoTooLate: (problem: string) =>
    refused('undo-too-late', `It can't be taken back any more: ${problem}. Nothing was changed.`, {
      problem,
    }),

  // Proof and roles
  proofNeeded: (needed: number, have: number, wouldDo: readonly string[]) =>
    refused(
      'proof-needed',
      `This needs proof of strength ${needed} and the case has ${have}. What would do: ${wouldDo.join('; ')}.`,
      { needed, have, wouldDo },
    ),
  leadNeeded: () =>
    refused('lead-needed', 'Only a lead may do this. Ask one, or have yourself added in the settings.'),

  caseOtherAccount: (number: string) =>
    refused(
      'case-other-account',
      `The proofs of case ${number} are for another account. Open a case for this one and check who is calling.`,
    ),

  caseOtherPractice: (number: string) =>
    refused(
      'case-other-practice',
      `The proofs of case ${number} are for another practice. Open a case for this one and check who is calling.`,
    ),
  caseWithoutAccount: (number: string) =>
    refused(
      'case-without-account',
      `Case ${number} is not about anybody yet. Say whose account it is; then it can be checked who is calling.`,
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

  // Upgrading a legacy login
  alreadyUpgraded: (name: string) =>
    refused(
      'already-upgraded',
      `${name} signs in by email already. Help with that sign-in, or change the login email.`,
    ),

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

  // Cases
  caseNotFound: (number: string) =>
    refused('case-not-found', `There is no case “${number}”. Case numbers look like 7K3M-Q2XA.`),
  caseClosed: (number: string) => refused('case-closed', `Case ${number} is closed. Open it again first.`),
  caseNotClosed: (number: string) => refused('case-not-closed', `Case ${number} is not closed.`),

  filterInvalid: (filter: string, value: string) =>
    refused('filter-invalid', `“${value}” is no day or time for “${filter}”. Write a day as 2026-11-21.`, {
      filter,
    }),
  nothingOnFile: () => refused('nothing-on-file', 'There is nothing on file here that could be shown.'),

  // Files in and out
  fileUnreadable: (path: string, reason: string) =>
    refused('file-unreadable', `${path} can't be read (${reason}). Check the path and its permissions.`, {
      path,
    }),
  fileChanged: (name: string) =>
    refused(
      'file-changed',
      `${name} was changed while it was being read. Rows before that came in; import it again when it is finished.`,
    ),
  csvEmpty: (name: string) =>
    refused('csv-empty', `${name} is empty: there is not even a header. Nothing was changed.`),
  csvNotText: (name: string) =>
    refused(
      'csv-not-text',
      `${name} is no text file. Save the sheet as “CSV UTF-8” and import that. Nothing was changed.`,
    ),
  encodingUnsupported: (name: string, looksLike: string, line: number | null) =>
    refused(
      'encoding-unsupported',
      `${name} is not UTF-8${line === null ? '' : ` from line ${line}`}; it looks like ${looksLike}. Save it as “CSV UTF-8” and import that. Nothing was changed.`,
      { line, looksLike },
    ),
  encodingNotOffered: (encoding: string) =>
    refused(
      'encoding-unsupported',
      `Files in “${encoding}” can't be read yet, only UTF-8. Save it as “CSV UTF-8” and import that.`,
    ),
  csvHeaderUnreadable: (line: number) =>
    refused(
      'csv-header-unreadable',
      `The header on line ${line} can't be read as CSV: it has a stray quotation mark or is far too long. Nothing was changed.`,
      { line },
    ),
  csvColumnMissing: (missing: readonly string[], known: readonly string[], separator: string) =>
    refused(
      'csv-column-missing',
      `The header has no column ${missing.map((name) => `“${name}”`).join(' and no ')} (columns were told apart by ${separator}). It may have: ${known.join(', ')}. Nothing was changed.`,
      { columns: missing },
    ),
  csvColumnTwice: (column: string) =>
    refused('csv-column-twice', `The header has the column “${column}” twice. Nothing was changed.`, {
      column,
    }),
  csvQuoteUnclosed: (line: number) =>
    refused(
      'csv-quote-unclosed',
      `The quotation mark that opens a cell on line ${line} is not closed, so nobody can tell where its row ends. Nothing was changed.`,
      { line },
    ),
  importUnchanged: (tally: unknown) =>
    refused('import-unchanged', 'None of these rows changes anything.', { tally }),
  formatUnavailable: (format: string) =>
    refused('format-unavailable', `Exporting as ${format} is not there yet. Choose csv or jsonl.`, {
      format,
    }),
  targetIsFolder: (path: string) =>
    refused('target-is-folder', `${path} is a folder. Give the name of a file in it.`),
  targetNotFile: (path: string) =>
    refused('target-not-file', `${path} is there and is no ordinary file, so it stays. Give another name.`),
  targetInUse: (path: string) =>
    refused('target-in-use', `${path} is in use by the program itself, so it stays. Give another name.`),
  folderMissing: (folder: string) =>
    refused('folder-missing', `There is no folder ${folder}. Make it first, or choose another.`),
  folderNotWritable: (folder: string, reason: string) =>
    refused('folder-not-writable', `Nothing can be written in ${folder} (${reason}). Choose another folder.`),
  diskFullForFile: (path: string) =>
    refused('disk-full', `The disk is full, so ${path} was not written. Free some space and try again.`),
  manifestUnreadable: (path: string) =>
    refused(
      'manifest-unreadable',
      `${path} is no manifest of an export. It is the file that ends in .manifest.json.`,
    ),
  exportChanged: (file: string) =>
    refused('export-changed', `${file} is missing, or is not the file that was exported with this manifest.`),
  exportHeadUnknown: () =>
    refused(
      'export-head-unknown',
      'The manifest names a state of the audit chain that this store never had.',
    ),
  jobCancelled: () => refused('job-cancelled', 'Stopped before it was done, as somebody asked.'),
  importCancelled: (counts: Readonly<Record<string, unknown>> & { readonly rows: number }) =>
    refused(
      'job-cancelled',
      `Stopped after ${counts.rows} rows, as somebody asked. What came in stays; import the file again for the rest.`,
      counts,
    ),
  importStopped: (error: Refusal, counts: Readonly<Record<string, unknown>> & { readonly rows: number }) =>
    refused(
      error.code,
      `The import stopped after ${counts.rows} rows: ${error.code === 'disk-full' ? 'the disk is full' : `the store could not be written (${error.code})`}. What came in stays; mend that and import the file again.`,
      counts,
    ),
  nobodyToTell: (plans: unknown) =>
    refused('nobody-to-tell', 'Nobody in these practices is to be told anything now.', { plans }),
  mailingCancelled: (soFar: Readonly<Record<string, number>>) =>
    refused(
      'job-cancelled',
      `Stopped after ${soFar.practices} practices, as somebody asked. Letters that are queued stay queued; run it again for the rest.`,
      soFar,
    ),
  mailingStopped: (error: Refusal, soFar: Readonly<Record<string, number>>) =>
    refused(
      error.code,
      `The letters stopped after ${soFar.practices} practices: ${error.message} What is queued stays queued; run it again for the rest.`,
      soFar,
    ),
  articleNotFound: (id: string) =>
    refused('article-not-found', `There is no article “${id}”. Search for a word of it instead.`),
  jobFailed: (name: string, reason: string) =>
    refused('job-failed', `The work “${name}” ended before it was done (${reason}). Start it again.`, {
      name,
    }),
  jobUnknown: (name: string) => refused('job-unknown', `There is no work called “${name}”.`),

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
  messageSuperseded: (id: string) =>
    refused(
      'message-superseded',
      'A newer message has taken the place of this one, and its link works no more. See what became of the newer one.',
      { id },
    ),
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
  oauthNotFinished: (provider: string) =>
    refused('oauth-not-finished', `Nobody finished the sign-in with ${provider} in time. Try again.`),
  noMailboxSetUp: () =>
    refused(
      'no-mailbox-set-up',
      'No mailbox for bounces and answers is set up. Name one in the settings for mail.',
    ),
  mailboxUnreadable: (mailbox: string, reason: string) =>
    refused('mailbox-unreadable', `The mailbox for bounces (${mailbox}) can't be read: ${reason}.`),
  mailUnreadable: (id: string) =>
    refused('mail-unreadable', 'This mail is too large or too broken to be shown.', { id }),

  // Settings
  settingUnknown: (key: string) => refused('setting-unknown', `There is no setting “${key}”.`),
  settingInvalid: (key: string, problem: string) =>
    refused('setting-invalid', `The setting “${key}” can't have that value: ${problem}.`, { key }),
} as const;

export type { Answer, Refusal };
