import type {
  ExportedDays,
  ScheduledExport,
  ScheduledExportStatus,
} from '../../../preload/contract/scheduled-export.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { type Calendar, createCalendar, nextDay } from '../../desk/ground/basics/days.ts';
import { type ExportState, readExportState } from './export-state.ts';

const minute = 60_000;
const dayLength = 86_400_000;

/** How long after a failure the next try waits, in milliseconds: the drive or network may be back. Each try is in the audit chain. */
const tryAgainAfter = 60 * minute;

/** A time at which an export is due, and the day that it is on. */
interface Turn {
  readonly at: Millis;
  readonly day: string;
}

/** The day so many days later, or earlier. */
const daysLater = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10);

/** Monday is 1. */
const weekdayOf = (day: string): number => new Date(Date.parse(day)).getUTCDay() || 7;

/** The same day of the month before, or that month's last one. */
function monthEarlier(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 2, Math.min(date, last))).toISOString().slice(0, 10);
}

/** When a day has a time on its clocks. One that is left out, because clocks are put forward, is as long after midnight as on other days. */
function instantOf(calendar: Calendar, day: string, time: string, zone: string): Millis {
  const [hour = 0, minutes = 0] = time.split(':').map(Number);
  const wanted = hour * 60 + minutes;
  const guess = calendar.startOf(day) + wanted * minute;
  const shown = clockOf(guess, zone);
  // Clocks that were changed since midnight show an hour more or less.
  const mended = guess + (wanted - shown) * minute;
  return clockOf(mended, zone) === wanted && calendar.dayOf(mended) === day ? mended : guess;
}

/** What a clock shows, in minutes since midnight. */
function clockOf(at: Millis, zone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const [hour = 0, minutes = 0] = format.format(at).split(':').map(Number);
  return (hour % 24) * 60 + minutes;
}

/** The turns around now, in order: the last one that has come, and the next. */
function turnsAround(schedule: ScheduledExport, now: Millis): { readonly last: Turn; readonly next: Turn } {
  const calendar = createCalendar(schedule.zone);
  const isTurn = (day: string): boolean => schedule.every === 'day' || weekdayOf(day) === schedule.weekday;
  const turnFrom = (first: string, step: 1 | -1, fits: (at: Millis) => boolean): Turn => {
    for (let day = first; ; day = daysLater(day, step)) {
      if (!isTurn(day)) continue;
      const at = instantOf(calendar, day, schedule.time, schedule.zone);
      if (fits(at)) return { at, day };
    }
  };
  const today = calendar.dayOf(now);
  return {
    last: turnFrom(today, -1, (at) => at <= now),
    next: turnFrom(today, 1, (at) => at > now),
  };
}

/** What is to be exported now. */
export interface PlannedExport {
  /** The time that it is made for. */
  readonly dueAt: Millis;
  readonly days: ExportedDays;
}

/**
 * The days of an export that is made now: those of its period up to yesterday, and before them those of runs that were missed, so that
 * none is left out.
 */
export function planOf(schedule: ScheduledExport, state: ExportState, now: Millis): PlannedExport {
  const { last } = turnsAround(schedule, now);
  const isDue = last.at > doneUntil(schedule, state, now);
  const day = isDue ? last.day : createCalendar(schedule.zone).dayOf(now);
  const to = daysLater(day, -1);
  const regular =
    schedule.period === 'month' ? monthEarlier(day) : daysLater(day, schedule.period === 'week' ? -7 : -1);
  const before = ofSetting(schedule, state)?.to;
  const missed = before === undefined ? regular : nextDay(before);
  return { dueAt: isDue ? last.at : now, days: { from: missed < regular ? missed : regular, to } };
}

/** The last export, where it was made by this setting and not one of before. */
const ofSetting = ({ since }: ScheduledExport, { lastGood }: ExportState): ExportState['lastGood'] =>
  lastGood?.setting === since ? lastGood : null;

/** Up to when nothing is due any more. A time that a wrong clock wrote ahead of now counts as none. */
function doneUntil(schedule: ScheduledExport, state: ExportState, now: Millis): Millis {
  const done = ofSetting(schedule, state)?.dueAt ?? 0;
  return Math.max(Math.min(schedule.since, now), done > now ? 0 : done);
}

/** When this desk makes the next export: what has passed is due now. */
function nextTry(schedule: ScheduledExport, state: ExportState, now: Millis): Millis {
  const { last, next } = turnsAround(schedule, now);
  if (last.at <= doneUntil(schedule, state, now)) return next.at;
  const failedAt = state.failing?.at ?? 0;
  // A turn that has come since is tried at once.
  if (failedAt > now || failedAt < last.at) return last.at;
  return Math.min(failedAt + tryAgainAfter, next.at);
}

/** Whether this desk has an export to make now. One that was missed is due at once, and only the last of several. */
export const isExportDue = (
  storePath: string,
  schedule: ScheduledExport | null,
  desk: string,
  now: Millis,
): boolean => schedule?.desk === desk && nextTry(schedule, readExportState(storePath), now) <= now;

/** How scheduled exports stand at this desk. */
export function exportStatusOf(
  storePath: string,
  schedule: ScheduledExport | null,
  desk: string,
  now: Millis,
): ScheduledExportStatus {
  const { lastGood, failing } = readExportState(storePath);
  const last = lastGood && {
    at: lastGood.at,
    file: lastGood.file,
    rows: lastGood.rows,
    from: lastGood.from,
    to: lastGood.to,
  };
  if (schedule?.desk !== desk)
    return { where: schedule === null ? 'none' : 'other', nextAt: null, lastGood: last, failing: null };
  return {
    where: 'here',
    nextAt: nextTry(schedule, { lastGood, failing }, now),
    lastGood: last,
    failing: failing?.setting === schedule.since ? failing : null,
  };
}
