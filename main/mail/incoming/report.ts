import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { cleanLine } from '../message/clean-text.ts';
import { hasNullSender, headerOf, isFromNobody } from './automatic.ts';
import { bytesOf, parseLimits } from './traces.ts';

/** What a report of non-delivery says of one recipient. */
export interface ReportedRecipient {
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** As in `5.1.1`; null where there is none that can be read. */
  readonly status: string | null;
  /** What the far server said; may be empty. */
  readonly diagnostic: string;
  /** Whom it is about, as the report writes it: the final recipient first, then the one that the mail was sent to. */
  readonly addresses: readonly string[];
}

const actions: readonly string[] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];

/** The mail that a report brings back, or its headers, as far as they tell which one it is. */
export interface Enclosed {
  readonly messageId: string | null;
  readonly subject: string | null;
}

const mostDiagnostic = 500;
const mostRecipients = 50;

type Fields = ReadonlyMap<string, string>;

/** Reads groups of fields, with an empty line between: what a `message/delivery-status` consists of. */
export function readFields(bytes: Uint8Array): readonly Fields[] {
  return Buffer.from(bytes)
    .toString('utf8')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n\n+/)
    .map(
      (group) =>
        new Map(
          group
            .split('\n')
            .map((line) => /^([\w-]+):\s*(.*)$/.exec(line))
            .filter((field) => field !== null)
            .map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]),
        ),
    )
    .filter((group) => group.size > 0);
}

// What a filter on the way calls a part that it does not know.
const renamedPart = /^(text\/plain|application\/octet-stream)$/;
const saysRecipient = /^(final|original)-recipient:/im;

/** The part of a report that is written for programs (RFC 3464), where it has one, also under another type. */
export const deliveryStatusOf = (mail: Email): Attachment | undefined =>
  mail.attachments.find(({ mimeType }) => /^message\/(global-)?delivery-status$/.test(mimeType)) ??
  (mayBeTextReport(mail)
    ? mail.attachments.find(
        (part) =>
          renamedPart.test(part.mimeType) &&
          saysRecipient.test(Buffer.from(bytesOf(part)).toString('latin1')),
      )
    : undefined);

// `rfc822; ada@clinic.example`, `smtp; 550 5.1.1 no such user`: the type tells nothing to a person.
const withoutType = (value: string): string => value.replace(/^[\w-]+\s*;\s*/, '');

// RFC 3461 writes `+` and `=` of an address as `+2B` and `+3D`.
export const fromXtext = (text: string): string =>
  text.replace(/\+([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const addressIn = (text: string): string | null =>
  /[^\s<>"',;:()[\]]{1,100}@[^\s<>"',;:()[\]]{1,255}/u.exec(text)?.[0]?.replace(/\.+$/, '') ?? null;

function addressesOf(fields: Fields): readonly string[] {
  const named = ['final-recipient', 'original-recipient', 'x-actual-recipient']
    .map((name) => withoutType(fields.get(name) ?? ''))
    .map((value) => addressIn(value) ?? addressIn(fromXtext(value)))
    .filter((address) => address !== null);
  return [...new Set(named.flatMap((address) => [address, fromXtext(address)]))];
}

const statusIn = (text: string): string | null =>
  /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/.exec(text)?.[0] ?? null;

// What a status begins with says what was done, where a server forgets to say it.
const actionOfStatus: Readonly<Record<string, string>> = { 2: 'delivered', 4: 'delayed', 5: 'failed' };

/** What a `message/delivery-status` says of one recipient; null for a group of fields that is about none. */
export function readRecipient(fields: Fields): ReportedRecipient | null {
  const said = /^[a-z]+/i.exec(fields.get('action') ?? '')?.[0]?.toLowerCase() ?? '';
  const action = actions.includes(said)
    ? said
    : actionOfStatus[statusIn(fields.get('status') ?? '')?.[0] ?? ''];
  if (action === undefined) return null;
  const diagnostic = cleanLine(withoutType(fields.get('diagnostic-code') ?? ''));
  return {
    action: action as ReportedRecipient['action'],
    status: statusIn(fields.get('status') ?? ''),
    diagnostic: diagnostic.slice(0, mostDiagnostic),
    addresses: addressesOf(fields),
  };
}

// Where a report goes on with a copy of what came back.
const copyBegins =
  /^(-{3,} ?(this is a copy|below this line|enclosed |original message|the body of the message|returned message|message header)|-{5,} *$)/im;
const forGood =
  /permanent(ly)? (fatal )?(error|fail)|fatal error|giv(en|ing) up|could ?n[o’']t be delivered|was ?n[o’']t able to deliver|unable to deliver|undeliver|not (be )?delivered|delivery (has |to the following recipients? )?failed|failure notice|returned (mail|to sender)|user unknown|no such (user|mailbox)|address not found|does not exist|rejected|\b5\d\d[ -]5\.\d|\b55[0-4]\b|(?<![\d.])5\.\d{1,3}\.\d{1,3}\b/i;
const forNow =
  /\bdelayed\b|\bwarning\b|has not yet been delivered|not been delivered (yet|after)|will (continue|keep|be retried|try)|still being retried|you do not need to (resend|do anything)|no action is required/i;

// An automatic reply of a person has no sender to answer to either, and may say that a mailbox does not exist any more.
const aboutDelivery =
  /deliver|undeliver|returned|failure|failed|bounce|delay|rejected|unzustellbar|nicht zugestellt|non remis|no entregado|non recapitabile|onbestelbaar/i;

/**
 * Whether a mail may be a report of non-delivery that is written for people alone, as Exim's and qmail's are: no one
 * sent it and its subject is about delivery, or it names recipients that failed.
 */
export const mayBeTextReport = (mail: Email): boolean =>
  headerOf(mail, 'x-failed-recipients') !== '' ||
  (hasNullSender(mail) && aboutDelivery.test(mail.subject ?? '')) ||
  (isFromNobody(mail) && !/^no|^do/.test(mail.from?.address?.toLowerCase() ?? '')) ||
  /^multipart\/report(?!.*disposition-notification)/s.test(headerOf(mail, 'content-type')) ||
  /mail delivery (sub)?system|mailer[- ]daemon/i.test(mail.from?.name ?? '');

const bodyOf = (mail: Email): string =>
  (mail.text ?? '').replace(/\r\n?/g, '\n') || textOfHtml(mail.html ?? '');

/** Reads which mail a report brings back, as a part of its own or as a copy in its text; null where it brings none. */
export async function readEnclosed(mail: Email): Promise<Enclosed | null> {
  const part = mail.attachments.find(({ mimeType }) =>
    /^(message\/(global(-headers)?|rfc822(-headers)?)|text\/rfc822-headers)$/.test(mimeType),
  );
  const body = bodyOf(mail);
  const copy = copyBegins.exec(body);
  const text = copy ? body.slice(copy.index + copy[0].length).replace(/^[^\n]*\n\s*/, '') : '';
  const source = part ? bytesOf(part) : text;
  if (source.length === 0) return null;
  const enclosed = await PostalMime.parse(source, parseLimits).catch(() => null);
  return enclosed && { messageId: enclosed.messageId ?? null, subject: enclosed.subject ?? null };
}

interface Named {
  readonly address: string;
  readonly said: string;
}

/** The recipients that a text names: qmail's `<address>:` and Exim's indented address, each with the lines below it. */
function namedIn(text: string): readonly Named[] {
  const found: Named[] = [];
  const lines = text.split('\n');
  for (let index = 0; index < lines.length && found.length < mostRecipients; index += 1) {
    const line = lines[index] ?? '';
    const address =
      /^<([^<>\s]+@[^<>\s]+)>:?\s*$/.exec(line)?.[1] ??
      /^<([^<>\s]+@[^<>\s]+)>:? /.exec(line)?.[1] ??
      /^[ \t]+<?([^\s<>:;,()"]+@[^\s<>:;,()"]+?)>?:?\s*$/.exec(line)?.[1];
    if (address === undefined) continue;
    const below = [line.replace(/^\s*<?\S+@\S+?>?:?(\s|$)/, '')];
    for (let next = index + 1; next < lines.length && below.length < 8; next += 1) {
      const more = lines[next] ?? '';
      if (more.trim() === '' || /^\s*<\S+@\S+>:?\s*$/.test(more)) break;
      below.push(more.trim());
    }
    found.push({ address, said: cleanLine(below.filter(Boolean).join(' ')) });
  }
  return found;
}

/**
 * Reads a report that has no part for programs: from `X-Failed-Recipients` and from the text in front of the copy of what
 * came back. Empty where the text says neither that a mail failed nor that it is late.
 */
export function readTextReport(mail: Email): readonly ReportedRecipient[] {
  const said = bodyOf(mail).split(copyBegins, 1)[0] ?? '';
  const subject = mail.subject ?? '';
  const failedHeader = headerOf(mail, 'x-failed-recipients');
  const whole = `${subject}\n${said}`;
  const isDelay =
    forNow.test(whole) && !/permanent|giving up|given up|fatal|following address(es)? failed/i.test(whole);
  if (!isDelay && failedHeader === '' && !forGood.test(whole)) return [];
  const named = namedIn(said);
  const all = new Map<string, string>(named.map(({ address, said: words }) => [address, words]));
  for (const address of failedHeader.split(/[\s,;]+/)) {
    const bare = addressIn(address);
    if (bare && ![...all.keys()].some((known) => known.toLowerCase() === bare)) all.set(bare, '');
  }
  // A sentence that names the address: “Your message to ada@clinic.example couldn't be delivered”.
  if (all.size === 0)
    for (const address of said.match(/[^\s<>"',;:()[\]]+@[^\s<>"',;:()[\]]+\w/gu) ?? []) all.set(address, '');
  const recipients = all.size === 0 ? [['', ''] as const] : [...all];
  // Who the mail was sent to, where it was forwarded from there: Exim's and Postfix's words.
  const forwarded = [
    ...said.matchAll(/\((?:ultimately )?(?:generated|expanded) from:? <?([^\s<>()]+@[^\s<>()]+)>?\)/g),
  ]
    .map(([, address = '']) => address)
    .filter((address) => !all.has(address));
  return recipients.slice(0, mostRecipients).map(([address, words]) => {
    const source = words === '' ? said : words;
    return {
      action: isDelay ? 'delayed' : 'failed',
      status: statusIn(source) ?? statusIn(said),
      diagnostic: (words || serverLine(said)).slice(0, mostDiagnostic),
      addresses: [...(address === '' ? [] : [address]), ...forwarded],
    };
  });
}

// The line in which a server's reply stands.
const serverLine = (text: string): string =>
  cleanLine(text.split('\n').find((line) => /\b[45]\d\d[ -]/.test(line)) ?? '');

const textOfHtml = (html: string): string =>
  html
    .replace(/<(br|\/p|\/div|\/tr|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z!][^<>@]*>/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&#39;|&rsquo;/gi, '’')
    .replace(/&amp;/gi, '&');
