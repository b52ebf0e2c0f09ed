/**
 * Groups of the catalogue that callers and operators meet where they work: the window says there what to do, and no administrator
 * looks for them on the page of symptoms.
 */
export const groupsAtTheDesk: readonly string[] = [
  'Practices, accounts, people',
  'What the source of the imports and the desk say',
  'Login emails',
  'Who is calling, and cases',
  'Locks, phones, codes, tokens, passwords',
];

/** Single codes that the page of symptoms leaves out, by the reason why. */
export const codesElsewhere: Readonly<Record<string, readonly string[]>> = {
  'what was typed or sent is wrong, and the sentence names it': [
    'invalid-input',
    'input-too-large',
    'unknown-action',
    'unknown-query',
    'email-invalid',
    'operator-invalid',
    'operator-not-found',
    'operator-name-taken',
    'operator-name-reserved',
    'operator-key-not-found',
    'system-user-taken',
    'system-user-needed',
    'password-wrong',
    'article-not-found',
    'job-unknown',
  ],
  'the window never comes to it by its own ways': ['foreign-page', 'desk-not-open', 'path-not-chosen'],
  'a caller meets it on the portal, or an operator while helping one': [
    'email-not-on-file',
    'user-name-not-on-file',
    'no-mailbox',
    'reset-too-soon',
    'reset-too-many',
  ],
  'an operator meets it at one message, which says what to do': [
    'message-not-found',
    'message-not-waiting',
    'message-expired',
    'message-link-void',
    'message-superseded',
    'nothing-returned',
    'sandbox-mail-not-found',
    'mail-unreadable',
  ],
  'said beside the field while a lead changes the words of a mail': [
    'wording-unknown',
    'wording-fixed',
    'wording-empty',
    'wording-too-long',
    'wording-place',
    'wording-link',
  ],
};
