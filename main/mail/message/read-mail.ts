import PostalMime from 'postal-mime';

/** A mail's parts for a person to read. Everything in it may come from a stranger. */
export interface ReadMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

// Mails of this program are some kilobytes; anything much larger, or nested deeply, is not worth a stall.
const mostBytes = 5_000_000;
const limits = { maxNestingDepth: 10, maxHeadersSize: 100_000 };

/** Reads the bytes of a mail; null where they are too many, or no mail that can be read. */
export async function readMail(raw: Uint8Array): Promise<ReadMail | null> {
  if (raw.byteLength > mostBytes) return null;
  try {
    const mail = await PostalMime.parse(raw, limits);
    return {
      to: (mail.to ?? []).map(({ address }) => address ?? '').join(', '),
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html ?? '',
    };
  } catch {
    return null;
  }
}

const link = /(https?:\/\/[^\s<>"/?#]+)([^\s<>"]*)/g;
// In a link of ours the secret is what is long and random: a path's part or a parameter's value.
const secret = /[A-Za-z0-9_-]{20,}/g;

/** Hides the secrets of the links in a text: a person who reads a message in the outbox must not be able to use its link. */
export const maskLinks = (text: string): string =>
  text.replace(link, (_, origin: string, rest: string) => origin + rest.replace(secret, '••••'));
