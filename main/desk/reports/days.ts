import type { Millis } from '../../../preload/contract/shared.ts';

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
