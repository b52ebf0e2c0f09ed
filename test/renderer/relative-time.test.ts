import { describe, expect, it } from 'vitest';
import { timeLeft } from '../../renderer/features/desk/signing-in/time-left.ts';
import { relativeWords } from '../../renderer/ui/text/relative-time.tsx';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
// Noon here, so that no test depends on the zone that it runs in.
const now = new Date(2026, 5, 17, 12, 0, 0).getTime();

describe('times as seen from now', () => {
  it('are words close by, in both directions', () => {
    expect(relativeWords(now - 10 * second, now)).toBe('just now');
    expect(relativeWords(now + 10 * second, now)).toBe('just now');
    expect(relativeWords(now - 50 * second, now)).toBe('1 min ago');
    expect(relativeWords(now - 3 * minute, now)).toBe('3 min ago');
    expect(relativeWords(now + 30 * minute, now)).toBe('in 30 min');
    expect(relativeWords(now - 2 * hour, now)).toBe('2 h ago');
    expect(relativeWords(now + 5 * hour, now)).toBe('in 5 h');
  });

  it('name the day further away', () => {
    expect(relativeWords(now - day, now)).toMatch(/^yesterday /);
    expect(relativeWords(now + day, now)).toMatch(/^tomorrow /);
    expect(relativeWords(new Date(2026, 0, 2, 12).getTime(), now)).toMatch(/2026/);
  });

  it('name this day where it is long ago but still today', () => {
    const late = new Date(2026, 5, 17, 23, 30).getTime();
    expect(relativeWords(new Date(2026, 5, 17, 0, 30).getTime(), late)).toMatch(/^today /);
  });
});

describe('the time that a lock still takes', () => {
  it('counts minutes and seconds, and hours where there are any', () => {
    expect(timeLeft(now + 24 * minute + 9 * second, now)).toBe('24:09');
    expect(timeLeft(now + hour + 2 * minute, now)).toBe('1:02:00');
    expect(timeLeft(now + 1, now)).toBe('0:01');
  });

  it('is never less than nothing', () => {
    expect(timeLeft(now - minute, now)).toBe('0:00');
  });
});
