// What the enhanced codes of RFC 3463 and of RFC 7505 say, in the words of a help desk.
const enhanced: readonly (readonly [RegExp, string])[] = [
  [/^[45]\.1\.1$/, 'There is no such mailbox.'],
  [/^[45]\.1\.2$/, 'There is no such domain, or it takes no mail.'],
  [/^[45]\.1\.[36]$/, 'The address is written wrongly, or the mailbox has moved.'],
  [/^[45]\.1\.10$/, 'The domain takes no mail at all.'],
  [/^[45]\.1\.[78]$/, 'The desk’s own sender address was not accepted.'],
  [/^[45]\.2\.1$/, 'The mailbox is switched off.'],
  [/^[45]\.2\.2$/, 'The mailbox is full.'],
  [/^[45]\.(2\.3|3\.4)$/, 'The message is too large for the mail server.'],
  [/^[45]\.3\.1$/, 'The mail server’s disk is full.'],
  [/^[45]\.3\.\d+$/, 'The mail server can’t take mail as it stands.'],
  [/^[45]\.4\.\d+$/, 'The way to the mailbox is blocked: a network or a server on it does not answer.'],
  [/^[45]\.7\.[89]$/, 'The mail server did not accept the sign-in.'],
  [/^[45]\.7\.(2[0-9])$/, 'The mail server could not check who sent it (SPF or DKIM).'],
  [/^4\.7\.\d+$/, 'The mail server wants to wait before it trusts this sender.'],
  [/^5\.7\.\d+$/, 'The mail server refused it by its rules, perhaps as junk mail.'],
];

const codes: readonly (readonly [RegExp, string])[] = [
  [/^421/, 'The mail server is busy or closing.'],
  [/^450/, 'The mailbox is busy, or the mail server wants to see a second try.'],
  [/^45[12]/, 'The mail server has a problem of its own just now.'],
  [/^(530|534|535|538)/, 'The mail server did not accept the sign-in.'],
  [/^550/, 'The mail server does not take mail for this address.'],
  [/^551/, 'The mailbox is elsewhere.'],
  [/^552/, 'The mailbox is full, or the message too large.'],
  [/^553/, 'The mail server does not accept the address.'],
  [/^55[46]/, 'The mail server refused it.'],
  [/^4\d\d/, 'The mail server asked to try later.'],
  [/^5\d\d/, 'The mail server refused it for good.'],
];

/** What a mail server's answer means, in a sentence; null where it says nothing that needs explaining. */
export function responseWords(response: string | null): string | null {
  // Ours may stand before it: `Given up after five days. The last answer was: 450 4.2.0 …`
  const said = /(?:^|: )([45]\d\d)[ -](?:(\d\.\d{1,3}\.\d{1,3})\b)?/.exec(response ?? '');
  if (said === null) return null;
  const [, code = '', detail] = said;
  const known = detail === undefined ? undefined : enhanced.find(([pattern]) => pattern.test(detail));
  return (known ?? codes.find(([pattern]) => pattern.test(code)))?.[1] ?? null;
}

/** Text of a mail server with the recipient's address masked as everywhere: it is for comparing, not for reading out. */
export function withMasked(text: string, address: string, masked: string): string {
  if (address === '') return text;
  const exactly = address.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // A function, so that a dollar sign in what is put there stays one.
  return text.replaceAll(new RegExp(exactly, 'gi'), () => masked);
}
