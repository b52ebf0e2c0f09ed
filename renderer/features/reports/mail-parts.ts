import type { MailCounts } from '../../../preload/contract/reports.ts';

/** What became of mail, as few things as a chart can tell apart; in the order in which they are stacked. */
export const mailParts = ['accepted', 'waiting', 'cancelled', 'uncertain', 'not-arrived'] as const;
export type MailPart = (typeof mailParts)[number];

export const partWords: Readonly<Record<MailPart, string>> = {
  accepted: 'Accepted by the relay',
  waiting: 'Still waiting',
  cancelled: 'Cancelled',
  uncertain: 'Uncertain',
  'not-arrived': 'Did not arrive',
};

/** The same at the head of a column. */
export const partHeads: Readonly<Record<MailPart, string>> = {
  ...partWords,
  accepted: 'Accepted',
  waiting: 'Waiting',
};

/** What each means, in a line. */
export const partMeaning: Readonly<Record<MailPart, string>> = {
  accepted: 'The mail server took it. Whether it reached the mailbox nobody here can see.',
  waiting: 'Queued, being sent, deferred or held',
  cancelled: 'Somebody took it back before it was sent',
  uncertain: 'The connection broke after the message was sent: nobody knows',
  'not-arrived': 'Refused for good, come back, or its link died before it could go',
};

export function partCount(counts: MailCounts, part: MailPart): number {
  return part === 'not-arrived' ? counts.failed + counts.bounced + counts.expired : counts[part];
}

/** How many messages there are in all. */
export const messageCount = (counts: MailCounts): number =>
  mailParts.reduce((sum, part) => sum + partCount(counts, part), 0);

/** The share of what is known not to have arrived, 0 to 1, of all that came to an end; null where nothing did. */
export function lostShare(counts: MailCounts): number | null {
  const lost = partCount(counts, 'not-arrived');
  const ended = lost + counts.accepted + counts.uncertain;
  return ended === 0 ? null : lost / ended;
}

/** A share as a person says it: `0 %`, `under 0.1 %`, `4.2 %`, `38 %`. */
export function shareText(share: number): string {
  const percent = share * 100;
  if (percent === 0) return '0 %';
  if (percent < 0.1) return 'under 0.1 %';
  if (percent < 10) return `${percent.toFixed(1)} %`;
  // Not all of them is never a hundred.
  return `${share < 1 ? Math.min(99, Math.round(percent)) : 100} %`;
}

/** Counts in words, what there is none of left out: `12 messages: 10 accepted by the relay, 2 did not arrive`. */
export function countsWords(counts: MailCounts): string {
  const all = messageCount(counts);
  const parts = mailParts
    .map((part) => ({ part, count: partCount(counts, part) }))
    .filter(({ count }) => count > 0)
    .map(({ part, count }) => `${count.toLocaleString('en-US')} ${partWords[part].toLowerCase()}`);
  if (all === 0) return 'no messages';
  return `${all.toLocaleString('en-US')} ${all === 1 ? 'message' : 'messages'}: ${parts.join(', ')}`;
}
