import type { CaseHour } from '../../../preload/contract/reports.ts';
import type { Millis } from '../../../preload/contract/shared.ts';

// Clocks differ from UTC by whole quarters of an hour: within one of them day and hour stay the same.
const quarter = 15 * 60_000;

const hoursOfDay = 24;
const daysOfWeek = 7;

/** Counts moments by weekday and hour of a time zone. */
export interface Hours {
  /** Counts a moment and says its day. Moments that follow each other are the quickest. */
  add(at: Millis): string;
  /** What there is any of, Monday's first hour first. */
  counts(): readonly CaseHour[];
}

export function createHours(zone: string): Hours {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  });
  const counts = new Array<number>(daysOfWeek * hoursOfDay).fill(0);
  let known = Number.NaN;
  let day = '';
  let place = 0;
  const look = (at: Millis): void => {
    // `11/21/2026, 09`
    const [date = '', hour = '0'] = format.format(at).split(', ');
    const [month = '', ofMonth = '', year = ''] = date.split('/');
    day = `${year.padStart(4, '0')}-${month}-${ofMonth}`;
    // Monday is the first.
    const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % daysOfWeek;
    place = weekday * hoursOfDay + Number(hour);
  };
  return {
    add: (at) => {
      const now = Math.floor(at / quarter);
      if (now !== known) {
        look(at);
        known = now;
      }
      counts[place] = (counts[place] ?? 0) + 1;
      return day;
    },
    counts: () =>
      counts
        .map((opened, at) => ({ weekday: Math.floor(at / hoursOfDay) + 1, hour: at % hoursOfDay, opened }))
        .filter(({ opened }) => opened > 0),
  };
}
