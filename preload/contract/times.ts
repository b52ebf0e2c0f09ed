import { z } from 'zod';
import { problem } from './input-problems.ts';
import type { Millis } from './shared.ts';

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantForm =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/;

/** Whether a text is a day of the calendar as in `2026-11-25`: no 31st of February. */
export function isDay(text: string): boolean {
  if (!dayForm.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/**
 * Reads an instant as in `2026-11-25T13:00-05:00` or `2026-11-25T18:00:00.000Z`; null for anything else. Without a zone it
 * could be any of 25 hours, so it is none. The 24th hour and the 60th second are none either.
 */
export function readInstant(text: string): Millis | null {
  const found = instantForm.exec(text);
  if (!found) return null;
  const [, day = '', hour, minute, second = '0', fraction = '', sign, zoneHour = '0', zoneMinute = '0'] =
    found;
  if (!isDay(day)) return null;
  const [h, m, s, zh, zm] = [hour, minute, second, zoneHour, zoneMinute].map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  // No place on earth is further than 14 hours from UTC; clocks of old were up to 16.
  if (h > 23 || m > 59 || s > 59 || zh > 16 || zm > 59) return null;
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  const offset = (zh * 60 + zm) * 60_000 * (sign === '-' ? -1 : 1);
  return Date.parse(`${day}T00:00:00Z`) + ((h * 60 + m) * 60 + s) * 1000 + milliseconds - offset;
}

/** A day like `2026-11-25`, of some time zone. */
export const day = z.string().max(40).refine(isDay, problem('isNoDay'));

/** A day of some time zone, or an instant that names its own. */
export const dayOrInstant = z
  .string()
  .max(40)
  .refine((text) => isDay(text) || readInstant(text) !== null, problem('isNoMoment'));

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
};

/** Whose days are meant, as in `America/New_York`. The store keeps no local time; the face says where its operator is. */
export const timeZone = z.string().max(60).refine(isTimeZone, problem('isNoZone'));

/** Days of the zone, the last one included; left out, there is no end to that side. */
export const reportPeriod = z.object({
  from: day.optional(),
  to: day.optional(),
  zone: timeZone.default('UTC'),
});
export type ReportPeriod = z.output<typeof reportPeriod>;
