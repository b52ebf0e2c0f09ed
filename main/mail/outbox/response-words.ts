import { statusInWords } from './status-words.ts';

// For the answers that come without the longer code of RFC 3463.
const codes: readonly (readonly [RegExp, string])[] = [
  [/^421/, 'the mail server is busy or closing'],
  [/^450/, 'the mailbox is busy, or the mail server wants to see a second try'],
  [/^45[12]/, 'the mail server has a problem of its own just now'],
  [/^(530|534|535|538)/, 'the mail server did not accept the sign-in'],
  [/^550/, 'the mail server takes no mail for this address'],
  [/^552/, 'the mailbox is full, or the message too large'],
  [/^553/, 'the mail server does not accept the address'],
  [/^4\d\d/, 'the mail server asked to try later'],
  [/^5\d\d/, 'the mail server refused it for good'],
];

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** What a mail server's refusal means, in a sentence; null where no server refused anything, or our own words say it already. */
export function responseInWords(response: string | null): string | null {
  // Ours may stand before it: `Given up after five days. The last answer was: 450 4.2.0 …`
  const said = /(?:^|answer was: )([45]\d\d)[ -](?:([45]\.\d{1,3}\.\d{1,3})\b)?/.exec(response ?? '');
  if (said === null) return null;
  const [, code = '', status] = said;
  if (status !== undefined) return sentence(statusInWords(status));
  const known = codes.find(([pattern]) => pattern.test(code));
  return known === undefined ? null : sentence(known[1]);
}
