import { expect, test } from 'vitest';
import {
  nextWeekday,
  reminderTime,
  tomorrowMorning,
} from '../../../../renderer/features/cases/reminder-time.ts';

/** A Thursday, 15:20 of this computer's clock. */
const now = new Date(2026, 10, 26, 15, 20).getTime();
const at = (day: number, hours: number, minutes = 0): number =>
  new Date(2026, 10, day, hours, minutes).getTime();

test.each<[string, number]>([
  ['tomorrow at 9', at(27, 9)],
  ['call back tomorrow at 9', at(27, 9)],
  ['Tomorrow', at(27, 9)],
  ['tomorrow 2 pm', at(27, 14)],
  ['mañana a las 9', at(27, 9)],
  ['Mañana 14:30', at(27, 14, 30)],
  ['today at 16:45', at(26, 16, 45)],
  ['hoy 17', at(26, 17)],
  ['in 2 hours', now + 7_200_000],
  ['in an hour', now + 3_600_000],
  ['half an hour', now + 1_800_000],
  ['en media hora', now + 1_800_000],
  ['dentro de 20 minutos', now + 1_200_000],
  ['45 min', now + 2_700_000],
  ['2d', now + 2 * 86_400_000],
  ['monday', at(30, 9)],
  ['lunes a las 10', at(30, 10)],
  ['Miércoles 8.15', new Date(2026, 11, 2, 8, 15).getTime()],
  // Today's nine has passed.
  ['thursday 9', new Date(2026, 11, 3, 9).getTime()],
  ['thursday 16:00', at(26, 16)],
  ['9:30', at(27, 9, 30)],
  ['16:00', at(26, 16)],
  ['12 am', at(27, 0)],
  ['12 pm', at(27, 12)],
  ['2026-11-27 9:00', at(27, 9)],
  ['2026-11-30', at(30, 9)],
])('%s', (typed, expected) => {
  expect(reminderTime(typed, now)).toBe(expected);
});

test.each([
  '',
  'soon',
  'tomorrow at noonish',
  'tomorrow at 25',
  'today',
  'today at 9',
  '9:75',
  '13 pm',
  'in 0 minutes',
  '2026-02-31 9:00',
  '2026-11-25',
  'tomorrow at 9 or so',
])('says no moment that is to come: %s', (typed) => {
  expect(reminderTime(typed, now)).toBeNull();
});

test('what can be picked is a morning to come', () => {
  expect(tomorrowMorning(now)).toBe(at(27, 9));
  expect(nextWeekday(now, 1)).toBe(at(30, 9));
  // On a Monday it is the one after.
  expect(nextWeekday(at(30, 8), 1)).toBe(new Date(2026, 11, 7, 9).getTime());
});
