import { dayText } from '../../data/numbers.ts';
import { say, windowLocale } from '../../language.ts';
import { reportWords as words } from './words.ts';

/** How a report's time is chosen: so many days up to today, or two days. */
export const periodKinds = ['7', '30', '90', 'days'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export interface PeriodChoice {
  readonly kind: PeriodKind;
  /** Days like `2026-11-21`; only `days` looks at them. Empty: no end to that side. */
  readonly from: string;
  readonly to: string;
}

/** The days of a report, both included; empty where there is no end to that side. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A day so many days later, or earlier. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The days that are meant, seen from now and here. */
export function periodOf({ kind, from, to }: PeriodChoice, now: number): Period {
  if (kind === 'days') return { from, to };
  const today = dayText(new Date(now));
  return { from: dayAfter(today, 1 - Number(kind)), to: today };
}

/** What is wrong with two days, in a sentence; null where nothing is. */
export function periodProblem({ from, to }: Period): string | null {
  return from !== '' && to !== '' && from > to ? say(words.afterLastDay) : null;
}

type DayParts = Pick<Intl.DateTimeFormatOptions, 'weekday' | 'day' | 'month' | 'year'>;

const formatDay = (day: string, parts: DayParts): string =>
  new Intl.DateTimeFormat(windowLocale(), { ...parts, timeZone: 'UTC' }).format(Date.parse(day));

const shortDay = (day: string): string => formatDay(day, { day: 'numeric', month: 'short', year: 'numeric' });

/** `Sat, Nov 21, 2026`. */
export const dayWords = (day: string): string =>
  formatDay(day, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** `Nov 21`. */
export const axisWords = (day: string): string => formatDay(day, { day: 'numeric', month: 'short' });

/** `Sat, Nov 21, 2026`, or `Nov 16, 2026 to Nov 22, 2026`. */
export const spanWords = ({ from, to }: Period): string =>
  from === to ? dayWords(from) : say(words.span, { from: shortDay(from), to: shortDay(to) });

/** The period as the end of a sentence: `in the last 30 days`, `from Nov 1, 2026 on`. */
export function periodWords({ kind }: PeriodChoice, { from, to }: Period): string {
  if (kind !== 'days') return say(words.inLastDays, { days: kind });
  if (from === '' && to === '') return say(words.soFar);
  if (from === to) return say(words.onDay, { day: dayWords(from) });
  if (to === '') return say(words.fromOn, { from: shortDay(from) });
  if (from === '') return say(words.upTo, { to: shortDay(to) });
  return say(words.fromTo, { from: shortDay(from), to: shortDay(to) });
}
