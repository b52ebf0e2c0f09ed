/** What a typed moment is put together of. */
interface Clock {
  readonly hours: number;
  readonly minutes: number;
}

const minute = 60_000;
const hour = 60 * minute;

/** A working day begins at nine where nothing else was said. */
const morning: Clock = { hours: 9, minutes: 0 };

// Sunday first, as dates count them. Both languages, whichever the window speaks: people type what they are used to.
const weekdays: readonly (readonly string[])[] = [
  ['sunday', 'sun', 'domingo', 'dom'],
  ['monday', 'mon', 'lunes', 'lun'],
  ['tuesday', 'tue', 'tues', 'martes', 'mar'],
  ['wednesday', 'wed', 'miercoles', 'mie'],
  ['thursday', 'thu', 'thur', 'thurs', 'jueves', 'jue'],
  ['friday', 'fri', 'viernes', 'vie'],
  ['saturday', 'sat', 'sabado', 'sab'],
];
const todays = new Set(['today', 'hoy']);
const tomorrows = new Set(['tomorrow', 'tmrw', 'manana']);
const fillers = /\b(?:call back|llamar|at|on|next|a las|a la|el|las|la|the)\b/g;

const clockForm = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.?\s?m\.?|p\.?\s?m\.?)?$/;
const lengthForm =
  /^(?:in|en|dentro de)?\s*(\d{1,3}|an?|una?|half an|media)\s*(m|min|mins|minutes?|minutos?|h|hr|hrs|hours?|horas?|d|days?|dias?)$/;
const dayForm = /^(\d{4})-(\d{2})-(\d{2})(?:[ t]+(.+))?$/;

/** The text as it is compared: small, without accents, one space at a time. */
const plain = (typed: string): string =>
  typed
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[,;]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

function clockOf(text: string): Clock | null {
  const [, hourText = '', minuteText = '0', half = ''] = clockForm.exec(text) ?? [];
  if (hourText === '') return null;
  const [typedHours, minutes] = [Number(hourText), Number(minuteText)];
  if (minutes > 59 || typedHours > 23 || (half !== '' && (typedHours < 1 || typedHours > 12))) return null;
  if (half === '') return { hours: typedHours, minutes };
  return { hours: (typedHours % 12) + (half.startsWith('p') ? 12 : 0), minutes };
}

function lengthOf(text: string): number | null {
  const [, count = '', unit = ''] = lengthForm.exec(text) ?? [];
  if (unit === '') return null;
  const amount = /^\d/.test(count) ? Number(count) : /half|media/.test(count) ? 0.5 : 1;
  return amount * (unit.startsWith('m') ? minute : unit.startsWith('h') ? hour : 24 * hour);
}

/** A day from today on, at a time of this computer's clock: days of 23 and 25 hours are days too. */
function dayAhead(now: number, days: number, { hours, minutes }: Clock): number {
  const at = new Date(now);
  at.setDate(at.getDate() + days);
  at.setHours(hours, minutes, 0, 0);
  return at.getTime();
}

/** The next morning of a weekday, never today's. */
export const nextWeekday = (now: number, weekday: number): number =>
  dayAhead(now, ((weekday + 6 - new Date(now).getDay()) % 7) + 1, morning);

/** Tomorrow morning. */
export const tomorrowMorning = (now: number): number => dayAhead(now, 1, morning);

/**
 * When somebody is to be called back, from what was typed in English or Spanish: `tomorrow at 9`, `mañana 14:30`, `in 2 hours`,
 * `monday`, `9:30 pm`, `2026-11-27 9:00`. A time alone is the next one. Null for what says no moment, or one that has passed.
 */
export function reminderTime(typed: string, now: number): number | null {
  const text = plain(typed);
  const length = lengthOf(text);
  const at = length === null ? momentOf(text, now) : now + length;
  return at === null || Number.isNaN(at) || at <= now ? null : at;
}

function momentOf(text: string, now: number): number | null {
  const [, year, month, day, rest] = dayForm.exec(text) ?? [];
  if (year !== undefined) {
    const clock = rest === undefined ? morning : clockOf(rest.replaceAll(fillers, '').trim());
    const at = new Date(Number(year), Number(month) - 1, Number(day), clock?.hours, clock?.minutes);
    // The 31st of February would be a day of March.
    return clock === null || at.getDate() !== Number(day) ? null : at.getTime();
  }
  const words = text.replaceAll(fillers, ' ').replaceAll(/\s+/g, ' ').trim().split(' ');
  const [first = '', ...others] = words;
  const clockText = others.join(' ');
  const clock = clockText === '' ? morning : clockOf(clockText);
  if (todays.has(first)) return clockText === '' || clock === null ? null : dayAhead(now, 0, clock);
  if (tomorrows.has(first)) return clock && dayAhead(now, 1, clock);
  const weekday = weekdays.findIndex((names) => names.includes(first));
  if (weekday >= 0) {
    const days = (weekday + 7 - new Date(now).getDay()) % 7;
    const at = clock && dayAhead(now, days, clock);
    return at === null || at > now ? at : dayAhead(now, days + 7, clock ?? morning);
  }
  const alone = clockOf(words.join(' '));
  if (alone === null) return null;
  const today = dayAhead(now, 0, alone);
  return today > now ? today : dayAhead(now, 1, alone);
}
