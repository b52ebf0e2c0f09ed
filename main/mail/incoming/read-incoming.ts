import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { cleanLine, cleanText } from '../clean-text.ts';

/** What a delivery report says of one recipient (RFC 3464). */
export interface ReportedRecipient {
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** As in `5.1.1`; null where there is none that can be read. */
  readonly status: string | null;
  /** What the far server said; may be empty. */
  readonly diagnostic: string;
}

/** A mail that came in, as far as it is about one of ours. Everything in it is a stranger's word. */
export type Incoming =
  | {
      readonly kind: 'report';
      /** Message-IDs and envelope ids of ours that it may be about. */
      readonly about: readonly string[];
      readonly recipients: readonly ReportedRecipient[];
    }
  | {
      readonly kind: 'reply';
      readonly about: readonly string[];
      readonly messageId: string | null;
      readonly from: string;
      readonly subject: string;
      readonly text: string;
      /** Nobody wrote it: “I am away until Monday”. */
      readonly automatic: boolean;
    }
  | { readonly kind: 'other' };

const limits = { maxNestingDepth: 10, maxHeadersSize: 200_000, forceRfc822Attachments: true };
const actions: readonly string[] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];
// A case keeps the beginning of a long reply.
const mostText = 5000;

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content as ArrayBuffer);

/** Reads groups of fields, with an empty line between: what a `message/delivery-status` consists of. */
function readFields(bytes: Uint8Array): ReadonlyMap<string, string>[] {
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

// `rfc822; ada@clinic.example`, `smtp; 550 5.1.1 no such user`: the type tells nothing to a person.
const withoutType = (value: string): string => value.replace(/^[\w-]+\s*;\s*/, '');

function readRecipient(fields: ReadonlyMap<string, string>): ReportedRecipient | null {
  const action = fields.get('action')?.toLowerCase() ?? '';
  if (!actions.includes(action)) return null;
  return {
    action: action as ReportedRecipient['action'],
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? null,
    diagnostic: cleanLine(withoutType(fields.get('diagnostic-code') ?? '')).slice(0, 500),
  };
}

const messageIds = (text: string | undefined): string[] => text?.match(/<[^<>\s]{3,250}>/g) ?? [];

function readReport(mail: Email, status: Attachment): Incoming {
  const [whole, ...each] = readFields(bytesOf(status));
  const original = mail.attachments.find(({ mimeType }) =>
    /^(message\/(global(-headers)?|rfc822(-headers)?)|text\/rfc822-headers)$/.test(mimeType),
  );
  const headers = original ? Buffer.from(bytesOf(original)).toString('latin1').slice(0, 100_000) : '';
  const head = headers.split(/\r?\n\r?\n/, 1)[0]?.replace(/\r?\n[ \t]+/g, ' ');
  const ownId = /^message-id:(.*)$/im.exec(head ?? '')?.[1];
  return {
    kind: 'report',
    about: [whole?.get('original-envelope-id') ?? '', ...messageIds(ownId)].filter((id) => id !== ''),
    recipients: each.map(readRecipient).filter((recipient) => recipient !== null),
  };
}

const headerOf = (mail: Email, name: string): string =>
  mail.headers
    .find(({ key }) => key === name)
    ?.value.trim()
    .toLowerCase() ?? '';

const isAutomatic = (mail: Email): boolean =>
  !['', 'no'].includes(headerOf(mail, 'auto-submitted')) ||
  ['bulk', 'junk', 'auto_reply', 'list'].includes(headerOf(mail, 'precedence')) ||
  headerOf(mail, 'x-autoreply') !== '';

// What somebody wrote above the mail that they answer, without the mail itself.
const ownWords = (text: string): string =>
  (cleanText(text).split(/\n(?:-{2,} ?Original Message|On .{5,200} wrote:\s*\n|_{10,}\s*\n)/i, 1)[0] ?? '')
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n')
    .trim()
    .slice(0, mostText);

/** Reads a mail of the bounce mailbox. What can't be read is `other`. */
export async function readIncoming(raw: Uint8Array): Promise<Incoming> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(raw, limits);
  } catch {
    return { kind: 'other' };
  }
  const status = mail.attachments.find(({ mimeType }) =>
    /^message\/(global-)?delivery-status$/.test(mimeType),
  );
  if (status) return readReport(mail, status);
  const about = [...messageIds(mail.inReplyTo), ...messageIds(mail.references)];
  if (about.length === 0) return { kind: 'other' };
  return {
    kind: 'reply',
    about: [...new Set(about)],
    messageId: mail.messageId ?? null,
    from: cleanLine(mail.from?.address ?? '').slice(0, 320),
    subject: cleanLine(mail.subject ?? '').slice(0, 200),
    text: ownWords(mail.text ?? ''),
    automatic: isAutomatic(mail),
  };
}
