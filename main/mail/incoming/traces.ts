import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { qmailId } from '../outbox/relay-id.ts';

/** What of a report may lead to the message that it is about. Everything in it is a stranger's word. */
export interface Traces {
  /** Every Message-ID in it, with its angle brackets, those of the enclosed mail and of quoted text included. */
  readonly messageIds: readonly string[];
  /** What stands before the `@` of our Message-IDs, in lower case: it is ours also where the rest was cut off, folded or escaped. */
  readonly ownIds: readonly string[];
  /** Envelope ids: what we called the message when we handed it over. */
  readonly envelopeIds: readonly string[];
  /** Words that may be a relay's own id of the message. */
  readonly words: readonly string[];
}

/** How every mail that came in is read. */
export const parseLimits = {
  maxNestingDepth: 10,
  maxHeadersSize: 200_000,
  forceRfc822Attachments: true,
} as const;

// Enough for every report that a mail server writes; a mail made of nothing but ids must not keep the desk busy.
const mostText = 1_000_000;
const mostIds = 300;
const mostWords = 3000;
// A mail in a mail in a mail: reports of reports are no reports of ours.
const mostDepth = 3;

export const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content as ArrayBuffer);

const isMail = ({ mimeType }: Attachment): boolean => /^message\/(rfc822|global)$/.test(mimeType);

/** All that can be read in a mail: its text, its parts, and the mails that it encloses, each decoded. */
async function textsOf(mail: Email, depth: number): Promise<readonly string[]> {
  const texts = [
    ...mail.headers.map(({ key, value }) => `${key}: ${value}`),
    mail.text ?? '',
    (mail.html ?? '')
      .replace(/&lt;/gi, '<')
      .replace(/&gt;/gi, '>')
      .replace(/<\/?[a-z][^<>@]*>/gi, ' '),
  ];
  for (const attachment of mail.attachments) {
    const bytes = bytesOf(attachment);
    if (/^(text|message)\//.test(attachment.mimeType)) texts.push(Buffer.from(bytes).toString('latin1'));
    if (!isMail(attachment) || depth >= mostDepth) continue;
    const enclosed = await PostalMime.parse(bytes, parseLimits).catch(() => null);
    if (enclosed) texts.push(...(await textsOf(enclosed, depth + 1)));
  }
  return texts;
}

const unique = (found: readonly string[] | null, most: number): readonly string[] =>
  [...new Set(found ?? [])].slice(0, most);

/** Message-IDs in a header's value or a text, with their angle brackets. */
export const messageIdsIn = (text: string | undefined): readonly string[] =>
  unique(text?.match(/<[^<>\s]{3,250}>/g) ?? [], mostIds);

// An id of a message as the outbox makes it.
const ownId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const lineBreaks = /[ \t]*\r?\n[ \t>]*/g;

/** Ids of the outbox in a text, also where a line was broken inside one or its letters were changed. */
export const ownIdsIn = (text: string): readonly string[] =>
  unique(
    [...(text.match(ownId) ?? []), ...(text.replace(lineBreaks, '').match(ownId) ?? [])].map((id) =>
      id.toLowerCase(),
    ),
    mostIds,
  );

const qmailReceived =
  /\(qmail (\d{1,10}) invoked [^()]{1,80}\);\s*(\d{1,2} \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4})/g;
// Between the line that qmail writes into a mail and its answer.
const secondsToAnswer = 5;

/** Ids that qmail may have answered with, by the line that it wrote into the mail when it took it. */
const qmailIdsIn = (text: string): readonly string[] =>
  [...text.matchAll(qmailReceived)].slice(0, 20).flatMap(([, process = '', date = '']) => {
    const written = Math.floor(Date.parse(date) / 1000);
    return Number.isNaN(written)
      ? []
      : Array.from({ length: secondsToAnswer + 1 }, (_, later) => qmailId(written + later, process));
  });

/** Gathers what may lead from a report to the message that it is about. */
export async function readTraces(
  mail: Email,
  raw: Uint8Array,
  envelopeIds: readonly string[],
): Promise<Traces> {
  const source = Buffer.from(raw).toString('latin1').slice(0, mostText);
  // A line that is folded or softly broken may end inside an id.
  const text = [source.replace(/=\r?\n/g, ''), ...(await textsOf(mail, 0))].join('\n').slice(0, 3 * mostText);
  const ids = text.match(/[^\s<>"'=;,:()[\]]{3,150}@[^\s<>"'=;,:()[\]/]{3,150}/g);
  return {
    messageIds: unique(ids?.map((id) => id.replace(/\.+$/, '')) ?? null, mostIds).map((id) => `<${id}>`),
    ownIds: ownIdsIn(text),
    envelopeIds,
    words: unique(
      [
        ...qmailIdsIn(text),
        ...(text.match(/[A-Za-z0-9][\w.+-]{5,199}/g) ?? [])
          .map((word) => word.replace(/[.+-]+$/, ''))
          .filter((word) => word.length >= 6 && /\d/.test(word)),
      ],
      mostWords,
    ),
  };
}
