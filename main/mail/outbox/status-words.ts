// The codes of RFC 3463 and its registry that a help desk meets, in words that a caller understands.
const exact: Readonly<Record<string, string>> = {
  '1.1': 'there is no such mailbox',
  '1.2': 'there is no such mail domain',
  '1.3': 'the address is not written correctly',
  '1.6': 'the mailbox has moved and left no new address',
  '1.10': 'the domain takes no mail',
  '2.0': 'the mailbox can’t take it',
  '2.1': 'the mailbox is switched off',
  '2.2': 'the mailbox is full',
  '2.3': 'the mail is too large for the mailbox',
  '3.2': 'the mail server takes no mail now',
  '3.4': 'the mail is too large for the mail server',
  '4.1': 'the mail server of the domain doesn’t answer',
  '4.3': 'the domain’s name servers don’t answer',
  '4.4': 'nobody knows where mail for the domain goes',
  '4.6': 'the mail went round in circles',
  '4.7': 'it was tried for too long',
  '6.7': 'the address has letters that the mail server can’t handle',
  '7.0': 'the mail server refuses it',
  '7.1': 'the mail server takes no mail from us',
  '7.20': 'the mail’s signature is missing or wrong',
  '7.23': 'our domain’s sender policy (SPF) does not allow our mail server',
  '7.26': 'our mail passed none of the sender checks',
  '7.25': 'our mail server has no proper name',
  '7.27': 'our sender address takes no mail itself',
  '7.28': 'we sent too much at once',
};
const bySubject: Readonly<Record<string, string>> = {
  '1': 'something is wrong with the address',
  '2': 'something is wrong with the mailbox',
  '3': 'something is wrong with the mail server',
  '4': 'the way to the mail server is not open',
  '5': 'the mail servers did not understand each other',
  '6': 'something in the mail can’t be handled',
  '7': 'the mail server refuses it, to be safe',
};

/** An enhanced status code (`5.1.1`) in plain words, the beginning of no sentence. */
export function statusInWords(status: string | null): string {
  const [, subject = '', detail = ''] = /^[245]\.(\d+)\.(\d+)$/.exec(status ?? '') ?? [];
  return exact[`${subject}.${detail}`] ?? bySubject[subject] ?? 'no reason was given';
}
