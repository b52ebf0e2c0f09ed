import type { Millis } from '../../../../preload/contract/shared.ts';
import { isDay, readInstant } from '../../../../preload/contract/times.ts';

const minute = 60_000;
const dayLength = 86_400_000;
// No place on earth is further than this from UTC.
const furthest = 15 * 3_600_000;

/** The days of one time zone, as in `America/New_York`; a day is written as in `2026-11-21`. */
export interface Calendar {
  /** The day of an instant. */
  dayOf(at: Millis): string;
  /** The first instant of a day. */
  startOf(day: string): Millis;
}

/** The day after. */
export const nextDay = (day: string): string =>
  new Date(Date.parse(day) + dayLength).toISOString().slice(0, 10);

/** The calendar of a time zone that is known to exist. */
export function createCalendar(zone: string): Calendar {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const dayOf = (at: Millis): string => {
    // `11/21/2026`
    const [month = '', date = '', year = ''] = format.format(at).split('/');
    return `${year.padStart(4, '0')}-${month}-${date}`;
  };
  return {
    dayOf,
    // A day may have no midnight, where clocks are put forward then: its beginning is searched for, not reckoned.
    startOf: (day) => {
      let before = Date.parse(day) - furthest;
      let at = Date.parse(day) + furthest;
      while (at - before > minute) {
        const middle = before + Math.floor((at - before) / 2 / minute) * minute;
        if (dayOf(middle) < day) before = middle;
        else at = middle;
      }
      return at;
    },
  };
}

const lastDay = '9999-12-31';

/** A stretch of time in instants; null is no end to that side. */
export interface Stretch {
  readonly from: Millis | null;
  /** Not included. */
  readonly before: Millis | null;
}

/**
 * Which stretch is meant by two days of a zone, the last one included, or by two instants, the last one not included.
 * Days are as long as they are, 23 to 25 hours. Answers with the side that is neither a day nor an instant.
 */
export function stretchOf(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  zone: string,
): Stretch | 'from' | 'to' {
  const calendar = createCalendar(zone);
  const edge = (text: string | undefined, end: boolean): Millis | null | undefined => {
    if (text === undefined) return undefined;
    if (!isDay(text)) return readInstant(text);
    // The last day that can be written has no day after: it means no end.
    if (end && text === lastDay) return undefined;
    return calendar.startOf(end ? nextDay(text) : text);
  };
  const first = edge(from, false);
  if (first === null) return 'from';
  const before = edge(to, true);
  return before === null ? 'to' : { from: first ?? null, before: before ?? null };
}
