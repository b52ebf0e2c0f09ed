import type { Message, PlainMessage } from '../../../language/catalogue.ts';
import type { MailCounts } from '../../../preload/contract/reports.ts';
import { say, windowLocale } from '../../language.ts';
import { mailReportWords as words } from './mail-words.ts';
import { reportWords } from './words.ts';

/** What became of mail, as few things as a chart can tell apart; in the order in which they are stacked. */
export const mailParts = ['accepted', 'waiting', 'cancelled', 'uncertain', 'not-arrived'] as const;
export type MailPart = (typeof mailParts)[number];

interface PartWords {
  readonly name: PlainMessage;
  /** The same at the head of a column. */
  readonly head: PlainMessage;
  /** What it means, in a line. */
  readonly meaning: PlainMessage;
  /** So many of it. */
  readonly count: Message<{ count: number }, never>;
}

/** What each is called. */
export const partWords: Readonly<Record<MailPart, PartWords>> = {
  accepted: {
    name: words.accepted,
    head: words.acceptedHead,
    meaning: words.acceptedMeaning,
    count: words.countAccepted,
  },
  waiting: {
    name: words.waiting,
    head: words.waitingHead,
    meaning: words.waitingMeaning,
    count: words.countWaiting,
  },
  cancelled: {
    name: words.cancelled,
    head: words.cancelled,
    meaning: words.cancelledMeaning,
    count: words.countCancelled,
  },
  uncertain: {
    name: words.uncertain,
    head: words.uncertain,
    meaning: words.uncertainMeaning,
    count: words.countUncertain,
  },
  'not-arrived': {
    name: words.notArrived,
    head: words.notArrived,
    meaning: words.notArrivedMeaning,
    count: words.countNotArrived,
  },
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
  if (percent === 0) return say(reportWords.percent, { percent: '0' });
  if (percent < 0.1) return say(reportWords.underTenth, { percent: tenths(0.1) });
  if (percent < 10) return say(reportWords.percent, { percent: tenths(percent) });
  // Not all of them is never a hundred.
  return say(reportWords.percent, { percent: String(share < 1 ? Math.min(99, Math.round(percent)) : 100) });
}

const tenths = (percent: number): string =>
  percent.toLocaleString(windowLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Counts in words, what there is none of left out: `12 messages: 10 accepted by the relay, 2 did not arrive`. */
export function countsWords(counts: MailCounts): string {
  const all = messageCount(counts);
  if (all === 0) return say(words.noMessages);
  const parts = mailParts
    .map((part) => ({ part, count: partCount(counts, part) }))
    .filter(({ count }) => count > 0)
    .map(({ part, count }) => say(partWords[part].count, { count }));
  return say(words.messagesInParts, { count: all, parts: parts.join(', ') });
}

/** Counts of mail as a table for a file: what each row is of, all messages, and what became of them. */
export const mailRows = (
  head: string,
  rows: readonly { readonly name: string; readonly counts: MailCounts }[],
): readonly (readonly (string | number)[])[] => [
  [head, say(words.messagesHead), ...mailParts.map((part) => say(partWords[part].head))],
  ...rows.map(({ name, counts }) => [
    name,
    messageCount(counts),
    ...mailParts.map((part) => partCount(counts, part)),
  ]),
];
