import PostalMime, { type Email } from 'postal-mime';
import { cleanLine, cleanText } from '../message/clean-text.ts';
import { isAutomatic } from './automatic.ts';
import {
  deliveryStatusOf,
  type Enclosed,
  fromXtext,
  mayBeTextReport,
  type ReportedRecipient,
  readEnclosed,
  readFields,
  readRecipient,
  readTextReport,
} from './report.ts';
import { bytesOf, messageIdsIn, parseLimits, readTraces, type Traces } from './traces.ts';

/** A mail that came in, as far as it is about one of ours. Everything in it is a stranger's word. */
export type Incoming =
  | {
      readonly kind: 'report';
      readonly traces: Traces;
      readonly recipients: readonly ReportedRecipient[];
      readonly enclosed: Enclosed | null;
      /** When it was written, as it says itself; null where it doesn't. */
      readonly writtenAt: number | null;
    }
  | {
      readonly kind: 'reply';
      /** Message-IDs of ours that it may answer. */
      readonly about: readonly string[];
      readonly messageId: string | null;
      readonly from: string;
      readonly subject: string;
      readonly text: string;
      /** No one wrote it: “I am away until Monday”. */
      readonly automatic: boolean;
      readonly writtenAt: number | null;
    }
  | { readonly kind: 'other' };

// A case keeps the beginning of a long reply.
const mostText = 5000;

const writtenAt = (mail: Email): number | null => {
  const at = Date.parse(mail.date ?? '');
  return Number.isNaN(at) ? null : at;
};

// What somebody wrote above the mail that they answer, without the mail itself.
const ownWords = (text: string): string =>
  (cleanText(text).split(/\n(?:-{2,} ?Original Message|On .{5,200} wrote:\s*\n|_{10,}\s*\n)/i, 1)[0] ?? '')
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n')
    .trim()
    .slice(0, mostText);

/** Reads the report that somebody forwards as it came, as a mail in a mail; null where there is none. */
async function readForwardedReport(mail: Email): Promise<Incoming | null> {
  for (const part of mail.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822')) {
    const raw = bytesOf(part);
    const forwarded = await PostalMime.parse(raw, parseLimits);
    const report = deliveryStatusOf(forwarded) ? await readReport(forwarded, raw) : null;
    if (report) return report;
  }
  return null;
}

async function readReport(mail: Email, raw: Uint8Array): Promise<Incoming | null> {
  const status = deliveryStatusOf(mail);
  const [whole, ...each] = status ? readFields(bytesOf(status)) : [];
  const recipients = status
    ? // A server that forgets the group about itself begins with the recipient.
      [whole, ...each]
        .map((fields) => (fields ? readRecipient(fields) : null))
        .filter((read) => read !== null)
    : mayBeTextReport(mail)
      ? readTextReport(mail)
      : [];
  if (!status && recipients.length === 0) return null;
  const envelopeId = whole?.get('original-envelope-id') ?? '';
  const traces = await readTraces(mail, raw, envelopeId === '' ? [] : [fromXtext(envelopeId)]);
  const enclosed = await readEnclosed(mail);
  return { kind: 'report', traces, recipients, enclosed, writtenAt: writtenAt(mail) };
}

/** Reads a mail of the bounce mailbox. What can't be read is `other`. */
export async function readIncoming(raw: Uint8Array): Promise<Incoming> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(raw, parseLimits);
    const report = (await readReport(mail, raw)) ?? (await readForwardedReport(mail));
    if (report) return report;
  } catch {
    return { kind: 'other' };
  }
  const parent = mail.headers.find(({ key }) => key === 'x-ms-exchange-parent-message-id')?.value;
  const about = [mail.inReplyTo, mail.references, parent].flatMap(messageIdsIn);
  const automatic = isAutomatic(mail);
  // An automatic reply often names no mail; it is told by its sender then.
  if (about.length === 0 && !automatic) return { kind: 'other' };
  return {
    kind: 'reply',
    about: [...new Set(about)],
    messageId: mail.messageId ?? null,
    from: cleanLine(mail.from?.address ?? '').slice(0, 320),
    subject: cleanLine(mail.subject ?? '').slice(0, 200),
    text: ownWords(mail.text ?? ''),
    automatic,
    writtenAt: writtenAt(mail),
  };
}
