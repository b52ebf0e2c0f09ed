import { describe, expect, test } from 'vitest';
import { createCalendar, nextDay } from '../../../../main/desk/ground/basics/days.ts';

const hour = 3_600_000;
const lengthOf = (zone: string, day: string): number => {
  const { startOf } = createCalendar(zone);
  return (startOf(nextDay(day)) - startOf(day)) / hour;
};

describe('the days of a time zone', () => {
  test('begin at its midnight', () => {
    expect(createCalendar('UTC').startOf('2026-11-21')).toBe(Date.UTC(2026, 10, 21));
    expect(createCalendar('America/New_York').startOf('2026-11-21')).toBe(Date.UTC(2026, 10, 21, 5));
    expect(createCalendar('Asia/Kathmandu').startOf('2026-11-21')).toBe(Date.UTC(2026, 10, 20, 18, 15));
    expect(createCalendar('Pacific/Kiritimati').startOf('2026-11-21')).toBe(Date.UTC(2026, 10, 20, 10));
    expect(createCalendar('Pacific/Pago_Pago').startOf('2026-11-21')).toBe(Date.UTC(2026, 10, 21, 11));
  });
  test('are longer or shorter where clocks are changed', () => {
    expect(lengthOf('America/New_York', '2026-03-08')).toBe(23);
    expect(lengthOf('America/New_York', '2026-11-01')).toBe(25);
    expect(lengthOf('America/New_York', '2026-11-02')).toBe(24);
  });
  test('begin later where there is no midnight', () => {
    // In Lebanon clocks are put forward at midnight.
    expect(createCalendar('Asia/Beirut').startOf('2026-03-29')).toBe(Date.UTC(2026, 2, 28, 22));
    expect(lengthOf('Asia/Beirut', '2026-03-29')).toBe(23);
  });
  test('an instant is of the day that has it', () => {
    const { dayOf, startOf } = createCalendar('America/New_York');
    expect([dayOf(startOf('2026-03-08') - 1), dayOf(startOf('2026-03-08'))]).toEqual([
      '2026-03-07',
      '2026-03-08',
    ]);
    expect(nextDay('2026-12-31')).toBe('2027-01-01');
  });
});
