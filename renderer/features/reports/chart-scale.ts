import type { MailCounts, MailReportDay } from '../../../preload/contract/reports.ts';
import { type MailPart, mailParts, messageCount, partCount } from './mail-parts.ts';
import { dayAfter, type Period } from './period.ts';

/** One bar: a day, or as many as one bar has to stand for. */
export interface Bar extends Period {
  readonly counts: MailCounts;
}

// So many bars can still be told apart.
const mostBars = 120;

const none: MailCounts = {
  accepted: 0,
  bounced: 0,
  failed: 0,
  uncertain: 0,
  expired: 0,
  cancelled: 0,
  waiting: 0,
};

function sumOf(one: MailCounts, other: MailCounts): MailCounts {
  return {
    accepted: one.accepted + other.accepted,
    bounced: one.bounced + other.bounced,
    failed: one.failed + other.failed,
    uncertain: one.uncertain + other.uncertain,
    expired: one.expired + other.expired,
    cancelled: one.cancelled + other.cancelled,
    waiting: one.waiting + other.waiting,
  };
}

/**
 * The bars of a period, oldest first, days without mail among them. A side without an end ends where the mail does. Where
 * there are too many days for a bar each, a bar stands for a week, or for as many weeks as it takes.
 */
export function barsOf(days: readonly MailReportDay[], period: Period): readonly Bar[] {
  const first = period.from === '' ? days.at(-1)?.day : period.from;
  const last = period.to === '' ? days[0]?.day : period.to;
  if (first === undefined || last === undefined || first > last) return [];
  const byDay = new Map(days.map((day) => [day.day, day]));
  const length = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
  const perBar = length <= mostBars ? 1 : 7 * Math.ceil(length / 7 / mostBars);
  const bars: Bar[] = [];
  for (let from = first; from <= last; from = dayAfter(from, perBar)) {
    const end = dayAfter(from, perBar - 1);
    const to = end > last ? last : end;
    let counts = none;
    for (let day = from; day <= to; day = dayAfter(day, 1)) counts = sumOf(counts, byDay.get(day) ?? none);
    bars.push({ from, to, counts });
  }
  return bars;
}

/** The round number at which the axis ends, and its half: 1, 2, 5 and their tens. Never less than 2, for there is no half a message. */
export const axisEnd = (bars: readonly Bar[]): number =>
  axisEndOf(bars.map(({ counts }) => messageCount(counts)));

/** The same for counts of anything. */
export function axisEndOf(counts: readonly number[]): number {
  const most = Math.max(2, ...counts);
  const ten = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 4, 6, 8, 10].map((step) => step * ten).find((end) => end >= most && end % 2 === 0) ?? most;
}

export interface Block {
  readonly part: MailPart;
  /** From the upper edge, in pixels. */
  readonly top: number;
  readonly height: number;
}

// What there is at all stays to be seen, however little it is beside the rest.
const leastHeight = 3;

/** The blocks of a bar, from the lower edge up, in a room of some pixels. */
export function blocksOf(counts: MailCounts, end: number, height: number): readonly Block[] {
  const all = messageCount(counts);
  const present = mailParts.filter((part) => partCount(counts, part) > 0);
  const room = Math.max((all / end) * height, present.length * leastHeight);
  const small = present.filter((part) => (partCount(counts, part) / all) * room < leastHeight);
  const bigCount = present
    .filter((part) => !small.includes(part))
    .reduce((sum, part) => sum + partCount(counts, part), 0);
  const bigRoom = room - small.length * leastHeight;
  let top = height;
  return present.map((part) => {
    const own = small.includes(part) ? leastHeight : (partCount(counts, part) / bigCount) * bigRoom;
    top -= own;
    return { part, top, height: own };
  });
}

/** Every how many bars the axis is written to, so that its words keep apart. */
export function labelEvery(count: number, width: number): number {
  const fitting = Math.max(1, Math.floor(width / 64));
  const least = Math.ceil(count / fitting);
  // Weeks where it is about weeks; days in ones and twos before that.
  return [1, 2, 7, 14, 28].find((step) => step >= least) ?? least;
}
