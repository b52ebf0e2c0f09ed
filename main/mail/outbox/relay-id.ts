// How relays name a message in the answer with which they take it. The first that fits counts.
const forms: readonly RegExp[] = [
  // Postfix and most that follow it.
  /\bqueued as <?([\w.+-]{6,200})/i,
  // Microsoft 365 repeats our Message-ID and adds a number of its own.
  /\bInternalId=(\d{6,40})/i,
  // Exim.
  /\b(?:msg|message-?|queue-?)?id=<?([\w.+-]{6,200})/i,
  // Google: a time, then its own id.
  /\bOK\s+\d{9,11}\s+([\w.+-]{8,200})/i,
  // Sendmail.
  /\s([\w.+-]{8,200})\s+Message accepted for delivery/i,
  // Cisco and others: “Message 12345678 accepted”, “(w1ABC2d3) mail accepted”.
  /\s\(?([\w.+-]{6,200})\)?\s+(?:mail |message )?accepted\b/i,
  // Haraka.
  /\bQueued \(([\w.+-]{6,200})\)/i,
  // Amazon SES, and others that say nothing beside it.
  /^250[ -](?:2\.\d\.\d\s+)?(?:ok[:,]?\s+)?([\w.+-]{12,200})\s*$/i,
];
// What else looks like an id: a long word of letters and digits.
const word = /[A-Za-z0-9][\w.+-]{9,199}/g;
const looksLikeId = (text: string): boolean => /\d/.test(text) && !/^\d+(\.\d+)+$/.test(text);

const qmailAnswer = /^250[ -](?:2\.\d\.\d\s+)?ok\s+(\d{9,11})\s+qp\s+(\d{1,10})\s*$/i;

/** How qmail's two numbers, a time in seconds and a process, are kept as one id: neither tells a message by itself. */
export const qmailId = (seconds: number, process: string): string => `qp-${process}-${seconds}`;

/**
 * What a relay called a message when it took it, out of its answer (`250 2.0.0 Ok: queued as 4F1XyZ0abc`); null where it
 * named nothing that could be told from other mail.
 */
export function relayIdOf(response: string): string | null {
  const [, seconds, process] = qmailAnswer.exec(response) ?? [];
  if (process !== undefined) return qmailId(Number(seconds), process);
  for (const form of forms) {
    const id = form.exec(response)?.[1]?.replace(/[.+-]+$/, '');
    if (id && /\d/.test(id)) return id;
  }
  const withoutAddresses = response.replace(/<[^>]*>|\S+@\S+|\bHostname=\S+/gi, ' ');
  const words = (withoutAddresses.match(word) ?? []).filter(
    (text) => looksLikeId(text) && /[A-Za-z]/.test(text) && !/\.[a-z]{2,}$/i.test(text),
  );
  return words.sort((one, other) => other.length - one.length)[0] ?? null;
}
