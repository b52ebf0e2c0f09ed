import { toASCII } from 'tr46';

/** An address that mail can go to or come from. */
export interface MailAddress {
  /** Local part as stored, domain in its ASCII form: what goes into the envelope and the headers. */
  readonly address: string;
  /** ASCII and lower case: mail is spread fairly over these. */
  readonly domain: string;
  /** The local part has other letters than ASCII's, so only a server with SMTPUTF8 can carry it. */
  readonly needsUtf8: boolean;
}

/** An address with the name that a reader sees. */
export interface Mailbox {
  readonly name: string;
  readonly address: MailAddress;
}

// White space, control characters, and what has a meaning of its own in an address list (RFC 5322, 3.4).
// biome-ignore lint/suspicious/noControlCharactersInRegex: keeping control characters out is the point
const refusedInLocal = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ud800-\udfff()<>[\]:;@\\,"]/u;
// A host name after UTS 46: letters, digits and hyphens in labels with dots between. No address literals.
const hostName = /^[a-z0-9_]([a-z0-9_-]*[a-z0-9])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9])?)*$/;

// RFC 5321, 4.5.3.1: 64 of the local part, the sign, and 255 of the domain. What is on file was checked more strictly.
const mostOctets = 320;

/**
 * Reads one address, or null where it is none that mail may be sent to: control characters, quoted local parts,
 * comments, address literals and more than one address are all refused.
 */
export function readMailAddress(text: string): MailAddress | null {
  const trimmed = text.trim().normalize('NFC');
  const at = trimmed.lastIndexOf('@');
  const local = trimmed.slice(0, at);
  if (at < 1 || refusedInLocal.test(local)) return null;
  const domain = toASCII(trimmed.slice(at + 1), {
    checkBidi: true,
    checkJoiners: true,
    verifyDNSLength: true,
  });
  if (domain === null || !hostName.test(domain)) return null;
  const address = `${local}@${domain}`;
  if (Buffer.byteLength(address) > mostOctets) return null;
  return { address, domain, needsUtf8: [...local].some((character) => character > '\u007f') };
}

/** Reads `Name <address>` or a bare address, as a person types a sender into the settings. */
export function readMailbox(text: string): Mailbox | null {
  const named = /^([^<>]*)<([^<>]+)>\s*$/.exec(text);
  const address = readMailAddress(named?.[2] ?? text);
  if (!address) return null;
  const name = (named?.[1] ?? '').trim().replace(/^"(.*)"$/, '$1');
  return { name, address };
}
