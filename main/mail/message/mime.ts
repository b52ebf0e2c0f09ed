import { encode, wrap } from 'libqp';
import type { Language } from '../../../language/languages.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { MailAddress, Mailbox } from './addresses.ts';
import { cleanLine, cleanText } from './clean-text.ts';

/** What a message is made of. Names, subject and texts may be anything that somebody typed; they are cleaned here. */
export interface MimeParts {
  /** With its angle brackets. */
  readonly messageId: string;
  readonly at: Millis;
  readonly from: Mailbox;
  readonly to: MailAddress;
  readonly replyTo: MailAddress | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language?: Language | undefined;
  /** No one wrote it by hand: vacation notices and other robots are asked not to answer it (RFC 3834). */
  readonly automatic: boolean;
  /** The Message-IDs of what it answers, the oldest first: strangers' words, of which what is no id is left out. */
  readonly answers?: readonly string[];
  readonly random: (count: number) => Buffer;
}

// An encoded word has at most 75 characters (RFC 2047, 2): 45 bytes are 60 in base64, plus 12 of its frame.
const mostBytesInWord = 45;
// Longer header lines are folded (RFC 5322, 2.1.1); what can't be folded between words becomes encoded words.
const mostInLiteral = 60;
const plain = /^[\x20-\x7e]*$/;

/** Encoded words, one a line, cut between characters and never inside one. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let part = '';
  for (const character of text) {
    if (Buffer.byteLength(part + character) > mostBytesInWord) {
      words.push(part);
      part = '';
    }
    part += character;
  }
  return [...words, part].map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

const isLiteral = (text: string): boolean =>
  plain.test(text) && text.length <= mostInLiteral && !text.includes('=?');

/** Free text as a header's value, as in `Subject`. */
function headerText(text: string): string {
  const line = cleanLine(text);
  return isLiteral(line) ? line : encodedWords(line);
}

/** A mailbox as a header's value: `"Name" <address>`. */
function headerMailbox({ name, address }: Mailbox): string {
  const line = cleanLine(name);
  if (line === '') return address.address;
  const shown = isLiteral(line) ? `"${line.replace(/["\\]/g, '\\$&')}"` : encodedWords(line);
  return `${shown}\r\n <${address.address}>`;
}

/** RFC 5322's date, in UTC. */
const headerDate = (at: Millis): string => new Date(at).toUTCString().replace('GMT', '+0000');

// A line has at most 76 characters; two are kept for a sign at its beginning that is encoded afterwards.
const lineLength = 74;

/** Quoted-printable (RFC 2045, 6.7) of text with `\n` line breaks: lines of at most 76 characters, CRLF between. */
export const quotedPrintable = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => wrap(encode(line), lineLength).split('\r\n'))
    // What some servers change: a leading dot and a leading "From ".
    .map((line) => line.replace(/^\./, '=2E').replace(/^F(?=rom )/, '=46'))
    .join('\r\n');

/** A short ASCII text goes as it is, so that the source of a message can be read; anything else is encoded. */
function bodyPart(type: string, text: string): string {
  const clean = cleanText(text);
  const lines = clean.split('\n');
  const asIs = lines.every((line) => plain.test(line) && line.length <= 200 && !/^\.|^From |\s$/.test(line));
  return [
    `Content-Type: ${type}; charset=utf-8`,
    `Content-Transfer-Encoding: ${asIs ? '7bit' : 'quoted-printable'}`,
    '',
    asIs ? lines.join('\r\n') : quotedPrintable(clean),
  ].join('\r\n');
}

// One id, as RFC 5322 has it as far as a header line is safe with it.
const oneId = /^<[\x21-\x3b\x3d\x3f-\x7e]{3,250}>$/;

/** What a mail program puts an answer below by: the last of these, and all of them, one a line. */
function threadHeaders(answers: readonly string[]): readonly string[] {
  const ids = answers.filter((id) => oneId.test(id));
  const last = ids.at(-1);
  return last === undefined ? [] : [`In-Reply-To: ${last}`, `References: ${ids.join('\r\n ')}`];
}

/** Composes the final bytes of a message to one recipient: `multipart/alternative` of text and HTML. */
export function composeMime(parts: MimeParts): Buffer {
  // `=_` occurs in no quoted-printable text, and no one can guess the rest.
  const boundary = `=_${parts.random(12).toString('hex')}`;
  const lines = [
    `Date: ${headerDate(parts.at)}`,
    `Message-ID: ${parts.messageId}`,
    `From: ${headerMailbox(parts.from)}`,
    `To: ${parts.to.address}`,
    ...(parts.replyTo ? [`Reply-To: ${parts.replyTo.address}`] : []),
    `Subject: ${headerText(parts.subject)}`,
    ...threadHeaders(parts.answers ?? []),
    ...(parts.automatic ? ['Auto-Submitted: auto-generated'] : []),
    ...(parts.language ? [`Content-Language: ${parts.language}`] : []),
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative;',
    ` boundary="${boundary}"`,
    '',
    `--${boundary}`,
    bodyPart('text/plain', parts.text),
    `--${boundary}`,
    bodyPart('text/html', parts.html),
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}
